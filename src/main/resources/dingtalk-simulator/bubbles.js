// The conversations on the screen.

import { el, list } from '/chat/tools.js';
import { HERE } from './ask.js';
import { code, raw } from './shared.js';
import { markdown } from './markdown.js';

export const log = chat => document.querySelector(`[data-chat="${chat}"] .talk`);

export function add(chat, node) {
  const to = log(chat);
  to.append(node);
  to.scrollTo({ top: to.scrollHeight });
}

export const remark = (chat, words) => add(chat, el('li', { class: 'day' }, words));
export const failed = (chat, words) => add(chat, el('li', { class: 'bad' }, words));
export const clear = () => ['group', 'alone'].forEach(chat => log(chat).replaceChildren());

/** JSON so that it can be read, with what was posted where. */
function readable(raw) {
  const at = raw.indexOf('\n\n');
  const head = raw.startsWith('POST ') && at > 0 ? raw.slice(0, at + 2) : '';
  try { return head + JSON.stringify(JSON.parse(raw.slice(head.length)), null, 2); } catch { return raw; }
}

const line = text => (text ? raw('原文', code(readable(text))) : null);

/**
 * Something that stands in a chat.
 *
 * @param scene whose people it knows
 * @param me the staff id of who looks
 * @param tap what to do with words that are to be sent when touched
 */
export function bubble({ from, kind, text, mention, file, raw: sent }, scene, me, tap) {
  if (from === 'dingtalk') return el('li', { class: 'day' }, text, line(sent));
  const names = Object.fromEntries(scene.people.map(({ id, nick }) => [id, nick]));
  const mentioned = Object.fromEntries(list(mention).filter(id => names[id]).map(id => [id, names[id]]));
  const body = kind === 'markdown' ? el('div', { class: 'bubble' }, markdown(text, tap, mentioned))
    : kind === 'file' ? el('div', { class: 'bubble' },
      el('a', { class: 'file', href: `${HERE}/scenes/${scene.id}/files/${file}`, download: text }, text))
      : el('div', { class: 'bubble words' }, text);
  const mine = from === me;
  return el('li', { class: mine ? 'mine' : null },
    el('p', { class: mine ? 'unseen' : 'name' }, from === 'robot' ? scene.nick : (names[from] ?? from)), body, line(sent));
}

/** How often a message was handed on, where that is worth telling. */
export function told(chat, attempts) {
  if (!attempts.length) return;
  const well = attempts.at(-1).taken;
  add(chat, el('li', { class: 'mine' }, el('p', { class: well ? 'told' : 'told bad' }, attempts.map(each => each.told).join('；'))));
}

/** How much came into the chat that is not looked at. */
export function unread(chat, count) {
  const mark = document.querySelector(`.tabs [data-tab="${chat}"] .unread`);
  mark.hidden = !count;
  mark.textContent = count || '';
}
