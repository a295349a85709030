import { expect } from '@esm-bundle/chai';
import {
  MOST_THREADS,
  asksForSolution,
  checkedThread,
  currentThreads,
  myThreadOf,
  withThread,
  type MyThread,
} from '../../src/core/my-threads.js';
import type { PostResult } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { ISSUE, PUBLISHED, aMatch, anEntry, play, walkTo, type StateAt } from '../helpers/wizard-fixtures.js';
import { aThread } from '../helpers/my-threads.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;

function posted(result: PostResult, ...events: WizardEvent[]): StateAt<'posted'> {
  const drafted = play(walkTo('answers'), ...events, { type: 'continued' });
  const review = drafted.step === 'draft' ? play(drafted, { type: 'continued' }) : drafted;
  return play(review, { type: 'submitted', at: 0 }, { type: 'posted', result }) as StateAt<'posted'>;
}

describe('my threads: what is remembered of a post', () => {
  it('is its title, its place and its time, and nothing of its text', () => {
    const thread = myThreadOf(posted(PUBLISHED), NOW);
    expect(thread).to.deep.equal({
      token: 'token-1',
      title: ISSUE,
      entry: { id: '7', url: 'https://forum.example/t/7', title: ISSUE },
      kind: 'thread',
      isComment: false,
      boardId: 'phones',
      board: 'Phones',
      postedAt: NOW,
      status: 'unchecked',
    });
  });

  it('is the time by the forum’s clock, where it says', () => {
    const result = {
      ...PUBLISHED,
      thread: { id: '7', url: 'https://forum.example/t/7', title: ISSUE, postedAt: '2026-11-20T00:00:00Z' },
    };
    expect(myThreadOf(posted(result), NOW)?.postedAt).to.equal(Date.parse('2026-11-20T00:00:00Z'));
  });

  it('is that it waits, without a place, where a moderator reads it first', () => {
    const thread = myThreadOf(posted({ kind: 'pending-approval' }), NOW);
    expect([thread?.status, thread?.entry, thread?.title]).to.deep.equal(['waiting', null, ISSUE]);
  });

  it('is the entry that details were added to', () => {
    const { entry } = aMatch({ kind: 'issue', title: 'Playback stops' });
    const thread = myThreadOf(posted(PUBLISHED, { type: 'comment-started', entry }), NOW);
    expect([thread?.isComment, thread?.kind, thread?.entry?.url]).to.deep.equal([true, 'issue', entry.url]);
  });

  it('is nothing of what was handed to the forum’s own form', () => {
    const result: PostResult = { kind: 'handed-off', url: 'https://forum.example/new', truncated: false };
    expect(myThreadOf(posted(result), NOW)).to.equal(null);
  });
});

describe('my threads: what became of one', () => {
  const checked = (given: Partial<MyThread>, entry: Parameters<typeof anEntry>[0]): MyThread =>
    checkedThread(aThread({ postedAt: NOW, ...given }), anEntry({ kind: 'thread', ...entry }), NOW + DAY_MS);

  it('is nothing yet, something, or a solution', () => {
    expect(checked({}, { updatedAt: '2026-11-22T12:00:30Z' }).status).to.equal('quiet');
    expect(checked({}, {}).status).to.equal('quiet');
    expect(checked({}, { updatedAt: '2026-11-22T15:00:00Z' }).status).to.equal('active');
    expect(checked({}, { updatedAt: '2026-11-22T15:00:00Z', solved: true }).status).to.equal('solved');
  });

  it('asks for the solution to be marked once something happened, of one’s own threads only', () => {
    expect(asksForSolution(aThread({ status: 'active' }))).to.equal(true);
    expect(asksForSolution(aThread({ status: 'quiet' }))).to.equal(false);
    expect(asksForSolution(aThread({ status: 'solved' }))).to.equal(false);
    expect(asksForSolution(aThread({ status: 'active', isComment: true, kind: 'issue' }))).to.equal(false);
    expect(asksForSolution(aThread({ status: 'active', kind: 'idea' }))).to.equal(false);
  });

  it('has the owner’s word for it, the latest one', () => {
    const issue = checked({ kind: 'issue', isComment: true, entryStatus: 'new' }, { kind: 'issue', status: 'fixed' });
    expect(issue.entryStatus).to.equal('fixed');
    expect(checked({ kind: 'issue', entryStatus: 'new' }, { kind: 'issue' }).entryStatus === undefined).to.equal(true);
  });

  it('stays that details wait for approval until something happens', () => {
    const waiting = { isComment: true, kind: 'issue', status: 'waiting' } as const;
    expect(checked(waiting, { kind: 'issue' }).status).to.equal('waiting');
    expect(checked(waiting, { kind: 'issue', updatedAt: '2026-11-22T15:00:00Z' }).status).to.equal('active');
  });
});

describe('my threads: the list', () => {
  it('has each once, the newest first, and no more than twenty', () => {
    const many = Array.from({ length: 25 }, (_, index) => aThread({ token: `t${index}` }));
    const list = many.reduce<readonly MyThread[]>(withThread, []);
    expect(list).to.have.length(MOST_THREADS);
    expect(list[0]?.token).to.equal('t24');
    expect(
      withThread(list, aThread({ token: 't10', title: 'Again' }))
        .map(({ token }) => token)
        .filter((token) => token === 't10'),
    ).to.have.length(1);
  });

  it('forgets what is older than ninety days', () => {
    const threads = [
      aThread({ token: 'new', postedAt: NOW - 89 * DAY_MS }),
      aThread({ token: 'old', postedAt: NOW - 91 * DAY_MS }),
    ];
    expect(currentThreads(threads, NOW).map(({ token }) => token)).to.deep.equal(['new']);
  });

  it('keeps nothing for ever that a wrong clock, or somebody else, dates to come', () => {
    const threads = [aThread({ token: 'soon', postedAt: NOW + DAY_MS }), aThread({ token: 'never', postedAt: 1e20 })];
    expect(currentThreads(threads, NOW).map(({ token }) => token)).to.deep.equal(['soon']);
  });
});
