// What was said so far, as the server understood it; each fact can be put right.

import { byId, el, list } from './tools.js';

/** @param correct what the pencil of a fact does */
export function showKnown(given, correct) {
  const facts = list(given);
  byId('known').hidden = !facts.length;
  byId('known-count').textContent = `${facts.length}`;
  byId('known-list').replaceChildren(...facts.map(({ label, text }) => el('li', null,
    el('span', { class: 'what' }, label), el('span', { class: 'value' }, text),
    el('button', { type: 'button', class: 'quiet', 'aria-label': `改：${label}`, click() {
      byId('known').open = false;
      correct(label);
    } }, el('span', { 'aria-hidden': 'true' }, '✎ '), '改'))));
}
