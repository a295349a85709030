import { expect } from '@esm-bundle/chai';
import { hasWords } from '../../src/controllers/draft-worth.js';
import { aSite, play, walkTo } from '../helpers/wizard-fixtures.js';

describe('what is worth keeping', () => {
  it('is what was answered to a question, whatever the owner calls it', () => {
    const questions = [{ id: 'constructor', label: 'Who built it?', type: 'text' }] as const;
    const state = walkTo('describe', { site: aSite({ questions }) });
    expect(hasWords(state)).to.equal(false);
    expect(hasWords(play(state, { type: 'question-answered', id: 'constructor', answer: 'Ada' }))).to.equal(true);
  });
});
