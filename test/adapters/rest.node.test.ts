import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { restAdapter, type RestOptions } from '../../src/adapters/rest.js';
import type { Draft } from '../../src/core/types.js';

// The server that docs/adapters/rest.md shows, as it stands there.
let server: Server;

before(async () => {
  const [, code = ''] = /```js\n([^]*?)```/.exec(readFileSync('docs/adapters/rest.md', 'utf8')) ?? [];
  process.env['PORT'] = '0';
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { readonly server: Server };
  server = module.server;
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
});

after(() => {
  server.closeAllConnections();
  server.close();
});

function anAdapter(options: Partial<RestOptions> = {}) {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  return restAdapter({ baseUrl, headers: { cookie: 'sid=demo' }, retryDelayMs: 1, ...options });
}

function aDraft(changes: Partial<Draft> = {}): Draft {
  const body = 'Every download stops at fifty percent.';
  const shared = { boardId: 'help', tags: [], intent: 'help', consulted: [], clientToken: 'first' } as const;
  return { ...shared, title: 'Downloads stop half way', body, ...changes };
}

test('the server of the docs says what it can do, and who is asking', async () => {
  const adapter = anAdapter();
  const { boards } = await adapter.describe({});
  assert.deepEqual(boards, [{ id: 'help', title: 'Help' }]);
  assert.deepEqual(['search' in adapter, 'vote' in adapter], [true, false]);
  assert.equal((await adapter.visitor({})).name, 'Mira');
  const guest = await anAdapter({ headers: {} }).visitor({});
  assert.equal(guest.signedIn, false);
  assert.equal(
    guest.signInUrl?.('https://a.example/'),
    'https://example.com/sign-in?returnTo=https%3A%2F%2Fa.example%2F',
  );
});

test('a thread is posted there once, found and read, also when the page has forgotten it', async () => {
  const result = await anAdapter().createThread(aDraft(), {});
  assert.equal(result.kind, 'published');
  assert.deepEqual(await anAdapter().createThread(aDraft(), {}), result);
  assert.deepEqual(await anAdapter().findPosted(aDraft(), {}), result);
  assert.equal(await anAdapter().findPosted(aDraft({ clientToken: 'other' }), {}), null);
  const adapter = anAdapter();
  const { items = [] } = (await adapter.search?.({ text: 'downloads', kinds: ['thread'] }, {})) ?? {};
  assert.equal(items.length, 1);
  const [entry] = items;
  assert.ok(entry);
  assert.equal((await adapter.read(entry, {})).text, aDraft().body);
  assert.deepEqual((await adapter.search?.({ text: '', kinds: ['faq'] }, {}))?.items, []);
});

test('it refuses what the contract says it should', async () => {
  const refused = (draft: Draft, options: Partial<RestOptions> = {}) => anAdapter(options).createThread(draft, {});
  await anAdapter().createThread(aDraft({ clientToken: 'second' }), {});
  await assert.rejects(refused(aDraft({ clientToken: 'second', body: 'Another text, of another draft.' })), {
    code: 'conflict',
    outcomeUnknown: true,
  });
  await assert.rejects(refused(aDraft({ clientToken: 'third', title: 'Help' })), {
    code: 'validation',
    fields: { title: 'The title is too short.' },
  });
  await assert.rejects(refused(aDraft({ clientToken: 'third' }), { headers: {} }), { code: 'auth-required' });
  const stale = (async (url: string, init: RequestInit) => {
    const headers = { ...(init.headers as Record<string, string>), 'x-csrf-token': 'old' };
    return fetch(url, { ...init, headers });
  }) as typeof fetch;
  await assert.rejects(refused(aDraft({ clientToken: 'third' }), { fetch: stale }), { code: 'session-expired' });
  assert.equal(await anAdapter().findPosted(aDraft({ clientToken: 'third' }), {}), null);
});
