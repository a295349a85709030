import { expect } from '@esm-bundle/chai';
import { madeSince } from '../../../src/adapters/internal/made-since.js';
import { createForumClient } from '../../../src/adapters/internal/request.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Asks a forum whose clock is so many milliseconds ahead of ours (`null` = it does not tell the time) about a thread. */
async function isPost(made: { readonly agoMs: number }, sent: { readonly agoMs?: number }, aheadMs: number | null) {
  const now = Date.now();
  const headers: Record<string, string> = aheadMs === null ? {} : { date: new Date(now + aheadMs).toUTCString() };
  const client = createForumClient('forum', {
    baseUrl: 'https://forum.example',
    fetch: async () => new Response('{}', { headers: { 'content-type': 'application/json', ...headers } }),
  });
  const created = new Date(now + (aheadMs ?? 0) - made.agoMs).toISOString();
  return client.run({}, async (call) => {
    await call.get('/mine');
    return madeSince(created, call, sent.agoMs === undefined ? {} : { sentAt: now - sent.agoMs });
  });
}

describe('whether a thread of the same title is the post that was sent', () => {
  for (const [whose, aheadMs] of [
    ['right', 0],
    ['three hours ahead', 3 * HOUR],
    ['three hours behind', -3 * HOUR],
  ] as const) {
    it(`is told by the time between, where the forum's clock is ${whose}`, async () => {
      expect(await isPost({ agoMs: MINUTE }, { agoMs: 2 * MINUTE }, aheadMs)).to.equal(true);
      expect(await isPost({ agoMs: 2 * HOUR }, { agoMs: 2 * MINUTE }, aheadMs)).to.equal(false);
    });
  }

  it('is taken for granted within a day where the forum does not tell the time, or nobody knows when it was sent', async () => {
    expect(await isPost({ agoMs: 20 * HOUR }, { agoMs: MINUTE }, null)).to.equal(true);
    expect(await isPost({ agoMs: 20 * HOUR }, {}, 0)).to.equal(true);
    expect(await isPost({ agoMs: 25 * HOUR }, {}, 0)).to.equal(false);
  });
});
