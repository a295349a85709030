import { expect } from '@esm-bundle/chai';
import { draftText } from '../../src/core/compose-draft.js';
import { draftChanges, isTriedIncluded } from '../../src/core/draft-changes.js';
import { replaceUnits, unitsOf } from '../../src/core/draft-units.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { ENTRY, found, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';

const CONTINUED: WizardEvent = { type: 'continued' };
const TO_DESCRIBE: WizardEvent = { type: 'went-to', step: 'describe' };
const TO_DRAFT: WizardEvent = { type: 'went-to', step: 'draft' };
const TAKEN: WizardEvent = { type: 'changes-settled', taken: true };
const WRITTEN = `### What happens\n${ISSUE}\n\n### Where\n- Phone\n- App version: 8.4`;

const edited = (body: string): WizardEvent => ({ type: 'draft-edited', body });
const tried = (id: string, isTried = true): WizardEvent => ({ type: 'step-tried', id, tried: isTried });

/** A draft somebody wrote on by hand, and went back to the questions from. */
function atQuestions(body = `${WRITTEN}\n\nMy own line.`, ...before: readonly WizardEvent[]): WizardState {
  return play(walkTo('draft'), ...before, edited(body), TO_DESCRIBE);
}

const said = (state: WizardState): string[] =>
  draftChanges(state).flatMap(({ heading, added, removed }) => [
    ...removed.map((unit) => `${heading} − ${unit}`),
    ...added.map((unit) => `${heading} + ${unit}`),
  ]);

describe('what the visitor said since they wrote on by hand', () => {
  it('is nothing while nothing was said, or nothing was written', () => {
    expect(said(play(atQuestions(), TO_DRAFT))).to.deep.equal([]);
    expect(said(play(walkTo('draft'), TO_DESCRIBE, tried('restart'), TO_DRAFT))).to.deep.equal([]);
  });

  it('leaves what was written alone until the visitor takes it', () => {
    const state = play(atQuestions(), tried('restart'), TO_DRAFT);
    expect(draftText(state)).to.equal(`${WRITTEN}\n\nMy own line.`);
    expect(said(state)).to.deep.equal(['Tried + - Restarted the app']);
    const taken = play(state, TAKEN);
    expect(draftText(taken)).to.equal(`${WRITTEN}\n\nMy own line.\n\n### Tried\n- Restarted the app`);
    expect(said(taken)).to.deep.equal([]);
  });

  it('goes under its heading where there is one, and puts the new answer in the place of the old', () => {
    const state = play(
      atQuestions(),
      { type: 'question-answered', id: 'version', answer: '8.5' },
      { type: 'described', details: 'Since Tuesday.\n\nOnly at home.' },
      TO_DRAFT,
    );
    expect(said(state)).to.deep.equal([
      'What happens + Since Tuesday.',
      'What happens + Only at home.',
      'Where − - App version: 8.4',
      'Where + - App version: 8.5',
    ]);
    expect(draftText(play(state, TAKEN))).to.equal(
      `### What happens\n${ISSUE}\n\nSince Tuesday.\n\nOnly at home.\n\n### Where\n- Phone\n- App version: 8.5\n\nMy own line.`,
    );
  });

  it('never takes out a line that is not as it was written', () => {
    const own = WRITTEN.replace('- App version: 8.4', '- App version: 8.4 (beta)');
    const state = play(atQuestions(own), { type: 'question-answered', id: 'version', answer: '8.5' }, TO_DRAFT, TAKEN);
    expect(draftText(state)).to.equal(`${own}\n- App version: 8.5`);
  });

  it('is not offered again once the visitor left it out', () => {
    const state = play(atQuestions(), tried('restart'), TO_DRAFT, { type: 'changes-settled', taken: false });
    expect([draftText(state), said(state)]).to.deep.equal([`${WRITTEN}\n\nMy own line.`, []]);
    expect(said(play(state, TO_DESCRIBE, tried('reinstall'), TO_DRAFT))).to.deep.equal([
      'Tried + - Installed the app again',
    ]);
  });

  it('takes a step out again that was not tried after all, with the heading nothing stands under', () => {
    const start = play(walkTo('describe'), tried('restart'), { type: 'described', issue: ISSUE }, ...found(ISSUE, []));
    const draft = play(start, CONTINUED);
    const state = play(draft, edited(`${draftText(draft)}\n\nMine.`), TO_DESCRIBE, tried('restart', false), CONTINUED);
    expect(said(state)).to.deep.equal(['Tried − - Restarted the app']);
    expect(draftText(play(state, TAKEN))).to.equal(`${WRITTEN}\n\nMine.`);
  });

  it('is told for the text of a comment as well', () => {
    const comment = play(walkTo('answers'), { type: 'comment-started', entry: ENTRY }, edited('It stops here too.'));
    const state = play(comment, TO_DESCRIBE, tried('restart'), TO_DRAFT);
    expect(said(state)).to.deep.equal(['Tried + - Restarted the app']);
    expect(draftText(play(state, TAKEN))).to.equal('It stops here too.\n\n### Tried\n- Restarted the app');
  });
});

