import { expect } from '@esm-bundle/chai';
import { initialState } from '../../src/core/wizard-machine.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { aMatch, anEntry, aSite, ENTRY, found, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';

const ASKED = anEntry({ id: 'asked-for', title: 'What the page links to' });
const SHOWN = { type: 'entry-shown', entry: ASKED } as const;

const ids = ({ results }: WizardState): string[] => results.matches.map(({ entry }) => entry.id);

describe('wizard: an entry the page asks to show', () => {
  it('stands among the answers, open, and counts as read', () => {
    const state = play(walkTo('describe'), SHOWN);
    expect(state.step === 'answers' && state.picked).to.equal(ASKED.id);
    expect(ids(state)).to.deep.equal([ASKED.id]);
    expect(state.input.consulted.map(({ id }) => id)).to.deep.equal([ASKED.id]);
  });

  it('keeps the words that were typed, and stands before what is found for them', () => {
    const typed = play(walkTo('describe'), { type: 'described', issue: ISSUE }, SHOWN);
    expect(typed.input.issue).to.equal(ISSUE);
    const looked = play(typed, ...found(ISSUE, [aMatch()]));
    expect(ids(looked)).to.deep.equal([ASKED.id, ENTRY.id]);
  });

  it('stands where it was found, once', () => {
    const looked = play(walkTo('answers'), { type: 'entry-shown', entry: ENTRY });
    expect(ids(looked)).to.deep.equal([ENTRY.id]);
  });

  it('leaves the platform open where nobody named one', () => {
    const state = play(initialState(aSite(), { clientToken: 't' }), SHOWN);
    expect([state.step, state.input.platform]).to.deep.equal(['answers', 'unsure']);
  });

  it('keeps a platform that was guessed', () => {
    const platform = { id: 'phone', guessed: true };
    const state = play(initialState(aSite(), { clientToken: 't', platform }), SHOWN);
    expect(state.input.platform).to.deep.equal(platform);
  });

  it('keeps what was changed in the draft', () => {
    const edited = play(walkTo('draft'), { type: 'draft-edited', title: 'Songs vanish from my phone' }, SHOWN);
    expect(play(edited, { type: 'continued' }).edits.title).to.equal('Songs vanish from my phone');
  });

  it('waits for a sentence before a post is written', () => {
    const state = play(walkTo('describe'), SHOWN, { type: 'continued' });
    expect(state).to.include({ step: 'describe', problem: 'issue-missing' });
  });
});
