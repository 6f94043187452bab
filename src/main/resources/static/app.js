'use strict';
// The chat page: one question at a time to POST /api/ask, the answer shown as cards.
// Data from the server only ever becomes text nodes, never markup.

const STANDING = {
  'draft': '征求意见稿 · 尚未施行', 'not-yet': '尚未开始', 'in-force': '按文件现行', 'expired': '已到期', 'superseded': '已废止',
};
const PATIENCE = 15000;
const LONG_QUESTION = 500;
const KEPT_TURNS = 20;

// ---- small tools -------------------------------------------------------------------------------

/** Browser storage may be blocked; then nothing is remembered and nothing breaks. */
const remember = {
  get(store, key) { try { return window[store].getItem('policydesk.' + key); } catch { return null; } },
  set(store, key, value) { try { window[store].setItem('policydesk.' + key, value); } catch { /* blocked */ } },
};

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

const byId = id => document.getElementById(id);
const list = value => Array.isArray(value) ? value : [];
let ids = 0;
const freshId = () => 'n' + (++ids);
/** Only addresses on this site become links. */
const local = url => typeof url === 'string' && /^\/(?!\/)/.test(url) ? url : null;

function chineseDay(iso) {
  const [year, month, day] = String(iso ?? '').split('-').map(Number);
  return day ? `${year}年${month}月${day}日` : '';
}

/** Text with the [start,end) ranges (UTF-16 units) wrapped in <mark>. */
function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [start, end] of list(ranges).slice().sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start), to = Math.min(text.length, end);
    if (from >= to) continue;
    parts.push(text.slice(at, from), el('mark', null, text.slice(from, to)));
    at = to;
  }
  return [...parts, text.slice(at)];
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

// ---- large type: set before the page is drawn --------------------------------------------------

const large = on => document.documentElement.classList.toggle('large', on);
document.documentElement.classList.add('js');
large(remember.get('localStorage', 'large') === 'yes');

function largeTypeSwitch() {
  const button = byId('large');
  const show = () => button.setAttribute('aria-pressed', document.documentElement.classList.contains('large'));
  button.addEventListener('click', () => {
    remember.set('localStorage', 'large', large(!document.documentElement.classList.contains('large')) ? 'yes' : 'no');
    show();
    grow();
  });
  show();
}

// ---- talking to the server ---------------------------------------------------------------------

/** A fault in words a citizen understands. */
class Fault extends Error {
  constructor(message, again) { super(message); this.again = again; }
}

async function call(path, options) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(path, { ...options, signal: stop.signal });
    const data = await response.json().catch(() => null);
    if (response.ok && data) return data;
    throw new Fault(data?.detail || '系统暂时没有答上来，请稍后再试。', response.status !== 400);
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (stop.signal.aborted) throw new Fault('等了 15 秒还没有查到，可能是网络慢。请再试一次。', true);
    throw new Fault('网络没有连上，请检查网络后再试一次。', true);
  } finally {
    clearTimeout(clock);
  }
}

const post = (question, region) => call('/api/ask', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Accept': 'application/json, application/problem+json' },
  body: JSON.stringify({ question, region: region || null }),
});

// ---- one answer card ---------------------------------------------------------------------------

const place = answer => `${answer.clause ?? ''}${answer.paragraph ? `第${answer.paragraph}款` : ''}`;
const said = answer => answer.gist || answer.heading || place(answer);

/** The clause address, with the highlighted words passed on to the notice page. */
function address(answer) {
  const url = local(answer.url);
  const ranges = list(answer.highlights).map(range => range.join('-')).join(',');
  return url && ranges && url.includes('#') && !url.includes('?') ? url.replace('#', `?hl=${ranges}#`) : url;
}

