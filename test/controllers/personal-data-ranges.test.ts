import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { editBetween, moveRanges } from '../../src/controllers/personal-data-ranges.js';

describe('ranges of a text that changes', () => {
  it('names the one edit that makes one text of another', () => {
    expect(editBetween('mail jo@x.org now', 'mail [gone] now')).to.deep.equal({ start: 5, end: 13, length: 6 });
    expect(editBetween('aa', 'aaa')).to.deep.equal({ start: 2, end: 2, length: 1 });
    expect(editBetween('same', 'same')).to.deep.equal({ start: 4, end: 4, length: 0 });
  });

  it('gives an edit that leads from any text to any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\ud83d', '\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, length } = editBetween(before, after);
        return before.slice(0, start) + after.slice(start, start + length) + before.slice(end) === after;
      }),
    );
  });

  it('moves what is behind an edit, leaves what is before it, and drops what it reached into', () => {
    const ranges = [
      { start: 0, end: 2 },
      { start: 4, end: 8 },
      { start: 9, end: 12 },
    ];
    expect(moveRanges(ranges, { start: 5, end: 9, length: 1 })).to.deep.equal([
      { start: 0, end: 2 },
      { start: 6, end: 9 },
    ]);
    // Words added at an edge do not reach in.
    expect(moveRanges(ranges, { start: 2, end: 4, length: 4 })).to.have.length(3);
    expect(moveRanges(ranges, { start: 8, end: 8, length: 1 })).to.have.length(3);
  });
});
