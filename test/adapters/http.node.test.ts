import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { discourseAdapter } from '../../src/adapters/discourse.js';
import { nodebbAdapter } from '../../src/adapters/nodebb.js';
import type { AdapterError } from '../../src/core/errors.js';
import type { Draft } from '../../src/core/types.js';

const DRAFT: Draft = {
  title: 'No sound',
  body: 'None <b>.',
  boardId: '5',
  tags: [],
  intent: 'help',
  consulted: [],
  clientToken: 't',
};

/** A server on this machine that answers each path with the JSON that stands there. */
async function serve(context: TestContext, answers: Record<string, unknown>) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    seen.push(`${request.method} ${path}`);
    const answer = answers[path];
    response.setHeader('content-type', 'application/json');
    if (answer === undefined) request.socket.destroy();
    else response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

test('posts to a Discourse over a real connection', async (context) => {
  const { baseUrl, seen } = await serve(context, {
    '/session/csrf.json': { csrf: 'x' },
    '/posts.json': { topic_id: 7, topic_slug: 'no-sound' },
  });
  const result = await discourseAdapter({ baseUrl }).createThread(DRAFT, {});
  assert.equal(result.kind === 'published' && result.thread.url, `${baseUrl}/t/no-sound/7`);
  assert.deepEqual(seen, ['GET /session/csrf.json', 'POST /posts.json']);
});

test('a server that dies in the middle of a post is asked whether it landed, and not sent a second one', async (context) => {
  const answers: Record<string, unknown> = { '/api/config': { csrf_token: 'x', loggedIn: true } };
  const { baseUrl, seen } = await serve(context, answers);
  const adapter = nodebbAdapter({ baseUrl, retryDelayMs: 1 });
  const error = (await adapter.createThread(DRAFT, {}).catch((reason: unknown) => reason)) as AdapterError;
  assert.equal(error.code, 'unreachable');
  assert.equal(error.outcomeUnknown, true);
  answers['/api/self'] = { userslug: 'mira' };
  const topic = { tid: 9, cid: 5, title: 'No sound', slug: '9/no-sound', timestampISO: new Date().toISOString() };
  answers['/api/user/mira/topics'] = { topics: [topic] };
  const result = await adapter.createThread(DRAFT, {});
  assert.equal(result.kind === 'published' && result.thread.url, `${baseUrl}/topic/9/no-sound`);
  assert.equal(seen.filter((line) => line === 'POST /api/v3/topics').length, 1);
});
