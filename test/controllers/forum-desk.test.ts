import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { ForumDesk } from '../../src/controllers/forum-desk.js';
import * as forumPart from '../../src/controllers/forum-part.js';
import { LazyPart } from '../../src/controllers/lazy-part.js';
import { transition } from '../../src/core/wizard-machine.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { PUBLISHED, aFailure, anEntry, play, walkTo } from '../helpers/wizard-fixtures.js';
import { until } from '../helpers/until.js';

const ENTRY = anEntry({ id: 'known' });
const IN_DOUBT = play(
  walkTo('review'),
  { type: 'submitted', at: 1 },
  { type: 'post-failed', failure: aFailure({ code: 'timeout', outcomeUnknown: true }) },
);

/** A desk whose calls are not there yet; `arrive` brings them, `fail` says that they cannot be had. */
function deskAt(start: WizardState) {
  let state = start;
  let settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null = null;
  const calls: string[] = [];
  const errors: unknown[] = [];
  const adapter: ForumAdapter = {
    name: 'test',
    createThread: async () => (calls.push('createThread'), PUBLISHED),
    vote: async () => (calls.push('vote'), { count: 3 }),
    findPosted: async () => (calls.push('findPosted'), null),
  };
  const send = (event: WizardEvent): void => void (state = transition(state, event));
  const part = new LazyPart(
    () =>
      new Promise<typeof forumPart>((resolve, reject) => {
        settle = { resolve: () => resolve(forumPart), reject };
      }),
  );
  const desk = new ForumDesk(
    () => ({
      adapter,
      locale: 'en',
      state: () => state,
      send,
      onError: (error) => errors.push(error),
      onPostRequest: () => null,
    }),
    part,
  );
  return {
    desk,
    send,
    calls,
    errors,
    state: () => state,
    isAsked: () => settle !== null,
    arrive: () => settle?.resolve(),
    fail: () => settle?.reject(new TypeError('Failed to fetch')),
  };
}

const postingOf = (state: WizardState): string => {
  if (state.step !== 'review') return state.step;
  const { posting } = state;
  return posting.status === 'failed' ? `${posting.failure.code}, lookup ${posting.lookup ?? 'none'}` : posting.status;
};

describe('calls to the forum that are not there yet', () => {
  it('are loaded before there is anything to post', () => {
    const early = deskAt(walkTo('describe'));
    early.desk.follow(early.state());
    const later = deskAt(walkTo('draft'));
    later.desk.follow(later.state());
    expect([early.isAsked(), later.isAsked()]).to.deep.equal([false, true]);
  });

  it('post once when they come, however often the button was pressed', async () => {
    const { desk, arrive, calls, state } = deskAt(walkTo('review'));
    desk.submit(false);
    desk.submit(false);
    expect([state().step, calls.length]).to.deep.equal(['review', 0]);
    arrive();
    await until(() => state().step === 'posted', 'it is posted');
    expect(calls).to.deep.equal(['createThread']);
  });

  it('do not post what the visitor has changed since', async () => {
    const { desk, arrive, calls, send, state } = deskAt(walkTo('review'));
    desk.submit(false);
    send({ type: 'change-requested', part: 'title' });
    send({ type: 'draft-edited', title: 'Another title altogether' });
    send({ type: 'continued' });
    arrive();
    await new Promise((resolve) => setTimeout(resolve));
    expect([postingOf(state()), calls.length]).to.deep.equal(['idle', 0]);
  });

  it('leave the button where they cannot be had, and say so; pressed again, it posts', async () => {
    const { desk, fail, arrive, calls, errors, state } = deskAt(walkTo('review'));
    desk.submit(false);
    fail();
    await until(() => postingOf(state()) === 'unreachable, lookup none', 'it is told');
    expect([errors.length, calls.length]).to.deep.equal([1, 0]);
    desk.submit(false);
    arrive();
    await until(() => state().step === 'posted', 'it is posted');
  });

  it('leave an entry as it was, and say so', async () => {
    const { desk, fail, arrive, calls, state } = deskAt(walkTo('answers'));
    const receipt = (): string => JSON.stringify(Object.values(state().receipts));
    desk.act('vote', ENTRY);
    expect(receipt()).to.equal('[{"status":"pending","count":null}]');
    fail();
    await until(() => receipt().includes('"failed"'), 'it is told');
    expect(receipt()).to.include('unreachable');
    desk.act('vote', ENTRY);
    arrive();
    await until(() => receipt().includes('"done"'), 'it is done');
    expect(calls).to.deep.equal(['vote']);
  });

  it('look for a post once, and leave that to the visitor where they cannot be had', async () => {
    const found = deskAt(IN_DOUBT);
    found.desk.lookUp();
    found.desk.lookUp();
    found.arrive();
    await until(() => postingOf(found.state()) === 'timeout, lookup nothing', 'it was looked for');
    expect(found.calls).to.deep.equal(['findPosted']);
    const missed = deskAt(IN_DOUBT);
    missed.desk.lookUp();
    missed.fail();
    await until(() => postingOf(missed.state()) === 'timeout, lookup failed', 'it is told');
  });
});
