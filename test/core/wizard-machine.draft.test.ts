import { expect } from '@esm-bundle/chai';
import { composeDraft, draftText } from '../../src/core/compose-draft.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { aMatch, anEntry, aSite, ENTRY, found, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';

const CONTINUED: WizardEvent = { type: 'continued' };
const BACK: WizardEvent = { type: 'went-back' };
const STRICT = aSite({ limits: { title: { min: 10, max: 40 }, body: { min: 300, max: 320 }, tags: { max: 1 } } });

function problems(state: WizardState): string[] {
  return state.step === 'draft' ? state.problems.map(({ field, code }) => `${field} ${code}`) : [state.step];
}

describe('wizard: the draft', () => {
  it('leads Back to the answers when there were any', () => {
    expect(play(walkTo('draft'), BACK)).to.include({ step: 'answers', picked: null });
  });

  it('leads Back to the description when there were no answers', () => {
    expect(play(walkTo('draft', { matches: [] }), BACK)).to.include({ step: 'describe' });
  });

  it('leads on to review when the forum would take it', () => {
    expect(play(walkTo('draft'), CONTINUED)).to.deep.include({ step: 'review', posting: { status: 'idle' } });
  });

  it('keeps what the visitor wrote over what was written for them', () => {
    const state = play(
      walkTo('draft'),
      { type: 'draft-edited', title: 'My own title' },
      { type: 'draft-edited', body: 'My own words, at length.' },
      { type: 'draft-edited', boardId: 'other' },
      { type: 'draft-edited', tags: ['Playback'] },
    );
    expect(composeDraft(state)).to.deep.include({
      title: 'My own title',
      body: 'My own words, at length.',
      boardId: 'other',
      tags: ['Playback'],
    });
  });

  it("takes emptied fields as the visitor's word, not as nothing said", () => {
    const state = play(walkTo('draft'), { type: 'draft-edited', title: '' }, { type: 'draft-edited', tags: [] });
    expect(composeDraft(state)).to.deep.include({ title: '', tags: [] });
  });

  it('keeps their words when they go back and describe it anew', () => {
    const words = 'Songs stop after a minute';
    const state = play(
      walkTo('draft'),
      { type: 'draft-edited', title: 'My own title' },
      BACK,
      BACK,
      { type: 'described', issue: words },
      ...found(words, [aMatch()]),
      CONTINUED,
      CONTINUED,
    );
    expect(state.step).to.equal('draft');
    const { title, body } = composeDraft(state);
    expect(title).to.equal('My own title');
    expect(body).to.contain(words).and.not.to.contain(ISSUE);
  });

  it('keeps the words of a comment apart from those of a thread, and each comes back', () => {
    const comment: WizardEvent = { type: 'comment-started', entry: anEntry({ id: 'issue-1', kind: 'issue' }) };
    const thread = play(walkTo('draft'), { type: 'draft-edited', body: 'The words of a thread.' });
    const fresh = play(thread, BACK, comment);
    expect(draftText(fresh)).to.contain(ISSUE).and.not.to.contain('The words of a thread.');
    const commented = play(fresh, { type: 'draft-edited', body: 'The words of a comment.' });
    expect(draftText(commented)).to.equal('The words of a comment.');
    const returned = play(commented, BACK, CONTINUED);
    expect(draftText(returned)).to.equal('The words of a thread.');
    expect(draftText(play(returned, BACK, comment))).to.equal('The words of a comment.');
    const other: WizardEvent = { type: 'comment-started', entry: anEntry({ id: 'issue-2', kind: 'issue' }) };
    expect(draftText(play(returned, BACK, other))).not.to.contain('The words of a comment.');
  });

  it('leaves read entries out and takes them in again', () => {
    const read = play(walkTo('answers'), { type: 'entry-opened', entry: ENTRY }, CONTINUED);
    const out: WizardEvent = { type: 'consulted-included', id: ENTRY.id, included: false };
    const without = play(read, out, out);
    expect(composeDraft(without).consulted).to.deep.equal([]);
    expect(composeDraft(without).body).not.to.contain(ENTRY.url);
    const within = play(without, { ...out, included: true });
    expect(composeDraft(within).consulted).to.have.length(1);
    expect(composeDraft(within).body).to.contain(ENTRY.url);
  });
});

