import { expect } from '@esm-bundle/chai';
import type { Match } from '../../src/core/types.js';
import { fuseRanks } from '../../src/sources/rank-fusion.js';
import { aMatch } from '../helpers/wizard-fixtures.js';

const list = (...ids: string[]): Match[] => ids.map((id) => aMatch({ id, url: `https://site.example/${id}` }));
const at = (id: string, url: string): Match => aMatch({ id, url });
const ids = (matches: readonly Match[]): string => matches.map(({ entry }) => entry.id).join('');

describe('merging ranked lists', () => {
  it('puts first what several lists have in front', () => {
    expect(ids(fuseRanks([list('a', 'b', 'c'), list('c', 'd')], 9))).to.equal('cabd');
  });

  it('takes turns where nothing is in both, the first list first', () => {
    expect(ids(fuseRanks([list('a', 'b'), list('x', 'y')], 9))).to.equal('axby');
    expect(ids(fuseRanks([list('a', 'b'), list('x', 'y')], 3))).to.equal('axb');
  });

  it('leaves the only list that has anything as it is', () => {
    const only = list('a', 'b');
    const fused = fuseRanks([[], only, []], 9);
    expect(ids(fused)).to.equal('ab');
    expect(fused.every((match, i) => match === only[i])).to.equal(true);
    expect(fuseRanks([[], []], 9)).to.deep.equal([]);
  });

  it('knows an entry by its address too, and keeps the match of the first list', () => {
    const local = [at('a', 'https://site.example/faq/')];
    const remote = [at('17', 'http://www.site.example/faq'), at('18', 'https://site.example/faq#part')];
    expect(fuseRanks([local, remote], 9).map(({ entry }) => entry.id)).to.deep.equal(['a', '18']);
  });

  it('takes entries of one list with one address for what they are: two answers on one page', () => {
    const local = [at('a', 'https://site.example/faq'), at('b', 'https://site.example/faq')];
    expect(ids(fuseRanks([local, list('x')], 9))).to.equal('axb');
  });

  it('counts what a list says twice once', () => {
    expect(ids(fuseRanks([list('a', 'b', 'b', 'b'), list('x')], 9))).to.equal('axb');
  });

  it('gives scores from 0 to 1 that fall', () => {
    const scores = fuseRanks([list('a', 'b', 'c'), list('a', 'd')], 9).map(({ score }) => score);
    expect(scores[0]).to.be.closeTo(1, 1e-9);
    expect(scores.every((score, i) => score > 0 && score <= (scores[i - 1] ?? 1))).to.equal(true);
  });
});
