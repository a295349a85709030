import { expect } from '@esm-bundle/chai';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { PostFailure, WizardState } from '../../src/core/wizard-state.js';
import { aFailure, play, PUBLISHED, walkTo } from '../helpers/wizard-fixtures.js';

const AGAIN: WizardEvent = { type: 'submitted', at: 1000, again: true };
const STARTED: WizardEvent = { type: 'lookup-started' };
const MISSING: WizardEvent = { type: 'lookup-finished', result: null };
const UNKNOWN = aFailure({ code: 'timeout', outcomeUnknown: true });

const failedWith = (failure: PostFailure): WizardState =>
  play(walkTo('review'), { type: 'submitted', at: 1000 }, { type: 'post-failed', failure });

describe('wizard: looking for a post that may have landed', () => {
  it('ends it when the forum has it', () => {
    const state = play(failedWith(UNKNOWN), STARTED, { type: 'lookup-finished', result: PUBLISHED });
    expect(state).to.deep.include({ step: 'posted', result: PUBLISHED, confirmed: true, unsettled: null });
  });

  it('lets the visitor post again when the forum does not have it', () => {
    const state = play(failedWith(UNKNOWN), STARTED, MISSING);
    expect(state).to.have.nested.property('posting.lookup', 'nothing');
    expect(play(state, { type: 'submitted', at: 1000 })).to.equal(state);
    expect(play(state, AGAIN)).to.have.nested.property('posting.status', 'sending');
  });

  it('leaves it open when the forum cannot be asked, and can be done again', () => {
    const state = play(failedWith(UNKNOWN), STARTED, { type: 'lookup-failed' });
    expect(state).to.have.nested.property('posting.lookup', 'failed');
    expect(play(state, STARTED)).to.have.nested.property('posting.lookup', 'running');
  });

  it('lets nothing be posted meanwhile', () => {
    const state = play(failedWith(UNKNOWN), STARTED);
    expect(play(state, AGAIN)).to.equal(state);
  });

  it('is of no use for what certainly failed', () => {
    const state = failedWith(aFailure({ code: 'forbidden' }));
    expect(play(state, STARTED)).to.equal(state);
  });

  it('changes nothing once the visitor has left review', () => {
    const state = play(failedWith(UNKNOWN), STARTED, { type: 'went-back' });
    for (const event of [MISSING, { type: 'lookup-failed' } as const]) expect(play(state, event)).to.equal(state);
    expect(play(state, { type: 'lookup-finished', result: PUBLISHED })).to.equal(state);
  });
});
