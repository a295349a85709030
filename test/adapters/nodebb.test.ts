import { expect } from '@esm-bundle/chai';
// Loaded beforehand: a call that may take 20 ms has no time for it.
import '../../src/adapters/nodebb/posting.js';
import '../../src/adapters/nodebb/reading.js';
import { nodebbAdapter, type NodebbOptions } from '../../src/adapters/nodebb.js';
import type { Draft } from '../../src/core/types.js';
import { aDraft, expectAdapterError, rejection, SEED } from './conformance/support.js';
import { testHttpForumAdapter } from './http/http-forum.js';
import { BASE } from './http/http-harness.js';
import { nodebbDouble, type NodebbSetup } from './http/nodebb-double.js';
import type { WireRequest } from './http/server-double.js';
import { createWire } from './http/wire.js';

testHttpForumAdapter('nodebb', nodebbDouble, nodebbAdapter);

describe('nodebbAdapter: posting', () => {
  it('posts as NodeBB wants it, as a question where it knows questions', async () => {
    const { adapter, wire } = aForum({}, { config: { 'question-and-answer': {} } });
    const result = await adapter.createThread(aTopic({ title: 'Downloads stop', tags: ['audio'] }), {});
    if (result.kind !== 'published') return expect.fail(result.kind);
    expect(result.thread).to.include({ id: '108', url: `${BASE}/topic/108/a-topic`, boardId: '5' });
    const sent = wire.requests.find(isPost);
    expect(sent?.json).to.deep.include({ cid: 5, title: 'Downloads stop', tags: ['audio'], isQuestion: 1 });
    expect(sent?.query.get('lang')).to.equal('en-GB');
    expect(sent?.headers.get('x-csrf-token')).to.equal('csrf-1');
    expect(wire.requests.map(({ path }) => path)).to.deep.equal(['/api/config', '/api/v3/topics']);
  });

  it('posts an idea, and on a forum without questions, as a plain topic', async () => {
    for (const [intent, config] of [
      ['idea', { 'question-and-answer': {} }],
      ['help', {}],
    ] as const) {
      const { adapter, wire } = aForum({}, { config });
      await adapter.createThread(aTopic({ intent }), {});
      expect(wire.requests.find(isPost)?.json).not.to.have.property('isQuestion');
    }
  });

  it('says when a post waits for a moderator', async () => {
    const { adapter } = aForum({}, { moderated: true, config: { postQueue: 1 } });
    expect(await adapter.createThread(aTopic(), {})).to.deep.equal({ kind: 'pending-approval' });
  });

  it('leaves it open whether a post landed where it may wait in the queue', async () => {
    const { adapter } = aForum({}, { config: { postQueue: 1 } });
    const error = await rejection(() => adapter.findPosted(aTopic(), {}));
    expect(expectAdapterError(error, adapter, 'conflict').outcomeUnknown).to.equal(true);
  });

  it('refuses labels that NodeBB would cut or drop in silence, and posts nothing', async () => {
    const { adapter, wire } = aForum();
    const error = await rejection(() => adapter.createThread(aTopic({ tags: ['ok-tag', 'under-investigation'] }), {}));
    const { fields } = expectAdapterError(error, adapter, 'validation');
    expect(fields.tags).to.contain('under-investigation').and.not.to.contain('ok-tag');
    expect(wire.requests.some(isPost)).to.equal(false);
  });

  const refusals: readonly (readonly [message: string, code: string, field: string | undefined])[] = [
    ["Please enter a shorter title. Titles can't be longer than 255 character(s).", 'validation', 'title'],
    ['Please enter a longer post. Posts should contain at least 8 character(s).', 'validation', 'body'],
    ['Category does not exist', 'validation', 'board'],
    ["Too many tags. Topics can't have more than 5 tag(s)", 'validation', 'tags'],
    ['Invalid Data', 'validation', undefined],
    [
      'As a new user, you can only post once every 120 second(s) until you have earned 3 reputation',
      'rate-limited',
      undefined,
    ],
  ];
  for (const [message, code, field] of refusals) {
    it(`understands "${message}"`, async () => {
      const { adapter, wire } = aForum();
      const json = { status: { code: 'bad-request', message }, response: {} };
      wire.disturb({ on: isPost, answer: { status: 400, json } });
      const said = expectAdapterError(
        await rejection(() => adapter.createThread(aTopic(), {})),
        adapter,
        code as 'validation',
      );
      expect(said.fields).to.deep.equal(field === undefined ? {} : { [field]: message });
      expect(said.forumMessage).to.equal(message);
      if (code === 'rate-limited') expect(said.retryAfterMs).to.equal(120_000);
    });
  }

  it('leaves open whether a post landed where a gateway gave up, also in JSON', async () => {
    const { adapter, wire } = aForum();
    wire.disturb({ on: isPost, answer: { status: 504, json: { message: 'Endpoint request timed out' } } });
    const error = await rejection(() => adapter.createThread(aTopic(), {}));
    expect(expectAdapterError(error, adapter, 'unavailable').outcomeUnknown).to.equal(true);
  });

  it('names the fields that are missing', async () => {
    const { adapter, wire } = aForum();
    const status = { code: 'bad-request', message: 'Required parameters were missing from this API call: cid content' };
    wire.disturb({ on: isPost, answer: { status: 400, json: { status, response: { params: ['cid', 'content'] } } } });
    const error = expectAdapterError(await rejection(() => adapter.createThread(aTopic(), {})), adapter, 'validation');
    expect(Object.keys(error.fields)).to.deep.equal(['board', 'body']);
  });

  it('knows maintenance for what it is: nothing was posted', async () => {
    const { adapter, wire } = aForum();
    const json = { status: { code: 'service-unavailable', message: 'Maintenance' }, response: {} };
    wire.disturb({ on: isPost, answer: { status: 503, json } });
    const error = await rejection(() => adapter.createThread(aTopic(), {}));
    expect(expectAdapterError(error, adapter, 'unavailable').outcomeUnknown).to.equal(false);
  });

  it('follows and votes the way NodeBB does', async () => {
    const { adapter, wire } = aForum();
    const [entry] = (await adapter.search({ text: '' }, {})).items;
    if (!entry) return expect.fail('Nothing was found.');
    await adapter.subscribe(entry, {});
    expect(await adapter.vote(entry, {})).to.deep.equal({ count: 1 });
    const sent = wire.requests.filter(({ method }) => method === 'PUT');
    expect(sent.map(({ path, json }) => [path, json])).to.deep.equal([
      ['/api/v3/topics/100/follow', {}],
      ['/api/v3/posts/600/vote', { delta: 1 }],
    ]);
  });
});

