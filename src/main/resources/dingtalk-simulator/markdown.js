// The subset of Markdown that DingTalk shows: headings, bold, italic, quotes, links, lists; what else stands there is shown as it is,
// as the app does with tables. What came from the server only ever becomes text nodes and checked links.

import { el } from '/chat/tools.js';

const INLINE = /!?\[([^\]]*)\]\(([^()\s]*)\)|\*\*(.+?)\*\*|\*([^*\s][^*]*?)\*/g;
const SENDS = /^dtmd:\/\/dingtalkclient\/sendMessage\?content=(.*)$/;
const PAGE = /^https?:\/\//;

function decoded(text) {
  try { return decodeURIComponent(text.replace(/\+/g, ' ')); } catch { return text; }
}

function link(label, address, tap) {
  const sends = SENDS.exec(address);
  if (sends) return el('button', { type: 'button', class: 'tap', click: () => tap(decoded(sends[1])) }, label);
  return PAGE.test(address) ? el('a', { href: address, target: '_blank', rel: 'noreferrer' }, label) : `[${label}](${address})`;
}

/** Names of those who are mentioned, where the text says @id. */
function named(text, names) {
  const ids = Object.keys(names);
  if (!ids.length) return [text];
  return text.split(new RegExp(`(@(?:${ids.join('|')}))(?![A-Za-z0-9_-])`))
    .map(part => (names[part.slice(1)] && part[0] === '@' ? el('span', { class: 'at' }, '@' + names[part.slice(1)]) : part));
}

function inline(text, tap, names) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    parts.push(...named(text.slice(from, found.index), names));
    const [all, label, address, bold, italic] = found;
    if (label !== undefined) parts.push(all[0] === '!' ? `［图片：${label}］` : link(label, address, tap));
    else if (bold !== undefined) parts.push(el('strong', null, inline(bold, tap, names)));
    else parts.push(el('em', null, inline(italic, tap, names)));
    from = found.index + all.length;
  }
  parts.push(...named(text.slice(from), names));
  return parts;
}

const KINDS = [
  { kind: 'heading', is: /^#{1,6}\s+(.*)$/ },
  { kind: 'quote', is: /^>\s?(.*)$/ },
  { kind: 'bullet', is: /^[-*+]\s+(.*)$/ },
  { kind: 'number', is: /^(\d{1,3})\.\s+(.*)$/ },
];

function read(line) {
  const bare = line.trim();
  if (!bare) return { kind: 'blank' };
  for (const { kind, is } of KINDS) {
    const found = is.exec(bare);
    if (found) return { kind, text: found.at(-1), number: kind === 'number' ? Number(found[1]) : null };
  }
  return { kind: 'words', text: bare };
}

/**
 * The nodes of a text.
 *
 * @param tap what to do with words that are to be sent when touched
 * @param names nicks by staff id of those who are mentioned
 */
export function markdown(text, tap, names) {
  const blocks = [];
  let open = null;
  let broken = false;
  for (const line of text.split('\n')) {
    const { kind, text: words, number } = read(line);
    if (kind === 'blank') { open = null; broken = false; continue; }
    const parts = inline(words, tap, names);
    if (kind === 'heading') {
      blocks.push(el('h3', null, parts));
      open = null;
    } else if (kind === 'bullet' || kind === 'number') {
      const tag = kind === 'bullet' ? 'ul' : 'ol';
      if (open?.tagName !== tag.toUpperCase()) blocks.push(open = el(tag, { start: number > 1 ? number : null }));
      open.append(el('li', null, parts));
    } else {
      const tag = kind === 'quote' ? 'blockquote' : 'p';
      // A line ends where two blanks stand before its end; else it goes on, as on a computer.
      if (open?.tagName === tag.toUpperCase()) open.append(broken ? el('br') : ' ', ...parts);
      else blocks.push(open = el(tag, null, parts));
    }
    broken = /\s{2}$/.test(line);
  }
  return blocks;
}
