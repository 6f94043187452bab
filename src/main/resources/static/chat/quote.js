// What somebody gets: one benefit as a card, with the working, the conditions and what the notice leaves open.

import { beyond, button, chineseDay, copying, el, figure, list, local, STANDING } from './tools.js';
import { call } from './server.js';

const STATE = { met: ['✓', '符合'], failed: ['✗', '不符合'], open: ['?', '还不知道'] };
const MET = ['eligible', 'up-to'];

export const place = each => `${each.clause}第${each.paragraph}款`;
export const link = each => local(each.url) ? el('a', { href: each.url }, place(each)) : place(each);
export const met = quote => MET.includes(quote.outcome);

// ---- names of other benefits -------------------------------------------------------------------

const names = new Map();
const asked = new Set();
export const nameOf = id => names.get(id) ?? id;

/** Learns what the benefits are called that the quotes mention; without an answer their ids stand. */
export async function learnNames(quotes, region) {
  for (const quote of quotes) names.set(quote.benefit, quote.name);
  const unknown = quotes.some(quote => list(quote.stacking).some(each => list(each.with).some(id => !names.has(id))));
  if (!unknown || !region || asked.has(region)) return;
  try {
    for (const { id, name } of list(await call(`/api/benefits?region=${encodeURIComponent(region)}`))) names.set(id, name);
    asked.add(region);
  } catch { /* the ids stand */ }
}

// ---- parts of the card -------------------------------------------------------------------------

/** The sum itself, and for how long and how much in all. */
function amount(quote) {
  const text = quote.amountText;
  const cut = list(quote.years).length ? -1 : text.indexOf('，');
  return cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
}

function headline(quote) {
  const [sum, rest] = amount(quote);
  switch (quote.outcome) {
    case 'eligible': return [sum || '条件都符合', rest];
    case 'up-to': return [sum, [rest, '以经办部门核定为准'].filter(Boolean).join('，')];
    case 'ineligible': return ['按您说的，不符合条件', ''];
    case 'needs-parameter': return ['还缺通知没有给出的数', quote.formula ? `算法：${quote.formula}` : ''];
    case 'not-computable': return ['通知没有写金额', ''];
    default: return ['还不能定', quote.amountText ? `条件都符合的话，${quote.amountText}` : ''];
  }
}

function steps(quote) {
  if (!list(quote.working).length) return null;
  return el('table', null, el('caption', null, '怎么算出来的'),
    el('thead', null, el('tr', null, ['步骤', '结果', '依据'].map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', null, quote.working.map(step => el('tr', null, el('td', null, step.step), el('td', { class: 'figure' }, figure(step.result)),
      el('td', null, link(step), step.quote ? el('q', null, step.quote) : null)))));
}

function mark(state) {
  const [sign, words] = STATE[state] ?? STATE.open;
  return el('span', { class: `state ${state}` }, el('span', { 'aria-hidden': 'true' }, sign), ' ', words);
}

function conditions(quote) {
  const order = ['failed', 'open', 'met'];
  const checks = list(quote.checks).slice().sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const gaps = new Map(list(quote.failed).map(each => [each.condition, each.gap]));
  const told = new Set(checks.map(each => each.wording));
  const rest = list(quote.failed).filter(each => !told.has(each.condition)).map(each => ({ ...each, wording: each.condition, state: 'failed' }));
  const all = [...rest, ...checks];
  return all.length ? [el('h4', null, '条件'), el('ul', { class: 'rows' }, all.map(each => el('li', null, mark(each.state), ' ', each.wording,
    gaps.get(each.wording) ? `（${gaps.get(each.wording)}）` : '', ' ', link(each))))] : [];
}

function missing(quote) {
  if (quote.outcome === 'needs-parameter') {
    return [el('h4', null, '要到外面查的数'), el('ul', { class: 'rows' }, list(quote.missingParameters).map(each =>
      el('li', null, `${each.name}（${each.unit}）：${each.note}。到${each.source}查。`)))];
  }
  const facts = quote.outcome === 'needs-facts' ? list(quote.lacking) : [];
  return facts.length ? [el('h4', null, '还差这些情况'), el('p', null, facts.join('、'))] : [];
}

