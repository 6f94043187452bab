// The simulator's page: one phone, one account. The words stay on this page; only the product keeps a conversation.

import { byId, el, list } from '/chat/tools.js';
import { get, post } from './ask.js';
import { settings } from './shared.js';
import { follower } from './phone.js';
import { clear, delivered, failed, pushed, remark, said } from './bubbles.js';
import { menu, scenes, start } from './foot.js';

const LISTEN = 1500;

let accounts = [];
let heard = 0;
let under = 0;

const account = () => accounts.find(each => each.name === byId('account').value);
const tap = (sends, id) => send({ kind: 'tap', value: sends, id }, sends);

function show() {
  const here = account();
  if (!here) return;
  byId('state').textContent = `${here.name}，${byId('mode').value}模式` + (byId('line').value === '好' ? '' : `，线路${byId('line').value}`);
  byId('pushes').textContent = here.pushes ? '' : '这个公众号的客服消息不发到模拟器，这里看不到。';
}

function choose() {
  const here = account();
  byId('mode').replaceChildren(...list(here?.modes).map(mode => el('option', { value: mode }, mode + '模式')));
  menu(here?.menu);
  show();
}

/** Sends what was done as the settings say; those for one message count for one. */
async function send(act, words) {
  const once = { slow: Number(byId('slow').value), times: byId('thrice').checked || byId('together').checked ? 3 : 1, together: byId('together').checked };
  byId('slow').value = '0';
  byId('thrice').checked = byId('together').checked = false;
  said(words, !['text', 'tap'].includes(act.kind));
  under++;
  byId('note').textContent = once.slow || byId('line').value !== '好' ? '等公众号回复，可能要十几秒……' : '';
  try {
    delivered(await post('/messages', { account: byId('account').value, follower: follower.id, ...act, mode: byId('mode').value, line: byId('line').value, ...once }), tap);
  } catch (error) {
    failed(error.message);
  }
  if (!--under) byId('note').textContent = '';
  listen();
}

/** Messages that come by themselves. */
async function listen() {
  if (document.hidden || !account()?.pushes) return;
  try {
    for (const note of list(await get(`/pushes?follower=${follower.id}&after=${heard}`))) {
      if (note.number <= heard) continue;
      heard = note.number;
      if (note.text) { byId('note').textContent = ''; pushed(note.shown, tap); } else byId('note').textContent = '对方正在输入……';
    }
  } catch { /* the next time */ }
}

async function begin() {
  try {
    const state = await get('/state');
    accounts = list(state.accounts);
    byId('account').replaceChildren(...accounts.map(each => el('option', { value: each.name }, each.name)));
    scenes(state.regions);
    choose();
    if (follower.isNew) remark('新的人，还没有关注。先点“更多”里的“关注”，或者直接说一句。');
    else remark('还是刚才那个人，前面说过的话公众号还记得。');
    void follower.id;
    setInterval(listen, LISTEN);
  } catch (error) {
    byId('state').textContent = error.message;
  }
}

settings();
byId('account').addEventListener('change', () => { follower.another(); clear(); remark('换了公众号，也换了一个人。'); choose(); });
byId('mode').addEventListener('change', show);
byId('line').addEventListener('change', show);
byId('somebody').addEventListener('click', () => { follower.another(); clear(); remark('换了一个人，还没有关注。'); });
start(send);
begin();
