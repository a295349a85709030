import { expect } from '@esm-bundle/chai';
import { composeDraft, textToEdit } from '../../src/core/compose-draft.js';
import { boardsFor } from '../../src/core/ideas.js';
import { initialState } from '../../src/core/wizard-machine.js';
import { draftProblems, mayGoTo } from '../../src/core/wizard-gates.js';
import { stepBefore, stepCount } from '../../src/core/wizard-steps.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { aMatch, anEntry, aSite, found, play, walkTo } from '../helpers/wizard-fixtures.js';
import { reload, saved } from './reload.js';

const IDEA = 'Sort playlists by mood';
const PRICES = {
  when: ['price', 'cheaper plan'],
  title: 'Prices are not decided here',
  reason: 'The community team cannot change them.',
  url: 'https://music.example/plans',
};
const ASKED = aSite({ askIntent: true });
const BOARDS = aSite({
  boards: [...aSite().boards, { id: 'ideas', title: 'Ideas' }],
  ideas: { board: 'ideas', rules: [PRICES] },
});

function draftOf(issue = IDEA, details = ''): WizardState {
  return play(
    walkTo('describe', { site: BOARDS, intent: 'idea' }),
    { type: 'described', issue, details },
    ...found(issue, []),
    { type: 'continued' },
  );
}

describe('wizard: what the visitor came for', () => {
  it('is asked first where there is a choice, and the page does not say it', () => {
    const asked = initialState(ASKED, { clientToken: 't' });
    expect(asked).to.include({ step: 'intent', chosen: null });
    expect(stepCount(asked)).to.deep.equal({ step: 1, total: 6 });
    expect(stepBefore(asked)).to.equal(null);
    expect(initialState(aSite(), { clientToken: 't', intent: 'idea' }).step).to.equal('platform');
  });

  it('is missing until it is chosen', () => {
    const missing = play(walkTo('intent'), { type: 'continued' });
    expect(missing).to.include({ step: 'intent', problem: 'intent-missing' });
    expect(mayGoTo(missing, 'platform')).to.equal(false);
    const chosen = play(missing, { type: 'intent-chosen', intent: 'idea' });
    expect(chosen).to.include({ chosen: 'idea', problem: null });
    expect(chosen.input.intent).to.equal('idea');
  });

  it('leads on to the platform, or to the words where the platform is known; Back leads there again, with the answer', () => {
    const idea = { type: 'intent-chosen', intent: 'idea' } as const;
    const platform = play(walkTo('intent'), idea, { type: 'continued' });
    expect(stepCount(platform)).to.deep.equal({ step: 2, total: 6 });
    expect(play(platform, { type: 'went-back' })).to.include({ step: 'intent', chosen: 'idea' });
    const known = aSite({ askIntent: true, askPlatform: false });
    const words = play(walkTo('intent', { site: known }), idea, { type: 'continued' });
    expect(words.step).to.equal('describe');
    expect(stepBefore(words)).to.equal('intent');
  });

  it('is not one that the site does not offer', () => {
    const site = aSite({ askIntent: true, intents: ['help'] });
    const before = walkTo('intent', { site });
    expect(play(before, { type: 'intent-chosen', intent: 'idea' })).to.equal(before);
  });

  it('is taken from what the page fills in', () => {
    const state = play(walkTo('intent'), { type: 'prefilled', intent: 'idea', issue: IDEA });
    expect(state.step).to.equal('platform');
    expect(state.input).to.include({ intent: 'idea', issue: IDEA });
    expect(play(walkTo('intent'), { type: 'prefilled', issue: IDEA }).step).to.equal('intent');
  });

  it('comes back with a kept draft, unless the page names another', () => {
    const kept = saved(play(walkTo('describe', { site: ASKED, intent: 'idea' }), { type: 'described', issue: IDEA }));
    expect(reload(kept, ASKED).input.intent).to.equal('idea');
    expect(reload({ ...kept, step: 'intent' }, ASKED)).to.include({ step: 'intent', chosen: 'idea' });
    expect(reload(kept, aSite(), { intent: 'help' }).input.intent).to.equal('help');
  });

  it('is an idea for who comes to see one', () => {
    const entry = anEntry({ kind: 'idea' });
    expect(play(walkTo('intent'), { type: 'entry-shown', entry }).input.intent).to.equal('idea');
  });
});

