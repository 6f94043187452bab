// A paragraph of a notice given as an answer: what it gives, where it stands, its words, its address.

import { el, list, local, freshId, STANDING } from './tools.js';

const place = answer => `${answer.clause ?? ''}${answer.paragraph ? `第${answer.paragraph}款` : ''}`;
const said = answer => answer.gist || answer.heading || place(answer);

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

/** The clause address, with the highlighted words passed on to the notice page. */
function address(answer) {
  const url = local(answer.url);
  const ranges = list(answer.highlights).map(range => range.join('-')).join(',');
  return url && ranges && url.includes('#') && !url.includes('?') ? url.replace('#', `?hl=${ranges}#`) : url;
}

/** Where something stands: always in words, the colour only helps. */
export function validity({ status, note, quote } = {}) {
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
    el(level, { class: said(answer).length > 48 ? 'gist long' : 'gist' }, said(answer)),
    validity(answer.validity),
    words(answer),
    el('dl', { class: 'facts' },
      el('div', null, el('dt', null, '出处'), el('dd', null, link ? el('a', { href: link }, source) : source)),
      list(answer.departments).length
        ? el('div', null, el('dt', null, '经办部门'), el('dd', null, answer.departments.join('、'))) : null),
    list(answer.notes).length ? el('ul', { class: 'notes' }, answer.notes.map(each => el('li', null, each))) : null);
}

/**
 * The first answer, the others may be unfolded.
 *
 * @param acts what can be done with the answer
 */
export function clauses(answers, acts) {
  const [first, ...others] = answers;
  const more = others.length ? el('section', { class: 'more' }, el('h3', { class: 'sub' }, '其他相关条款'), others.map(answer =>
    el('details', null,
      el('summary', null, said(answer), el('small', null, [answer.regionName, answer.heading, place(answer)].filter(Boolean).join(' · '))),
      card(answer, 'h4')))) : null;
  return [card(first, 'h3'), acts, more].filter(Boolean);
}
