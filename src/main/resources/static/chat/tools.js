// Small tools of the chat page. Data from the server only ever becomes text nodes, never markup.

/** Browser storage may be blocked; then nothing is remembered and nothing breaks. */
export const remember = {
  get(store, key) { try { return window[store].getItem('policydesk.' + key); } catch { return null; } },
  /** Whether it was kept. */
  set(store, key, value) {
    try {
      if (value === null) window[store].removeItem('policydesk.' + key);
      else window[store].setItem('policydesk.' + key, value);
      return true;
    } catch { return false; }
  },
};

export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

export const byId = id => document.getElementById(id);
export const list = value => Array.isArray(value) ? value : [];
/** Only addresses on this site become links. */
export const local = url => typeof url === 'string' && /^\/(?!\/)/.test(url) ? url : null;

let ids = 0;
export const freshId = () => 'n' + (++ids);

/** The status line under the input, read aloud when it changes. */
export const note = text => { byId('note').textContent = text; };

export const button = (label, click, look) => el('button', { type: 'button', class: look ?? 'quiet', click }, label);

/** A sum of money as people read it: 6000元. */
export const figure = result => (/^\d+\.\d\d$/.test(result) ? `${result.replace(/\.00$/, '')}元` : result);

export const STANDING = {
  'draft': '征求意见稿 · 尚未施行', 'not-yet': '尚未开始', 'in-force': '按文件现行', 'expired': '已到期', 'superseded': '已废止',
};

/** What the note says beyond the badge. */
export function beyond({ status, note } = {}) {
  const same = note && STANDING[status] && note.replace('，', '') === STANDING[status].replace(' · ', '');
  return same ? '' : note ?? '';
}

export function chineseDay(time) {
  const day = new Date(time);
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = el('textarea', { readonly: true, class: 'unseen' });
    box.value = text;
    document.body.append(box);
    box.select();
    let done = false;
    try { done = document.execCommand('copy'); } catch { /* not offered here */ }
    box.remove();
    return done;
  }
}

/** A button that copies a text and says so. */
export function copying(label, text) {
  const here = button(label, async () => {
    const done = await copy(text);
    note(done ? '已复制。' : '没能复制，请长按文字自己复制。');
    here.focus();
    if (done) { here.textContent = '已复制'; setTimeout(() => { here.textContent = label; }, 2500); }
  });
  return here;
}