function validity(answer) {
  const { status, note, quote } = answer.validity ?? {};
  if (!status && !note) return null;
  const why = note || (quote ? `原文：“${quote}”` : '');
  return el('p', { class: 'validity' },
    STANDING[status] ? el('span', { class: `badge ${status}` }, STANDING[status]) : null,
    why ? el('span', { class: 'why' }, why) : null);
}

function words(answer) {
  const text = answer.text ?? '', cut = answer.excerptCut ?? {};
  const whole = el('p', { id: freshId(), class: 'excerpt whole' }, marked(text, answer.highlights));
  const pieces = list(answer.excerpt);
  if (!pieces.length || !(cut.front || cut.back)) return [whole];
  const excerpt = el('p', { class: 'excerpt' }, cut.front ? '…' : '',
    pieces.map(piece => piece.highlight ? el('mark', null, piece.text) : piece.text), cut.back ? '…' : '');
  whole.hidden = true;
  const unfold = el('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false', 'aria-controls': whole.id, click() {
    whole.hidden = !whole.hidden;
    excerpt.hidden = !whole.hidden;
    unfold.setAttribute('aria-expanded', !whole.hidden);
    unfold.textContent = whole.hidden ? '展开全文' : '收起全文';
  } }, '展开全文');
  return [excerpt, whole, el('p', { class: 'acts' }, unfold)];
}

function card(answer, level) {
  const link = address(answer);
  const source = `《${answer.title ?? ''}》${answer.documentNumber ?? ''}，${place(answer)}`;
  const eyebrow = [answer.regionName, answer.gist ? answer.heading : null].filter(Boolean).join(' · ');
  return el('div', { class: 'card' },
    eyebrow ? el('p', { class: 'eyebrow' }, eyebrow) : null,
    el(level, { class: said(answer).length > 48 ? 'gist long' : 'gist', tabindex: '-1' }, said(answer)),
    validity(answer),
    words(answer),
    el('dl', { class: 'facts' },
      el('div', null, el('dt', null, '出处'), el('dd', null, link ? el('a', { href: link }, source) : source)),
      list(answer.departments).length
        ? el('div', null, el('dt', null, '经办部门'), el('dd', null, answer.departments.join('、'))) : null),
    list(answer.notes).length ? el('ul', { class: 'notes' }, answer.notes.map(note => el('li', null, note))) : null);
}

// ---- the three outcomes ------------------------------------------------------------------------

function suggestions(data, region) {
  if (!list(data.suggestions).length) return [];
  return [el('h3', { class: 'sub' }, '可以这样问'), el('ul', { class: 'choices' }, data.suggestions.map(text =>
    el('li', null, el('button', { type: 'button', click: () => ask(text, region) }, text))))];
}

function copying(data) {
  const button = el('button', { type: 'button', class: 'quiet', async click() {
    const done = await copy(data.reply);
    say(done ? '已复制这条答复。' : '没能复制，请长按文字自己复制。');
    if (done) { button.textContent = '已复制'; setTimeout(() => { button.textContent = '复制这条答复'; }, 2500); }
  } }, '复制这条答复');
  const day = chineseDay(data.asOf);
  return el('p', { class: 'acts' }, data.reply ? button : null, day ? el('span', { class: 'eyebrow' }, `按 ${day} 的情况查`) : null);
}

function answered(data, region) {
  const [first, ...others] = data.answers;
  const more = others.length ? el('section', { class: 'more' }, el('h3', { class: 'sub' }, '其他相关条款'), others.map(answer =>
    el('details', null,
      el('summary', null, said(answer), el('small', null, [answer.regionName, answer.heading, place(answer)].filter(Boolean).join(' · '))),
      card(answer, 'h4')))) : null;
  return [card(first, 'h3'), copying(data), more, ...suggestions(data, region)];
}

