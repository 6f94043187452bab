// Works out one benefit: asks the open facts one after another, shows what is known so far, then the result with its working.
// What a person says lives in the fragment of the address alone, which browsers do not send. It goes to POST /api/quote to be
// worked out and is not kept there. Data from the server only ever becomes text nodes, never markup.

import { figure } from './chat/tools.js';

const STANDING = {
  'draft': '征求意见稿 · 尚未施行', 'not-yet': '尚未开始', 'in-force': '按文件现行', 'expired': '已到期', 'superseded': '已废止',
};
const WHOM = { citizen: '个人', employer: '单位', institution: '机构', platform: '平台' };
const STATE = { met: '符合', failed: '不符合', open: '还不知道' };
const UNKNOWN = ['不知', '不知道', '不清楚'];
const PATIENCE = 15000;

const byId = id => document.getElementById(id);
const list = value => Array.isArray(value) ? value : [];
const local = url => typeof url === 'string' && /^\/(?!\/)/.test(url) ? url : null;

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

function chineseDay(iso) {
  const [year, month, day] = String(iso ?? '').split('-').map(Number);
  return day ? `${year}年${month}月${day}日` : '';
}

// ---- what is known, kept in the fragment -------------------------------------------------------

/** region, benefit, day, facts and outside figures by name. */
let state = { r: '', b: '', d: '', f: {}, p: {} };

function readFragment() {
  const given = new URLSearchParams(location.hash.slice(1));
  const group = key => {
    try { const read = JSON.parse(given.get(key) ?? '{}'); return read && typeof read === 'object' && !Array.isArray(read) ? read : {}; } catch { return {}; }
  };
  return { r: given.get('r') ?? '', b: given.get('b') ?? '', d: given.get('d') ?? '', f: group('f'), p: group('p') };
}

function fragment({ r, b, d, f, p }) {
  const words = new URLSearchParams();
  if (r) words.set('r', r);
  if (b) words.set('b', b);
  if (d) words.set('d', d);
  if (Object.keys(f).length) words.set('f', JSON.stringify(f));
  if (Object.keys(p).length) words.set('p', JSON.stringify(p));
  return '#' + words;
}

// ---- talking to the server ---------------------------------------------------------------------

class Fault extends Error {}

async function call(path, body) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(path, body ? {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json, application/problem+json' },
      body: JSON.stringify(body),
      signal: stop.signal,
    } : { signal: stop.signal });
    const data = await response.json().catch(() => null);
    if (response.ok && data) return data;
    throw new Fault(data?.detail || '系统暂时没有算出来，请稍后再试。');
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(stop.signal.aborted ? '等了 15 秒还没有算好，可能是网络慢。请再试一次。' : '网络没有连上，请检查网络后再试一次。');
  } finally {
    clearTimeout(clock);
  }
}

const work = ({ r, b, d, f, p }) => call('/api/quote', { region: r || null, benefit: b, asOf: d || null, facts: f, parameters: p });

function fault(error) {
  const box = byId('fault');
  box.hidden = !error;
  box.replaceChildren(...(error ? [error instanceof Fault ? error.message : '页面出了点问题，请再试一次。'] : []));
}

// ---- choosing a benefit ------------------------------------------------------------------------

/** The benefits of the region chosen. */
let benefits = [];
const nameOf = id => benefits.find(each => each.id === id)?.name ?? id;

async function loadBenefits(region, day) {
  benefits = region ? list(await call(`/api/benefits?region=${encodeURIComponent(region)}${day ? `&asOf=${day}` : ''}`)) : [];
}

function showList() {
  const words = byId('search').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fits = each => words.every(word => `${each.name}${each.heading}${each.clause}${each.for.map(x => WHOM[x]).join('')}`.toLowerCase().includes(word));
  const found = benefits.filter(fits);
  const groups = new Map();
  for (const each of found) {
    const key = each.notice + each.clause;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(each);
  }
  byId('search-row').hidden = !benefits.length;
  byId('found').textContent = !state.r ? '' : found.length ? `${found.length} 项，点一项开始算` : '没有找到，换个词试试';
  byId('list').replaceChildren(...[...groups.values()].map(some => el('section', null,
    el('h3', null, `${some[0].clause}${some[0].heading}`),
    el('ul', { class: 'choices' }, some.map(each => el('li', null,
      el('button', { type: 'button', click: () => go({ ...state, b: each.id, f: {}, p: {} }) }, each.name,
        el('small', null, [each.for.map(x => WHOM[x] ?? x).join('、'),
          each.kind === 'informational' ? '通知没写金额' : null, STANDING[each.validity.status]].filter(Boolean).join(' · ')))))))));
}

