import { expect } from '@esm-bundle/chai';
import { composeDraft } from '../../src/core/compose-draft.js';
import type { Site } from '../../src/core/config.js';
import type { PostResult } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { PostFailure } from '../../src/core/wizard-state.js';
import { stepBefore } from '../../src/core/wizard-steps.js';
import { aFailure, anEntry, aSite, ENTRY, play, PUBLISHED, walkTo } from '../helpers/wizard-fixtures.js';
import { placeOf, PLACES } from './event-steps.js';

const SUBMITTED: WizardEvent = { type: 'submitted', at: 1000 };
const review = walkTo('review');
const { sending } = PLACES;
const NO_HEADINGS = Object.fromEntries(
  Object.keys(aSite().wording.headings).map((section) => [section, '']),
) as Site['wording']['headings'];

function failedWith(failure: Partial<PostFailure>) {
  return play(review, SUBMITTED, { type: 'post-failed', failure: aFailure(failure) });
}

describe('wizard: a post on its way', () => {
  it('is sent by the button', () => {
    const posting = { status: 'sending', draft: composeDraft(review), at: SUBMITTED.at };
    expect(play(review, SUBMITTED)).to.deep.include({ step: 'review', posting });
  });

  it('is sent once: a second click changes nothing', () => {
    expect(play(sending, SUBMITTED)).to.equal(sending);
    expect(play(sending, { ...SUBMITTED, again: true })).to.equal(sending);
  });

  it('holds the visitor: neither Back nor the history nor Change leads away', () => {
    expect(stepBefore(sending)).to.equal(null);
    for (const step of ['platform', 'describe', 'answers', 'draft'] as const) {
      expect(play(sending, { type: 'went-to', step })).to.equal(sending);
    }
    expect(play(sending, { type: 'went-back' }, { type: 'change-requested', part: 'body' })).to.equal(sending);
  });

  it('is not changed by what is read meanwhile', () => {
    const reads: WizardEvent[] = [
      { type: 'entry-opened', entry: ENTRY },
      { type: 'entry-dismissed', entry: ENTRY },
      { type: 'dismissal-undone', id: 'dismissed' },
    ];
    expect(composeDraft(play(sending, ...reads))).to.deep.equal(composeDraft(sending));
  });

  it('is not changed by what the site says of itself meanwhile: what was sent is what is posted', () => {
    const { wording } = sending.site;
    const site = aSite({ boards: [], labels: null, wording: { ...wording, headings: NO_HEADINGS } });
    const updated = play(sending, { type: 'site-updated', site });
    expect(composeDraft(updated)).not.to.deep.equal(composeDraft(sending));
    const state = play(updated, { type: 'posted', result: PUBLISHED });
    expect(state).to.deep.include({ step: 'posted', draft: composeDraft(sending) });
  });

  it('cannot be left by starting over: what becomes of it is not taken for the next one', () => {
    const state = play(sending, { type: 'reset', clientToken: 'token-2' });
    expect(state).to.equal(sending);
    expect(play(state, { type: 'posted', result: PUBLISHED })).to.have.nested.property(
      'draft.clientToken',
      sending.clientToken,
    );
  });

  it('is taken back by the page, to post it again', () => {
    const state = play(sending, { type: 'submit-withdrawn' });
    expect(state).to.deep.include({ step: 'review', posting: { status: 'idle' } });
    expect(placeOf(play(state, SUBMITTED))).to.equal('sending');
  });

  it('is looked at once more before it goes: the forum may have told its limits since', () => {
    const site = aSite({ limits: { title: { min: 50, max: 90 }, body: { min: 1, max: 9000 }, tags: { max: 2 } } });
    const state = play(review, { type: 'site-updated', site }, SUBMITTED);
    expect(state).to.deep.include({ step: 'draft', problems: [{ field: 'title', code: 'too-short', limit: 50 }] });
  });
});

