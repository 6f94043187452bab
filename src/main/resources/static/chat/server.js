// Talks to POST /api/chat: one message at a time, the same id when one is sent again, the conversation's id kept by the browser.

import { remember } from './tools.js';

const PATIENCE = 20000;
const PAUSE = 800;
const COOKIE = 'policydesk-conversation';
const DAY = 24 * 60 * 60;

/** A fault in words people understand; status 0 where the network failed. */
export class Fault extends Error {
  constructor(message, status) { super(message); this.status = status; }
  /** Whether sending the same once more can help. */
  get again() { return this.status === 0 || this.status >= 500; }
}

export async function call(path, options) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(path, { ...options, signal: stop.signal });
    const data = await response.json().catch(() => null);
    if (response.ok && data) return data;
    throw new Fault(data?.detail || '系统暂时没有答上来，请稍后再试。', response.ok ? 500 : response.status);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(stop.signal.aborted ? '等了 20 秒还没有答复，可能是网络慢。请再试一次。' : '网络没有连上，请检查网络后再试一次。', 0);
  } finally {
    clearTimeout(clock);
  }
}

// ---- which conversation ------------------------------------------------------------------------

function fromCookie() {
  try { return document.cookie.split('; ').find(pair => pair.startsWith(COOKIE + '='))?.slice(COOKIE.length + 1) || null; } catch { return null; }
}

export const conversation = {
  get id() { return remember.get('sessionStorage', 'conversation') || fromCookie(); },
  set id(id) {
    remember.set('sessionStorage', 'conversation', id);
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    try { document.cookie = `${COOKIE}=${id ?? ''}; Path=/; SameSite=Lax; Max-Age=${id ? DAY : 0}${secure}`; } catch { /* blocked */ }
  },
};

// ---- one message -------------------------------------------------------------------------------

/** crypto.randomUUID is there on secure addresses only. */
export const freshMessageId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), each => each.toString(16).padStart(2, '0')).join('');

const post = message => call('/api/chat', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Accept': 'application/json, application/problem+json' },
  body: JSON.stringify(message),
});

/** Sends a message; where the network fails, once more with the same id. */
export async function send(text, region, messageId) {
  const message = { conversation: conversation.id, messageId, text, region: region || null };
  let reply;
  try {
    reply = await post(message);
  } catch (fault) {
    if (fault.status !== 0) throw fault;
    await new Promise(done => setTimeout(done, PAUSE));
    reply = await post(message);
  }
  conversation.id = reply.ended ? null : reply.conversation;
  return reply;
}
