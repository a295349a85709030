import { expect } from '@esm-bundle/chai';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { receiptKey } from '../../src/core/wizard-state.js';
import type { WizardState, WizardStep } from '../../src/core/wizard-state.js';
import { initialState } from '../../src/core/wizard-machine.js';
import { aMatch, anEntry, aSite, ENTRY, found, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';
import { placeOf } from './event-steps.js';
import { reload, saved } from './reload.js';

const CONTINUED: WizardEvent = { type: 'continued' };

describe('wizard: after a reload', () => {
  const kept = play(
    walkTo('answers'),
    { type: 'entry-dismissed', entry: ENTRY, reason: 'Other platform' },
    { type: 'follow-up-started', entry: anEntry({ id: 'fixed' }) },
    { type: 'draft-edited', title: 'My own title' },
  );

  it('everything the visitor said is there, and the post is the same one', () => {
    const state = reload(saved(kept));
    const { input, edits, target, clientToken } = kept;
    expect(state).to.deep.include({ step: 'draft', input, edits, target, clientToken });
  });

  it('the visitor is on the step they left', () => {
    for (const step of ['platform', 'describe', 'draft', 'review'] as const) {
      expect(reload(saved(walkTo('review'), { step })), step).to.include({ step });
    }
  });

  it('the answers come up as soon as they are found again', () => {
    const waiting = reload(saved(walkTo('answers')));
    expect(waiting).to.include({ step: 'describe', leaving: true });
    expect(play(waiting, ...found(ISSUE, [aMatch()]))).to.include({ step: 'answers' });
  });

  it('who had solved it is shown the answers again', () => {
    const waiting = reload(saved(walkTo('solved')));
    expect(play(waiting, ...found(ISSUE, [aMatch()]))).to.include({ step: 'answers' });
  });

  it('nothing is taken up again of what was posted', () => {
    const fresh = walkTo('platform');
    expect(play(fresh, { type: 'restored', saved: saved(walkTo('posted')) })).to.equal(fresh);
  });

  it('in the middle of posting nobody knows whether it landed: it is sent again only when the visitor says so', () => {
    const state = reload(saved(walkTo('review'), { sending: true }));
    expect(state).to.have.nested.property('posting.failure.outcomeUnknown', true);
    expect(play(state, { type: 'submitted', at: 0 })).to.equal(state);
    expect(placeOf(play(state, { type: 'submitted', at: 0, again: true }))).to.equal('sending');
  });

  it('says so too where the site has become too strict for the post', () => {
    const strict = aSite({ limits: { title: { min: 50, max: 90 }, body: { min: 1, max: 9000 }, tags: { max: 2 } } });
    const state = reload(saved(walkTo('review'), { sending: true }), strict);
    expect(state).to.have.nested.property('posting.failure.outcomeUnknown', true);
  });

  it('a review the site would refuse by now is a draft again', () => {
    const site = aSite({ boards: [{ id: 'new', title: 'New board' }], platforms: [], defaultBoard: null });
    const strict = aSite({ limits: { title: { min: 50, max: 90 }, body: { min: 1, max: 9000 }, tags: { max: 2 } } });
    expect(reload(saved(walkTo('review')), strict)).to.include({ step: 'draft' });
    expect(reload(saved(walkTo('review')), site)).to.include({ step: 'review' });
  });

  it('a draft without a sentence leads to where the sentence is asked for', () => {
    const { input } = walkTo('describe');
    expect(reload(saved(kept, { input }))).to.include({ step: 'describe' });
    expect(reload(saved(kept, { input, step: 'review' }))).to.include({ step: 'describe' });
  });

  it('who was describing comes back to that, or to the platform where the site asks for it by now', () => {
    const input = { ...walkTo('review').input, platform: null };
    const describing = saved(walkTo('describe'), { input });
    expect(reload(describing)).to.include({ step: 'platform' });
    expect(reload(describing).input.issue).to.equal(ISSUE);
    expect(reload(describing, aSite({ askPlatform: false }))).to.include({ step: 'describe' });
  });

  it('the platform is not asked where the page names it by now', () => {
    const state = reload(saved(walkTo('platform')), aSite({ askPlatform: false }));
    expect(state).to.include({ step: 'describe' });
  });

  it('a step that there is not leads to the nearest one', () => {
    const step = 'constructor' as WizardStep;
    expect(reload(saved(walkTo('review'), { step }))).to.include({ step: 'draft' });
    expect(reload(saved(walkTo('platform'), { step }))).to.include({ step: 'describe' });
  });
});

describe("wizard: the browser's Back and Forward", () => {
  function goes(state: WizardState, step: WizardStep): WizardStep {
    return play(state, { type: 'went-to', step }).step;
  }

  it('lead to every step that lies behind', () => {
    for (const step of ['platform', 'describe', 'answers', 'draft'] as const) {
      expect(goes(walkTo('review'), step)).to.equal(step);
    }
  });

  it('lead forward again over what is filled in', () => {
    const state = play(walkTo('review'), { type: 'went-to', step: 'platform' });
    for (const step of ['describe', 'answers', 'draft', 'review'] as const) expect(goes(state, step)).to.equal(step);
  });

  it('do not lead forward over a question that is open', () => {
    expect(goes(walkTo('platform'), 'describe')).to.equal('platform');
    for (const step of ['answers', 'draft', 'review'] as const)
      expect(goes(walkTo('describe'), step)).to.equal('describe');
  });

  it('do not lead to answers where there are none', () => {
    expect(goes(walkTo('draft', { matches: [] }), 'answers')).to.equal('draft');
  });

  it('do not lead to a review of what the forum would not take', () => {
    expect(goes(play(walkTo('draft'), { type: 'draft-edited', title: '' }), 'review')).to.equal('draft');
  });

  it('do not lead to a platform that is not asked for, nor to an end', () => {
    const site = aSite({ askPlatform: false });
    expect(goes(walkTo('draft', { site }), 'platform')).to.equal('draft');
    expect(goes(walkTo('answers'), 'solved')).to.equal('answers');
    expect(goes(walkTo('review'), 'posted')).to.equal('review');
  });

  it('change nothing where the visitor is there already', () => {
    const refused = play(walkTo('describe'), CONTINUED);
    expect(play(refused, { type: 'went-to', step: 'describe' })).to.equal(refused);
  });

  it('keep the target of the draft', () => {
    const comment = play(walkTo('answers'), { type: 'comment-started', entry: ENTRY });
    const state = play(comment, { type: 'went-to', step: 'answers' }, { type: 'went-to', step: 'draft' });
    expect(state.target).to.deep.equal({ kind: 'comment', on: ENTRY });
  });
});

describe('wizard: what the page says', () => {
  it('fills in what it knows, and a known platform is not asked for', () => {
    const state = play(walkTo('platform'), { type: 'prefilled', platform: 'desktop', issue: ISSUE, details: 'More.' });
    expect(state).to.include({ step: 'describe' });
    expect(state.input).to.deep.include({
      platform: { id: 'desktop', guessed: false },
      issue: ISSUE,
      details: 'More.',
    });
  });

  it('leaves the platform open where it names one that there is not', () => {
    const state = play(walkTo('platform'), { type: 'prefilled', platform: 'toaster', issue: ISSUE });
    expect(state).to.include({ step: 'platform' });
    expect(state.input).to.include({ platform: null, issue: ISSUE });
  });

  it('leaves what it does not name', () => {
    const typed = play(walkTo('describe'), { type: 'described', issue: ISSUE, details: 'Since Monday.' });
    expect(play(typed, { type: 'prefilled', issue: 'Songs stop' }).input).to.include({ details: 'Since Monday.' });
  });

  it('mends a missing sentence', () => {
    const refused = play(walkTo('describe'), CONTINUED);
    expect(play(refused, { type: 'prefilled', details: 'More.' })).to.include({ problem: 'issue-missing' });
    expect(play(refused, { type: 'prefilled', issue: ISSUE })).to.include({ problem: null });
  });

  it('about the site counts from then on, and moves nobody', () => {
    const site = aSite({ boards: [{ id: 'new', title: 'New board' }] });
    const before = walkTo('draft');
    const state = play(before, { type: 'site-updated', site });
    expect(state).to.include({ step: 'draft', site, input: before.input });
  });
});

describe('wizard: starting over', () => {
  it('forgets all but the site, and what was voted for', () => {
    const { site } = walkTo('platform');
    const state = play(
      walkTo('review', { site }),
      { type: 'action-started', action: 'vote', id: ENTRY.id },
      { type: 'reset', clientToken: 'token-2' },
    );
    const receipts = { [receiptKey('vote', ENTRY.id)]: { status: 'pending', count: null } } as const;
    expect(state).to.deep.equal(initialState(site, { clientToken: 'token-2', receipts }));
  });

  it('keeps what the page names anew', () => {
    const platform = { id: 'desktop', guessed: true } as const;
    const state = play(walkTo('posted'), { type: 'reset', clientToken: 'token-2', platform, intent: 'idea' });
    expect(state).to.include({ step: 'platform' });
    expect(state.input).to.deep.include({ platform, intent: 'idea', issue: '' });
  });
});
