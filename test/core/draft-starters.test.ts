import { expect } from '@esm-bundle/chai';
import { draftText, textToEdit } from '../../src/core/compose-draft.js';
import type { StarterSection } from '../../src/core/config.js';
import { startSection, withoutStarters } from '../../src/core/draft-starters.js';
import { aSite, play, walkTo } from '../helpers/wizard-fixtures.js';

const SITE = aSite();

/** The text with the section in it, and `|` where to write on. */
function started(text: string, section: StarterSection): string {
  const { at, words, caret } = startSection(text, section, SITE);
  const changed = text.slice(0, at) + words + text.slice(at);
  return `${changed.slice(0, caret)}|${changed.slice(caret)}`;
}

describe('sections a hint puts into a post', () => {
  it('come at the end, with what a line of them starts with', () => {
    expect(started('It stops.\n', 'steps')).to.equal('It stops.\n\n### Steps\n1. |\n');
    expect(started('', 'expected')).to.equal('### What I expected\n|');
    expect(started('It stops.', 'error')).to.equal('It stops.\n\n### Error message\n> |');
  });

  it('are there once: the next time one writes on in them', () => {
    expect(started('### Steps\n1. Open\n\n### Where\n- Phone', 'steps')).to.equal(
      '### Steps\n1. Open|\n\n### Where\n- Phone',
    );
    expect(started('A\n\n### What I expected\n\n### Where\n- Phone', 'expected')).to.equal(
      'A\n\n### What I expected\n|\n\n### Where\n- Phone',
    );
  });

  it('are not posted where nobody filled them in', () => {
    expect(withoutStarters('It stops.\n\n### Steps\n1. \n\n### Error message\n> ', SITE)).to.equal('It stops.');
    expect(withoutStarters('### What I expected\n\n### Where\n- Phone', SITE)).to.equal('### Where\n- Phone');
    const filled = 'It stops.\n\n### Steps\n1. Open it\n2. ';
    expect(withoutStarters(filled, SITE)).to.equal(filled);
    const state = play(walkTo('draft'), {
      type: 'draft-edited',
      body: 'It stops again and again.\n\n### Since when\n',
    });
    expect([draftText(state), textToEdit(state).endsWith('### Since when\n')]).to.deep.equal([
      'It stops again and again.',
      true,
    ]);
  });
});
