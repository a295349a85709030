import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';

test('the memory adapter posts in Node, where nothing can be stored', async () => {
  const warn = mock.method(console, 'warn', () => undefined);
  const forum = memoryAdapter({ boards: [{ id: 'android', title: 'Android' }], persist: true });
  const draft = {
    title: 'No sound',
    body: '',
    boardId: 'android',
    tags: [],
    intent: 'help',
    consulted: [],
    clientToken: 't',
  } as const;
  const result = await forum.createThread(draft, {});
  assert.equal(result.kind === 'published' && result.thread.url, 'http://localhost/#thread-posted-1');
  assert.equal(forum.posted.length, 1);
  assert.equal(warn.mock.callCount(), 1);
});
