import { expect } from '@esm-bundle/chai';
import type { CallOptions, Comment, ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { checkResult, postDraft, toFailure } from '../../src/controllers/post-draft.js';
import { composeDraft, draftText } from '../../src/core/compose-draft.js';
import { ADAPTER_ERROR_CODES, AdapterError } from '../../src/core/errors.js';
import type { Draft, Entry, PostResult } from '../../src/core/types.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { skipLongWaits } from '../helpers/replace.js';
import { PUBLISHED, anEntry, play, walkTo } from '../helpers/wizard-fixtures.js';

interface Calls {
  readonly threads: { readonly draft: Draft; readonly options: CallOptions }[];
  readonly comments: { readonly entry: Entry; readonly comment: Comment }[];
}

function forum(given: Partial<ForumAdapter> = {}): ForumAdapter & Calls {
  const calls: Calls = { threads: [], comments: [] };
  return {
    ...calls,
    name: 'test',
    createThread: async (draft, options) => (calls.threads.push({ draft, options }), PUBLISHED),
    comment: async (entry, comment) => (calls.comments.push({ entry, comment }), PUBLISHED),
    ...given,
  };
}

const ASKS = anEntry({ id: 'asks', kind: 'issue', status: 'need-more-info' });
const commenting: WizardState = play(
  walkTo('answers'),
  { type: 'comment-started', entry: ASKS },
  { type: 'continued' },
);

async function rejection(promise: Promise<unknown>): Promise<AdapterError> {
  return promise.then(
    () => Promise.reject(new Error('It did not reject.')),
    (error: unknown) => error as AdapterError,
  );
}

describe('posting', () => {
  it('hands the draft to the forum, with a time limit and nothing to abort it', async () => {
    const adapter = forum();
    const state = walkTo('review');
    expect(await postDraft(state, adapter, 'de')).to.deep.equal(PUBLISHED);
    expect(adapter.threads).to.deep.equal([
      { draft: composeDraft(state), options: { timeoutMs: 30_000, locale: 'de' } },
    ]);
    expect(adapter.comments).to.have.length(0);
  });

  it('hands a comment to the entry that asked for details', async () => {
    const adapter = forum();
    await postDraft(commenting, adapter, 'en');
    expect(adapter.threads).to.have.length(0);
    expect(adapter.comments).to.deep.equal([
      { entry: ASKS, comment: { body: draftText(commenting), clientToken: `${commenting.clientToken}:${ASKS.id}` } },
    ]);
  });

  it('never makes a thread of a comment', async () => {
    const { comment: _comment, ...adapter } = forum();
    const error = await rejection(postDraft(commenting, adapter, 'en'));
    expect(error.code).to.equal('forbidden');
    expect(adapter.threads).to.have.length(0);
  });

  it('gives up on a forum that never answers: the post may have landed', async () => {
    skipLongWaits();
    const error = await rejection(
      postDraft(walkTo('review'), forum({ createThread: () => new Promise(() => {}) }), 'en'),
    );
    expect([error.code, error.outcomeUnknown]).to.deep.equal(['timeout', true]);
  });

  it('passes on why the forum refused', async () => {
    const refusal = new AdapterError('test', 'captcha', 'Are you a person?');
    const error = await rejection(
      postDraft(walkTo('review'), forum({ createThread: () => Promise.reject(refusal) }), 'en'),
    );
    expect(error === refusal).to.equal(true);
  });
});

describe('the result of a post', () => {
  const GOOD: readonly PostResult[] = [
    PUBLISHED,
    { kind: 'pending-approval' },
    { kind: 'pending-approval', message: 'Soon' },
    { kind: 'handed-off', url: 'http://forum.example/new', truncated: true },
  ];
  for (const result of GOOD) {
    it(`may be ${JSON.stringify(result).slice(0, 60)}`, () => {
      expect(checkResult(result, 'test')).to.deep.equal(result);
    });
  }

  const BAD: readonly unknown[] = [
    undefined,
    null,
    'ok',
    {},
    { kind: 'sold' },
    { kind: 'published' },
    { kind: 'published', thread: { id: '1', title: 'x', url: 'javascript:alert(1)' } },
    { kind: 'published', thread: { id: '1', title: 'x', url: '/t/1' } },
    { kind: 'handed-off', url: 'data:text/html,x', truncated: false },
    { kind: 'handed-off' },
  ];
  for (const result of BAD) {
    it(`may not be ${JSON.stringify(result)}`, () => {
      expect(() => checkResult(result as PostResult, 'test')).to.throw();
    });
  }
});

describe('why a post failed', () => {
  const NOW = Date.parse('2026-11-21T12:00:00Z');

  for (const code of ADAPTER_ERROR_CODES) {
    it(`is ${code} where the adapter says so`, () => {
      const error = new AdapterError('test', code, 'For developers.');
      expect(toFailure(error, 'test', NOW)).to.deep.equal({
        code,
        forumMessage: null,
        fields: {},
        retryAt: null,
        existingUrl: null,
        outcomeUnknown: false,
      });
    });
  }

  it('comes with all the forum said, times as moments', () => {
    const details = {
      forumMessage: 'Too fast.',
      fields: { title: 'Too short.' },
      retryAfterMs: 5000,
      existingUrl: 'https://forum.example/t/1',
      outcomeUnknown: true,
    };
    expect(toFailure(new AdapterError('test', 'rate-limited', 'x', details), 'test', NOW)).to.deep.equal({
      code: 'rate-limited',
      forumMessage: 'Too fast.',
      fields: { title: 'Too short.' },
      retryAt: NOW + 5000,
      waitMs: 5000,
      existingUrl: 'https://forum.example/t/1',
      outcomeUnknown: true,
    });
  });

  it('links to the web only', () => {
    const error = new AdapterError('test', 'duplicate', 'x', { existingUrl: 'javascript:alert(1)' });
    expect(toFailure(error, 'test', NOW).existingUrl).to.equal(null);
  });

  for (const thrown of [new TypeError('x is undefined'), 'no', undefined, null, { code: 'forbidden' }]) {
    it(`is unknown where the adapter throws ${JSON.stringify(thrown)}: the post may have landed`, () => {
      expect(toFailure(thrown, 'test', NOW)).to.include({ code: 'protocol', outcomeUnknown: true });
    });
  }
});
