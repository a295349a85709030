import { expect } from '@esm-bundle/chai';
import { restAdapter } from '../../../src/adapters/rest.js';
import { ConfigError } from '../../../src/core/errors.js';
import type { Entry } from '../../../src/core/types.js';
import { aDraft, expectAdapterError, rejection, SEED } from '../conformance/support.js';
import { BASE } from '../http/http-harness.js';
import { aForum, firstEntry } from './a-forum.js';

describe('restAdapter: reading', () => {
  it('asks for what the query asks for', async () => {
    const { adapter, wire } = aForum();
    const query = {
      text: ' songs & ',
      kinds: ['thread', 'faq'],
      platform: 'ios',
      boardId: 'b 1',
      solved: false,
    } as const;
    await adapter.search({ ...query, page: 'p/2', limit: 500 }, {});
    await adapter.search({ text: '' }, {});
    const [asked, newest] = wire.requests;
    expect([...(asked?.query ?? [])]).to.deep.equal([
      ...[
        ['kind', 'thread'],
        ['kind', 'faq'],
        ['text', 'songs &'],
        ['platform', 'ios'],
        ['board', 'b 1'],
      ],
      ...[
        ['page', 'p/2'],
        ['solved', 'false'],
        ['limit', '100'],
      ],
    ]);
    expect([...(newest?.query ?? [])]).to.deep.equal([]);
  });

  it('shows an entry once, as far as it keeps to the contract, and drops what is none', async () => {
    const { adapter, wire } = aForum();
    const good = { id: 'a', kind: 'issue', title: 'A <b>', url: 'https://forum.example/a', text: 'T' };
    const odd = {
      ...good,
      id: 'b',
      kind: 'rumour',
      text: 7,
      votes: 'many',
      tags: [1],
      author: 'me',
      boardId: 'x',
      evil: 1,
    };
    const whole = {
      ...{ ...good, id: 'c', answer: 'Wait.', solved: true, status: 'fixed', tags: ['x'], platforms: ['ios'] },
      ...{ votes: 3, views: 4, lang: 'de', archived: false, partial: true, html: '<p>T</p>' },
      ...{ updatedAt: '2026-03-20T12:00:00Z', author: { name: 'sam', badge: 'Staff' } },
    };
    const none = [
      null,
      'x',
      {},
      { ...good, id: 1 },
      { ...good, id: 'd', url: 'javascript:alert(1)' },
      { ...good, url: '/a' },
    ];
    wire.disturb({ on: () => true, answer: { json: { items: [good, good, odd, ...none, whole], next: '' } } });
    const { id: _id, ...rest } = good;
    expect(await adapter.search({ text: '' }, {})).to.deep.equal({
      items: [good, { ...rest, id: 'b', kind: 'thread', text: '' }, whole],
    });
  });

  it('reads the whole of an entry, under the id it was asked for', async () => {
    const { adapter, wire } = aForum();
    const entry: Entry = { ...firstEntry(), id: 'a/b?c', partial: true };
    wire.disturb({ on: () => true, answer: { json: { ...entry, id: 'other' } } });
    const whole = await adapter.read(entry, {});
    expect(whole).to.include({ id: 'a/b?c' }).and.not.to.have.property('partial');
    expect(wire.requests[0]?.path).to.equal('/entries/a%2Fb%3Fc');
  });

  it('rejects with not-found for ids that would lead elsewhere, and asks nobody', async () => {
    const { adapter, wire } = aForum();
    for (const id of ['', '.', '..']) {
      for (const call of [adapter.read, adapter.vote] as const) {
        const error = await rejection(() => call({ ...firstEntry(), id }, {}));
        expectAdapterError(error, adapter, 'not-found');
      }
    }
    expect(wire.requests.filter(({ path }) => path !== '/session')).to.be.empty;
  });

  it('says what the forum is like', async () => {
    const platforms = [
      { id: 'ios', label: 'iOS', board: 'ios' },
      { id: 'tv', label: 'TV', board: 'hidden' },
    ];
    const { adapter } = aForum({}, { forum: { platforms, tags: ['audio'] } });
    expect(await adapter.describe({})).to.deep.equal({
      boards: SEED.boards.map((board) => ({ ...board, url: `https://forum.example/boards/${board.id}` })),
      platforms: [platforms[0], { id: 'tv', label: 'TV' }],
      limits: { title: { min: 10, max: 120 }, body: { min: 20, max: 20_000 }, tags: { max: 3 } },
      bodyFormat: 'markdown',
      tags: ['audio'],
      uploads: { maxBytes: 1_000_000, types: ['image/png'] },
    });
  });

  it('leads to the sign-in page the server names, or the owner', async () => {
    const { adapter, server } = aForum();
    expect(await adapter.visitor({})).to.include({ signedIn: true, name: 'Mira & Co' });
    server.signOut();
    const { signInUrl } = await adapter.visitor({});
    expect(signInUrl?.('https://site.example/?a=1')).to.equal(
      'https://forum.example/sign-in?returnTo=https%3A%2F%2Fsite.example%2F%3Fa%3D1',
    );
    const own = await aForum({ signInUrl: 'https://id.example/?back={returnTo}' }).adapter.visitor({});
    expect(own.signInUrl?.('x')).to.equal('https://id.example/?back=x');
  });
});

