import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { Seed } from '../../demo/server/seed.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../../demo/server/test-server.js';

export const PASSWORD = 'correct horse battery';

/** Six entries on two boards, and one account of every role. */
export const SEED: Seed = {
  boards: [
    { id: 'phone', title: 'Phone', path: '/boards/phone', postingRole: 'member' },
    { id: 'desktop', title: 'Desktop app', path: null, postingRole: 'member' },
    { id: 'news', title: 'News', path: null, postingRole: 'moderator' },
  ],
  platforms: [
    { id: 'phone', label: 'Phone', board: 'phone', icon: 'phone' },
    { id: 'desktop', label: 'Desktop app', board: 'desktop' },
  ],
  accounts: [
    { name: 'mira', password: PASSWORD, role: 'member' },
    { name: 'tess', password: PASSWORD, role: 'trusted', badge: 'Regular' },
    { name: 'otto', password: PASSWORD, role: 'moderator', badge: 'Staff' },
  ],
  entries: [
    entry(1, 'Music stops after ten seconds', {
      platforms: ['desktop'],
      boardId: 'desktop',
      solved: true,
      answer: 'Turn off hardware decoding.',
    }),
    entry(2, 'Downloads vanish after an update', { platforms: ['phone'], boardId: 'phone', solved: false, votes: 7 }),
    entry(3, 'Playing in the car is quiet', { tags: ['volume'], html: '<p>Very <b>quiet</b></p>' }),
    { ...entry(4, 'Known problem with lyrics', { status: 'fixed' }), kind: 'issue', path: '/status?issue=e4' },
    { ...entry(5, 'How to change the volume', {}), kind: 'faq' },
    entry(6, 'An old story about playlists', { archived: true }),
  ],
};

function entry(number: number, title: string, more: Partial<Seed['entries'][number]>): Seed['entries'][number] {
  const updatedAt = `2026-01-0${number}T10:00:00.000Z`;
  return { id: `e${number}`, kind: 'thread', title, text: `${title}, text.`, url: '', updatedAt, ...more };
}

export type Answer = LightMyRequestResponse;

/** A visitor with a browser: keeps cookies, and the CSRF token of the session. */
export interface Client {
  get(path: string, headers?: Headers): Promise<Answer>;
  /** Changes something: with the CSRF token, unless `headers` has another one. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** Posts a thread. */
  post(changes?: object, key?: string): Promise<Answer>;
  /** Sends a page's form. */
  submit(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  cookie: string;
  csrf: string;
}

type Headers = Readonly<Record<string, string>>;

export const API = '/api/v1';

let keys = 0;

export function aThread(changes: object = {}) {
  keys += 1;
  const title = `Downloads stop half way ${keys}`;
  const body = 'Every download stops at fifty percent.\n\n**Tried:** restarted the app.';
  return { title, body, boardId: 'phone', tags: ['downloads'], intent: 'help', ...changes };
}

export async function start(options: TestServerOptions = {}): Promise<TestServer> {
  return startTestServer({ seed: SEED, ...options });
}

/** Somebody at the server; with a name they are signed in. */
export async function visitor(server: TestServer, name?: string): Promise<Client> {
  const cookie = name === undefined ? '' : await server.signIn(name, PASSWORD);
  const client = clientOf(server, cookie);
  const session = await client.get(`${API}/session`);
  client.csrf = session.json<{ csrfToken: string }>().csrfToken;
  client.cookie ||= String(session.headers['set-cookie']).split(';')[0] ?? '';
  return client;
}

function clientOf({ app }: TestServer, cookie: string): Client {
  const client: Client = {
    cookie,
    csrf: '',
    get: async (url, headers = {}) => app.inject({ method: 'GET', url, headers: { ...own(), ...headers } }),
    async send(method, url, body, headers = {}) {
      const payload = body === undefined ? {} : { payload: body as object };
      return app.inject({ method, url, headers: { ...own(), 'x-csrf-token': client.csrf, ...headers }, ...payload });
    },
    async post(changes, key = `key-${keys + 1}`) {
      return client.send('POST', `${API}/threads`, aThread(changes), { 'idempotency-key': key });
    },
    async submit(url, fields) {
      const headers = { ...own(), 'content-type': 'application/x-www-form-urlencoded' };
      return app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
    },
  };
  const own = (): Headers => (client.cookie === '' ? {} : { cookie: client.cookie });
  return client;
}

/** Checks that an answer is a problem of this kind; gives it. */
export function problem(answer: Answer, status: number, code: string) {
  assert.equal(answer.statusCode, status, answer.body);
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  type Body = { code: string; detail: string; fields?: { field: string; message: string }[]; existingUrl?: string };
  const body = answer.json<Body & { retryAfterMs?: number }>();
  assert.equal(body.code, code);
  assert.notEqual(body.detail, '');
  return body;
}

/** The fields a problem names. */
export function fieldsOf(answer: Answer): string[] {
  return (answer.json<{ fields?: { field: string }[] }>().fields ?? []).map(({ field }) => field);
}

export function csrfOf(page: Answer): string {
  return /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
}
