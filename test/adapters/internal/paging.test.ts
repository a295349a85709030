import { expect } from '@esm-bundle/chai';
import type { Page, SearchQuery } from '../../../src/adapters/forum-adapter.js';
import { createClassifier } from '../../../src/adapters/internal/classify.js';
import { pageThrough } from '../../../src/adapters/internal/paging.js';
import type { Entry } from '../../../src/core/types.js';

describe('pageThrough', () => {
  it('cuts the pages of the forum into those asked for', async () => {
    const { ask, asked } = aForum(5, 2);
    const first = await pageThrough({ text: '', limit: 3 }, ask);
    expect(idsOf(first)).to.deep.equal(['1', '2', '3']);
    const second = await pageThrough({ text: '', limit: 3, page: first.next ?? '' }, ask);
    expect(idsOf(second)).to.deep.equal(['4', '5']);
    expect(second.next).to.equal(undefined);
    expect(asked).to.deep.equal([1, 2, 2, 3]);
  });

  it('does not read a whole forum for entries that are not there', async () => {
    const { ask, asked } = aForum(100, 2);
    const page = await pageThrough({ text: '', kinds: ['idea'] }, ask);
    expect(page.items).to.be.empty;
    expect(page.next).not.to.equal(undefined);
    expect(asked).to.deep.equal([1, 2, 3]);
  });

  it('begins at the beginning for a cursor it did not give', async () => {
    const { ask } = aForum(2, 2);
    for (const page of ['x', '-3', '0', '1.5']) {
      expect(idsOf(await pageThrough({ text: '', page }, ask))).to.deep.equal(['1', '2']);
    }
  });
});

describe('createClassifier', () => {
  const { boardOf, classify, findsNothing } = createClassifier({
    baseUrl: 'https://forum.example',
    labels: { boards: { '8': 'issue', '9': 'faq', '10': 'faq' } },
    platforms: [{ id: 'ios', label: 'iOS', board: '5' }],
  });
  const query = (changes: Partial<SearchQuery>): SearchQuery => ({ text: '', ...changes });

  it('tells kinds by board, and by label first', () => {
    expect(classify('8', [])).to.deep.equal({ kind: 'issue' });
    expect(classify('5', ['constructor'])).to.deep.equal({ kind: 'thread', platforms: ['ios'] });
  });

  it('looks on the one board that holds all that was asked for', () => {
    expect(boardOf(query({ kinds: ['issue'] }))).to.equal('8');
    expect(boardOf(query({ kinds: ['faq'] }))).to.equal(undefined);
    expect(boardOf(query({ kinds: ['issue', 'thread'] }))).to.equal(undefined);
    expect(boardOf(query({ platform: 'ios' }))).to.equal('5');
    expect(boardOf(query({ platform: 'ios', boardId: '7' }))).to.equal('7');
  });

  it('knows what is nowhere', () => {
    expect(findsNothing(query({ kinds: ['news'] }))).to.equal(true);
    expect(findsNothing(query({ kinds: ['news', 'faq'] }))).to.equal(false);
    expect(findsNothing(query({}))).to.equal(false);
  });
});

function aForum(count: number, pageSize: number) {
  const entries = Array.from({ length: count }, (_, at): Entry => ({
    ...{ id: String(at + 1), kind: 'thread', title: 'T', url: 'https://forum.example/t', text: '' },
  }));
  const asked: number[] = [];
  const ask = async (page: number) => {
    asked.push(page);
    const items = entries.slice((page - 1) * pageSize, page * pageSize);
    return { items, more: page * pageSize < count };
  };
  return { ask, asked };
}

function idsOf({ items }: Page<Entry>): string[] {
  return items.map(({ id }) => id);
}
