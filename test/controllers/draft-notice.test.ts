import { expect } from '@esm-bundle/chai';
import { missingParts } from '../../src/controllers/draft-notice.js';
import { hasWords } from '../../src/controllers/draft-worth.js';
import { saveWizard } from '../../src/controllers/saved-wizard.js';
import { initialState } from '../../src/core/wizard-machine.js';
import { aSite, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';

const NOTHING = { platform: false, board: false, answers: [] };

describe('what a restored draft was about', () => {
  const saved = saveWizard(
    play(
      walkTo('draft'),
      { type: 'draft-edited', boardId: 'computers' },
      { type: 'went-to', step: 'describe' },
      { type: 'question-answered', id: 'version', answer: '8.4.2' },
      { type: 'question-answered', id: 'often', answer: null },
    ),
  );

  it('is all there on the same site', () => {
    expect(missingParts(saved, aSite())).to.deep.equal(NOTHING);
  });

  it('is named where the site has changed', () => {
    const [desktop] = aSite().platforms.slice(1);
    const site = aSite({
      platforms: desktop === undefined ? [] : [desktop],
      boards: [{ id: 'other', title: 'Everything else' }],
      questions: [],
    });
    expect(missingParts(saved, site)).to.deep.equal({ platform: true, board: true, answers: ['8.4.2'] });
  });

  it('is not missed before the forum said what it has, nor where the page names the platform', () => {
    expect(missingParts(saved, aSite({ boards: [], askPlatform: false, platforms: [] }))).to.deep.equal(NOTHING);
  });

  it('is asked again where it decides on the rest, and nothing else of the words is lost', () => {
    const platforms = [
      { id: 'web', label: 'Web' },
      { id: 'tv', label: 'TV' },
    ];
    const boards = [{ id: 'other', title: 'Everything else' }];
    const site = aSite({ platforms, boards });
    const review = saveWizard(walkTo('review'));
    const edits = { ...review.edits, boardId: 'computers', body: 'All in my own words.' };
    const state = play(initialState(site, { clientToken: 'new' }), { type: 'restored', saved: { ...review, edits } });
    expect([state.step, state.input.issue, state.edits.body]).to.deep.equal(['platform', ISSUE, edits.body]);
    expect(state.edits.boardId).to.equal(undefined);
  });
});

describe('what is worth keeping', () => {
  const fresh = walkTo('describe');

  it('is words, wherever they were typed', () => {
    expect(hasWords(fresh)).to.equal(false);
    expect(hasWords(play(fresh, { type: 'described', issue: ' ' }))).to.equal(false);
    expect(hasWords(play(fresh, { type: 'described', details: 'Since Monday' }))).to.equal(true);
    expect(hasWords(play(fresh, { type: 'question-answered', id: 'version', answer: '8.4' }))).to.equal(true);
    expect(hasWords(play(walkTo('draft'), { type: 'draft-edited', body: 'x' }))).to.equal(true);
  });

  it('is no tick alone: nothing is stored before the first keystroke', () => {
    const ticked = play(
      fresh,
      { type: 'step-tried', id: 'restart', tried: true },
      { type: 'question-answered', id: 'often', answer: 'always' },
    );
    expect(hasWords(ticked)).to.equal(false);
  });
});