// ---- one question ------------------------------------------------------------------------------

/** What a button or a field says of a fact, joined with bounds told before. */
function joined(fact, value) {
  const before = state.f[fact];
  const bounds = each => each && typeof each === 'object' && ('atLeast' in each || 'atMost' in each);
  return bounds(before) && bounds(value) ? { ...before, ...value } : value;
}

async function answer(fact, value, form) {
  try {
    await go({ ...state, f: { ...state.f, [fact]: joined(fact, value) } }, true);
  } catch (error) {
    const box = form.querySelector('.alert');
    box.textContent = error instanceof Fault ? error.message : '页面出了点问题，请再试一次。';
    form.querySelector('input')?.focus();
  }
}

/** A written value as the server reads it: a rate needs its percent sign. */
function written(asking, text) {
  const value = text.trim();
  return asking.kind === 'rate' && /^[\d.]+$/.test(value) ? value + asking.unit : value;
}

function fields(asking, give) {
  if (asking.kind === 'date') {
    const entry = (id, type, label) => el('div', { class: 'pair' }, el('label', { for: id }, label), el('input', { id, type }),
      el('button', { type: 'button', class: 'quiet', click() { const { value } = byId(id); if (value) give(value); } }, '填好了'));
    return [entry('on-day', 'date', '哪一天'), entry('in-month', 'month', '只记得月份')];
  }
  if (['count', 'money', 'rate', 'duration'].includes(asking.kind)) {
    const unit = asking.unit === '月' ? '个月' : asking.unit || '';
    return [el('div', { class: 'pair' }, el('label', { for: 'number' }, `填数${unit ? `（${unit}）` : ''}`),
      el('input', { id: 'number', type: 'text', inputmode: asking.kind === 'count' || asking.kind === 'duration' ? 'numeric' : 'decimal', autocomplete: 'off', 'aria-describedby': 'unit' }),
      el('span', { id: 'unit' }, unit), el('button', { type: 'submit', class: 'solid' }, '填好了'))];
  }
  return [];
}

function answers(asking, give) {
  const button = (text, value) => el('button', { type: 'button', class: 'quiet', click: () => give(value) }, text);
  if (asking.threshold) {
    const { text, yes, no } = asking.threshold;
    return asking.kind === 'date'
      ? [button(`是，${text}`, yes), button('不是，在那以前', no)]
      : [button(`是，${text}`, yes), button(`没有${text}`, no)];
  }
  return list(asking.buttons).filter(each => !UNKNOWN.includes(each.value)).map(each => button(each.text, each.value));
}

function question(asking) {
  const give = value => answer(asking.fact, value, form);
  const submit = event => {
    event.preventDefault();
    const text = byId('number')?.value ?? '';
    if (text.trim()) give(written(asking, text));
  };
  const leave = text => el('button', { type: 'button', class: 'quiet', click: () => give({ declined: true }) }, text);
  const buttons = answers(asking, give);
  const form = el('form', { submit, novalidate: true, 'aria-labelledby': 'asked', autocomplete: 'off' },
    buttons.length ? el('div', { class: 'answers' }, buttons) : null,
    fields(asking, give),
    el('p', { class: 'alert', role: 'alert' }),
    el('div', { class: 'aside' }, leave('不清楚'), leave('不想说')));
  return el('section', { class: 'card question' },
    el('p', { class: 'eyebrow' }, `还差 ${asking.left} 件事${asking.sensitive ? ' · 这一件可以不说' : ''}`),
    el('h3', { id: 'asked', tabindex: '-1' }, asking.question),
    asking.threshold ? el('p', { class: 'soft' }, `只要知道是不是${asking.threshold.text}就够了。`) : null,
    asking.why ? el('p', { class: 'soft' }, `为什么问：${asking.why}`) : null,
    asking.note ? el('p', { class: 'soft' }, `说明：${asking.note}`) : null,
    form);
}

/** Outside figures the notice does not give. */
function figures(quote) {
  const form = el('form', { novalidate: true, autocomplete: 'off', async submit(event) {
    event.preventDefault();
    const given = { ...state.p };
    for (const input of form.querySelectorAll('input')) if (input.value.trim()) given[input.name] = input.value.trim();
    try { await go({ ...state, p: given }, true); } catch (error) { form.querySelector('.alert').textContent = error.message; }
  } }, quote.missingParameters.map((each, at) => el('div', { class: 'pair' },
    el('label', { for: `figure-${at}` }, `${each.name}（${each.unit}）`),
    el('input', { id: `figure-${at}`, name: each.name, type: 'text', inputmode: 'decimal', placeholder: each.unit.includes('%') ? `例如 3.45${each.unit}` : '' }),
    el('p', { class: 'soft' }, `${each.note}。到${each.source}查。`))),
    el('p', { class: 'alert', role: 'alert' }), el('button', { type: 'submit', class: 'solid' }, '按这个数算'));
  return el('section', { class: 'card question' }, el('h3', { id: 'asked', tabindex: '-1' }, '还缺通知没有给出的数'),
    quote.formula ? el('p', { class: 'soft' }, `算法：${quote.formula}`) : null, form);
}

