import { expect } from '@esm-bundle/chai';
// Loaded beforehand: a call that may take 20 ms has no time for it.
import '../../src/adapters/discourse/posting.js';
import '../../src/adapters/discourse/reading.js';
import { discourseAdapter, type DiscourseAdapter, type DiscourseOptions } from '../../src/adapters/discourse.js';
import type { Draft, Entry } from '../../src/core/types.js';
import { aDraft, expectAdapterError, rejection, SEED } from './conformance/support.js';
import { discourseDouble, type DiscourseSetup } from './http/discourse-double.js';
import { testHttpForumAdapter } from './http/http-forum.js';
import { BASE } from './http/http-harness.js';
import type { WireAnswer, WireRequest } from './http/server-double.js';
import { createWire } from './http/wire.js';

testHttpForumAdapter('discourse', discourseDouble, (options) => discourseAdapter({ ...options, voting: true }));

describe('discourseAdapter: posting', () => {
  it('posts as Discourse wants it', async () => {
    const { adapter, wire } = aForum();
    const result = await adapter.createThread(aTopic({ title: 'Downloads stop', tags: ['audio', 'ios'] }), {});
    expect(result).to.deep.include({ kind: 'published' });
    if (result.kind !== 'published') return;
    expect(result.thread).to.include({
      id: '108',
      url: `${BASE}/t/a-topic/108`,
      title: 'Downloads stop',
      boardId: '1',
    });
    const sent = wire.requests.find(isPost);
    expect(sent?.json).to.deep.include({ title: 'Downloads stop', category: 1, tags: ['audio', 'ios'] });
    expect((sent?.json as { raw: string }).raw).to.contain('**Tried:** restarted the app.');
    expect(sent?.headers.get('x-csrf-token')).to.equal('csrf-1');
  });

  it('says how long the visitor took, or Discourse would silence newcomers', async () => {
    const { adapter, wire } = aForum();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await adapter.createThread(aTopic(), {});
    const sent = wire.requests.find(isPost)?.json as Record<string, number>;
    for (const field of ['typing_duration_msecs', 'composer_open_duration_msecs']) {
      expect(sent[field]).to.be.above(0).and.below(60_000);
    }
  });

  it('says when a post waits for a moderator, and finds it there', async () => {
    const { adapter } = aForum({}, { moderated: true });
    const draft = aTopic();
    expect(await adapter.createThread(draft, {})).to.deep.equal({ kind: 'pending-approval' });
    expect(await adapter.findPosted(draft, {})).to.deep.equal({ kind: 'pending-approval' });
  });

  const refusals: readonly (readonly [string, WireAnswer, string, object])[] = [
    [
      'a field each',
      refused(422, [
        'Title is too short (minimum is 15 characters)',
        'Body is too short',
        'You must select at least 1 tag.',
      ]),
      'validation',
      {
        title: 'Title is too short (minimum is 15 characters)',
        body: 'Body is too short',
        tags: 'You must select at least 1 tag.',
      },
    ],
    ['no field in words it does not know', refused(422, ['Der Titel ist zu kurz']), 'validation', {}],
    [
      'a body that was posted before',
      refused(422, ['Body is too similar to what you recently posted']),
      'duplicate',
      {},
    ],
    ['markup in what it says', refused(403, ['<b>No</b> &amp; no']), 'forbidden', {}],
    ['that it takes no posts now', refused(503, ['The site is in read only mode.'], 'read_only'), 'unavailable', {}],
  ];
  for (const [sentence, answer, code, fields] of refusals) {
    it(`understands a refusal that names ${sentence}`, async () => {
      const { adapter, wire } = aForum();
      wire.disturb({ on: isPost, answer });
      const error = await rejection(() => adapter.createThread(aTopic(), {}));
      const said = expectAdapterError(error, adapter, code as 'validation');
      expect(said.fields).to.deep.equal(fields);
      expect(said.forumMessage)
        .to.match(/\S/)
        .and.not.to.match(/<b>|&amp;/);
      expect(said.outcomeUnknown, 'outcomeUnknown').to.equal(false);
    });
  }

  it('leaves open whether a post landed where a gateway gave up, also in JSON', async () => {
    const { adapter, wire } = aForum();
    wire.disturb({ on: isPost, answer: { status: 504, json: { message: 'Endpoint request timed out' } } });
    const error = await rejection(() => adapter.createThread(aTopic(), {}));
    expect(expectAdapterError(error, adapter, 'unavailable').outcomeUnknown).to.equal(true);
  });

  it('takes a topic of the same title for the draft only on its board, and only when it is new', async () => {
    const { adapter, wire } = aForum();
    const draft = aTopic({ title: 'Downloads stop.' });
    const topic = { id: 5, title: 'Downloads stop', slug: 'x', category_id: 1, created_at: new Date().toISOString() };
    const others = [
      { ...topic, category_id: 2 },
      { ...topic, created_at: '2020-01-01T00:00:00Z' },
      { ...topic, title: 'Downloads' },
    ];
    const answerWith = (topics: readonly object[]) =>
      wire.disturb({ on: ({ path }) => path.startsWith('/topics/'), answer: { json: { topic_list: { topics } } } });
    answerWith(others);
    expect(await adapter.findPosted(draft, {})).to.equal(null);
    answerWith([...others, topic]);
    expect(await adapter.findPosted(draft, {})).to.deep.include({ kind: 'published' });
  });

  it('puts a file on the forum', async () => {
    const { adapter, wire } = aForum();
    const file = new File(['x'], 'shot [1].png', { type: 'image/png' });
    const uploaded = {
      ...{ url: 'https://forum.example/uploads/default/1.png', name: 'shot [1].png', type: 'image/png' },
      ...{ alt: 'Red bar|50%', markdown: '![Red bar 50%|20x10](upload://abc.png)' },
    };
    expect(await adapter.upload(file, { alt: 'Red bar|50%' })).to.deep.equal(uploaded);
    expect(wire.requests.find(isPost)?.headers.get('content-type')).to.equal(null);
  });
});