function unsure(data, region) {
  const buttons = [];
  const items = data.answers.map(answer => {
    const held = el('div', { id: freshId(), hidden: true }, card(answer, 'h4'));
    const button = el('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': held.id, click() {
      const open = button.getAttribute('aria-expanded') === 'false';
      for (const [each, body] of buttons) { each.setAttribute('aria-expanded', open && each === button); body.hidden = !(open && each === button); }
      if (open) show(button, held);
    } }, answer.heading || said(answer),
      el('small', null, [answer.regionName, answer.heading ? answer.gist : null].filter(Boolean).join(' · ')));
    buttons.push([button, held]);
    return el('li', null, button, held);
  });
  return [el('h3', { tabindex: '-1' }, '您是想问哪一条？'), el('ul', { class: 'choices' }, items),
    el('p', { class: 'soft' }, '都不是的话，换个说法再问一次：您是谁、做了什么、想问哪项补贴。'), ...suggestions(data, region)];
}

function notFound(data, region, question) {
  const { pointer } = data;
  const held = list(data.held).filter(notice => local(notice.url));
  return [
    el('div', { class: 'card' },
      el('h3', { tabindex: '-1' }, pointer ? `这是${pointer.name}的事` : '通知里没有查到'),
      el('p', { class: 'reply' }, data.reply ?? ''),
      pointer ? el('p', { class: 'acts' }, el('button', { type: 'button', class: 'solid', click() {
        if (!waiting) choose(pointer.region);
        ask(question, pointer.region);
      } }, `换到${pointer.name}再问`)) : null),
    ...(held.length ? [el('h3', { class: 'sub' }, '这里能查的通知'), el('ul', { class: 'choices' },
      held.map(notice => el('li', null, el('a', { href: notice.url }, notice.title))))] : []),
    ...suggestions(data, region)];
}

function render(data, region, question) {
  if (data.outcome === 'answered' && list(data.answers).length) return answered(data, region);
  if (data.outcome === 'unsure' && list(data.answers).length) return unsure(data, region);
  return notFound(data, region, question);
}

// ---- the conversation --------------------------------------------------------------------------

let regions = [];
let examples = [];
let waiting = false;
let turns = [];

const chosen = () => byId('region').value;
const nameOf = id => regions.find(region => region.id === id)?.shortName ?? '';
const say = text => { byId('note').textContent = text; };

/** Brings the start of something new into view and puts the reading position there. */
function show(from, within) {
  from.scrollIntoView({ block: 'start' });
  within.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
}

function newTurn(question, scope) {
  const id = freshId();
  // The reading position moves to the answer, so the answer itself is not announced a second time.
  const body = el('div', { class: 'answer', 'aria-live': 'off' });
  const turn = el('article', { class: 'turn', 'aria-labelledby': id },
    el('div', { class: 'asked' }, el('h2', { id }, question), el('p', null, scope)), body);
  byId('start').hidden = true;
  byId('clear-row').hidden = false;
  byId('log').append(turn);
  return { turn, body };
}

async function ask(question, region, again) {
  if (waiting) return say('上一个问题还在查，请稍等一下。');
  waiting = true;
  say('');
  const box = byId('question');
  const scope = nameOf(region) || '不限地区';
  const { turn, body } = again ?? newTurn(question, scope);
  const wait = el('p', { class: 'waiting' }, '正在查通知原文…');
  body.replaceChildren();
  turn.append(wait);
  wait.scrollIntoView({ block: 'nearest' });
  try {
    const data = await post(question, region);
    body.replaceChildren(...render(data, region, question).filter(Boolean));
    if (box.value.trim() === question) { box.value = ''; grow(); }
    turns = [...turns, { question, region, scope, data }].slice(-KEPT_TURNS);
    remember.set('sessionStorage', 'turns', JSON.stringify(turns));
  } catch (error) {
    const fault = error instanceof Fault ? error : new Fault('页面出了点问题，请再试一次。', true);
    body.replaceChildren(el('div', { class: 'card fault' },
      el('h3', { tabindex: '-1' }, '这次没有查成'), el('p', null, fault.message),
      fault.again ? el('p', { class: 'acts' }, el('button', { type: 'button', class: 'solid',
        click: () => ask(question, region, { turn, body }) }, '再试一次')) : null));
    if (!box.value.trim()) { box.value = question; grow(); }
  } finally {
    wait.remove();
    waiting = false;
  }
  const tall = turn.firstElementChild.offsetHeight > innerHeight / 3;
  show(tall ? body : turn, body);
}

