import { expect } from '@esm-bundle/chai';
import { expectAdapterError, rejection } from './conformance/support.js';
import { aForum, anEntry, BASE, TAGS } from './flarum-forum.js';

describe('flarumAdapter: reading', () => {
  it('asks for what the query asks for', async () => {
    const { adapter, wire } = aForum();
    const { items } = await adapter.search({ text: 'songs & skip', boardId: 'android', solved: true }, {});
    expect(items.map(({ id }) => id)).to.deep.equal(['flarum:100']);
    expect(Object.fromEntries(wire.requests[0]?.query ?? [])).to.deep.equal({
      'filter[q]': 'songs & skip',
      'filter[tag]': 'android',
      'filter[solved-discussions]': '1',
      include: 'firstPost,tags',
      'page[limit]': '20',
      'page[offset]': '0',
    });
  });

  it('asks for the newest where there is no text, without what is solved if that is not wanted', async () => {
    const { adapter, wire } = aForum();
    await adapter.search({ text: ' ', solved: false }, {});
    const query = wire.requests[0]?.query;
    expect(query?.get('sort')).to.equal('-createdAt');
    expect(query?.get('filter[-solved-discussions]')).to.equal('1');
    expect(query?.has('filter[q]')).to.equal(false);
  });

  it('shows nothing that is hidden, and nothing from another board', async () => {
    const { adapter, wire } = aForum();
    const answer = {
      json: {
        data: [discussion('1', {}), discussion('2', { isHidden: true }), discussion('3', {}, '5')],
        included: [
          { type: 'tags', id: '4', attributes: { name: 'iOS', slug: 'ios', position: 0 } },
          { type: 'tags', id: '5', attributes: { name: 'Android', slug: 'android', position: 1 } },
        ],
      },
    };
    wire.disturb({ on: ({ path }) => path === '/api/discussions', answer });
    const { items } = await adapter.search({ text: 'sound', boardId: 'ios' }, {});
    expect(items.map(({ id }) => id)).to.deep.equal(['flarum:1']);
  });

  it('knows what an entry is by its tags, and its board by the one the owner speaks of', async () => {
    const { adapter, wire } = aForum({
      platforms: [{ id: 'desktop', label: 'Desktop', board: 'desktop' }],
      labels: { kinds: { 'Known issue': 'issue' }, statuses: { fixed: 'fixed' } },
    });
    const tag = (id: string, name: string, slug: string, more: object = {}) => ({
      type: 'tags',
      id,
      attributes: { name, slug, position: null, isChild: false, ...more },
    });
    const included = [
      tag('1', 'Desktop', 'desktop', { position: 1 }),
      tag('2', 'Linux', 'linux', { position: 0, isChild: true }),
      tag('3', 'Known Issue', 'known'),
      tag('4', 'Fixed', 'fixed'),
    ];
    const data = [discussion('1', {}, '1', '2', '3', '4')];
    wire.disturb({ on: ({ path }) => path === '/api/discussions', answer: { json: { data, included } } });
    const [entry] = (await adapter.search({ text: '' }, {})).items;
    expect(entry).to.deep.include({ kind: 'issue', status: 'fixed', platforms: ['desktop'] });
    expect(entry?.tags).to.deep.equal(['Desktop', 'Linux', 'Known Issue', 'Fixed']);
  });

  it('gives question and best answer of an entry that came from elsewhere', async () => {
    const { adapter, wire } = aForum();
    const whole = await adapter.read(anEntry(), {});
    expect(whole).to.include({ id: 'x', solved: true, answer: 'Clear the cache.', text: 'What happens in thread 1.' });
    expect(whole.html).to.equal('<p>What happens in thread 1.</p><hr><p>Clear the cache.</p>');
    expect(whole.author).to.deep.equal({ name: 'sam' });
    expect(wire.requests.map(({ path }) => path)).to.deep.equal(['/api/discussions/100', '/api/posts/700']);
  });

  it('asks only once where the best answer comes along, and takes the first post by its number', async () => {
    const { adapter, wire } = aForum();
    const post = (id: string, number: number, contentHtml: string) => ({
      type: 'posts',
      id,
      attributes: { number, contentHtml },
    });
    const json = {
      data: {
        ...discussion('100', { hasBestAnswer: 12 }),
        relationships: { bestAnswerPost: { data: { type: 'posts', id: '12' } } },
      },
      included: [post('12', 2, '<p>Yes.</p>'), post('11', 1, '<p>Why?</p>')],
    };
    wire.disturb({ on: () => true, answer: { json } });
    const whole = await adapter.read(anEntry(), {});
    expect(whole).to.include({ text: 'Why?', answer: 'Yes.', solved: true });
    expect(wire.requests).to.have.lengthOf(1);
  });

  it('reads nothing from another site', async () => {
    const { adapter, wire } = aForum();
    const error = await rejection(() => adapter.read(anEntry({ url: 'https://other.example/d/100' }), {}));
    expectAdapterError(error, adapter, 'not-found');
    expect(wire.requests).to.deep.equal([]);
  });
});

describe('flarumAdapter: the forum', () => {
  it('names the boards the visitor may post to, in their order, and its labels', async () => {
    const { boards, tags, limits } = await aForum({}, { tags: TAGS }).adapter.describe({});
    expect(boards).to.deep.equal([
      { id: 'android', title: 'Android', url: `${BASE}/t/android` },
      { id: 'desktop', title: 'Desktop', url: `${BASE}/t/desktop` },
      { id: 'linux', title: 'Desktop / Linux', url: `${BASE}/t/linux` },
    ]);
    expect(tags).to.deep.equal(['Under investigation']);
    expect(limits).to.deep.equal({ title: { min: 3, max: 80 }, body: { min: 1, max: 63_000 }, tags: { max: 3 } });
  });

  it('names all boards to who is not signed in', async () => {
    const { adapter, signOut } = aForum({}, { tags: TAGS });
    signOut();
    expect((await adapter.describe({})).boards.map(({ id }) => id)).to.include('staff');
  });

  it('takes all tags for boards where none is primary', async () => {
    const { boards, tags } = await aForum(
      {},
      { tags: TAGS.filter(({ position }) => position === null) },
    ).adapter.describe({});
    expect(boards.map(({ id }) => id)).to.deep.equal(['investigating']);
    expect(tags).to.deep.equal([]);
  });

  it('knows the visitor by name, and where the owner says that one signs in', async () => {
    const { adapter, signOut } = aForum({ signInUrl: '/sign-in?to={returnTo}' });
    expect((await adapter.visitor({})).name).to.equal('Mira & Co');
    signOut();
    expect((await adapter.visitor({})).signInUrl?.('https://a.example/?b')).to.equal(
      'https://forum.example/sign-in?to=https%3A%2F%2Fa.example%2F%3Fb',
    );
    expect((await aForum().adapter.visitor({})).signInUrl).to.equal(undefined);
  });
});

function discussion(id: string, attributes: object, ...tags: string[]) {
  const data = (tags.length > 0 ? tags : ['4']).map((tag) => ({ type: 'tags', id: tag }));
  return {
    type: 'discussions',
    id,
    attributes: { title: 'No sound', ...attributes },
    relationships: { tags: { data } },
  };
}