describe('discourseAdapter: reading', () => {
  it('asks for what the query asks for', async () => {
    const { adapter, wire } = aForum();
    await adapter.search({ text: 'songs skip', solved: true, boardId: '1' }, {});
    await adapter.search({ text: '', solved: false, boardId: '2' }, {});
    const [search, list] = wire.requests;
    expect(String(search?.query)).to.equal('q=songs+skip+status%3Asolved&page=1&context=category&context_id=1');
    expect(String(list?.query)).to.equal('order=created&page=0&category=2&solved=no');
  });

  it('finds topics that are alike when no topic has every word', async () => {
    const { adapter } = aForum();
    const { items } = await adapter.search({ text: 'my zebra vanished yesterday' }, {});
    expect(items.map(({ title }) => title)).to.deep.equal([SEED.entries[1]?.title]);
  });

  it('finds nothing for a text too short to be searched for', async () => {
    expect(await aForum().adapter.search({ text: 'ab' }, {})).to.deep.equal({ items: [] });
  });

  it('says when the search did not run', async () => {
    const { adapter, wire } = aForum();
    const json = { posts: [], grouped_search_result: { error: 'We are experiencing extreme load.' } };
    wire.disturb({ on: () => true, answer: { json } });
    const error = await rejection(() => adapter.search({ text: 'songs' }, {}));
    expect(expectAdapterError(error, adapter, 'unavailable').forumMessage).to.equal(
      'We are experiencing extreme load.',
    );
  });

  it('names kinds, statuses and platforms as the owner does', async () => {
    const { adapter } = aForum({
      labels: { kinds: { Battery: 'issue' }, statuses: { BATTERY: 'under-investigation' } },
      platforms: [{ id: 'pixel', label: 'Pixel', board: '1' }],
    });
    const { items } = await adapter.search({ text: '', kinds: ['issue'], platform: 'pixel', limit: 1 }, {});
    expect(items[0]).to.deep.include({ kind: 'issue', status: 'under-investigation', platforms: ['pixel'] });
  });

  it('gives question and accepted answer', async () => {
    const { adapter } = aForum();
    const whole = await adapter.read(anEntry({ id: 'from-an-index', url: `${BASE}/t/a-topic/100` }), {});
    expect(whole).to.deep.include({ id: 'from-an-index', solved: true, answer: 'Clear the cache.' });
    expect(whole).to.deep.include({ html: '<p>What happens in thread 1.</p><hr><p>Clear the cache.</p>' });
    expect(whole.author).to.deep.equal({ name: 'sam' });
  });

  it('rejects with not-found for what stands elsewhere', async () => {
    const { adapter, wire } = aForum();
    for (const url of ['https://forum.example/t/a-topic/100', `${BASE}/u/t/1`, `${BASE}/t/a-topic`]) {
      expectAdapterError(await rejection(() => adapter.read(anEntry({ url }), {})), adapter, 'not-found');
    }
    expect(wire.requests).to.be.empty;
  });

  it('names the boards the visitor may post to, those inside others too', async () => {
    const { adapter, wire } = aForum();
    const inner = { id: 9, name: 'Beta', slug: 'beta', permission: 1 };
    const categories = [
      { id: 1, name: 'Android', slug: 'android', permission: 3, subcategory_list: [inner] },
      { id: 2, name: 'Staff', slug: 'staff', permission: 2 },
    ];
    wire.disturb({
      on: ({ path }) => path === '/categories.json',
      answer: { json: { category_list: { categories } } },
    });
    const { boards, limits } = await adapter.describe({});
    expect(boards).to.deep.equal([{ id: '9', title: 'Android / Beta', url: `${BASE}/c/beta/9` }]);
    expect(limits).to.deep.equal({ title: { min: 15, max: 255 }, body: { min: 20, max: 32_000 }, tags: { max: 5 } });
  });

  it('leads to the composer with all it takes', () => {
    const { url } = aForum().adapter.composeUrl(aTopic({ title: 'A & B', body: 'Text', tags: ['x', 'y'] }));
    expect(url).to.equal(`${BASE}/new-topic?title=A%20%26%20B&category_id=1&tags=x%2Cy&body=Text`);
  });

  it('offers votes only where the owner says so, and a way to sign in', async () => {
    expect('vote' in aForum().adapter).to.equal(false);
    const { adapter } = aForum({ signInUrl: '/session/sso?return_path={returnTo}' });
    const { signInUrl } = await adapter.visitor({});
    expect(signInUrl?.('https://site.example/?a=1')).to.equal(
      'https://forum.example/session/sso?return_path=https%3A%2F%2Fsite.example%2F%3Fa%3D1',
    );
  });
});

function aForum(options: Partial<DiscourseOptions> = {}, setup: DiscourseSetup = {}) {
  const wire = createWire(BASE, discourseDouble(SEED, setup));
  const adapter: DiscourseAdapter = discourseAdapter({ baseUrl: BASE, fetch: wire.fetch, retryDelayMs: 1, ...options });
  return { adapter, wire };
}

function aTopic(changes: Partial<Draft> = {}): Draft {
  return aDraft({ boardId: '1', ...changes });
}

function anEntry(changes: Partial<Entry>): Entry {
  return { id: 'e', kind: 'thread', title: 'Songs skip', url: `${BASE}/t/1`, text: '', ...changes };
}

function isPost({ method }: WireRequest): boolean {
  return method === 'POST';
}

function refused(status: number, errors: readonly string[], error_type?: string): WireAnswer {
  return { status, json: { errors, ...(error_type !== undefined && { error_type }) } };
}
