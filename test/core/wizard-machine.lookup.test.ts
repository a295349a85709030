import { expect } from '@esm-bundle/chai';
import { isSavedWizard, saveWizard } from '../../src/controllers/saved-wizard.js';
import { composeDraft } from '../../src/core/compose-draft.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { PostFailure, WizardState } from '../../src/core/wizard-state.js';
import { aFailure, aSite, ENTRY, play, PUBLISHED, walkTo } from '../helpers/wizard-fixtures.js';
import { reload } from './reload.js';

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

  it('is for the thread that was sent, whatever the draft says since', () => {
    const { title, boardId } = composeDraft(walkTo('review'));
    const changed = play(
      failedWith(UNKNOWN),
      { type: 'change-requested', part: 'title' },
      { type: 'draft-edited', title: 'Another title altogether', boardId: 'other' },
      { type: 'continued' },
    );
    expect(changed.sent).to.deep.equal({ title, boardId, at: 1000 });
    const state = play(changed, STARTED, { type: 'lookup-finished', result: PUBLISHED });
    expect(state).to.have.nested.property('draft.title', title);
  });

  it('is for the first one where a second one certainly failed', () => {
    const { sent } = failedWith(UNKNOWN);
    const changed = play(
      failedWith(UNKNOWN),
      { type: 'change-requested', part: 'title' },
      { type: 'draft-edited', title: 'Another title altogether' },
      { type: 'continued' },
      AGAIN,
      { type: 'post-failed', failure: aFailure({ code: 'validation' }) },
    );
    expect(changed.sent).to.deep.equal(sent);
  });

  it('is for the thread that was sent before a reload, where the forum has not named its boards yet', () => {
    const sending = play(walkTo('review'), { type: 'submitted', at: 1000 });
    const { title, boardId } = composeDraft(sending);
    const state = reload(saveWizard(sending), aSite({ boards: [] }));
    expect(composeDraft(state).boardId).to.equal('');
    expect(state.sent).to.deep.equal({ title, boardId, at: 1000 });
    expect(isSavedWizard(saveWizard(state))).to.equal(true);
  });

  it('reaches back to the first try', () => {
    const second: WizardEvent = { type: 'submitted', at: 900_000, again: true };
    const state = play(failedWith(UNKNOWN), second, { type: 'post-failed', failure: UNKNOWN });
    expect(state).to.have.nested.property('sent.at', 1000);
  });

  it('is not for what the page posted itself', () => {
    const state = play(
      walkTo('review'),
      { type: 'submitted', at: 1000 },
      { type: 'post-failed', failure: UNKNOWN, elsewhere: true },
    );
    expect(state).to.deep.include({ step: 'review', sent: null });
  });

  it('is not for a comment', () => {
    const comment = play(walkTo('answers'), { type: 'comment-started', entry: ENTRY }, { type: 'continued' });
    const state = play(
      comment,
      { type: 'draft-edited', body: 'It happens to me on two phones as well.' },
      { type: 'continued' },
      { type: 'submitted', at: 1000 },
      { type: 'post-failed', failure: UNKNOWN },
    );
    expect(state).to.deep.include({ step: 'review', sent: null });
  });
});
