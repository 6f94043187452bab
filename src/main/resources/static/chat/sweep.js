// All that somebody may get: the short table as it is told, and behind it everything, sorted by what is met and what is not.

import { beyond, el, list, STANDING } from './tools.js';
import { acts, link, met, nameOf } from './quote.js';

const ITEM = '· ';
const LAPSED = ['expired', 'superseded'];

// ---- the table as it is told --------------------------------------------------------------------

/** The benefit a line is about: the longest name it begins with. */
const about = (line, quotes) => quotes.filter(quote => line.startsWith(ITEM + quote.name))
  .reduce((best, quote) => !best || quote.name.length > best.name.length ? quote : best, null);

function item(line, quotes) {
  const quote = about(line, quotes);
  if (!quote) return el('li', null, line.slice(ITEM.length));
  return el('li', null, el('strong', null, quote.name), line.slice(ITEM.length + quote.name.length), ' ', el('small', null, link(quote)));
}

function told(text, quotes) {
  const nodes = [];
  let rows = null;
  for (const line of text.split('\n')) {
    if (line.startsWith(ITEM)) {
      if (!rows) { rows = el('ul', { class: 'rows' }); nodes.push(rows); }
      rows.append(item(line, quotes));
    } else {
      rows = null;
      nodes.push(line.endsWith('：') ? el('h4', null, line.slice(0, -1)) : el('p', { class: 'soft' }, line));
    }
  }
  return nodes;
}

// ---- everything ---------------------------------------------------------------------------------

const rowed = (head, columns, quotes, last) => {
  if (!quotes.length) return null;
  const table = el('table', null,
    el('thead', { class: 'unseen' }, el('tr', null, columns.map(each => el('th', { scope: 'col' }, each)))),
    el('tbody', null, quotes.map(quote => el('tr', null,
      el('th', { scope: 'row' }, quote.name, el('small', null, link(quote))),
      el('td', null, last(quote))))));
  return el('details', { class: 'group' }, el('summary', null, head, el('span', { class: 'count' }, `${quotes.length} 项`)), table);
};

function sum(quote) {
  const { status, payable } = quote.validity ?? {};
  const note = beyond(quote.validity);
  return [el('strong', null, quote.amountText || '条件符合'), ' ',
    STANDING[status] ? el('span', { class: `badge ${status}` }, STANDING[status]) : null,
    payable || !note ? null : el('small', null, note)];
}

function lacking(quote) {
  if (quote.outcome === 'needs-parameter') {
    return [`按${quote.formula}算，要查${list(quote.missingParameters).map(each => each.name).join('、')}`];
  }
  const facts = list(quote.lacking);
  return [`还差：${facts.slice(0, 4).join('、')}${facts.length > 4 ? `等${facts.length}件` : ''}`,
    quote.amountText ? el('small', null, `都符合的话，${quote.amountText}`) : null];
}

function reason(quote) {
  const [first, ...more] = list(quote.failed);
  if (!first) return ['不符合'];
  return [first.condition, first.gap ? `（${first.gap}）` : '', more.length ? el('small', null, `另外还有 ${more.length} 条不符合`) : null];
}

function combination(combined) {
  if (!combined || !list(combined.take).length || list(combined.take).length + list(combined.leave).length < 2) return null;
  return el('div', { class: 'together' }, el('h4', null, '一起领最划算的'),
    el('ul', { class: 'rows' }, combined.take.map(id => el('li', null, '✓ ', nameOf(id)))),
    list(combined.leave).length ? el('p', null, `因此放弃：${combined.leave.map(nameOf).join('、')}${combined.because ? `。原因：${combined.because}` : ''}`) : null,
    list(combined.silent).map(each => el('p', { class: 'soft' }, each)));
}

function everything(quotes, combined) {
  const lapsed = quotes.filter(quote => LAPSED.includes(quote.validity?.status));
  const rest = quotes.filter(quote => !lapsed.includes(quote));
  const is = outcome => rest.filter(quote => quote.outcome === outcome);
  return el('details', { class: 'group' }, el('summary', null, '全部待遇', el('span', { class: 'count' }, `${quotes.length} 项`)),
    rowed('能领', ['待遇', '金额'], rest.filter(quote => met(quote) && quote.validity?.payable), sum),
    rowed('条件符合，现在不能申领', ['待遇', '金额'], rest.filter(quote => met(quote) && !quote.validity?.payable), sum),
    combination(combined),
    rowed('可能能领', ['待遇', '还差什么'], [...is('needs-facts'), ...is('needs-parameter')], lacking),
    rowed('不符合', ['待遇', '为什么'], is('ineligible'), reason),
    rowed('通知没有写金额', ['待遇', '说明'], is('not-computable'), () => ['可以问我原文怎么写']),
    rowed('已过期', ['待遇', '说明'], lapsed, quote => [quote.validity?.note ?? '']));
}

export function sweep(quotes, combined, text, number, at) {
  const card = el('article', { class: 'card result sweep', 'aria-label': '能领哪些' }, told(text, quotes), everything(quotes, combined));
  card.append(...acts(() => card, text, number, at).filter(Boolean));
  return card;
}