describe('wizard: what the forum would not take', () => {
  const LONG = 'Downloads vanish after the update, and nobody knows why';
  const held = play(
    walkTo('draft', { site: STRICT, issue: LONG }),
    { type: 'draft-edited', title: 'Short' },
    { type: 'draft-edited', boardId: 'gone' },
    { type: 'draft-edited', tags: ['App', 'Playback'] },
  );

  it('is not said before the visitor goes on', () => {
    expect(problems(held)).to.deep.equal([]);
  });

  it('keeps them on the draft, all of it named at once', () => {
    expect(problems(play(held, CONTINUED))).to.deep.equal([
      'title too-short',
      'body too-short',
      'board unknown',
      'tags too-many',
    ]);
  });

  it('vanishes one by one as it is mended, and comes back only with the button', () => {
    const refused = play(held, CONTINUED);
    const titled = play(refused, { type: 'draft-edited', title: 'Long enough now' });
    expect(problems(titled)).to.deep.equal(['body too-short', 'board unknown', 'tags too-many']);
    const spoiled = play(titled, { type: 'draft-edited', title: '' });
    expect(problems(spoiled)).to.deep.equal(['body too-short', 'board unknown', 'tags too-many']);
    expect(problems(play(spoiled, CONTINUED))[0]).to.equal('title missing');
  });

  it('says what is wrong now, where a title too short becomes one too long', () => {
    const refused = play(held, CONTINUED);
    expect(problems(play(refused, { type: 'draft-edited', title: LONG }))[0]).to.equal('title too-long');
  });

  it('is mended by leaving a read entry out, where the list made the post too long', () => {
    const read = play(
      walkTo('answers', { site: STRICT }),
      { type: 'entry-opened', entry: ENTRY },
      CONTINUED,
      { type: 'draft-edited', body: 'x'.repeat(310) },
      CONTINUED,
    );
    expect(problems(read)).to.deep.equal(['body too-long']);
    const left = play(read, { type: 'consulted-included', id: ENTRY.id, included: false });
    expect(problems(left)).to.deep.equal([]);
    expect(play(left, CONTINUED)).to.include({ step: 'review' });
  });

  it('is measured by the text alone for a comment, which has no title, board, labels or list', () => {
    const on = anEntry({ id: 'issue-1', kind: 'issue' });
    const state = play(
      walkTo('answers', { site: STRICT }),
      { type: 'entry-opened', entry: ENTRY },
      { type: 'comment-started', entry: on },
      { type: 'draft-edited', title: '' },
      { type: 'draft-edited', boardId: 'gone' },
    );
    expect(problems(play(state, CONTINUED))).to.deep.equal(['body too-short']);
    expect(play(state, { type: 'draft-edited', body: 'x'.repeat(310) }, CONTINUED)).to.include({ step: 'review' });
  });

  it('can come late: a list of read entries does not fill an empty post', () => {
    const state = play(
      walkTo('answers', { site: aSite() }),
      { type: 'entry-opened', entry: ENTRY },
      CONTINUED,
      { type: 'draft-edited', body: ' ' },
      CONTINUED,
    );
    expect(problems(state)).to.deep.equal(['body missing']);
  });
});

describe('wizard: the review', () => {
  it('leads to the part the visitor wants to change', () => {
    for (const part of ['title', 'body', 'board', 'tags', 'consulted'] as const) {
      const state = play(walkTo('review'), { type: 'change-requested', part });
      expect(state).to.deep.include({ step: 'draft', field: part, problems: [] });
    }
  });

  it('leads Back to the draft, to no part in particular', () => {
    expect(play(walkTo('review'), BACK)).to.deep.include({ step: 'draft', field: null });
  });

  it('has no problem left from the draft', () => {
    const state = play(walkTo('review'), BACK, { type: 'draft-edited', title: 'Another good title' }, CONTINUED);
    expect(state).to.deep.include({ step: 'review' });
    expect(state).not.to.have.any.keys('problems', 'field');
  });
});
