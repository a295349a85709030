import { expect } from '@esm-bundle/chai';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { stepBefore } from '../../src/core/wizard-steps.js';
import { aMatch, anEntry, ENTRY, found, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';
import { PLACES } from './event-steps.js';

const BACK: WizardEvent = { type: 'went-back' };
const OPENED: WizardEvent = { type: 'entry-opened', entry: ENTRY };
const DISMISSED: WizardEvent = { type: 'entry-dismissed', entry: ENTRY, reason: 'Already tried it' };
const { id, url, title } = ENTRY;

function consulted(...events: WizardEvent[]): WizardState['input']['consulted'] {
  return play(walkTo('answers'), ...events).input.consulted;
}

describe('wizard: the answers', () => {
  it('remember what was opened, once, by its name and address only', () => {
    expect(consulted(OPENED, OPENED)).to.deep.equal([{ id, url, title, verdict: 'opened' }]);
  });

  it('remember what was put aside, and why where the visitor said so', () => {
    expect(consulted(DISMISSED)).to.deep.equal([{ id, url, title, verdict: 'dismissed', reason: 'Already tried it' }]);
    expect(consulted({ type: 'entry-dismissed', entry: ENTRY })).to.deep.equal([
      { id, url, title, verdict: 'dismissed' },
    ]);
    expect(consulted({ type: 'entry-dismissed', entry: ENTRY, reason: '' })[0]).not.to.have.property('reason');
  });

  it('take another reason in place of the first', () => {
    const again: WizardEvent = { type: 'entry-dismissed', entry: ENTRY, reason: 'Other platform' };
    expect(consulted(OPENED, DISMISSED, again)).to.deep.equal([
      { id, url, title, verdict: 'dismissed', reason: 'Other platform' },
    ]);
  });

  it('keep what was put aside aside when it is read again', () => {
    expect(consulted(DISMISSED, OPENED)[0]).to.include({ verdict: 'dismissed', reason: 'Already tried it' });
  });

  it('take a dismissal back with its reason, and leave other entries as they are', () => {
    const other: WizardEvent = { type: 'entry-dismissed', entry: anEntry({ id: 'other' }), reason: 'Something else' };
    const state = play(walkTo('answers'), DISMISSED, other, { type: 'dismissal-undone', id });
    expect(state.input.consulted.map(({ verdict, reason }) => [verdict, reason])).to.deep.equal([
      ['opened', undefined],
      ['dismissed', 'Something else'],
    ]);
  });

  it('have nothing to take back of what was only opened, or never seen', () => {
    const state = play(walkTo('answers'), OPENED);
    expect(play(state, { type: 'dismissal-undone', id })).to.equal(state);
    expect(play(state, { type: 'dismissal-undone', id: 'never-seen' })).to.equal(state);
  });

  it('remember known issues that were read before anything was typed', () => {
    expect(play(walkTo('platform'), OPENED).input.consulted).to.have.length(1);
  });

  it('lead back to the description with everything in it', () => {
    expect(play(walkTo('answers'), BACK)).to.include({ step: 'describe', leaving: false });
    expect(play(walkTo('answers'), BACK).input.issue).to.equal(ISSUE);
  });

  it('lead on to a new thread', () => {
    const state = play(walkTo('answers'), { type: 'continued' });
    expect(state).to.deep.include({ step: 'draft', target: { kind: 'thread', followUpTo: null } });
  });

  it('stay open while they are looked up again elsewhere', () => {
    expect(play(walkTo('answers'), ...found('Songs', []))).to.include({ step: 'answers' });
  });
});

describe('wizard: solved', () => {
  it('by an entry ends the way, with its name', () => {
    expect(walkTo('solved')).to.deep.include({ step: 'solved', entry: { id, url, title } });
  });

  it('may come while the visitor still types', () => {
    expect(play(PLACES.describe, { type: 'solved', entry: ENTRY })).to.include({ step: 'solved' });
  });

  it('after all not leads back to the answers, or to the description where there are none', () => {
    expect(play(walkTo('solved'), { type: 'still-unsolved' })).to.include({ step: 'answers', picked: null });
    const emptied = play(walkTo('solved'), ...found('Songs', []));
    expect(play(emptied, { type: 'still-unsolved' })).to.include({ step: 'describe' });
  });

  it('leads Back the same way', () => {
    expect(play(walkTo('solved'), BACK)).to.include({ step: 'answers' });
    expect(stepBefore(play(walkTo('solved'), ...found('Songs', [])))).to.equal('describe');
  });
});

describe('wizard: an issue that asks for something', () => {
  const issue = anEntry({ id: 'issue-1', kind: 'issue', status: 'need-more-info', text: 'Songs stop.' });

  it('that is said to be fixed but is still there starts a new thread linked to it', () => {
    const state = play(walkTo('answers'), { type: 'follow-up-started', entry: issue });
    const followUpTo = { id: issue.id, url: issue.url, title: issue.title };
    expect(state).to.deep.include({ step: 'draft', target: { kind: 'thread', followUpTo } });
  });

  it('that needs details makes the draft a comment under it', () => {
    const state = play(walkTo('answers'), { type: 'comment-started', entry: issue });
    expect(state).to.deep.include({ step: 'draft', target: { kind: 'comment', on: issue } });
  });

  it('takes the details from the description too, once there is one', () => {
    expect(play(PLACES.describe, { type: 'comment-started', entry: issue })).to.include({ step: 'draft' });
    const refused = play(walkTo('describe'), { type: 'comment-started', entry: issue });
    expect(refused).to.deep.include({
      step: 'describe',
      problem: 'issue-missing',
      target: { kind: 'thread', followUpTo: null },
    });
  });

  it('is let go of by who goes back and writes a thread of their own', () => {
    const state = play(walkTo('answers'), { type: 'comment-started', entry: issue }, BACK, { type: 'continued' });
    expect(state.target).to.deep.equal({ kind: 'thread', followUpTo: null });
  });

  it('shows what became of a vote: on its way, counted, or failed', () => {
    const started = play(walkTo('answers'), { type: 'action-started', action: 'vote', id: 'issue-1' });
    expect(started.receipts).to.deep.equal({ 'vote:issue-1': { status: 'pending', count: null } });
    const done: WizardEvent = { type: 'action-finished', action: 'vote', id: 'issue-1', done: true, count: 12 };
    expect(play(started, done).receipts).to.deep.equal({ 'vote:issue-1': { status: 'done', count: 12 } });
    const failed: WizardEvent = { type: 'action-finished', action: 'vote', id: 'issue-1', done: false };
    expect(play(started, failed).receipts).to.deep.equal({ 'vote:issue-1': { status: 'failed', count: null } });
  });

  it('tells a vote from a subscription, and one entry from another', () => {
    const { receipts } = play(
      walkTo('answers', { matches: [aMatch()] }),
      { type: 'action-started', action: 'vote', id: 'a' },
      { type: 'action-finished', action: 'subscribe', id: 'a', done: true },
      { type: 'action-finished', action: 'vote', id: 'b', done: true },
    );
    expect(Object.entries(receipts).map(([key, { status }]) => [key, status])).to.deep.equal([
      ['vote:a', 'pending'],
      ['subscribe:a', 'done'],
      ['vote:b', 'done'],
    ]);
  });
});