// ---- the result --------------------------------------------------------------------------------

const place = each => `${each.clause}第${each.paragraph}款`;
const link = each => local(each.url) ? el('a', { href: each.url }, place(each)) : place(each);

function validity(quote) {
  const { status, note } = quote.validity;
  return el('p', { class: 'validity' }, el('span', { class: `badge ${status}` }, STANDING[status] ?? status), el('span', { class: 'why' }, note));
}

function headline(quote) {
  const amount = quote.amountText;
  switch (quote.outcome) {
    case 'eligible': return amount;
    case 'up-to': return `${amount}，以经办部门核定为准`;
    case 'ineligible': return '按您说的，不符合条件';
    case 'needs-parameter': return '还缺通知没有给出的数，填了才能算';
    case 'not-computable': return '通知没有写金额，不能算';
    default: return amount ? `还不能定。都符合的话，${amount}` : '还不能定';
  }
}

function steps(quote) {
  if (!list(quote.working).length) return null;
  return el('table', null, el('caption', null, '怎么算出来的'),
    el('thead', null, el('tr', null, ['步骤', '结果', '依据'].map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', null, quote.working.map(step => el('tr', null, el('td', null, step.step), el('td', { class: 'figure' }, figure(step.result)),
      el('td', null, link(step), el('q', null, step.quote))))));
}

function conditions(quote) {
  const order = ['failed', 'open', 'met'];
  const checks = list(quote.checks).slice().sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const gaps = new Map(list(quote.failed).map(each => [each.condition, each.gap]));
  const told = new Set(checks.map(each => each.wording));
  const rest = list(quote.failed).filter(each => !told.has(each.condition)).map(each => ({ ...each, wording: each.condition, state: 'failed' }));
  const all = [...rest, ...checks];
  return all.length ? [el('h4', null, '条件'), el('ul', null, all.map(each => el('li', null,
    el('span', { class: `state ${each.state}` }, STATE[each.state]), ' ', each.wording,
    gaps.get(each.wording) ? `（${gaps.get(each.wording)}）` : '', ' ', link(each))))] : [];
}

function doubts(quote) {
  if (!list(quote.doubts).length) return [];
  return [el('h4', null, '通知没有写清楚的地方'), el('ul', null, quote.doubts.map(each => el('li', null,
    `${each.point}：${each.taken || '按您说的为准'}`,
    each.amount ? `，上面的数是这样算的；如果${each.other || '按另一种读法'}，是${each.amount}` : each.other ? `；也可能是${each.other}` : '')))];
}

function together(quote) {
  const told = list(quote.stacking).filter(each => list(each.with).length || each.hint || each.quote);
  if (!told.length) return [];
  return [el('h4', null, '和别的补贴一起领'), el('ul', null, told.map(each => el('li', null,
    `${each.rule}${list(each.with).length ? '：' + each.with.map(nameOf).join('、') : ''}${each.hint ? `（${each.hint}）` : ''} `,
    each.clause ? el('span', null, place(each)) : null, each.quote ? el('q', null, each.quote) : null)))];
}

function result(data, quote) {
  const day = chineseDay(data.asOf);
  return el('article', { class: 'card result', 'aria-label': '结果' },
    el('p', { class: 'eyebrow print-only' }, `政策问答 · ${quote.name}`),
    el('h3', { class: 'sum', tabindex: '-1', id: 'sum' }, headline(quote)),
    validity(quote),
    quote.validity.payable || !['eligible', 'up-to'].includes(quote.outcome) ? null
      : el('p', null, ['expired', 'superseded'].includes(quote.validity.status) ? '这是按原标准算的，现在不能申领。' : '现在还不能申领。'),
    steps(quote), conditions(quote), doubts(quote), together(quote),
    list(quote.departments).length ? el('dl', { class: 'facts' }, el('div', null, el('dt', null, '责任部门'), el('dd', null, quote.departments.join('、')))) : null,
    list(quote.notes).length ? el('ul', { class: 'notes' }, quote.notes.map(note => el('li', null, note))) : null,
    el('p', null, el('strong', null, '以经办部门审核为准。')),
    el('p', { class: 'stamp' }, `按 ${day} 申请算 · 规则版本 ${String(data.ruleSet).slice(0, 12)}`),
    el('p', { class: 'acts' }, el('button', { type: 'button', class: 'quiet', click: () => print() }, '打印'),
      el('button', { type: 'button', class: 'quiet', click: () => go({ ...state, f: {}, p: {} }) }, '重新算'),
      el('button', { type: 'button', class: 'quiet', click: () => go({ ...state, b: '', f: {}, p: {} }) }, '换一项')));
}

