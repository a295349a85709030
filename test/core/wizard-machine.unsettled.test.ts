import { expect } from '@esm-bundle/chai';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { PostFailure, WizardState } from '../../src/core/wizard-state.js';
import { aFailure, aMatch, found, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';
import { placeOf } from './event-steps.js';
import { reload, saved } from './reload.js';

const CONTINUED: WizardEvent = { type: 'continued' };
const SUBMITTED: WizardEvent = { type: 'submitted', at: 1000 };
const AGAIN: WizardEvent = { ...SUBMITTED, again: true };
const UNKNOWN = aFailure({ code: 'unreachable', outcomeUnknown: true });
const HASTE = aFailure({ code: 'rate-limited', retryAt: 5000 });

/** Ways out of review that lead back to it. */
const DETOURS: Readonly<Record<string, readonly WizardEvent[]>> = {
  Back: [{ type: 'went-back' }, CONTINUED],
  Change: [{ type: 'change-requested', part: 'title' }, { type: 'draft-edited', title: 'A better title' }, CONTINUED],
  'the history': [
    { type: 'went-to', step: 'platform' },
    { type: 'went-to', step: 'review' },
  ],
  'all the way from the start': [{ type: 'went-to', step: 'platform' }, ...Array<WizardEvent>(4).fill(CONTINUED)],
};

function failedWith(failure: PostFailure): WizardState {
  return play(walkTo('review'), SUBMITTED, { type: 'post-failed', failure });
}

/** Back to review from wherever a reload led. */
function onToReview(state: WizardState): WizardState {
  const asked = state.step === 'platform' ? play(state, CONTINUED) : state;
  const described = asked.step === 'describe' ? play(asked, ...found(ISSUE, [aMatch()]), CONTINUED) : asked;
  const chosen = described.step === 'answers' ? play(described, CONTINUED) : described;
  return chosen.step === 'draft' ? play(chosen, CONTINUED) : chosen;
}

describe('wizard: a post that is not over', () => {
  for (const [name, detour] of Object.entries(DETOURS)) {
    it(`and may have landed says so again after ${name}, and is sent again only when the visitor says so`, () => {
      const state = play(failedWith(UNKNOWN), ...detour);
      expect(state).to.deep.include({ step: 'review', posting: { status: 'failed', failure: UNKNOWN } });
      expect(play(state, SUBMITTED)).to.equal(state);
      expect(placeOf(play(state, AGAIN))).to.equal('sending');
    });

    it(`and came too soon still waits for its time after ${name}`, () => {
      const state = play(failedWith(HASTE), ...detour);
      expect(state).to.deep.include({ step: 'review', posting: { status: 'failed', failure: HASTE } });
      expect(play(state, { type: 'submitted', at: 4999, again: true })).to.equal(state);
      expect(placeOf(play(state, { type: 'submitted', at: 5000 }))).to.equal('sending');
    });
  }

  it('is not over after a reload either, on whatever step that was', () => {
    for (const failure of [UNKNOWN, HASTE]) {
      for (const step of ['platform', 'describe', 'answers', 'draft', 'review'] as const) {
        const state = onToReview(reload(saved(failedWith(failure), { step })));
        expect(state, step).to.deep.include({ step: 'review', posting: { status: 'failed', failure } });
        expect(play(state, SUBMITTED), step).to.equal(state);
      }
    }
  });

  it('is not over after Back and two reloads, where the first came in the middle of posting', () => {
    const first = reload(saved(walkTo('review'), { sending: true }));
    const second = reload(saved(play(first, { type: 'went-back' })));
    expect(second).to.include({ step: 'draft' });
    const state = play(second, CONTINUED);
    expect(state).to.have.nested.property('posting.failure.outcomeUnknown', true);
    expect(play(state, SUBMITTED)).to.equal(state);
  });

  it('comes back with its failure where the page withdraws the second try', () => {
    const state = play(failedWith(UNKNOWN), AGAIN, { type: 'submit-withdrawn' });
    expect(state).to.deep.include({ step: 'review', posting: { status: 'failed', failure: UNKNOWN } });
  });

  it('may still have landed after a second try that certainly failed', () => {
    const refused = play(failedWith(UNKNOWN), AGAIN, { type: 'post-failed', failure: aFailure({ code: 'forbidden' }) });
    const state = play(refused, { type: 'went-back' }, CONTINUED);
    expect(placeOf(play(state, SUBMITTED))).to.equal(placeOf(state));
    expect(state.unsettled?.outcomeUnknown).to.equal(true);
  });

  it('is over once it is posted', () => {
    const result = { kind: 'handed-off', url: 'https://forum.example/new', truncated: false } as const;
    const state = play(failedWith(UNKNOWN), AGAIN, { type: 'posted', result });
    expect(state).to.include({ step: 'posted', unsettled: null });
  });

  it('is over once the visitor starts over', () => {
    const state = play(failedWith(HASTE), { type: 'went-back' }, { type: 'reset', clientToken: 'token-2' });
    expect(state).to.include({ step: 'platform', unsettled: null });
  });
});

describe('wizard: a post that failed for certain', () => {
  const failed = failedWith(aFailure({ code: 'validation', fields: { title: 'Too vague' } }));

  for (const [name, detour] of Object.entries(DETOURS)) {
    it(`is as if never sent after ${name}`, () => {
      const state = play(failed, ...detour);
      expect(state).to.deep.include({ step: 'review', posting: { status: 'idle' } });
      expect(placeOf(play(state, SUBMITTED))).to.equal('sending');
    });
  }

  it('is as if never sent after a reload', () => {
    expect(reload(saved(failed))).to.deep.include({ step: 'review', posting: { status: 'idle' } });
  });
});
