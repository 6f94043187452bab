// The foot of the screen: what is written, other kinds of messages, the account's menu.

import { byId, el, list } from '/chat/tools.js';
import { fold } from './shared.js';

/** Everything but words: what it is called, what it needs to be told, what it sends. */
const KINDS = [
  { name: '关注', act: 'subscribe' },
  { name: '扫码关注', act: 'subscribe', asks: '二维码的参数', hint: '例如 region=dongyang，或 benefit=待遇的编号', scenes: true },
  { name: '取消关注', act: 'unsubscribe' },
  { name: '扫码', act: 'scan', asks: '二维码的参数', hint: '例如 region=dongyang，或 benefit=待遇的编号', scenes: true },
  { name: '图片', act: 'image' },
  { name: '视频', act: 'video' },
  { name: '位置', act: 'place', asks: '地址', hint: '例如 浙江省金华市东阳市吴宁街道' },
  { name: '链接', act: 'link', asks: '网页的标题', hint: '' },
  { name: '别的类型', act: 'message', asks: '消息类型的名字', hint: '微信以后可能有的，不写是 unheard_of' },
];
const VOICE = { name: '语音', act: 'voice', asks: '微信听出的字', hint: '不写就是没有转成文字，这种最常见' };

let send = () => {};
let waiting = null;

// ---- one value --------------------------------------------------------------------------------------

function askFor(kind, from) {
  fold(byId('plus'), byId('more'), false);
  if (!kind.asks) return send({ kind: kind.act, value: '' }, kind.name);
  waiting = { kind, from };
  byId('asks').textContent = kind.asks;
  byId('given-hint').textContent = kind.hint;
  byId('given').value = '';
  byId('given').toggleAttribute('list', !!kind.scenes);
  if (kind.scenes) byId('given').setAttribute('list', 'scenes');
  byId('value').hidden = false;
  byId('given').focus();
  return undefined;
}

function close() {
  byId('value').hidden = true;
  waiting?.from?.focus();
  waiting = null;
}

function valueForm() {
  byId('value').addEventListener('submit', event => {
    event.preventDefault();
    const { kind } = waiting;
    const value = byId('given').value.trim();
    close();
    const words = kind.act === 'voice' && !value ? '没有转成文字' : value;
    send({ kind: kind.act, value, id: kind.id }, words ? `${kind.name}：${words}` : kind.name);
  });
  byId('never-mind').addEventListener('click', close);
  byId('value').addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
}

// ---- words and other kinds --------------------------------------------------------------------------

function composer() {
  const words = byId('words');
  const turn = () => {
    const some = !!words.value.trim();
    byId('send').hidden = !some;
    byId('plus').hidden = some;
  };
  words.addEventListener('input', turn);
  byId('composer').addEventListener('submit', event => {
    event.preventDefault();
    const text = words.value.trim();
    if (!text) return;
    words.value = '';
    turn();
    send({ kind: 'text', value: text }, text);
  });
  byId('voice').addEventListener('click', () => askFor(VOICE, byId('voice')));
  byId('plus').addEventListener('click', () => fold(byId('plus'), byId('more'), byId('more').hidden));
  byId('more').replaceChildren(...KINDS.map(kind => el('li', null,
    el('button', { type: 'button', class: 'quiet', click: () => askFor(kind, byId('plus')) }, kind.name))));
}

// ---- the account's menu -----------------------------------------------------------------------------

const folds = [];
const foldAll = but => folds.forEach(([button, panel]) => { if (button !== but) fold(button, panel, false); });

/** As WeChat does it: some buttons send an event first and then what was made with them. */
function press({ name, kind, value }, from) {
  foldAll();
  const shown = `菜单：${name}`;
  switch (kind) {
    case 'CLICK': return send({ kind: 'click', value }, shown);
    case 'SCAN': return send({ kind: 'event', value: 'scancode_push' }, shown);
    case 'SCAN_AND_WAIT': return askFor({ name: shown, act: 'scan-waiting', id: value, asks: '扫到的内容', hint: '' }, from);
    case 'PLACE':
      send({ kind: 'event', value: 'location_select' }, shown);
      return askFor({ name: '位置', act: 'place', asks: '地址', hint: '' }, from);
    default:
      send({ kind: 'event', value: { PHOTO: 'pic_sysphoto', PHOTO_OR_ALBUM: 'pic_photo_or_album', ALBUM: 'pic_weixin' }[kind] }, shown);
      return send({ kind: 'image', value: '' }, '图片');
  }
}

function pressable(button) {
  if (button.kind !== 'PAGE') {
    const here = el('button', { type: 'button', click: () => press(button, here) }, button.name);
    return here;
  }
  const safe = /^(https?:\/\/|\/(?!\/))/.test(button.value) ? button.value : null;
  return el('a', { href: safe, target: '_blank', rel: 'noreferrer', click() {
    foldAll();
    send({ kind: 'view', value: button.value }, `打开网页：${button.name}`);
  } }, button.name);
}

export function menu(buttons) {
  folds.length = 0;
  byId('menu').hidden = !list(buttons).length;
  byId('menu').replaceChildren(...list(buttons).map((button, index) => {
    if (button.kind !== 'GROUP') return el('div', null, pressable(button));
    const id = 'menu-' + index;
    const panel = el('ul', { id, hidden: true }, list(button.buttons).map(each => el('li', null, pressable(each))));
    const head = el('button', { type: 'button', class: 'group', 'aria-expanded': 'false', 'aria-controls': id, click() {
      foldAll(head);
      fold(head, panel, panel.hidden);
    } }, button.name);
    panel.addEventListener('keydown', event => { if (event.key === 'Escape') { fold(head, panel, false); head.focus(); } });
    folds.push([head, panel]);
    return el('div', null, head, panel);
  }));
}

export function scenes(regions) {
  byId('scenes').replaceChildren(...list(regions).map(({ id, name }) => el('option', { value: 'region=' + id }, name)));
}

/** @param sending what to do with something that is sent: the act, and how it looks on the screen */
export function start(sending) {
  send = (act, words) => { foldAll(); sending(act, words); };
  valueForm();
  composer();
  document.addEventListener('click', event => { if (!event.target.closest('#menu')) foldAll(); });
}