// ---- what was said -----------------------------------------------------------------------------

function said(data) {
  const row = (group, name, label, text) => el('li', null, el('span', { class: 'what' }, label), el('span', { class: 'value' }, text),
    el('button', { type: 'button', class: 'quiet', 'aria-label': `改：${label}`, click() {
      const rest = { ...state[group] };
      delete rest[name];
      go({ ...state, [group]: rest });
    } }, '改'));
  const rows = [...list(data.given).map(({ fact, label, text }) => row('f', fact, label, text === '不愿说' ? '不清楚或不想说' : text)),
    ...Object.entries(state.p).map(([name, value]) => row('p', name, name, String(value)))];
  return rows.length ? el('section', { class: 'card said' }, el('h3', { class: 'sub' }, '您说的情况'), el('ul', null, rows)) : null;
}

// ---- the page ----------------------------------------------------------------------------------

/** Read aloud when it changes; stays in the page so that it does. */
const sofar = el('p', { class: 'sofar', 'aria-live': 'polite' });

function show(data) {
  const quote = data.quotes[0];
  const asking = quote.asking;
  const figuresOpen = !asking && list(quote.missingParameters).length > 0;
  const named = el('div', { class: 'named' }, el('h2', null, quote.name),
    asking ? el('span', { class: `badge ${quote.validity.status}` }, STANDING[quote.validity.status] ?? '') : null,
    el('p', { class: 'screen-only' }, link(quote), ' ', el('button', { type: 'button', class: 'quiet', click: () => go({ ...state, b: '', f: {}, p: {} }) }, '换一项')));
  const children = [el('span', { class: 'soft' }, '到现在为止：'), el('strong', null, headline(quote))];
  if (sofar.textContent !== children.map(child => child.textContent).join('')) sofar.replaceChildren(...children);
  sofar.hidden = !asking;
  const open = asking ? question(asking) : figuresOpen ? figures(quote) : null;
  const whole = result(data, quote);
  const parts = asking
    ? [named, sofar, open, said(data), el('details', { class: 'card' }, el('summary', null, '看条款、条件和算法'), whole)]
    : [named, sofar, open, whole, said(data)];
  byId('work').replaceChildren(...parts.filter(Boolean));
  byId(asking ? 'asked' : 'sum')?.focus({ preventScroll: true });
  if (!asking) scrollTo({ top: 0 });
}

/** Takes a state over when the server can work with it; what is wrong is thrown where the caller shows it. */
async function go(next, throwing) {
  try {
    const data = next.b ? await work(next) : null;
    history.pushState(null, '', fragment(next));
    await settle(next, data);
  } catch (error) {
    if (throwing) throw error;
    fault(error);
  }
}

async function settle(next, data) {
  const moved = next.r !== state.r || next.d !== state.d || (next.r && !benefits.length);
  state = next;
  fault(null);
  byId('region').value = state.r;
  byId('day').value = state.d;
  if (moved) await loadBenefits(state.r, state.d);
  byId('pick').hidden = Boolean(state.b);
  byId('work').hidden = !state.b;
  byId('lead').hidden = Boolean(state.b);
  if (state.b && data) show(data);
  else { showList(); byId('work').replaceChildren(); }
}

async function arrive() {
  const next = readFragment();
  if (!next.r && !next.b) {
    try { next.r = localStorage.getItem('policydesk.region') ?? ''; } catch { /* blocked */ }
    if (![...byId('region').options].some(option => option.value === next.r)) next.r = '';
  }
  try {
    const data = next.b ? await work(next) : null;
    if (data && !next.r) next.r = data.region;
    await settle(next, data);
  } catch (error) {
    fault(error);
    state = { r: '', b: '', d: '', f: {}, p: {} };
    byId('pick').hidden = false;
    byId('work').hidden = true;
    byId('lead').hidden = false;
  }
}

byId('region').addEventListener('change', () => {
  const r = byId('region').value;
  try { localStorage.setItem('policydesk.region', r); } catch { /* blocked */ }
  go({ ...state, r, b: '', f: {}, p: {} });
});
byId('day').addEventListener('change', () => go({ ...state, d: byId('day').value }));
byId('search').addEventListener('input', showList);
addEventListener('popstate', arrive);
arrive();
