// The page for lists of people: a file to POST /api/batch, then asking how far it is until the answer can be fetched.

const MOST_BYTES = 5 * 1024 * 1024;
const PAUSE = 700;
const PATIENCE = 5;

const byId = id => document.getElementById(id);
const remember = {
  get() { try { return sessionStorage.getItem('policydesk.list'); } catch { return null; } },
  set(id) { try { id ? sessionStorage.setItem('policydesk.list', id) : sessionStorage.removeItem('policydesk.list'); } catch { /* blocked */ } },
};
let current = null;

/** A fault in words people understand; status 0 where the network failed. */
class Fault extends Error {
  constructor(message, status) { super(message); this.status = status; }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: { Accept: 'application/json, application/problem+json' } });
  } catch {
    throw new Fault('网络没有连上，请检查网络后再试一次。', 0);
  }
  const data = response.status === 204 ? {} : await response.json().catch(() => null);
  if (response.ok && data) return data;
  throw new Fault(data?.detail || '服务器出了点问题，请稍后再试一次。', response.status);
}

const say = text => { byId('fault').textContent = text; };

function templateLink() {
  const link = byId('template');
  link.hidden = !byId('region').value;
  link.href = '/api/batch/template?' + new URLSearchParams({ region: byId('region').value, for: byId('for').value });
}

function show(state) {
  const total = Math.max(state.total, 1);
  byId('bar').max = total;
  byId('bar').value = state.state === 'running' ? state.done : total;
  byId('bar').hidden = state.state === 'failed';
  byId('work-title').textContent = { running: '正在算', done: '算好了', failed: '没有算完' }[state.state];
  byId('far').textContent = state.state === 'done'
    ? `共 ${state.total} 人，` + (state.problems ? `${state.problems} 行有问题，原因写在结果的“问题”列` : '没有问题')
    : state.state === 'failed' ? '' : `已算 ${state.done} / ${state.total} 行`;
  byId('detail').textContent = state.detail.replaceAll('；', '\n');
  const result = byId('result');
  result.hidden = state.state !== 'done';
  if (state.state === 'done') result.href = `/api/batch/${current}/result`;
  else result.removeAttribute('href');
  byId('stop').textContent = state.state === 'running' ? '不算了' : '立即删除';
}

async function watch(id) {
  current = id;
  remember.set(id);
  byId('work').hidden = false;
  let missed = 0;
  while (current === id) {
    try {
      const state = await call('/api/batch/' + encodeURIComponent(id));
      missed = 0;
      if (current !== id) return;
      show(state);
      if (state.state !== 'running') return;
    } catch (error) {
      if (current !== id) return;
      if (error.status === 404 || ++missed > PATIENCE) {
        close();
        return say(error.message);
      }
    }
    await new Promise(done => setTimeout(done, PAUSE));
  }
}

function close() {
  current = null;
  remember.set(null);
  byId('work').hidden = true;
}

async function send(event) {
  event.preventDefault();
  say('');
  const file = byId('file').files[0];
  if (!file) return say('请先选一个名单文件。');
  if (file.size > MOST_BYTES) return say('文件太大，最多 5 MB。请分成几个文件，一个一个交。');
  const button = byId('send');
  button.disabled = true;
  button.textContent = '正在交……';
  try {
    if (current) await stop();
    const { id, rows } = await call('/api/batch', { method: 'POST', body: new FormData(byId('list')) });
    current = id;
    byId('work').hidden = false;
    show({ state: 'running', done: 0, total: rows, problems: 0, detail: '' });
    byId('work').scrollIntoView({ block: 'nearest' });
    byId('work').focus({ preventScroll: true });
    watch(id);
  } catch (error) {
    say(error.message);
  } finally {
    button.disabled = false;
    button.textContent = '开始算';
  }
}

async function stop() {
  const id = current;
  close();
  if (!id) return;
  try {
    await call('/api/batch/' + encodeURIComponent(id), { method: 'DELETE' });
    say('');
  } catch (error) {
    if (error.status !== 404) say(error.message);
  }
}

function dropping() {
  const drop = byId('drop');
  const over = on => event => { event.preventDefault(); drop.classList.toggle('over', on); };
  drop.addEventListener('dragover', over(true));
  drop.addEventListener('dragleave', over(false));
  drop.addEventListener('drop', event => {
    over(false)(event);
    if (event.dataTransfer.files.length) byId('file').files = event.dataTransfer.files;
  });
}

byId('list').addEventListener('submit', send);
byId('stop').addEventListener('click', stop);
for (const id of ['region', 'for']) byId(id).addEventListener('change', templateLink);
dropping();
templateLink();
if (remember.get()) watch(remember.get());
