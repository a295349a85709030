import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import type { Range } from '../../src/core/types.js';
import { excerptAround } from '../../src/search/index.js';

const FILLER = 'one two three four five six seven eight nine ten '.repeat(10);

function marked(text: string, words: readonly string[]): Range[] {
  return words.map((word): Range => [text.indexOf(word), text.indexOf(word) + word.length]);
}

describe('excerptAround', () => {
  it('leaves a short text as it is', () => {
    expect(excerptAround('No lyrics here', [[3, 9]])).to.deep.equal({ text: 'No lyrics here', ranges: [[3, 9]] });
  });

  it('begins with the text when nothing is highlighted, and says that there is more', () => {
    const { text, ranges } = excerptAround(FILLER, [], 30);
    expect(text).to.equal('one two three four five six…');
    expect(ranges).to.deep.equal([]);
  });

  it('shows the place with most highlights, and where they are now', () => {
    const text = `lyrics ${FILLER}no lyrics on the watch ${FILLER}`;
    const at = text.indexOf('no lyrics') + 3;
    const excerpt = excerptAround(text, [[0, 6], [at, at + 6], ...marked(text, ['watch'])], 60);
    expect(excerpt.text)
      .to.match(/^….* no lyrics on the watch .*…$/)
      .and.to.have.length.at.most(60);
    expect(excerpt.ranges.map(([start, end]) => excerpt.text.slice(start, end))).to.deep.equal(['lyrics', 'watch']);
  });

  it('cuts between words', () => {
    const text = `${FILLER}lyrics ${FILLER}`;
    const { text: excerpt } = excerptAround(text, marked(text, ['lyrics']), 50);
    for (const word of excerpt.replaceAll('…', '').split(' ')) expect(`${FILLER}lyrics`).to.include(` ${word}`);
  });

  it('keeps what people see as one character whole', () => {
    const family = '👩‍👩‍👧';
    const { text } = excerptAround(family.repeat(40), [], 30);
    expect(text).to.equal(`${family.repeat(3)}…`);
  });

  it('is a piece of the text with sound ranges, whatever it gets', () => {
    const anything = fc.record({
      text: fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: 'grapheme', maxLength: 80 })),
      ranges: fc.array(fc.tuple(fc.integer({ min: -2, max: 130 }), fc.integer({ min: -2, max: 130 })), {
        maxLength: 5,
      }),
      maxLength: fc.integer({ min: -1, max: 60 }),
    });
    fc.assert(
      fc.property(anything, ({ text, ranges, maxLength }) => {
        const excerpt = excerptAround(text, ranges, maxLength);
        expect(excerpt.text.length).to.be.at.most(Math.max(0, maxLength));
        if (text.length > maxLength) expect(text).to.include(excerpt.text.replace(/^…/, '').replace(/…$/, ''));
        let before = 0;
        for (const [start, end] of excerpt.ranges) {
          expect(start).to.be.at.least(before);
          expect(end).to.be.within(start + 1, excerpt.text.length);
          before = end;
        }
      }),
    );
  });
});
