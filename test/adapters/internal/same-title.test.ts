import { expect } from '@esm-bundle/chai';
import { sameTitle } from '../../../src/adapters/internal/same-title.js';

describe('sameTitle', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['what forums prettify', 'No sound on Android', ' no  sound on Android!!! '],
    ['accents that come as signs of their own', 'Café läuft nicht', 'Cafe\u0301 la\u0308uft nicht'],
    ['signs only', '???', ' ??? '],
  ];
  for (const [what, title, wanted] of same) {
    it(`is the same for ${what}`, () => expect(sameTitle(title, wanted)).to.equal(true));
  }

  it('is another for other words, other accents and what is no text', () => {
    for (const title of ['No sound on iOS', 'Nó sound on Android', '', undefined, 5]) {
      expect(sameTitle(title, 'No sound on Android')).to.equal(false);
    }
  });
});