describe('wizard: a post that failed', () => {
  it('says why, in plain data, and the draft is as it was', () => {
    const failure = aFailure({ code: 'validation', fields: { title: 'Too vague' }, forumMessage: 'No.' });
    const state = play(sending, { type: 'post-failed', failure });
    expect(state).to.deep.include({ step: 'review', posting: { status: 'failed', failure } });
    expect(composeDraft(state)).to.deep.equal(composeDraft(sending));
  });

  it('can be sent again, changed, or left', () => {
    const state = failedWith({});
    expect(placeOf(play(state, SUBMITTED))).to.equal('sending');
    expect(play(state, { type: 'change-requested', part: 'title' })).to.include({ step: 'draft', field: 'title' });
    expect(play(state, { type: 'went-back' })).to.include({ step: 'draft' });
  });

  it('but may have landed is sent again only when the visitor says so', () => {
    const state = failedWith({ outcomeUnknown: true });
    expect(play(state, SUBMITTED)).to.equal(state);
    expect(play(state, { ...SUBMITTED, again: false })).to.equal(state);
    expect(placeOf(play(state, { ...SUBMITTED, again: true }))).to.equal('sending');
  });

  it('for haste waits until its time has come, even when the visitor insists', () => {
    const state = failedWith({ code: 'rate-limited', retryAt: 5000 });
    expect(play(state, { type: 'submitted', at: 4999 })).to.equal(state);
    expect(play(state, { type: 'submitted', at: 4999, again: true })).to.equal(state);
    expect(placeOf(play(state, { type: 'submitted', at: 5000 }))).to.equal('sending');
  });
});

describe('wizard: posted', () => {
  function posted(result: PostResult) {
    return play(sending, { type: 'posted', result });
  }

  it('shows the thread and the draft that became it', () => {
    expect(posted(PUBLISHED)).to.deep.include({
      step: 'posted',
      draft: composeDraft(sending),
      result: PUBLISHED,
      confirmed: true,
    });
  });

  it('waiting for approval is as good as posted', () => {
    expect(posted({ kind: 'pending-approval', message: 'Soon.' })).to.include({ step: 'posted', confirmed: true });
  });

  it('by hand-off is posted once the visitor says so', () => {
    const handedOff = posted({ kind: 'handed-off', url: 'https://forum.example/new', truncated: true });
    expect(handedOff).to.include({ step: 'posted', confirmed: false });
    const confirmed = play(handedOff, { type: 'hand-off-confirmed' });
    expect(confirmed).to.include({ step: 'posted', confirmed: true });
    expect(play(confirmed, { type: 'hand-off-confirmed' })).to.equal(confirmed);
  });

  it('needs no word of the visitor where the forum gave its own', () => {
    const state = posted(PUBLISHED);
    expect(play(state, { type: 'hand-off-confirmed' })).to.equal(state);
  });

  it('is the end: no way leads back into the post', () => {
    const state = posted(PUBLISHED);
    expect(stepBefore(state)).to.equal(null);
    for (const step of ['platform', 'describe', 'answers', 'draft', 'review'] as const) {
      expect(play(state, { type: 'went-to', step })).to.equal(state);
    }
  });

  it('does not come from nowhere: an answer nobody waits for changes nothing', () => {
    const draft = walkTo('draft');
    expect(play(review, { type: 'posted', result: PUBLISHED })).to.equal(review);
    expect(play(draft, { type: 'posted', result: PUBLISHED })).to.equal(draft);
  });

  it('as a comment keeps where it went', () => {
    const on = anEntry({ id: 'issue-1', kind: 'issue' });
    const state = play(walkTo('answers'), { type: 'comment-started', entry: on }, { type: 'continued' }, SUBMITTED, {
      type: 'posted',
      result: PUBLISHED,
    });
    expect(state).to.deep.include({ step: 'posted', target: { kind: 'comment', on } });
  });
});
