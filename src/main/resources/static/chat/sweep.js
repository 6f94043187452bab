// All that somebody may get: what is met, what may be and what is missing for it, what is not and why, and what to claim together.

import { beyond, el, list, STANDING } from './tools.js';
import { acts, link, met, nameOf } from './quote.js';

const SHOWN = 12;

const rowed = (head, columns, quotes, last, open) => {
  if (!quotes.length) return null;
  const table = el('table', null,
    el('thead', { class: 'unseen' }, el('tr', null, columns.map(each => el('th', { scope: 'col' }, each)))),
    el('tbody', null, quotes.map(quote => el('tr', null,
      el('th', { scope: 'row' }, quote.name, el('small', null, link(quote))),
      el('td', null, last(quote))))));
  return el('details', { class: 'group', open }, el('summary', null, head, el('span', { class: 'count' }, `${quotes.length} 项`)), table);
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

export function sweep(quotes, combined, text, number, at) {
  const is = outcome => quotes.filter(quote => quote.outcome === outcome);
  const can = quotes.filter(quote => met(quote) && quote.validity?.payable);
  const old = quotes.filter(quote => met(quote) && !quote.validity?.payable);
  const may = [...is('needs-facts'), ...is('needs-parameter')];
  const card = el('article', { class: 'card result sweep', 'aria-label': '能领哪些' },
    el('h3', { class: 'gist' }, can.length ? `能领 ${can.length} 项` : old.length ? '条件符合，但现在不能申领' : may.length ? '还不能定' : '按您说的，目前没有能领的'),
    rowed('能领', ['待遇', '金额'], can, sum, true),
    rowed('条件符合，现在不能申领', ['待遇', '金额'], old, sum, true),
    combination(combined),
    rowed('可能能领', ['待遇', '还差什么'], may, lacking, !can.length && !old.length ? true : may.length <= SHOWN),
    rowed('不符合', ['待遇', '为什么'], is('ineligible'), reason, false),
    rowed('通知没有写金额', ['待遇', '说明'], is('not-computable'), () => ['可以问我原文怎么写'], false));
  card.append(...acts(() => card, text, number, at).filter(Boolean));
  return card;
}
