// What the pages of all simulators have.

import { byId, el } from '/chat/tools.js';

/** Shows what a button is for, or hides it. */
export function fold(button, panel, open) {
  panel.hidden = !open;
  button.setAttribute('aria-expanded', open);
}

/** The settings fold away behind their button, and take effect without being sent. */
export function settings() {
  byId('set').addEventListener('click', () => fold(byId('set'), byId('settings'), byId('settings').hidden));
  byId('settings').addEventListener('submit', event => event.preventDefault());
}

/** What went over the line, folded away. */
export const raw = (title, ...content) => el('details', { class: 'raw' }, el('summary', null, title), ...content);

/** Something written for machines. */
export const code = text => el('pre', { tabindex: '0' }, text);
