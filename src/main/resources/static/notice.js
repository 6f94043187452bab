'use strict';
// Pages around the notice text: large type, arrival at a clause with its words marked, finding in the text, copying a clause's address.

const root = document.documentElement;
const remember = {
  get(key) { try { return localStorage.getItem('policydesk.' + key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem('policydesk.' + key, value); } catch { /* storage is blocked */ } },
};
root.classList.add('js');
root.classList.toggle('large', remember.get('large') === 'yes');

function largeTypeSwitch() {
  const button = document.getElementById('large');
  const show = () => button.setAttribute('aria-pressed', root.classList.contains('large'));
  button.addEventListener('click', () => {
    remember.set('large', root.classList.toggle('large') ? 'yes' : 'no');
    show();
  });
  show();
}

// ---- marking -----------------------------------------------------------------------------------

/** Wraps [start,end) ranges, counted in UTF-16 units over the whole block, in <mark>; earlier marks go. */
function paint(copy, ranges) {
  let before = 0;
  for (const part of copy.children) {
    const text = part.textContent;
    const nodes = [];
    let at = 0;
    for (const { start, end, found } of ranges) {
      const from = Math.max(at, start - before), to = Math.min(text.length, end - before);
      if (from >= to) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(from, to);
      if (found) mark.className = 'found';
      nodes.push(text.slice(at, from), mark);
      at = to;
    }
    part.replaceChildren(...nodes, text.slice(at));
    before += text.length;
  }
}

const byStart = ranges => ranges.sort((a, b) => a.start - b.start);

/** The places of all words in a text; none when one of the words is missing. */
function places(text, words) {
  const low = text.toLowerCase(), ranges = [];
  for (const word of words) {
    let at = low.indexOf(word);
    if (at < 0) return [];
    for (; at >= 0; at = low.indexOf(word, at + word.length)) ranges.push({ start: at, end: at + word.length, found: true });
  }
  return byStart(ranges);
}

// ---- arrival -----------------------------------------------------------------------------------

function arrive(first) {
  const block = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!block?.classList.contains('block')) return;
  const folded = block.closest('details');
  if (folded) folded.open = true;
  if (first) {
    const asked = new URLSearchParams(location.search).get('hl') ?? '';
    const ranges = [...asked.matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => ({ start: +start, end: +end }));
    if (ranges.length) paint(block.querySelector('.copy'), byStart(ranges));
  }
  block.scrollIntoView({ block: 'start' });
}

// ---- copying a clause's address ----------------------------------------------------------------

let hush;
function say(text) {
  const said = document.getElementById('said');
  said.textContent = text;
  clearTimeout(hush);
  hush = setTimeout(() => { said.textContent = ''; }, 2500);
}

/** Without the clipboard (plain http, older phones) a field is selected and copied the old way. */
async function copyAddress(link) {
  let done = true;
  try {
    await navigator.clipboard.writeText(link.dataset.address);
  } catch {
    const box = document.createElement('input');
    box.className = 'unseen';
    box.value = link.dataset.address;
    link.after(box);
    box.select();
    try { done = document.execCommand('copy'); } catch { done = false; }
    box.remove();
    link.focus({ preventScroll: true });
  }
  say(done ? '本条链接已复制' : '链接在地址栏里，可以从那里复制');
}

function permalinks() {
  for (const link of document.querySelectorAll('.permalink')) {
    link.dataset.address = location.origin + location.pathname + link.hash;
    link.addEventListener('click', () => copyAddress(link));
  }
}

// ---- finding in this notice --------------------------------------------------------------------

function finder() {
  const box = document.getElementById('find-words');
  const note = document.getElementById('find-note');
  const pieces = [...document.querySelectorAll('.text .block, .text .group')];
  const isHeading = piece => piece.matches('.group, .kind-chapter, .kind-annex-title');

  function find() {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let marks = 0, blocks = 0, headings = [];
    for (const piece of pieces) {
      const copy = piece.querySelector('.copy');
      const ranges = copy && words.length ? places(copy.textContent, words) : [];
      if (copy) paint(copy, ranges);
      if (isHeading(piece)) headings = piece.matches('.group') ? [...headings.filter(each => !each.matches('.group')), piece] : [piece];
      piece.classList.toggle('nothing', words.length > 0 && !ranges.length);
      if (!ranges.length) continue;
      for (const heading of headings) heading.classList.remove('nothing'); // a hit keeps the headings above it
      marks += ranges.length;
      blocks++;
    }
    for (const folded of document.querySelectorAll('.copies')) {
      const hit = folded.querySelector('.block:not(.nothing)');
      folded.classList.toggle('nothing', words.length > 0 && !hit);
      folded.open = words.length > 0 && Boolean(hit);
    }
    if (words.length) document.querySelector('.text').scrollIntoView({ block: 'start' });
    document.getElementById('find-clear').hidden = !words.length;
    note.textContent = !words.length ? '' : blocks ? `${blocks} 段里有，共 ${marks} 处；其余段落先收起` : '这份通知里没有这些字';
  }

  let pause;
  box.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(find, 150); });
  document.getElementById('find').addEventListener('submit', event => { event.preventDefault(); clearTimeout(pause); find(); });
  document.getElementById('find-clear').addEventListener('click', () => { box.value = ''; find(); box.focus(); });
  /** A link into the text must not lead to a paragraph that is folded away. */
  addEventListener('hashchange', () => {
    if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.matches('.nothing, .nothing *')) { box.value = ''; find(); }
    arrive(false);
  });
  for (const link of document.querySelectorAll('details.toc a')) link.addEventListener('click', () => { link.closest('details').open = false; });
}

addEventListener('DOMContentLoaded', () => {
  largeTypeSwitch();
  if (!document.getElementById('find')) return;
  permalinks();
  finder();
  arrive(true);
});
