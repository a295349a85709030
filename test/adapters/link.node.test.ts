import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkAdapter } from '../../src/adapters/link.js';

test('the link adapter hands over in Node as in a page', async () => {
  const forum = linkAdapter({ preset: 'discourse', baseUrl: 'https://forum.example' });
  const draft = { title: 'No sound', body: 'None.', boardId: '', tags: [], intent: 'help', consulted: [] } as const;
  assert.deepEqual(await forum.createThread({ ...draft, clientToken: 't' }, {}), {
    kind: 'handed-off',
    url: 'https://forum.example/new-topic?title=No%20sound&body=None.',
    truncated: false,
  });
});
