import { expect } from '@esm-bundle/chai';
import { composeDraft, draftText } from '../../src/core/compose-draft.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { anEntry, ENTRY, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';

const AS_COMMENT: WizardEvent = { type: 'comment-started', entry: ENTRY };
const AS_THREAD: WizardEvent = { type: 'thread-resumed' };
const edited = (body: string): WizardEvent => ({ type: 'draft-edited', body });

describe('a draft that becomes a comment', () => {
  it('takes its words along, and what is added to them back', () => {
    const comment = play(walkTo('draft'), edited('It stops in every tunnel.'), AS_COMMENT);
    expect(comment).to.include({ step: 'draft' });
    expect([comment.target.kind, composeDraft(comment).body]).to.deep.equal(['comment', 'It stops in every tunnel.']);
    const thread = play(comment, edited('It stops in every tunnel. On trains.'), AS_THREAD);
    expect([thread.target, draftText(thread)]).to.deep.equal([
      { kind: 'thread', followUpTo: null },
      'It stops in every tunnel. On trains.',
    ]);
  });

  it('is written from the answers where nothing was changed by hand, and back', () => {
    const comment = play(walkTo('draft'), AS_COMMENT);
    expect(draftText(comment)).to.include(ISSUE);
    expect(play(comment, AS_THREAD).edits).to.deep.equal(comment.edits);
    expect(draftText(play(comment, edited('Mine.'), AS_THREAD))).to.equal('Mine.');
  });

  it('overwrites neither a comment that was there before nor the thread', () => {
    const before = play(
      walkTo('answers'),
      AS_COMMENT,
      edited('Said before.'),
      { type: 'went-back' },
      { type: 'continued' },
    );
    const comment = play(before, edited('The thread.'), AS_COMMENT);
    expect(draftText(comment)).to.equal('Said before.');
    expect(draftText(play(comment, edited('Said anew.'), AS_THREAD))).to.equal('The thread.');
  });

  it('goes back to the thread it follows up on, and nowhere where it never was one', () => {
    const followUp = play(walkTo('answers'), { type: 'follow-up-started', entry: ENTRY });
    const thread = play(followUp, { type: 'comment-started', entry: anEntry({ id: 'other' }) }, AS_THREAD);
    expect(thread.target).to.deep.include({ kind: 'thread' }).and.to.have.nested.property('followUpTo.id', ENTRY.id);
    const comment = play(walkTo('answers'), AS_COMMENT);
    expect(play(comment, AS_THREAD)).to.equal(comment);
  });
});
