import { expect } from '@esm-bundle/chai';
import type { WizardState } from '../../src/core/wizard-state.js';
import { draftProblems, mayGoTo } from '../../src/core/wizard-gates.js';
import { stepBefore, stepCount } from '../../src/core/wizard-steps.js';
import { anEntry, aSite, ENTRY, play, walkTo } from '../helpers/wizard-fixtures.js';

const STEPS = ['platform', 'describe', 'answers', 'draft', 'review'] as const;
const UNASKED = aSite({ askPlatform: false });

describe('the number of a step', () => {
  it('counts five from the platform to the review', () => {
    const counts = STEPS.map((step) => stepCount(walkTo(step)));
    expect(counts).to.deep.equal([1, 2, 3, 4, 5].map((step) => ({ step, total: 5 })));
  });

  it('counts four where the platform is not asked', () => {
    const counts = STEPS.slice(1).map((step) => stepCount(walkTo(step, { site: UNASKED })));
    expect(counts).to.deep.equal([1, 2, 3, 4].map((step) => ({ step, total: 4 })));
  });

  it('stays the same where the answers are passed over', () => {
    expect(stepCount(walkTo('draft', { matches: [] }))).to.deep.equal({ step: 4, total: 5 });
  });

  it('is none at an end', () => {
    expect(stepCount(walkTo('solved'))).to.equal(null);
    expect(stepCount(walkTo('posted'))).to.equal(null);
  });
});

describe('the step before', () => {
  it('is the one the visitor came from', () => {
    expect(STEPS.map((step) => stepBefore(walkTo(step)))).to.deep.equal([
      null,
      'platform',
      'describe',
      'answers',
      'draft',
    ]);
  });

  it('is none before the first, before what is posted, and while a post is on its way', () => {
    expect(stepBefore(walkTo('describe', { site: UNASKED }))).to.equal(null);
    expect(stepBefore(walkTo('posted'))).to.equal(null);
    expect(stepBefore(play(walkTo('review'), { type: 'submitted', at: 0 }))).to.equal(null);
  });

  it('of a draft without answers is the description', () => {
    expect(stepBefore(walkTo('draft', { matches: [] }))).to.equal('describe');
  });

  it('of a solved problem are the answers', () => {
    expect(stepBefore(walkTo('solved'))).to.equal('answers');
  });
});

describe('where the history may lead', () => {
  function reachable(state: WizardState): string[] {
    return [...STEPS, 'posted', 'solved'].filter((step) => mayGoTo(state, step as (typeof STEPS)[number]));
  }

  it('is nowhere but the platform before it is chosen', () => {
    expect(reachable(walkTo('platform'))).to.deep.equal(['platform']);
  });

  it('is the description once there is a platform, or none is asked', () => {
    expect(reachable(walkTo('describe'))).to.deep.equal(['platform', 'describe']);
    expect(reachable(walkTo('describe', { site: UNASKED }))).to.deep.equal(['describe']);
  });

  it('is every step once all is filled in, and never an end', () => {
    expect(reachable(walkTo('answers'))).to.deep.equal([...STEPS]);
    expect(reachable(walkTo('solved'))).to.deep.equal([...STEPS]);
  });

  it('is nowhere once it is posted, or on its way', () => {
    expect(reachable(walkTo('posted'))).to.deep.equal([]);
    expect(reachable(play(walkTo('review'), { type: 'submitted', at: 0 }))).to.deep.equal([]);
  });

  it('is not the answers without a sentence, though matches are still there', () => {
    const state = play(walkTo('answers'), { type: 'went-back' }, { type: 'described', issue: ' ' });
    expect(reachable(state)).to.deep.equal(['platform', 'describe']);
  });
});

describe('what keeps a draft from review', () => {
  const limits = { title: { min: 10, max: 40 }, body: { min: 20, max: 200 }, tags: { max: 2 } };
  const site = aSite({ limits, questions: [] });

  it('is nothing where the forum would take it', () => {
    expect(draftProblems(walkTo('draft', { site }))).to.deep.equal([]);
  });

  it('is the whole post where the list of what was read makes it too long', () => {
    const read = play(
      walkTo('draft', { site }),
      { type: 'entry-opened', entry: ENTRY },
      { type: 'draft-edited', body: 'x'.repeat(190) },
    );
    expect(draftProblems(read)).to.deep.equal([{ field: 'body', code: 'too-long', limit: 200 }]);
  });

  it('is named once for each field', () => {
    const state = play(walkTo('draft', { site }), { type: 'draft-edited', body: 'x'.repeat(201) });
    expect(draftProblems(state)).to.deep.equal([{ field: 'body', code: 'too-long', limit: 200 }]);
  });

  it('is an empty text, however much was read', () => {
    const state = play(
      walkTo('draft', { site }),
      { type: 'entry-opened', entry: ENTRY },
      { type: 'draft-edited', body: '' },
    );
    expect(draftProblems(state)).to.deep.equal([{ field: 'body', code: 'missing', limit: 20 }]);
  });

  it('is for a comment only what is wrong with its text', () => {
    const comment = play(
      walkTo('answers', { site }),
      { type: 'entry-opened', entry: ENTRY },
      { type: 'comment-started', entry: anEntry({ id: 'issue-1', kind: 'issue' }) },
      { type: 'draft-edited', title: '' },
      { type: 'draft-edited', body: 'x'.repeat(190) },
    );
    expect(draftProblems(comment)).to.deep.equal([]);
    const tooLong = play(comment, { type: 'draft-edited', body: 'x'.repeat(201) });
    expect(draftProblems(tooLong)).to.deep.equal([{ field: 'body', code: 'too-long', limit: 200 }]);
  });
});