function doubts(quote) {
  if (!list(quote.doubts).length) return [];
  const here = quote.amountText;
  // Both sums where another reading comes to another one; else one would stand there again and again.
  const row = each => el('li', null, each.point,
    el('span', { class: 'reading' }, `这里按“${each.taken || '您说的'}”算`, each.amount && here ? '：' : '', each.amount ? el('strong', null, here) : ''),
    each.other || each.amount ? el('span', { class: 'reading' }, each.other ? `也可能是“${each.other}”` : '换一种读法', each.amount ? '：' : '',
      each.amount ? el('strong', null, each.amount) : '') : null);
  const told = quote.doubts.filter(each => each.amount || each.other);
  const rest = quote.doubts.filter(each => !told.includes(each));
  return [el('h4', null, '通知没有写清楚的地方'),
    told.length ? el('ul', { class: 'rows' }, told.map(row)) : null,
    rest.length ? el('details', null, el('summary', null, `${told.length ? '另外' : ''} ${rest.length} 处，看这里怎么理解的`), el('ul', { class: 'rows' }, rest.map(row))) : null];
}

function together(quote) {
  const told = list(quote.stacking).filter(each => list(each.with).length || each.hint || each.quote);
  if (!told.length) return [];
  return [el('h4', null, '和别的补贴一起领'), el('ul', { class: 'rows' }, told.map(each => el('li', null,
    `${each.rule}${list(each.with).length ? '：' + each.with.map(nameOf).join('、') : ''}${each.hint ? `（${each.hint}）` : ''} `,
    each.clause ? el('span', null, place(each)) : null, each.quote ? el('q', null, each.quote) : null)))];
}

// ---- printing and copying ----------------------------------------------------------------------

/** Prints one card and nothing else of the page. */
function printOnly(card) {
  const done = () => { card.classList.remove('to-print'); document.body.classList.remove('print-one'); };
  card.classList.add('to-print');
  document.body.classList.add('print-one');
  addEventListener('afterprint', done, { once: true });
  print();
}

/** The line of things to do with a result. */
export function acts(card, text, number, at) {
  const said = number && !text.includes(number) ? `${text}\n编号 ${number}` : text;
  return [
    number ? el('p', { class: 'number' }, '编号 ', el('code', null, number), ' ', copying('复制编号', number)) : null,
    el('p', { class: 'stamp' }, `${chineseDay(at)} 查询 · 以经办部门审核为准`),
    el('p', { class: 'acts' }, copying('复制成文字', said), button('打印', () => printOnly(card())))];
}

// ---- the card ----------------------------------------------------------------------------------

export function quoteCard(quote, text, number, at) {
  const [sum, rest] = headline(quote);
  const { status } = quote.validity ?? {};
  const note = beyond(quote.validity);
  const payable = quote.validity?.payable || !met(quote);
  const card = el('article', { class: 'card result', 'aria-label': `${quote.name}的结果` },
    el('p', { class: 'eyebrow' }, quote.name, ' · ', link(quote)),
    el('div', { class: 'headline' }, el('h3', { class: 'sum' }, sum), STANDING[status] ? el('span', { class: `badge ${status}` }, STANDING[status]) : null),
    rest ? el('p', { class: 'rest' }, rest) : null,
    note || !payable ? el('p', { class: 'standing' }, note, note && !payable ? '。' : '',
      payable ? '' : ['expired', 'superseded'].includes(status) ? '这是按原标准算的，现在不能申领。' : '现在还不能申领。') : null,
    list(quote.years).length ? el('ul', { class: 'rows' }, quote.years.map(each => el('li', null, each))) : null,
    missing(quote), steps(quote), conditions(quote), doubts(quote).filter(Boolean), together(quote),
    list(quote.departments).length ? el('dl', { class: 'facts' }, el('div', null, el('dt', null, '责任部门'), el('dd', null, quote.departments.join('、')))) : null,
    list(quote.notes).length ? el('ul', { class: 'notes' }, quote.notes.map(each => el('li', null, each))) : null);
  card.append(...acts(() => card, text, number, at).filter(Boolean));
  return card;
}

