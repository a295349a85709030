import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import type { Caller } from '../../src/controllers/forum-calls.js';
import { handOff } from '../../src/controllers/hand-off.js';
import { transition } from '../../src/core/wizard-machine.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { ISSUE, aFailure, anEntry, play, walkTo } from '../helpers/wizard-fixtures.js';

const URL_OF_COMPOSER = 'https://forum.example/new?title=Downloads';
type Compose = NonNullable<ForumAdapter['composeUrl']>;

/** What becomes of a wizard that hands off, and what went wrong. */
function after(state: WizardState, composeUrl?: Compose): { readonly state: WizardState; readonly errors: unknown[] } {
  let current = state;
  const errors: unknown[] = [];
  const adapter: ForumAdapter = {
    name: 'test',
    createThread: () => Promise.reject(new Error('Nothing is posted.')),
    ...(composeUrl === undefined ? {} : { composeUrl }),
  };
  const caller: Caller = {
    adapter,
    locale: 'en',
    state: () => current,
    send: (event) => (current = transition(current, event)),
    onError: (error) => errors.push(error),
    onPostRequest: () => null,
  };
  handOff(caller);
  return { state: current, errors };
}

describe('handing a draft off to the forum', () => {
  it('opens its composer with the draft; it is not posted before the visitor says so', () => {
    const { state } = after(walkTo('review'), ({ title }) => ({
      url: `${URL_OF_COMPOSER}&is=${title}`,
      truncated: true,
    }));
    if (state.step !== 'posted') throw new Error(`It is at ${state.step}.`);
    expect(state.result).to.deep.equal({
      kind: 'handed-off',
      url: `${URL_OF_COMPOSER}&is=${ISSUE}`,
      truncated: true,
    });
    expect(state.confirmed).to.equal(false);
  });

  it('is a way on from a post that may have arrived, too', () => {
    const failure = aFailure({ outcomeUnknown: true });
    const review = play(walkTo('review'), { type: 'submitted', at: 0 }, { type: 'post-failed', failure });
    expect(after(review, () => ({ url: URL_OF_COMPOSER, truncated: false })).state.step).to.equal('posted');
  });

  it('opens nothing but a web page', () => {
    const { state, errors } = after(walkTo('review'), () => ({ url: 'javascript:alert(1)', truncated: false }));
    expect([state.step, errors.length]).to.deep.equal(['review', 1]);
  });

  it('is nothing where the forum has no such page, for comments, and at other steps', () => {
    const compose: Compose = () => ({ url: URL_OF_COMPOSER, truncated: false });
    const comment = play(
      walkTo('answers'),
      { type: 'comment-started', entry: anEntry({ kind: 'issue' }) },
      { type: 'continued' },
    );
    expect([
      after(walkTo('review')).state.step,
      after(comment, compose).state.step,
      after(walkTo('draft'), compose).state.step,
    ]).to.deep.equal(['review', 'review', 'draft']);
  });
});
