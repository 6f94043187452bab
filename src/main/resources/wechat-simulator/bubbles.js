// The conversation on the screen. What came from the server only ever becomes text nodes and checked links.

import { byId, el, list } from '/chat/tools.js';
import { code, raw } from './shared.js';

/** Only pages people could open from WeChat, and this server's own. */
const page = address => /^(https?:\/\/|\/(?!\/))/.test(address ?? '') ? address : null;

function toEnd() {
  scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
}

function add(...nodes) {
  const item = el('li', null, ...nodes);
  byId('log').append(item);
  toEnd();
  return item;
}

export function said(words, kind) {
  const item = add(el('div', { class: kind ? 'bubble kind' : 'bubble' }, words));
  item.className = 'mine';
  item.prepend(el('span', { class: 'unseen' }, '我：'));
}

export const remark = words => { add(words).className = 'day'; };

/** A part of a reply: words, a line to tap, a page to open. */
function piece({ text, sends, id, address }, tap) {
  if (sends !== null && sends !== undefined) return el('button', { type: 'button', class: 'tap', click: () => tap(sends, id) }, text);
  const open = page(address);
  return open ? el('a', { href: open, target: '_blank', rel: 'noreferrer' }, text) : text;
}

const bubble = (shown, tap) => el('div', { class: 'bubble' }, list(shown).map(each => piece(each, tap)));

/** One element a line, so that it can be read. */
const readable = xml => xml.replace(/(<xml>|<\/[A-Za-z]+>)(?=<)/g, '$1\n');

function sent({ message, wire, attempts }) {
  const block = (title, text) => text ? [el('h3', null, title), code(readable(text))] : [];
  const tries = list(attempts);
  return raw('收发的 XML',
    block('消息', message), wire !== message ? block('加密后发出的', wire) : [],
    tries.flatMap(({ told, received, opened }) => [...block(told, received), ...(opened !== received ? block('解开是', opened) : [])]));
}

/** What came of a message: the reply, or why there is none; what every try did where there were several. */
export function delivered(result, tap) {
  const shown = list(result.shown);
  const main = shown.length ? bubble(shown, tap)
    : result.broken ? el('div', { class: 'bubble broken' }, result.broken)
      : el('p', { class: 'nothing' }, '没有回复，手机上什么也不显示');
  const several = list(result.attempts).length > 1 || result.broken;
  add(el('span', { class: 'unseen' }, '公众号：'), main,
    several ? el('ul', { class: 'tries' }, list(result.attempts).map(each => el('li', null, each.told)),
      result.unequal ? el('li', { class: 'bad' }, '几次的回复不一样，这不应当') : null) : null,
    sent(result));
}

/** A message the account sent by itself. */
export function pushed(shown, tap) {
  add(el('p', { class: 'tag' }, '客服消息'), bubble(shown, tap));
}

export function failed(words) {
  add(el('div', { class: 'bubble broken' }, words));
}

export const clear = () => byId('log').replaceChildren();
