import { expect } from '@esm-bundle/chai';
import { createPostBook, type Posting } from '../../../src/adapters/internal/post-once.js';
import { createForumClient } from '../../../src/adapters/internal/request.js';
import { AdapterError, type AdapterErrorCode } from '../../../src/core/errors.js';
import type { PostResult } from '../../../src/core/types.js';
import { aDraft, rejection } from '../conformance/support.js';

const PENDING: PostResult = { kind: 'pending-approval' };

const failure = (code: AdapterErrorCode) => new AdapterError('forum', code, 'No.', { outcomeUnknown: true });

/** A forum that loses its answer to the first post, and answers every look for it like this. */
function aBook(find?: Posting['find']) {
  const once = createPostBook(createForumClient('forum', { baseUrl: 'https://forum.example' }));
  const counted = { posts: 0 };
  const post = async () => {
    counted.posts += 1;
    if (counted.posts === 1) throw failure('timeout');
    return PENDING;
  };
  return {
    counted,
    send: (draft = aDraft()) => once('token', find ? { draft, post, find } : { post }),
  };
}

describe('a post whose outcome is unknown, asked for again', () => {
  it('is looked for first, and not posted where it is found', async () => {
    const { counted, send } = aBook(async () => PENDING);
    await rejection(async () => send());
    expect(await send()).to.equal(PENDING);
    expect(counted.posts).to.equal(1);
  });

  it('is not posted while the forum cannot be asked', async () => {
    const { counted, send } = aBook(() => Promise.reject(failure('unreachable')));
    await rejection(async () => send());
    expect(await rejection(async () => send())).to.include({ code: 'unreachable', outcomeUnknown: true });
    expect(counted.posts).to.equal(1);
  });

  for (const [what, find] of [
    ['it certainly did not land', async () => null],
    ['the forum cannot tell, as with a queue that only moderators see', () => Promise.reject(failure('conflict'))],
    ['nobody can look', undefined],
  ] as const) {
    it(`is posted where ${what}`, async () => {
      const { counted, send } = aBook(find);
      await rejection(async () => send());
      expect(await send()).to.equal(PENDING);
      expect(counted.posts).to.equal(2);
    });
  }

  it('is looked for as it was sent first, from then on, however it is worded since', async () => {
    const seen: [title: string, sentAt: number][] = [];
    const { send } = aBook(async ({ title }, sentAt) => {
      seen.push([title, sentAt]);
      return PENDING;
    });
    const before = Date.now();
    await rejection(async () => send(aDraft({ title: 'Songs stop' })));
    await send(aDraft({ title: 'All songs stop' }));
    const [title = '', sentAt = 0] = seen[0] ?? [];
    expect([seen.length, title]).to.deep.equal([1, 'Songs stop']);
    expect(sentAt).to.be.within(before, Date.now());
  });

  it('is not posted a second time where nobody can look, but the answer came late', async () => {
    const once = createPostBook(createForumClient('forum', { baseUrl: 'https://forum.example' }));
    let arrive: (landed: boolean) => void = () => undefined;
    const send = async () =>
      once('token', {
        async post(onSent) {
          onSent(new Promise((resolve) => (arrive = resolve)));
          throw failure('timeout');
        },
      });
    await rejection(send);
    expect(await rejection(send)).to.include({ code: 'conflict', outcomeUnknown: true });
    arrive(true);
    expect(await rejection(send)).to.include({ code: 'duplicate' });
  });
});
