import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import type { Match } from '../../src/core/types.js';
import { createSearchIndex } from '../../src/search/index.js';
import { sinkRepetitions } from '../../src/search/variety.js';
import { anEntry } from './entries.js';

const ids = (matches: readonly Match[]): string[] => matches.map(({ entry }) => entry.id);
const titled = (id: string, title: string) => anEntry({ id, title });

describe('search: variety', () => {
  it('shows another meaning before the same one again', () => {
    const index = createSearchIndex([
      titled('a', 'Reset the password of the family account'),
      titled('b', 'Reset the password of a family account'),
      titled('c', 'Reset the password of this family account'),
      titled('d', 'Change or reset passwords'),
    ]);
    const found = ids(index.search('reset password'));
    expect(found).to.have.length(4);
    expect(found.indexOf('d')).to.be.lessThan(2);
  });

  it('orders entries that all say the same by their ids', () => {
    const index = createSearchIndex(['c', 'a', 'b', 'd'].map((id) => titled(id, 'Playback stops')));
    expect(ids(index.search('playback stops'))).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('leaves the best in its place, and changes nothing where no variety is wanted', () => {
    const values = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (given, likeness) => {
        const sunk = sinkRepetitions(given, 1, () => () => likeness);
        expect(Math.max(...sunk)).to.equal(Math.max(...given));
        expect(sunk.every((value, i) => value >= 0 && value <= given[i]!)).to.equal(true);
        expect(sinkRepetitions(given, 0, () => () => likeness)).to.deep.equal(given);
      }),
    );
  });

  it('keeps the order behind the first places', () => {
    const given = [9, 8, 7, 6, 5, 4, 3, 2, 1];
    const sunk = sinkRepetitions(given, 1, () => () => 1);
    const rest = sunk.slice(5);
    expect([...rest].sort((a, b) => b - a)).to.deep.equal(rest);
    expect(Math.max(...rest)).to.be.at.most(Math.min(...sunk.slice(0, 5)));
  });
});
