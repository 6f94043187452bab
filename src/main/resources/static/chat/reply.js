// One reply of the server as nodes: its messages, the answers at hand, the open question, cards for what it has as data.

import { button, copying, el, freshId, list } from './tools.js';
import { clauses } from './clause.js';
import { quoteCard } from './quote.js';
import { sweep } from './sweep.js';

/** More questions than this are not counted out to people. */
const COUNTABLE = 15;
/** The server's own words for how many questions are left; the page has a line of its own. */
const LEFT = /（最多还要问\d+个）/;
const JUDGEMENTS = ['有用', '没用'];

/** Judgements have a line of their own under a result. */
function choices(offered, choose) {
  const others = list(offered).filter(choice => !JUDGEMENTS.includes(choice.text));
  if (!others.length) return null;
  return el('ul', { class: 'options', 'aria-label': '可以点的回答' }, others.map(choice => {
    const here = button(choice.label, () => { here.setAttribute('aria-pressed', 'true'); choose(choice); });
    return el('li', null, here);
  }));
}

function open(asking) {
  if (!asking) return null;
  const why = asking.why ? el('span', { id: freshId(), class: 'because', hidden: true }, asking.why) : null;
  const ask = why ? el('button', { type: 'button', class: 'why-asked', 'aria-expanded': 'false', 'aria-controls': why.id, click() {
    why.hidden = !why.hidden;
    ask.setAttribute('aria-expanded', !why.hidden);
  } }, '为什么问') : null;
  const left = asking.left > COUNTABLE ? '还要问一些，想停就说“先看结果”' : asking.left > 1 ? `最多还要问${asking.left}个` : '这是最后一个';
  return el('p', { class: 'progress' }, el('span', null, left), ask, why);
}

function data(message, reply, at) {
  if (message.tells === 'answers' && list(reply.answers).length) {
    return clauses(reply.answers, el('p', { class: 'acts' }, copying('复制这条答复', message.text)));
  }
  if (message.tells === 'quotes' && list(reply.quotes).length === 1) {
    return [quoteCard(reply.quotes[0], message.text, reply.quoteNumber, at)];
  }
  if (message.tells === 'quotes' && list(reply.quotes).length) {
    return [sweep(reply.quotes, reply.combination, message.text, reply.quoteNumber, at)];
  }
  return null;
}

/** Where an answer or a result was given, people may say whether it helped. */
function feedback(reply, judge) {
  if (!list(reply.messages).some(message => data(message, reply, 0))) return null;
  const line = el('p', { class: 'acts feedback' }, el('span', { class: 'soft' }, '这个答复'));
  for (const word of JUDGEMENTS) {
    line.append(button(word, async () => {
      for (const each of line.querySelectorAll('button')) each.disabled = true;
      if (await judge(word)) line.replaceChildren(el('span', { class: 'soft', role: 'status' }, '谢谢，记下了。'));
      else for (const each of line.querySelectorAll('button')) each.disabled = false;
    }));
  }
  return line;
}

/**
 * @param reply what the server said
 * @param at when, in milliseconds
 * @param doing what a choice and a judgement do
 */
export function shown(reply, at, { choose, judge }) {
  const messages = list(reply.messages);
  const nodes = messages.flatMap((message, index) => {
    const last = index === messages.length - 1;
    const cards = data(message, reply, at);
    const text = reply.asking && last ? message.text.replace(LEFT, '') : message.text;
    return [...(cards ?? [el('div', { class: 'says' }, el('p', { class: 'reply' }, text), last ? open(reply.asking) : null)]),
      choices(message.choices, choose)];
  });
  return [...nodes, feedback(reply, judge)].filter(Boolean);
}
