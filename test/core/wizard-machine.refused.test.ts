import { expect } from '@esm-bundle/chai';
import type { PostFailure, WizardState } from '../../src/core/wizard-state.js';
import { aFailure, anEntry, aSite, play, walkTo, type Walk } from '../helpers/wizard-fixtures.js';
import { reload, saved } from './reload.js';

const FIELDS = { tags: 'No such tag.', title: 'Too vague.', body: 'No links.', board: 'Closed.' };

function refused(fields: PostFailure['fields'], walk?: Walk): WizardState {
  const failure = aFailure({ code: 'validation', fields });
  return play(walkTo('review', walk), { type: 'submitted', at: 0 }, { type: 'post-failed', failure });
}

const problemsOf = (state: WizardState): unknown => (state.step === 'draft' ? state.problems : null);
const words = (state: WizardState): unknown =>
  state.step === 'draft' ? state.problems.map((problem) => [problem.field, problem.code]) : null;

describe('wizard: what the forum refused of a post', () => {
  it('stands at its fields, in the order of the draft and the forum’s words, whichever way leads there', () => {
    const expected = (['title', 'body', 'board', 'tags'] as const).map((field) => ({
      field,
      code: 'refused',
      words: FIELDS[field],
    }));
    const state = refused(FIELDS);
    expect(problemsOf(play(state, { type: 'change-requested', part: 'body' }))).to.deep.equal(expected);
    expect(problemsOf(play(state, { type: 'went-back' }))).to.deep.equal(expected);
    expect(problemsOf(play(state, { type: 'went-to', step: 'draft' }))).to.deep.equal(expected);
  });

  it('leaves out fields the draft does not have', () => {
    const { limits } = aSite();
    const site = aSite({ boards: [], limits: { ...limits, tags: { max: 0 } } });
    expect(words(play(refused(FIELDS, { site }), { type: 'went-back' }))).to.deep.equal([
      ['title', 'refused'],
      ['body', 'refused'],
    ]);
    const comment = play(
      walkTo('answers'),
      { type: 'comment-started', entry: anEntry({ id: 'asks' }) },
      { type: 'continued' },
      { type: 'submitted', at: 0 },
      { type: 'post-failed', failure: aFailure({ code: 'validation', fields: FIELDS }) },
      { type: 'went-back' },
    );
    expect(words(comment)).to.deep.equal([['body', 'refused']]);
  });

  it('says nothing where the forum said nothing', () => {
    expect(problemsOf(play(refused({ title: ' ' }), { type: 'went-back' }))).to.deep.equal([]);
    expect(problemsOf(play(refused({}), { type: 'change-requested', part: 'title' }))).to.deep.equal([]);
  });

  it('stays in sight while it is followed, and keeps nobody from posting again', () => {
    const draft = play(refused(FIELDS), { type: 'change-requested', part: 'title' });
    const edited = play(draft, { type: 'draft-edited', title: 'A title that says what happens' });
    expect(problemsOf(edited)).to.deep.equal(problemsOf(draft));
    const review = play(edited, { type: 'continued' });
    expect(review).to.deep.include({ step: 'review', posting: { status: 'idle' } });
    expect(problemsOf(play(review, { type: 'went-back' }))).to.deep.equal([]);
  });

  it('gives way to what is wrong with the field by the limits that are known', () => {
    const draft = play(refused({ title: FIELDS.title }), { type: 'change-requested', part: 'title' });
    const edited = play(draft, { type: 'draft-edited', title: '' });
    expect(words(edited)).to.deep.equal([['title', 'missing']]);
  });
});

describe('wizard: a wait over a reload', () => {
  const HASTE = aFailure({ code: 'rate-limited', retryAt: 100_000, waitMs: 60_000 });
  const kept = saved(
    play(walkTo('review'), { type: 'submitted', at: 40_000 }, { type: 'post-failed', failure: HASTE }),
  );
  const retryAt = (now?: number): unknown => {
    const state = play(reload(kept), { type: 'restored', saved: kept, ...(now === undefined ? {} : { now }) });
    return state.unsettled?.retryAt;
  };

  it('goes on', () => {
    expect(retryAt(70_000)).to.equal(100_000);
    expect(retryAt()).to.equal(100_000);
  });

  it('is never longer than the forum said, whatever became of the clock', () => {
    expect(retryAt(-3_560_000)).to.equal(-3_500_000);
    expect(retryAt(30_000)).to.equal(90_000);
  });
});
