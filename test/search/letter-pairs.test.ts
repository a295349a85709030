import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { countSlips } from '../../src/search/count-slips.js';
import { openLetterPairs } from '../../src/search/letter-pairs.js';

const LONGEST = 12;
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: LONGEST });
const words = fc.uniqueArray(word, { maxLength: 40 }).map((given) => given.sort());

function pairsOf(word: string): Set<string> {
  const edged = `^${word}$`;
  return new Set(Array.from({ length: word.length + 1 }, (_, i) => edged.slice(i, i + 2)));
}

describe('search: words that share letter pairs', () => {
  it('finds every word within as many slips as it may be longer or shorter', () => {
    fc.assert(
      fc.property(words, word, fc.constantFrom(1, 2), (known, asked, slack) => {
        const found = openLetterPairs(known, LONGEST).mostAlike(asked, slack, known.length);
        // Of words with few pairs nothing may be left after a slip.
        if (pairsOf(asked).size > 3 * slack) {
          expect(found).to.include.members([...known.keys()].filter((i) => countSlips(asked, known[i]!) <= slack));
        }
        expect(found.every((i) => Math.abs(known[i]!.length - asked.length) <= slack)).to.equal(true);
      }),
    );
  });

  it('answers the same whatever was asked before', () => {
    fc.assert(
      fc.property(words, word, word, (known, before, asked) => {
        const used = openLetterPairs(known, LONGEST);
        used.mostAlike(before, 2, 8);
        expect(used.mostAlike(asked, 1, 8)).to.deep.equal(openLetterPairs(known, LONGEST).mostAlike(asked, 1, 8));
      }),
    );
  });
});
