import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addFaults, type FaultTimes } from '../../demo/server/faults.js';
import { openDatabase, type Database } from '../../demo/server/store/database.js';
import type { TestServer } from '../../demo/server/test-server.js';
import { FAULT_COOKIE, FAULT_LABELS, type FaultName } from '../../demo/site/faults.js';
import { aThread, API, PASSWORD, start } from './support.js';

const TIMES: FaultTimes = { slowMs: 200, lateMs: 300, retryAfterMs: 7000 };
const POST = `${API}/threads`;

describe('the faults a tester can choose', () => {
  let database: Database;
  let server: TestServer;
  let session: string;
  let csrf: string;
  let chosen = 0;
  before(async () => {
    database = await openDatabase({});
    server = await start({ database, extend: (app) => addFaults(app, database, TIMES) });
    await signIn();
  });
  after(async () => {
    await server.stop();
    await database.close();
  });

  async function signIn(): Promise<void> {
    session = await server.signIn('tess', PASSWORD);
    csrf = ((await (await ask(`${API}/session`)).json()) as { csrfToken: string }).csrfToken;
  }

  /** Every request on a connection of its own, as fetch may send again what was cut off on one that had served before. */
  async function ask(path: string, init: RequestInit & { readonly fault?: string } = {}): Promise<Response> {
    const { fault, headers, ...rest } = init;
    const cookie = fault === undefined ? session : `${session}; ${FAULT_COOKIE}=${fault}`;
    const all = { ...(headers as Record<string, string>), cookie, connection: 'close' };
    return fetch(server.origin + path, { redirect: 'manual', ...rest, headers: all });
  }

  async function post(fault: string, body: object = aThread()): Promise<Response> {
    chosen += 1;
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': `key-${chosen}` };
    return ask(POST, { method: 'POST', body: JSON.stringify(body), fault, headers });
  }

  /** A choice of its own, as every "Apply" is. */
  const once = (name: FaultName) => `${name}.${(chosen += 1)}`;
  const posted = async () => (await server.threads()).length;

  const refused: readonly (readonly [FaultName, number, string])[] = [
    ['refused', 422, 'validation'],
    ['rate-limited', 429, 'rate-limited'],
    ['session-expired', 401, 'auth-required'],
  ];
  for (const [name, status, code] of refused) {
    it(`${name}: the first post is answered ${status}, nothing is stored, and the next one is`, async () => {
      const [fault, before] = [once(name), await posted()];
      const answer = await post(fault);
      assert.equal(answer.status, status);
      assert.equal(((await answer.json()) as { code: string }).code, code);
      assert.equal(answer.headers.get('retry-after'), name === 'rate-limited' ? '7' : null);
      assert.equal(await posted(), before);
      if (name === 'session-expired') assert.match(String(answer.headers.getSetCookie()), /forum_session=;/);
      const second = await post(fault);
      assert.equal(second.status, 201);
      assert.match(String(second.headers.getSetCookie()), new RegExp(`${FAULT_COOKIE}=;`));
      assert.equal(await posted(), before + 1);
    });
  }

  it('server-error: a 500 that says nothing', async () => {
    const before = await posted();
    const answer = await post(once('server-error'));
    assert.deepEqual([answer.status, await answer.text()], [500, 'Internal Server Error']);
    assert.equal(await posted(), before);
  });

  it('html: a web page where JSON was asked for', async () => {
    const before = await posted();
    const answer = await post(once('html'));
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/html']);
    assert.equal(await posted(), before);
  });

  it('login-page: a redirect to the sign-in page', async () => {
    const answer = await post(once('login-page'));
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/signin']);
  });

  it('malformed: it is stored, and what is answered is no JSON', async () => {
    const before = await posted();
    const answer = await post(once('malformed'));
    assert.equal(answer.status, 201);
    await assert.rejects(answer.json());
    assert.equal(await posted(), before + 1);
  });

  it('late: it is stored at once, and answered later', async () => {
    const [started, before] = [Date.now(), await posted()];
    assert.equal((await post(once('late'))).status, 201);
    assert.ok(Date.now() - started >= TIMES.lateMs);
    assert.equal(await posted(), before + 1);
  });

  it('cut: the connection ends before anything is done', async () => {
    const [fault, before] = [once('cut'), await posted()];
    await assert.rejects(post(fault));
    assert.equal(await posted(), before);
    assert.equal((await post(fault)).status, 201);
  });

  it('lost-answer: the connection ends when it is stored', async () => {
    const [fault, before] = [once('lost-answer'), await posted()];
    await assert.rejects(post(fault));
    assert.equal(await posted(), before + 1);
    const key = `${API}/threads/by-key/key-${chosen}`;
    assert.equal((await ask(key, { fault })).status, 200);
  });

  it('approval: threads and comments wait, every time', async () => {
    const fault = once('approval');
    for (const time of ['first', 'second']) {
      const answer = await post(fault);
      assert.equal(answer.status, 202, time);
      assert.equal(answer.headers.get('location'), null);
      const body = (await answer.json()) as { pending: { message: string } };
      assert.match(body.pending.message, /moderator/);
      const again = await ask(`${API}/threads/by-key/key-${chosen}`, { fault });
      assert.ok('pending' in ((await again.json()) as object));
    }
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': 'comment' };
    const body = JSON.stringify({ body: 'It does here, too.' });
    const answer = await ask(`${API}/entries/e2/comments`, { method: 'POST', headers, body, fault });
    assert.equal(answer.status, 202);
    const { items } = (await (await ask(`${API}/entries/e2/comments`)).json()) as { items: unknown[] };
    assert.deepEqual(items, []);
  });

  it('slow, offline and unavailable: every request, as long as they are chosen', async () => {
    const started = Date.now();
    assert.equal((await ask(`${API}/forum`, { fault: once('slow') })).status, 200);
    assert.ok(Date.now() - started >= TIMES.slowMs);
    for (const time of ['first', 'second']) {
      await assert.rejects(ask(`${API}/forum`, { fault: 'offline.1' }), time);
      assert.equal((await ask(`${API}/forum`, { fault: 'unavailable.1' })).status, 503, time);
    }
  });

  it('disturb nobody else, no page, and nothing where the cookie says nothing known', async () => {
    assert.equal((await ask(`${API}/forum`)).status, 200);
    assert.equal((await ask('/signin', { fault: 'offline.1' })).status, 200);
    for (const fault of ['none.1', 'toString.1', '', 'x'.repeat(1000)]) {
      assert.equal((await ask(`${API}/forum`, { fault })).status, 200, fault);
    }
  });

  it('are not there unless a server asks for them', async () => {
    const plain = await start();
    for (const name of Object.keys(FAULT_LABELS)) {
      const response = await fetch(`${plain.baseUrl}/forum`, { headers: { cookie: `${FAULT_COOKIE}=${name}.1` } });
      assert.equal(response.status, 200, name);
    }
    await plain.stop();
  });
});