describe('the steps that were tried, in the draft', () => {
  const WITH_STEP = `${WRITTEN}\n\n### Tried\n- Restarted the app`;
  const out: WizardEvent = { type: 'tried-included', id: 'restart', included: false };
  const back: WizardEvent = { ...out, included: true };
  const start = (): WizardState => play(walkTo('draft'), TO_DESCRIBE, tried('restart'), TO_DRAFT);

  it('can be left out of the post without unticking what was tried', () => {
    const state = play(start(), out);
    expect([draftText(state), state.input.tried, isTriedIncluded(state, 'restart')]).to.deep.equal([
      WRITTEN,
      ['restart'],
      false,
    ]);
    expect(draftText(play(state, back))).to.equal(WITH_STEP);
  });

  it('leave and enter a text that was changed by hand as the line they are', () => {
    const state = play(start(), edited(`${WITH_STEP}\n\n### Mine\nMore.`));
    const without = play(state, out);
    expect(draftText(without)).to.equal(`${WRITTEN}\n\n### Mine\nMore.`);
    expect([said(without), isTriedIncluded(without, 'restart')]).to.deep.equal([[], false]);
    const again = play(without, back);
    expect(draftText(again)).to.equal(`${WRITTEN}\n\n### Mine\nMore.\n\n### Tried\n- Restarted the app`);
    expect([said(again), isTriedIncluded(again, 'restart')]).to.deep.equal([[], true]);
  });

  it('are ticked as the text says, also where the visitor deleted the line themselves', () => {
    expect(isTriedIncluded(play(start(), edited('All mine.')), 'restart')).to.equal(false);
  });
});

describe('units of a text', () => {
  it('are lines of lists, and paragraphs', () => {
    expect(unitsOf('One\ntwo\n\n- a\n- b\n\nThree')).to.deep.equal(['One\ntwo', '- a', '- b', 'Three']);
    expect(unitsOf('')).to.deep.equal([]);
  });

  it('take the place of others, or go to the end of their section, or of the text', () => {
    expect(replaceUnits('### A\n- x\n- y\n\n### B\nText', 'A', ['- x'], ['- z'])).to.equal(
      '### A\n- z\n- y\n\n### B\nText',
    );
    expect(replaceUnits('### A\n\n### B\nText', 'A', [], ['Para'])).to.equal('### A\nPara\n\n### B\nText');
    expect(replaceUnits('', 'A', [], ['- x', '- y'])).to.equal('### A\n- x\n- y');
    expect(replaceUnits('Text', '', [], ['More'])).to.equal('Text\n\nMore');
    expect(replaceUnits('### A\n- x\n\n### B\nText', 'A', ['- x'], [])).to.equal('### B\nText');
  });
});
