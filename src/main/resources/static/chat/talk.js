// The conversation on the page: what was said in turns, one message under way at a time, kept for a reload.

import { byId, button, el, freshId, list, note, remember } from './tools.js';
import { Fault, conversation, freshMessageId, send } from './server.js';
import { learnNames } from './quote.js';
import { shown } from './reply.js';
import { showKnown } from './known.js';

const KEPT_TURNS = 20;
const GONE = '上次的对话已经删除了（超过24小时，或者您清除过），没有留下内容。';

let waiting = false;
let turns = [];
/** What the page does beside: input line, region. */
let page = { region: () => '', now() {}, correct() {}, waiting() {}, focus() {} };

export const busy = () => waiting;
export const begun = () => Boolean(conversation.id);

/** Never two messages at once: true where one is under way, and says so. */
function held() {
  if (waiting) note('上一句还在处理，请稍等一下。');
  return waiting;
}

function wait(on) {
  waiting = on;
  byId('log').setAttribute('aria-busy', on);
  page.waiting(on);
}

// ---- turns -------------------------------------------------------------------------------------

function newTurn(text) {
  const id = freshId();
  const body = el('div', { class: 'answer', tabindex: '-1' });
  const turn = el('article', { class: 'turn', 'aria-labelledby': id },
    el('div', { class: 'asked' }, el('h2', { id }, el('span', { class: 'unseen' }, '您说：'), text)), body);
  byId('start').hidden = true;
  byId('resume').hidden = true;
  byId('clear-row').hidden = false;
  byId('log').append(turn);
  return { turn, body };
}

/** Only what was offered last can be chosen. */
function settle() {
  for (const each of byId('log').querySelectorAll('.options button, .feedback button')) each.disabled = true;
  for (const each of byId('log').querySelectorAll('.feedback')) each.remove();
}

function fill(body, { data, at, notice }) {
  body.replaceChildren(...(notice ? [el('p', { class: 'notice' }, notice)] : []),
    ...shown(data, at, { choose: choice => talk(choice.text, { label: choice.label, chosen: true }), judge }));
}

function keep() {
  turns = turns.slice(-KEPT_TURNS);
  while (!remember.set('sessionStorage', 'turns', turns.length ? JSON.stringify(turns) : null) && turns.length > 1) turns = turns.slice(1);
}

function clearTurns() {
  turns = [];
  keep();
  byId('log').replaceChildren();
  byId('start').hidden = false;
  byId('clear-row').hidden = true;
  byId('resume').hidden = true;
  showKnown([], page.correct);
}

// ---- one message -------------------------------------------------------------------------------

/** Sends; where the conversation is gone, begins another one, unless the words only made sense in the old one. */
async function exchange(text, messageId, chosen) {
  const had = conversation.id;
  try {
    return { data: await send(text, page.region(), messageId), had };
  } catch (fault) {
    if (fault.status !== 404 || !had) throw fault;
    conversation.id = null;
    if (chosen) return { data: null, had };
    return { data: await send(text, page.region(), freshMessageId()), had, notice: `${GONE}下面从头开始。` };
  }
}

function take({ data, had, notice }, text, label, body) {
  if (data.region) page.now(data.region);
  showKnown(data.given, page.correct);
  if (notice || (had && data.ended)) turns = [];
  const turn = { text: label, data, at: Date.now(), notice };
  fill(body, turn);
  if (data.ended && had) {
    // Deleted at the user's wish: nothing of it stays on the page either.
    for (const old of [...byId('log').children].slice(0, -1)) old.remove();
    keep();
    return;
  }
  if (notice) for (const old of [...byId('log').children].slice(0, -1)) old.remove();
  turns.push(turn);
  keep();
}

/**
 * Says something: a bubble, then the answer.
 *
 * False where the words were not taken and sending them again cannot help, so that they can be changed.
 *
 * @param label what the bubble shows; the text where not given
 * @param chosen whether a button was pressed; the words need not make sense elsewhere
 * @param fresh whether everything before goes first
 * @param again the turn and the message id of an attempt that failed
 */
export async function talk(text, { label = text, chosen = false, fresh = false, again } = {}) {
  if (held()) return false;
  note('');
  settle();
  const messageId = again?.messageId ?? freshMessageId();
  const { turn, body } = again ?? newTurn(label);
  wait(true);
  const dots = el('p', { class: 'waiting' }, '正在看…');
  body.replaceChildren();
  turn.append(dots);
  turn.scrollIntoView({ block: 'nearest' });
  let done = true;
  try {
    const result = await exchange(text, messageId, chosen);
    if (!result.data) {
      clearTurns();
      note(`${GONE}请从头说起。`);
      return true;
    }
    await learnNames(list(result.data.quotes), result.data.region);
    if (fresh) { turns = []; for (const old of [...byId('log').children]) if (old !== turn) old.remove(); }
    take(result, text, label, body);
  } catch (error) {
    const fault = error instanceof Fault ? error : new Fault('页面出了点问题，请再试一次。', 0);
    done = fault.again;
    body.replaceChildren(el('div', { class: 'card fault', role: 'alert' },
      el('h3', null, '这句没有送到'), el('p', null, fault.message),
      fault.again ? el('p', { class: 'acts' }, button('再试一次', () => talk(text, { label, chosen, fresh, again: { turn, body, messageId } }), 'solid')) : null));
  } finally {
    dots.remove();
    wait(false);
  }
  const tall = body.offsetHeight > innerHeight * .6;
  page.focus(body);
  // A short answer with all its choices above the input line; a long one from its beginning.
  const start = turn.firstElementChild.offsetHeight > innerHeight / 3 ? body : turn;
  start.scrollIntoView({ block: tall ? 'start' : 'end' });
  return done;
}

/** A judgement is sent without a bubble; what is open stays open. */
async function judge(word) {
  if (held()) return false;
  wait(true);
  try {
    await send(word, page.region(), freshMessageId());
    return true;
  } catch (fault) {
    note(fault.message);
    return false;
  } finally {
    wait(false);
  }
}

// ---- beginning, starting over, deleting --------------------------------------------------------

/** A reload finds the conversation as it was left. */
export async function restore(about) {
  page = about;
  try { turns = list(JSON.parse(remember.get('sessionStorage', 'turns'))); } catch { turns = []; }
  if (!conversation.id && turns.length) clearTurns();
  for (const turn of turns) {
    settle();
    await learnNames(list(turn.data?.quotes), turn.data?.region);
    fill(newTurn(turn.text).body, turn);
  }
  if (turns.length) {
    showKnown(turns.at(-1).data.given, page.correct);
    byId('log').lastElementChild?.scrollIntoView({ block: 'nearest' });
  } else if (conversation.id) {
    byId('resume').hidden = false;
    byId('clear-row').hidden = false;
  }
}

export const startOver = () => talk('重新开始', { fresh: true });

/** Asks once, then has everything deleted. */
export function deleting() {
  byId('sure').hidden = false;
  byId('sure-no').focus();
}

export async function deleteAll() {
  byId('sure').hidden = true;
  if (!begun()) {
    clearTurns();
    note('这里没有留下您的信息。');
    page.focus();
    return;
  }
  await talk('清除我的信息', { fresh: true, chosen: true });
}
