import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { nodebbAdapter } from '../../src/adapters/nodebb.js';
import { httpHarness } from './http/http-harness.js';
import { passOn } from './http/live-server.js';
import { nodebbDouble } from './http/nodebb-double.js';

test('the harness of the suite runs against a server that is really there, faults on the way included', async (context) => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.cookie}`);
    const isPost = request.method === 'POST';
    const topic = { status: { code: 'ok' }, response: { tid: 9, slug: '9/no-sound' } };
    response.end(JSON.stringify(isPost ? topic : { csrf_token: 'x', loggedIn: true }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forum = httpHarness(
    { boards: [{ id: 'android', title: 'Android' }], entries: [] },
    (seed) => ({ ...nodebbDouble(seed), base, answer: passOn({ base, headers: () => ({ cookie: 'sid=1' }) }) }),
    nodebbAdapter,
  );
  const draft = { title: 'No sound', body: '', boardId: 'android', tags: [], intent: 'help', consulted: [] } as const;
  const result = await forum.adapter.createThread({ ...draft, clientToken: 'a' }, {});
  assert.equal(result.kind === 'published' && result.thread.url, `${base}/topic/9/no-sound`);
  assert.deepEqual(seen, ['GET /api/config sid=1', 'POST /api/v3/topics?lang=en-GB sid=1']);
  forum.failWith('unreachable', 'createThread');
  await assert.rejects(forum.adapter.createThread({ ...draft, clientToken: 'b' }, {}), { code: 'unreachable' });
});
