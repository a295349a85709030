import { expect } from '@esm-bundle/chai';
import { knownEntry, type MemberTest } from './members.js';
import { aDraft, allPages, expectAdapterError, expectWebAddress, MARKUP, rejection, SEED } from './support.js';

const KINDS = ['faq', 'issue', 'thread', 'idea', 'news'];

export function describeTests(test: MemberTest): void {
  test('names the boards that can be posted to', async (_, adapter) => {
    const { boards } = await adapter.describe({});
    expect(boards.map(({ title }) => title)).to.include.members(SEED.boards.map(({ title }) => title));
    for (const { url } of boards) if (url !== undefined) expectWebAddress(url);
  });

  test('names no platform whose board is not there', async (_, adapter) => {
    const { boards, platforms = [] } = await adapter.describe({});
    const ids = boards.map(({ id }) => id);
    for (const { board } of platforms) if (board !== undefined) expect(ids).to.include(board);
  });

  test('gives limits a draft can meet', async (_, adapter) => {
    const { limits } = await adapter.describe({});
    if (!limits) return;
    expect(limits.title.max).to.be.at.least(Math.max(limits.title.min, 1));
    expect(limits.body.max).to.be.at.least(Math.max(limits.body.min, 1));
    expect(limits.tags.max).to.be.at.least(0);
  });
}

export function visitorTests(test: MemberTest, signedOutTest: MemberTest): void {
  test('sees who is signed in', async (_, adapter) => {
    expect((await adapter.visitor({})).signedIn).to.equal(true);
  });

  signedOutTest('sees that nobody is signed in, and where one can', async (forum, adapter) => {
    forum.signOut?.();
    const visitor = await adapter.visitor({});
    expect(visitor.signedIn).to.equal(false);
    expect(visitor.name).to.equal(undefined);
    if (!visitor.signInUrl) return;
    const addresses = ['/help?step=review&q=a b', '/help?step=draft'].map((path) =>
      visitor.signInUrl?.(`https://site.example${path}`),
    );
    addresses.forEach(expectWebAddress);
    expect(addresses[0], 'an address that leads back').not.to.equal(addresses[1]);
  });

  signedOutTest('rejects a post with auth-required when nobody is signed in', async (forum, adapter) => {
    forum.signOut?.();
    expectAdapterError(await rejection(() => adapter.createThread(aDraft(), {})), adapter, 'auth-required');
    expect(await forum.threads()).to.be.empty;
  });
}

export function searchTests(test: MemberTest): void {
  foundTests(test);
  filterTests(test);
  pagingTests(test);
}

function foundTests(test: MemberTest): void {
  test('gives the newest entries for no text', async (_, adapter) => {
    const { items } = await adapter.search({ text: '' }, {});
    expect(items[0]?.title).to.equal(SEED.entries[0]?.title);
    for (const entry of items) {
      expect(entry.id).to.match(/\S/);
      expect(entry.kind).to.be.oneOf(KINDS);
      expectWebAddress(entry.url);
    }
  });

  test('finds an entry by a word of its title', async (_, adapter) => {
    const { items } = await adapter.search({ text: 'zebra' }, {});
    expect(items).to.have.lengthOf(1);
  });

  test('finds nothing for words nobody used', async (_, adapter) => {
    expect(await adapter.search({ text: 'xylophone' }, {})).to.deep.equal({ items: [] });
  });

  test('leaves markup in a title text', async (_, adapter) => {
    const { items } = await adapter.search({ text: 'zebra' }, {});
    expect(items[0]?.title).to.equal(`Zebra ${MARKUP}`);
  });
}

function filterTests(test: MemberTest): void {
  test('finds only the kinds that were asked for', async (_, adapter) => {
    const threads = await adapter.search({ text: '', kinds: ['thread'] }, {});
    expect(threads.items).not.to.be.empty;
    expect(threads.items.every(({ kind }) => kind === 'thread')).to.equal(true);
    expect((await adapter.search({ text: '', kinds: ['news'] }, {})).items).to.be.empty;
  });

  test('finds only what is solved, or only what is not', async (_, adapter) => {
    const pages = await allPages((query, options) => adapter.search(query, options), { text: '', solved: true });
    const solved = SEED.entries.filter((entry) => entry.solved).map(({ title }) => title);
    expect(pages.flatMap(({ items }) => items.map(({ title }) => title))).to.deep.equal(solved);
    const open = await adapter.search({ text: '', solved: false }, {});
    expect(open.items.some((entry) => entry.solved)).to.equal(false);
  });
}

function pagingTests(test: MemberTest): void {
  test('goes through all entries page by page, none of them twice', async (_, adapter) => {
    const pages = await allPages((query, options) => adapter.search(query, options), { text: '', limit: 3 });
    const titles = pages.flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles).to.have.members(SEED.entries.map(({ title }) => title));
  });

  test('shows no entry twice when a thread is posted between two pages', async (_, adapter) => {
    const search: typeof adapter.search = (query, options) => adapter.search(query, options);
    const pages = await allPages(search, { text: '', limit: 3 }, () => adapter.createThread(aDraft(), {}));
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).to.equal(ids.length);
  });
}

export function readTests(test: MemberTest): void {
  test('gives the whole entry', async (_, adapter) => {
    const entry = await knownEntry(adapter);
    const whole = await adapter.read(entry, {});
    expect(whole).to.include({ id: entry.id, kind: entry.kind, title: entry.title });
    expect(whole.text).to.contain(SEED.entries[0]?.text);
    expectWebAddress(whole.url);
  });

  test('rejects with not-found for an entry that is gone', async (forum, adapter) => {
    const entry = await knownEntry(adapter);
    forum.failWith('not-found', 'read');
    expectAdapterError(await rejection(() => adapter.read(entry, {})), adapter, 'not-found');
  });
}
