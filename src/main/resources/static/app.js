// The chat page: region, examples, input line; the conversation itself is in chat/talk.js.

import { byId, el, list, note, remember } from './chat/tools.js';
import { call } from './chat/server.js';
import { begun, busy, deleteAll, deleting, restore, startOver, talk } from './chat/talk.js';

const LONG_TEXT = 400;

let regions = [];
let examples = [];

const root = document.documentElement;
const box = () => byId('question');
const chosen = () => byId('region').value;
const nameOf = id => regions.find(region => region.id === id)?.shortName ?? '';

// ---- input line --------------------------------------------------------------------------------

function grow() {
  const input = box();
  input.style.height = 'auto';
  input.style.height = input.scrollHeight + 2 + 'px';
  byId('send').disabled = busy() || !input.value.trim();
  const { length } = input.value;
  if (length > LONG_TEXT) note(`有点长（${length}字），说重点更容易听懂：您是谁、做了什么、想问哪项补贴。`);
  else if (byId('note').textContent.startsWith('有点长')) note('');
}

function put(text) {
  box().value = text;
  grow();
  box().focus();
}

/** With a finger the keyboard would cover the answer; then the answer gets the reading position. */
function focus(answer) {
  const typing = matchMedia('(hover: hover) and (pointer: fine)').matches;
  if (typing || !answer) box().focus({ preventScroll: true });
  else answer.focus({ preventScroll: true });
}

async function submit(event) {
  event.preventDefault();
  const text = box().value.trim();
  if (!text) return;
  if (busy()) return note('上一句还在处理，请稍等一下。');
  put('');
  if (!await talk(text) && !box().value) put(text);
}

function inputLine() {
  byId('composer').addEventListener('submit', submit);
  box().addEventListener('input', grow);
  box().addEventListener('keydown', event => {
    const composing = event.isComposing || event.keyCode === 229; // an input method is still choosing characters
    if (event.key === 'Enter' && !event.shiftKey && !composing) submit(event);
  });
  addEventListener('resize', grow);
}

function largeTypeSwitch() {
  const large = byId('large');
  const show = () => large.setAttribute('aria-pressed', root.classList.contains('large'));
  large.addEventListener('click', () => {
    remember.set('localStorage', 'large', root.classList.toggle('large') ? 'yes' : 'no');
    show();
    grow();
  });
  show();
}

// ---- region and examples -----------------------------------------------------------------------

function choose(id) {
  const known = regions.some(region => region.id === id) ? id : '';
  byId('region').value = known;
  if (regions.length) remember.set('localStorage', 'region', known);
  byId('scope').textContent = known ? `按${nameOf(known)}的通知` : '查所有地区的通知';
  const mixed = [0, 1, 2, 3, 4, 5].flatMap(round => regions.map(region =>
    examples.filter(example => example.region === region.id)[round])).filter(Boolean);
  const shown = known ? examples.filter(example => example.region === known) : mixed;
  byId('try').hidden = !shown.length;
  byId('examples').replaceChildren(...shown.slice(0, 6).map(example => el('li', null,
    el('button', { type: 'button', click() { if (!busy()) { choose(example.region); talk(example.text); } } }, example.text,
      known ? null : el('small', null, nameOf(example.region))))));
}

let before = '';

/** Once a conversation goes on, another region is said in it, so that both sides know. */
async function regionChosen() {
  const id = chosen();
  if (!begun()) { before = id; return choose(id); }
  if (busy() || !id) {
    byId('region').value = before;
    return note(id ? '上一句还在处理，请稍等一下。' : '已经开始按一个地区看了；想看所有地区，请先点“重新开始”。');
  }
  before = id;
  choose(id);
  await talk(nameOf(id));
}

async function home() {
  try {
    const data = await call('/api/home');
    regions = list(data.regions);
    examples = list(data.examples);
    if (data.greeting) byId('greeting').textContent = data.greeting;
    byId('region').append(...regions.map(({ id, shortName, standing }) =>
      el('option', { value: id }, standing ? `${shortName}（${standing}）` : shortName)));
  } catch {
    note('地区名单暂时没有取到，可以先直接提问。');
  }
}

// ---- the page ----------------------------------------------------------------------------------

function starting() {
  byId('restart').addEventListener('click', startOver);
  byId('clear').addEventListener('click', deleting);
  byId('sure-yes').addEventListener('click', deleteAll);
  byId('sure-no').addEventListener('click', () => { byId('sure').hidden = true; byId('clear').focus(); });
  byId('recall').addEventListener('click', () => talk('我说过什么', { chosen: true }));
  byId('region').addEventListener('change', regionChosen);
}

largeTypeSwitch();
inputLine();
starting();
grow();
await home();
const preset = new URLSearchParams(location.search);
before = preset.get('region') ?? remember.get('localStorage', 'region') ?? '';
choose(before);
before = chosen();
await restore({
  region: chosen,
  now: id => { if (id !== chosen()) { before = id; choose(id); } },
  correct: fact => put(`${fact}改成`),
  waiting: on => { byId('send').disabled = on || !box().value.trim(); },
  focus,
});
const asked = preset.get('q')?.trim();
if (location.search) history.replaceState(null, '', location.pathname); // a reload or a way back does not ask again
if (asked) talk(asked);
