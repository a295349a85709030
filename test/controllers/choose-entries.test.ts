import { expect } from '@esm-bundle/chai';
import { chooseEntries, type Choice } from '../../src/controllers/choose-entries.js';
import type { Entry } from '../../src/core/types.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

function chosen(entries: readonly Partial<Entry>[], choice: Partial<Choice> = {}): string[] {
  const all = entries.map((entry) => anEntry(entry));
  return chooseEntries(all, { kind: 'faq', platform: null, sort: 'popular', limit: 5, ...choice }).map(({ id }) => id);
}

describe('the entries of a panel', () => {
  it('are of one kind, and not archived', () => {
    expect(chosen([{ id: 'a', kind: 'issue' }, { id: 'b' }, { id: 'c', archived: true }])).to.deep.equal(['b']);
  });

  it('are about the platform, or about all', () => {
    const entries = [{ id: 'a', platforms: ['tv'] }, { id: 'b' }, { id: 'c', platforms: ['phone', 'tv'] }];
    expect(chosen(entries, { platform: 'phone' })).to.deep.equal(['b', 'c']);
    expect(chosen(entries)).to.deep.equal(['a', 'b', 'c']);
  });

  it('are the popular ones first: views, then votes, then the newest', () => {
    const entries = [
      { id: 'a', updatedAt: '2026-01-01' },
      { id: 'b', votes: 3 },
      { id: 'c', updatedAt: '2026-02-01' },
      { id: 'd', views: 1 },
    ];
    expect(chosen(entries)).to.deep.equal(['d', 'b', 'c', 'a']);
  });

  it('are the newest first by the clock, not by the letters; those without a date come last', () => {
    const entries = [
      { id: 'a', views: 9 },
      { id: 'b', updatedAt: '2026-01-01T10:00:00+02:00' },
      { id: 'c', updatedAt: '2026-01-01T09:00:00Z' },
      { id: 'd', updatedAt: 'someday' },
    ];
    expect(chosen(entries, { sort: 'newest' })).to.deep.equal(['c', 'b', 'a', 'd']);
  });

  it('come in the same order however they came in', () => {
    const entries = Array.from({ length: 500 }, (_, index) => ({ id: `e${index}`, views: index % 7 }));
    const limit = 500;
    expect(chosen(entries, { limit })).to.deep.equal(chosen([...entries].reverse(), { limit }));
    expect(chosen(entries, { limit: 3 })).to.deep.equal(['e104', 'e111', 'e118']);
  });
});
