// Talks to the simulator's server side, which is WeChat: it signs, encrypts and posts to the account's real address.

import { remember } from '/chat/tools.js';

const PATIENCE = 40000;

export async function ask(path, body) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch('/wechat-simulator' + path, body === undefined ? { signal: stop.signal } : {
      method: 'POST', signal: stop.signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    const data = await response.json().catch(() => null);
    if (response.ok && data) return data;
    throw new Error(data?.detail || '模拟器没有答上来，请看服务的日志。');
  } catch (error) {
    if (error instanceof TypeError || stop.signal.aborted) throw new Error('连不上服务，请看它还在不在运行。');
    throw error;
  } finally {
    clearTimeout(clock);
  }
}

const invented = () => 'oSIM' + Array.from(crypto.getRandomValues(new Uint8Array(12)), each => each.toString(16).padStart(2, '0')).join('');

/** Whose phone it is; the same after a reload. */
export const follower = {
  get id() {
    const known = remember.get('sessionStorage', 'simulator-follower') || follower.fresh;
    if (known) return known;
    return follower.another();
  },
  fresh: null,
  another() {
    follower.fresh = invented();
    remember.set('sessionStorage', 'simulator-follower', follower.fresh);
    return follower.fresh;
  },
  get isNew() { return !remember.get('sessionStorage', 'simulator-follower'); },
};
