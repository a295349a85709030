import { expect } from '@esm-bundle/chai';
import { memoryAdapter } from '../../../src/adapters/memory.js';
import type { Entry } from '../../../src/core/types.js';
import { aDraft, expectAdapterError, rejection } from '../conformance/support.js';

const boards = [
  { id: 'android', title: 'Android' },
  { id: 'ios', title: 'iOS' },
];
const platforms = [
  { id: 'pixel', label: 'Pixel', board: 'android' },
  { id: 'iphone', label: 'iPhone', board: 'ios' },
];

describe('memoryAdapter: reading and answering', () => {
  it('finds entries by board: those posted there, and those about its platforms', async () => {
    const entries = [
      anEntry({ id: 'pixel', platforms: ['pixel'] }),
      anEntry({ id: 'iphone', platforms: ['iphone'] }),
      anEntry({ id: 'all' }),
    ];
    const forum = memoryAdapter({ boards, platforms, entries });
    await forum.createThread(aDraft({ boardId: 'ios', platform: 'pixel' }), {});
    const found = async (boardId: string) => (await forum.search({ text: '', boardId }, {})).items.map(({ id }) => id);
    expect(await found('android')).to.have.members(['pixel', 'all']);
    expect(await found('ios')).to.have.members(['posted-1', 'iphone', 'all']);
  });

  it('finds entries by platform, those about all platforms among them', async () => {
    const entries = [anEntry({ id: 'iphone', platforms: ['iphone'] }), anEntry({ id: 'all' })];
    const forum = memoryAdapter({ boards, entries });
    const { items } = await forum.search({ text: '', platform: 'pixel' }, {});
    expect(items.map(({ id }) => id)).to.deep.equal(['all']);
  });

  it('puts entries with more of the words first, accents and capitals left aside', async () => {
    const entries = [
      anEntry({ id: 'one', title: 'Playlists', updatedAt: '2026-02-01' }),
      anEntry({ id: 'two', title: 'Music', text: 'Café playlists', updatedAt: '2026-01-01' }),
      anEntry({ id: 'none', title: 'Radio' }),
    ];
    const { items } = await memoryAdapter({ boards, entries }).search({ text: 'CAFE Playlists?' }, {});
    expect(items.map(({ id }) => id)).to.deep.equal(['two', 'one']);
  });

  it('gives each entry once, newest first, those without a date last', () => {
    const entries = [
      anEntry({ id: 'undated' }),
      anEntry({ id: 'old', updatedAt: '2026-01-01' }),
      anEntry({ id: 'new', updatedAt: '2026-02-01' }),
      anEntry({ id: 'old', updatedAt: '2025-01-01' }),
    ];
    expect(
      memoryAdapter({ boards, entries })
        .entries()
        .map(({ id }) => id),
    ).to.deep.equal(['new', 'old', 'undated']);
  });

  it('rejects with not-found for a page and an entry that it does not have', async () => {
    const forum = memoryAdapter({ boards, entries: [anEntry()] });
    expectAdapterError(await rejection(() => forum.search({ text: '', page: 'gone' }, {})), forum, 'not-found');
    expectAdapterError(await rejection(() => forum.read(anEntry({ id: 'gone' }), {})), forum, 'not-found');
  });

  it('counts one vote per visitor, on top of those the entry has', async () => {
    const forum = memoryAdapter({ boards, entries: [anEntry({ votes: 5 })] });
    expect(await forum.vote(anEntry(), {})).to.deep.equal({ count: 6 });
    forum.setVisitor({ name: 'Grace' });
    await forum.vote(forum.entries()[0] ?? anEntry(), {});
    expect(await forum.vote(forum.entries()[0] ?? anEntry(), {})).to.deep.equal({ count: 7 });
    expect(forum.entries()[0]?.votes).to.equal(7);
  });

  it('takes votes, subscriptions and comments on entries from elsewhere', async () => {
    const forum = memoryAdapter({ boards });
    const entry = anEntry({ votes: 3 });
    expect(await forum.vote(entry, {})).to.deep.equal({ count: 4 });
    expect(await forum.subscribe(entry, {})).to.deep.equal({ count: 1 });
    const comment = { body: 'Here too.', clientToken: 'c' };
    const result = await forum.comment(entry, comment, {});
    expect(result).to.have.nested.include({ 'thread.url': entry.url, 'thread.title': entry.title });
    expect(forum.comments).to.deep.equal([{ entryId: entry.id, comment, result }]);
  });

  it('refuses an empty comment', async () => {
    const forum = memoryAdapter({ boards });
    const error = await rejection(() => forum.comment(anEntry(), { body: ' ', clientToken: 'c' }, {}));
    expect(expectAdapterError(error, forum, 'validation').fields).to.have.property('body');
  });
});

function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'e',
    kind: 'issue',
    title: 'Songs skip',
    url: 'https://forum.example/e',
    text: 'They skip.',
    ...changes,
  };
}
