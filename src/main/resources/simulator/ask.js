// Talks to the server side of the simulator whose page this is, which plays the messenger.

const PATIENCE = 60000;

/** The simulator's address: this file is one of its files. */
export const HERE = new URL('..', import.meta.url).pathname.replace(/\/$/, '');

async function call(path, options = {}) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(HERE + path, { ...options, signal: stop.signal });
    const data = await response.json().catch(() => null);
    if (response.ok && data) return data;
    if (response.status === 413) throw new Error('文件太大，模拟器里最多 250 KB。');
    throw new Error(data?.detail || '模拟器没有答上来，请看服务的日志。');
  } catch (error) {
    if (error instanceof TypeError || stop.signal.aborted) throw new Error('连不上服务，请看它还在不在运行。');
    throw error;
  } finally {
    clearTimeout(clock);
  }
}

export const get = path => call(path);

export const post = (path, body) => call(path, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
});

export const upload = (path, file) => call(`${path}?name=${encodeURIComponent(file.name)}`, {
  method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file,
});