describe('restAdapter: what the server can do', () => {
  it('offers all of it before the server was asked, then what the server names', async () => {
    const { adapter } = aForum({}, { forum: { features: ['search', 'comment', 'dance'] } });
    expect(offeredBy(adapter)).to.deep.equal(['search', 'vote', 'subscribe', 'comment', 'upload']);
    await adapter.describe({});
    expect(offeredBy(adapter)).to.deep.equal(['search', 'comment']);
  });

  it('offers no more than the owner says, whatever the server names', async () => {
    const { adapter } = aForum({ features: ['vote'] });
    expect(offeredBy(adapter)).to.deep.equal(['vote']);
    await adapter.describe({});
    expect(offeredBy(adapter)).to.deep.equal(['vote']);
  });

  it('rejects with not-found where a server without the feature was not asked before', async () => {
    const { adapter, wire } = aForum();
    for (const answer of [
      { status: 404, text: 'Cannot PUT' },
      { status: 405, text: '' },
      { status: 501, text: '' },
    ]) {
      wire.disturb({ on: ({ path }) => path.startsWith('/entries'), answer });
      const error = await rejection(() => adapter.vote(firstEntry(), {}));
      expect(expectAdapterError(error, adapter, 'not-found').outcomeUnknown).to.equal(false);
      expectAdapterError(await rejection(() => adapter.search({ text: '' }, {})), adapter, 'not-found');
    }
  });

  it('hands drafts over to the composer the server names, once it has been asked', async () => {
    const composeUrl = '/new?t={title}&b={body}&in={board}&tags={tags}';
    const { adapter } = aForum({}, { forum: { composeUrl } });
    expect('composeUrl' in adapter).to.equal(false);
    await adapter.describe({});
    const draft = aDraft({ title: '100% {body}', body: 'A & <b>', tags: ['x', 'y'] });
    expect(adapter.composeUrl(draft)).to.deep.equal({
      url: 'https://forum.example/new?t=100%25%20%7Bbody%7D&b=A%20%26%20%5C%3Cb%3E&in=android&tags=x%2Cy',
      truncated: false,
    });
  });

  it('hands nothing over where the address of the composer is none', async () => {
    const { adapter } = aForum({}, { forum: { composeUrl: 'javascript:alert({title})' } });
    await adapter.describe({});
    expect('composeUrl' in adapter).to.equal(false);
    expect(() => restAdapter({ baseUrl: BASE, composeUrl: 'mailto:{title}' })).to.throw(ConfigError, 'composeUrl');
  });

  it('says that the text stays behind where the composer takes none', () => {
    const { adapter } = aForum({ composeUrl: 'https://forum.example/new?title={title}' });
    const { url, truncated } = adapter.composeUrl(aDraft({ title: 'No sound' }));
    expect([url, truncated]).to.deep.equal(['https://forum.example/new?title=No%20sound', true]);
  });
});

function offeredBy(adapter: object): readonly string[] {
  return ['search', 'vote', 'subscribe', 'comment', 'upload'].filter((member) => member in adapter);
}
