import { expect } from '@esm-bundle/chai';
import { isSavedWizard, saveWizard } from '../../src/controllers/saved-wizard.js';
import type { SavedWizard } from '../../src/core/wizard-state.js';
import { aFailure, anEntry, play, walkTo } from '../helpers/wizard-fixtures.js';

const SCRIPT = 'javascript:alert(1)';
const FAILURE = aFailure({ code: 'rate-limited', retryAt: 5, existingUrl: 'https://forum.example/t/1' });
const refused = saveWizard(
  play(walkTo('review'), { type: 'submitted', at: 1 }, { type: 'post-failed', failure: FAILURE }),
);
const commenting = saveWizard(play(walkTo('answers'), { type: 'comment-started', entry: anEntry({ id: 'asks' }) }));

/** As it comes back from the storage, with something else in it. */
function changed(saved: SavedWizard, change: object): unknown {
  return JSON.parse(JSON.stringify({ ...saved, ...change }));
}

describe('a draft that comes back from the storage', () => {
  it('is ours as it was kept', () => {
    expect([changed(refused, {}), changed(commenting, {})].map(isSavedWizard)).to.deep.equal([true, true]);
  });

  it('may lead to an address that is relative, or none at all', () => {
    const at = (url: string): boolean =>
      isSavedWizard(changed(commenting, { target: { kind: 'comment', on: anEntry({ url }) } }));
    expect(['/t/1', '', 'http://'].map(at)).to.deep.equal([true, true, true]);
  });

  const STRANGE: readonly (readonly [what: string, saved: unknown])[] = [
    ['a reason nobody has words for', changed(refused, { unsettled: { ...FAILURE, code: 'constructor' } })],
    ['a field that is refused without words', changed(refused, { unsettled: { ...FAILURE, fields: { title: 7 } } })],
    ['a forum that says a thing', changed(refused, { unsettled: { ...FAILURE, forumMessage: {} } })],
    [
      'a script for the thread that says it already',
      changed(refused, { unsettled: { ...FAILURE, existingUrl: SCRIPT } }),
    ],
    [
      'a script for what is commented',
      changed(commenting, { target: { kind: 'comment', on: anEntry({ url: SCRIPT }) } }),
    ],
    [
      'a script for what it follows up',
      changed(refused, { target: { kind: 'thread', followUpTo: { id: 'a', title: 'A', url: SCRIPT } } }),
    ],
  ];
  for (const [what, saved] of STRANGE) {
    it(`is not taken with ${what}`, () => {
      expect(isSavedWizard(saved)).to.equal(false);
    });
  }
});