describe('nodebbAdapter: reading', () => {
  it('asks for what the query asks for, and shows every hit once', async () => {
    const { adapter, wire } = aForum();
    const { items } = await adapter.search({ text: 'songs skip', boardId: '5', solved: true }, {});
    expect(items.map(({ id }) => id)).to.deep.equal(['nodebb:100']);
    expect(String(wire.requests[0]?.query)).to.equal(
      'term=songs+skip&in=titlesposts&matchWords=any&sortBy=relevance&searchOnly=1&page=1&categories%5B%5D=5&searchChildren=true',
    );
  });

  it('gives question and solution, and titles without escapes', async () => {
    const { adapter } = aForum();
    const whole = await adapter.read(
      { id: 'x', kind: 'thread', title: '', url: `${BASE}/topic/100/a-topic`, text: '' },
      {},
    );
    expect(whole).to.include({ id: 'x', solved: true, answer: 'Clear the cache.', text: 'What happens in thread 1.' });
    expect(whole.author).to.deep.equal({ name: 'sam' });
  });

  it('names only boards that take topics, those inside others too', async () => {
    const { adapter, wire } = aForum();
    const plain = { disabled: 0, link: '', isSection: 0 };
    const categories = [
      { ...plain, cid: -1, name: 'World', slug: '../world' },
      {
        ...plain,
        cid: 5,
        name: 'iPhone &amp; iPad',
        slug: '5/i',
        children: [{ ...plain, cid: 6, name: 'Beta', slug: '6/b' }],
      },
      { ...plain, cid: 7, name: 'Closed', slug: '7/c', disabled: 1 },
      { ...plain, cid: 8, name: 'Blog', slug: '8/b', link: 'https://blog.example' },
    ];
    wire.disturb({ on: ({ path }) => path === '/api/categories', answer: { json: { categories } } });
    expect((await adapter.describe({})).boards).to.deep.equal([
      { id: '5', title: 'iPhone & iPad', url: `${BASE}/category/5/i` },
      { id: '6', title: 'iPhone & iPad / Beta', url: `${BASE}/category/6/b` },
    ]);
  });

  it('knows the visitor by name', async () => {
    expect((await aForum().adapter.visitor({})).name).to.equal('Mira & Co');
  });

  it('leads to the composer', () => {
    const { url } = aForum().adapter.composeUrl(aTopic({ title: 'A & B', body: 'Text' }));
    expect(url).to.equal(`${BASE}/compose?cid=5&title=A%20%26%20B&body=Text`);
  });
});

function aForum(options: Partial<NodebbOptions> = {}, setup: NodebbSetup = {}) {
  const wire = createWire(BASE, nodebbDouble(SEED, setup));
  return { adapter: nodebbAdapter({ baseUrl: BASE, fetch: wire.fetch, retryDelayMs: 1, ...options }), wire };
}

function aTopic(changes: Partial<Draft> = {}): Draft {
  return aDraft({ boardId: '5', ...changes });
}

function isPost({ method }: WireRequest): boolean {
  return method === 'POST';
}