/** Coming back from a notice page finds the conversation as it was left. */
function restore() {
  try { turns = list(JSON.parse(remember.get('sessionStorage', 'turns'))); } catch { turns = []; }
  for (const { question, region, scope, data } of turns) {
    newTurn(question, scope).body.append(...render(data, region, question).filter(Boolean));
  }
}

// ---- region, examples, input line --------------------------------------------------------------

function choose(id) {
  const known = regions.some(region => region.id === id) ? id : '';
  byId('region').value = known;
  if (regions.length) remember.set('localStorage', 'region', known);
  byId('scope').textContent = known ? `只查${nameOf(known)}的通知` : '查所有地区的通知';
  const mixed = [0, 1, 2, 3, 4, 5].flatMap(round => regions.map(region =>
    examples.filter(example => example.region === region.id)[round])).filter(Boolean);
  const shown = known ? examples.filter(example => example.region === known) : mixed;
  byId('try').hidden = !shown.length;
  byId('examples').replaceChildren(...shown.slice(0, 6).map(example => el('li', null,
    el('button', { type: 'button', click: () => ask(example.text, example.region) }, example.text,
      known ? null : el('small', null, nameOf(example.region))))));
}

function grow() {
  const box = byId('question');
  box.style.height = 'auto';
  box.style.height = box.scrollHeight + 2 + 'px';
  byId('send').disabled = !box.value.trim();
  if (box.value.length > LONG_QUESTION) say(`问题有点长（${box.value.length}字），说重点更容易查到：您是谁、做了什么、想问哪项补贴。`);
  else if (byId('note').textContent.startsWith('问题有点长')) say('');
}

function inputLine() {
  const box = byId('question');
  const submit = event => {
    event.preventDefault();
    const question = box.value.trim();
    if (!question) return;
    const free = !waiting;
    ask(question, chosen());
    if (free) { box.value = ''; grow(); }
  };
  byId('composer').addEventListener('submit', submit);
  box.addEventListener('input', grow);
  box.addEventListener('keydown', event => {
    const composing = event.isComposing || event.keyCode === 229; // an input method is still choosing characters
    if (event.key === 'Enter' && !event.shiftKey && !composing) submit(event);
  });
  addEventListener('resize', grow);
}

async function home() {
  try {
    const data = await call('/api/home');
    regions = list(data.regions);
    examples = list(data.examples);
    if (data.greeting) byId('greeting').textContent = data.greeting;
    byId('region').append(...regions.map(({ id, shortName, standing }) =>
      el('option', { value: id }, standing ? `${shortName}（${standing}）` : shortName)));
  } catch {
    say('地区名单暂时没有取到，可以先直接提问。');
  }
}

addEventListener('DOMContentLoaded', async () => {
  largeTypeSwitch();
  inputLine();
  byId('region').addEventListener('change', () => choose(chosen()));
  byId('clear').addEventListener('click', () => {
    if (waiting) return say('上一个问题还在查，请稍等一下。');
    turns = [];
    remember.set('sessionStorage', 'turns', '[]');
    byId('log').replaceChildren();
    byId('start').hidden = false;
    byId('clear-row').hidden = true;
    byId('question').focus();
  });
  restore();
  grow();
  await home();
  const preset = new URLSearchParams(location.search);
  choose(preset.get('region') ?? remember.get('localStorage', 'region'));
  const question = preset.get('q')?.trim();
  if (!question) return;
  history.replaceState(null, '', location.pathname); // a reload or a way back does not ask again
  ask(question, chosen());
});
