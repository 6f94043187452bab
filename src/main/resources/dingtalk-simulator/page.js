// The simulator's page: one of the people of an invented corp, in the group and alone with the robot.

import { byId, el, list } from '/chat/tools.js';
import { get, post, upload } from './ask.js';
import { fold, settings } from './shared.js';
import { add, bubble, clear, failed, log, remark, told, unread } from './bubbles.js';

const LISTEN = 700;
const HINTS = { voice: '写钉钉听出的字，不写就是没有听出来', rich: '写图片前面的话', other: '写消息类型的名字，例如 video' };
const WAYS = { http: 'HTTP 模式', sealed: 'HTTP 模式，加密', stream: 'Stream 模式' };

let robots = [];
let nick = '';
let scene = null;
let heard = 0;
let asking = false;
const seen = [];
const missed = { group: 0, alone: 0 };

const me = () => byId('me').value;
const wide = () => matchMedia('(min-width: 800px)').matches;
const looking = chat => wide() || document.body.dataset.open === chat;
const form = chat => document.querySelector(`[data-chat="${chat}"] form`);

// ---- what is shown

function state() {
  const robot = robots.find(each => each.name === byId('robot').value);
  const connections = robot?.way === 'stream' ? `，${scene?.connections ?? 0} 条连接` : '';
  byId('state').textContent = robot ? WAYS[robot.way] + connections : '';
  byId('sign-row').hidden = robot?.way === 'stream';
  byId('cut-now').hidden = robot?.way !== 'stream';
}

/** Where somebody's bubble belongs for who looks; null for the one-to-one chats of others. */
const place = ({ chat }) => (chat === 'group' ? 'group' : chat === me() ? 'alone' : null);

function show(each) {
  const chat = place(each);
  if (!chat) return;
  add(chat, bubble(each, scene, me(), words => send(chat, { kind: 'text', value: words })));
  if (!looking(chat)) unread(chat, ++missed[chat]);
}

function tab(chat) {
  document.body.dataset.open = chat;
  document.querySelectorAll('.tabs button').forEach(button => button.setAttribute('aria-pressed', button.dataset.tab === chat));
  missed[chat] = 0;
  unread(chat, 0);
  log(chat).scrollTo({ top: log(chat).scrollHeight });
}

// ---- what is sent

async function send(chat, act) {
  const group = chat === 'group';
  const body = {
    who: me(), group, called: !group || form('group').querySelector('.call input').checked, ...act,
    twice: byId('twice').checked, cut: byId('cut').checked, webhook: byId('webhook').value,
    sign: byId('sign-row').hidden ? 'good' : byId('sign').value,
  };
  const special = body.twice || body.cut;
  byId('twice').checked = byId('cut').checked = false;
  try {
    const { attempts } = await post(`/scenes/${scene.id}/messages`, body);
    await listen();
    if (special || list(attempts).some(each => !each.taken)) told(chat, list(attempts));
  } catch (error) {
    failed(chat, error.message);
  }
}

async function sendFile(chat, file) {
  try {
    const { file: code } = await upload(`/scenes/${scene.id}/files`, file);
    await send(chat, { kind: 'file', value: file.name, file: code });
  } catch (error) {
    failed(chat, error.message);
  }
}

function writing(chat) {
  const write = byId('write').content.firstElementChild.cloneNode(true);
  document.querySelector(`[data-chat="${chat}"]`).append(write);
  const words = write.querySelector('textarea');
  const plus = write.querySelector('.plus');
  const more = write.querySelector('.more');
  const hint = write.querySelector('.hint');
  const file = write.querySelector('[type="file"]');
  let kind = 'text';
  const choose = next => {
    kind = next;
    hint.hidden = !HINTS[kind];
    hint.textContent = HINTS[kind] ?? '';
    fold(plus, more, false);
    if (HINTS[kind]) words.focus();
  };
  words.setAttribute('aria-label', chat === 'group' ? '在群里写一条消息' : '给机器人写一条消息');
  write.setAttribute('aria-label', chat === 'group' ? '在群里说' : '单独说');
  if (chat === 'group') write.querySelector('.call span').textContent = '@' + nick;
  else write.querySelector('.call').remove();
  plus.addEventListener('click', () => fold(plus, more, more.hidden));
  more.addEventListener('click', event => {
    const pressed = event.target.closest('button')?.dataset.kind;
    if (pressed === 'file') file.click();
    else if (pressed === 'picture') { choose('text'); send(chat, { kind: 'picture' }); } else if (pressed) choose(pressed);
  });
  file.addEventListener('change', () => { choose('text'); if (file.files[0]) sendFile(chat, file.files[0]); file.value = ''; });
  words.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); write.requestSubmit(); }
    if (event.key === 'Escape') choose('text');
  });
  write.addEventListener('submit', event => {
    event.preventDefault();
    const value = words.value.trim();
    if (!value && kind !== 'voice') return;
    const act = { kind, value };
    words.value = '';
    choose('text');
    send(chat, act);
  });
}

// ---- what comes

async function listen() {
  if (asking || !scene || document.hidden) return;
  asking = true;
  const here = scene;
  try {
    const fresh = await get(`/scenes/${here.id}/bubbles?after=${heard}`);
    if (here !== scene) return;
    for (const each of list(fresh)) {
      if (each.number <= heard) continue;
      heard = each.number;
      seen.push(each);
      show(each);
    }
    if (here.robot.way === 'stream') {
      scene.connections = (await get(`/scenes/${here.id}`)).connections;
      state();
    }
  } catch (error) {
    byId('state').textContent = error.message;
  } finally {
    asking = false;
  }
}

function begins() {
  heard = 0;
  seen.length = 0;
  clear();
  remark('group', `群里有${scene.people.map(each => each.nick).join('、')}和机器人${nick}。`);
  remark('alone', '右上角换人，看到的就是那个人的单聊。');
  byId('me').replaceChildren(...scene.people.map(each => el('option', { value: each.id }, each.nick)));
  // So that a reload, or another window, shows the same chats.
  history.replaceState(null, '', '#' + scene.id);
  state();
}

async function fresh() {
  try {
    scene = { ...await post(`/scenes?robot=${byId('robot').value}`), nick };
    begins();
  } catch (error) {
    byId('state').textContent = error.message;
  }
}

/** The chats the address names, where the server still has them. */
async function known() {
  const id = location.hash.slice(1);
  if (!/^[a-z0-9]+$/.test(id)) return false;
  try {
    scene = { ...await get('/scenes/' + id), nick };
    byId('robot').value = scene.robot.name;
    begins();
    await listen();
    return true;
  } catch { return false; }
}

async function begin() {
  try {
    const all = await get('/state');
    robots = list(all.robots);
    nick = all.nick;
    byId('robot').replaceChildren(...robots.map(each => el('option', { value: each.name }, WAYS[each.way])));
    ['group', 'alone'].forEach(writing);
    if (!await known()) await fresh();
    setInterval(listen, LISTEN);
  } catch (error) {
    byId('state').textContent = error.message;
  }
}

settings();
byId('robot').addEventListener('change', fresh);
byId('again').addEventListener('click', fresh);
byId('me').addEventListener('change', () => { clear(); seen.forEach(show); });
byId('cut-now').addEventListener('click', async () => {
  try { scene.connections = (await post(`/scenes/${scene.id}/cut`)).connections; } catch (error) { failed('group', error.message); }
  await listen();
});
document.querySelectorAll('.tabs button').forEach(button => button.addEventListener('click', () => tab(button.dataset.tab)));
tab('alone');
begin();