describe('wizard: an idea', () => {
  it('goes to the board of ideas alone, and a question never does', () => {
    expect(composeDraft(draftOf()).boardId).to.equal('ideas');
    expect(boardsFor({ intent: 'idea' }, BOARDS).map(({ id }) => id)).to.deep.equal(['ideas']);
    expect(boardsFor({ intent: 'help' }, BOARDS).map(({ id }) => id)).not.to.include('ideas');
    expect(boardsFor({ intent: 'idea' }, aSite())).to.have.length(3);
  });

  it('leaves a board that was chosen for a question', () => {
    const question = play(walkTo('draft', { site: { ...BOARDS, askIntent: true } }), {
      type: 'draft-edited',
      boardId: 'phones',
    });
    const idea = play(question, { type: 'went-to', step: 'intent' }, { type: 'intent-chosen', intent: 'idea' });
    expect(composeDraft(idea).boardId).to.equal('ideas');
  });

  it('is written down as how it works today, then what should change', () => {
    const draft = draftOf(IDEA, 'They are in the order they were made.');
    expect(textToEdit(draft)).to.equal(
      [
        '### How it works today\nThey are in the order they were made.',
        `### What should change\n${IDEA}`,
        '### Why it helps\n',
        '### Where\n- Phone',
      ].join('\n\n'),
    );
  });

  it('is posted without the headings that nothing was written under', () => {
    expect(composeDraft(draftOf()).body).to.equal(`### What should change\n${IDEA}\n\n### Where\n- Phone`);
    const written = play(draftOf(), {
      type: 'draft-edited',
      body: '### How it works today\n\n### Why it helps\nMoods.',
    });
    expect(composeDraft(written).body).to.equal('### Why it helps\nMoods.');
  });

  it('needs a label where the site has a list of them', () => {
    const untagged = play(draftOf(), { type: 'draft-edited', tags: [] }, { type: 'continued' });
    expect(untagged).to.have.nested.property('problems[0].field', 'tags');
    expect(draftProblems(untagged)).to.deep.equal([{ field: 'tags', code: 'missing', limit: 1 }]);
    const tagged = play(untagged, { type: 'draft-edited', tags: ['App'] }, { type: 'continued' });
    expect(tagged.step).to.equal('review');
    const help = play(walkTo('draft'), { type: 'draft-edited', tags: [] });
    expect(draftProblems(help)).to.deep.equal([]);
  });

  it('is a plain comment under somebody else’s', () => {
    const entry = anEntry({ kind: 'idea', status: 'live' });
    const state = play(walkTo('answers', { site: BOARDS, intent: 'idea', issue: IDEA, matches: [aMatch(entry)] }), {
      type: 'comment-started',
      entry,
    });
    expect(composeDraft(state).body).to.equal(`${IDEA}\n\n### Where\n- Phone`);
    expect(draftProblems(state)).to.deep.equal([]);
  });
});

describe('wizard: a rule about ideas', () => {
  const typed = (issue: string, intent: 'help' | 'idea' = 'idea'): WizardState =>
    play(walkTo('describe', { site: BOARDS, intent }), { type: 'described', issue }, ...found(issue, []));

  it('holds up who used its words, until they say that they go on all the same', () => {
    const held = play(typed('Lower the prices'), { type: 'continued' });
    expect(held).to.include({ step: 'describe', problem: 'rule-unread' });
    const passed = play(held, { type: 'rule-passed', title: PRICES.title });
    expect(passed).to.include({ problem: null });
    expect(play(passed, { type: 'continued' }).step).to.equal('draft');
  });

  it('is about all words of a phrase', () => {
    expect(play(typed('A cheaper plan for two'), { type: 'continued' })).to.include({ problem: 'rule-unread' });
    expect(play(typed('Plan my evening music'), { type: 'continued' }).step).to.equal('draft');
  });

  it('is about ideas, not about questions', () => {
    expect(play(typed('The price is shown twice', 'help'), { type: 'continued' }).step).to.equal('draft');
  });

  it('also holds up who went to the answers by a match', () => {
    const match = aMatch({ kind: 'idea' });
    const state = play(
      walkTo('describe', { site: BOARDS, intent: 'idea' }),
      { type: 'described', issue: 'Lower prices' },
      ...found('Lower prices', [match]),
      { type: 'match-picked', entry: match.entry },
      { type: 'continued' },
    );
    expect(state).to.include({ step: 'describe', problem: 'rule-unread' });
  });

  it('stays passed after a reload', () => {
    const passed = play(typed('Lower the prices'), { type: 'rule-passed', title: PRICES.title });
    expect(reload(saved(passed), BOARDS, { intent: 'idea' }).input.passedRules).to.deep.equal([PRICES.title]);
  });
});
