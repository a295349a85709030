import { expect } from '@esm-bundle/chai';
// Loaded beforehand: a call that may take 20 ms has no time for it.
import '../../src/adapters/wordpress/facts.js';
import '../../src/adapters/wordpress/posting.js';
import '../../src/adapters/wordpress/reading.js';
import { wordpressAdapter, type WordpressOptions } from '../../src/adapters/wordpress.js';
import type { Draft, Entry } from '../../src/core/types.js';
import { aDraft, expectAdapterError, rejection, SEED } from './conformance/support.js';
import { testHttpForumAdapter } from './http/http-forum.js';
import { BASE } from './http/http-harness.js';
import type { WireRequest } from './http/server-double.js';
import { createWire } from './http/wire.js';
import { failure, wordpressDouble, type WordpressSetup } from './http/wordpress-double.js';

testHttpForumAdapter('wordpress', wordpressDouble, wordpressAdapter);

describe('wordpressAdapter: posting', () => {
  it('publishes with a fresh nonce, on a board that is there, with the labels by their numbers', async () => {
    const { adapter, wire } = aForum();
    const result = await adapter.createThread(aThread({ title: 'Downloads stop', tags: ['Battery'] }), {});
    if (result.kind !== 'published') return expect.fail(result.kind);
    expect(result.thread).to.include({ id: '108', url: `${BASE}/?p=108`, boardId: '4' });
    expect(result.thread.postedAt).to.match(/^\d{4}-.*Z$/);
    const sent = wire.requests.find(isPost);
    expect(sent?.headers.get('x-wp-nonce')).to.equal('6a1f09c3de');
    expect(sent?.json).to.deep.include({ title: 'Downloads stop', status: 'publish', categories: [4], tags: [21] });
  });

  it('hands in for review what the visitor may not publish', async () => {
    const { adapter, wire } = aForum({}, { role: 'contributor' });
    const draft = aThread();
    expect(await adapter.createThread(draft, {})).to.deep.equal({ kind: 'pending-approval' });
    expect(wire.requests.filter(isPost).map(({ json }) => (json as { status: string }).status)).to.deep.equal([
      'publish',
      'pending',
    ]);
    expect(await adapter.findPosted(draft, {})).to.deep.equal({ kind: 'pending-approval' });
  });

  it('says so when the visitor may not post at all', async () => {
    const { adapter } = aForum({}, { role: 'subscriber' });
    const error = await rejection(() => adapter.createThread(aThread(), {}));
    expect(expectAdapterError(error, adapter, 'forbidden').forumMessage).to.contain('not allowed to create posts');
  });

  it('refuses what WordPress would leave out in silence, and posts nothing', async () => {
    const wrong: readonly (readonly [Partial<Draft>, string, string])[] = [
      [{ boardId: '99' }, 'board', 'Term does not exist.'],
      [{ tags: ['battery', 'sinc'] }, 'tags', 'The forum has no such labels: sinc'],
    ];
    for (const [changes, field, words] of wrong) {
      const { adapter, wire } = aForum();
      const error = await rejection(() => adapter.createThread(aThread(changes), {}));
      const said = expectAdapterError(error, adapter, 'validation');
      expect(said.fields).to.deep.equal({ [field]: words });
      expect(said.outcomeUnknown).to.equal(false);
      expect(wire.requests.some(isPost)).to.equal(false);
    }
  });

  it('leaves the board to WordPress where the draft names none', async () => {
    const { adapter, wire } = aForum();
    const draft = aThread({ boardId: '' });
    const result = await adapter.createThread(draft, {});
    expect(wire.requests.find(isPost)?.json).not.to.have.property('categories');
    expect(await adapter.findPosted(draft, {})).to.deep.equal(result);
  });

  it('writes HTML that runs nothing of what was typed', async () => {
    const { adapter, wire } = aForum();
    const body =
      'Type `[audio]` or [gallery].\n\n```\n[video]\n```\n\n[here](https://a.example/?q[]=1) !["x" \\[y\\]](https://a.example/1.png?a&b)';
    await adapter.createThread(aThread({ title: 'A <b> & [c]', body }), {});
    const { title, content } = wire.requests.find(isPost)?.json as { title: string; content: string };
    expect(title).to.equal('A &lt;b&gt; &amp; [c]');
    expect(content).to.equal(
      [
        '<p>Type <code>&#91;audio]</code> or &#91;gallery].</p>',
        '<pre><code>&#91;video]</code></pre>',
        '<p><a href="https://a.example/?q%5B%5D=1">here</a> ' +
          '<img src="https://a.example/1.png?a&amp;b" alt="&quot;x&quot; &#91;y]"></p>',
      ].join('\n'),
    );
  });

  const refusals: readonly (readonly [status: number, code: string, data: object, expected: string, field?: string])[] =
    [
      [400, 'rest_invalid_param', { params: { content: 'Too long.', status: 'Wrong.' } }, 'validation', 'body'],
      [400, 'rest_invalid_param', { params: { categories: 'Not of type integer.' } }, 'validation', 'board'],
      [400, 'rest_missing_callback_param', { params: ['title'] }, 'validation', 'title'],
      [400, 'empty_content', {}, 'validation', 'body'],
      [400, 'rest_invalid_param', { details: { status: { code: 'rest_forbidden_status' } } }, 'forbidden'],
      [401, 'rest_not_logged_in', {}, 'auth-required'],
      [403, 'rest_cannot_assign_term', {}, 'forbidden'],
      [404, 'rest_no_route', {}, 'not-found'],
    ];
  for (const [status, code, data, expected, field] of refusals) {
    it(`understands ${code}${field === undefined ? '' : ` of the ${field}`}`, async () => {
      const { adapter, wire } = aForum();
      wire.disturb({ on: isPost, answer: failure(status, code, 'No &#8211; not <b>so</b>.', data) });
      const error = await rejection(() => adapter.createThread(aThread(), {}));
      const said = expectAdapterError(error, adapter, expected as 'validation');
      expect(said.forumMessage).to.equal('No – not so.');
      expect(Object.keys(said.fields)).to.deep.equal(field === undefined ? [] : [field]);
    });
  }

  it('leaves it open whether a post landed when WordPress broke behind it', async () => {
    const { adapter, wire } = aForum();
    const answer = failure(500, 'internal_server_error', '<p>There has been a critical error on this website.</p>');
    wire.disturb({ on: isPost, answer });
    const error = await rejection(() => adapter.createThread(aThread(), {}));
    expect(expectAdapterError(error, adapter, 'unavailable').outcomeUnknown).to.equal(true);
  });
});

describe('wordpressAdapter: comments and files', () => {
  it('says when a comment waits for a moderator', async () => {
    const { adapter } = aForum({}, { moderated: true });
    expect(await adapter.comment(thread(100), { body: 'Me too.', clientToken: 'a' }, {})).to.deep.equal({
      kind: 'pending-approval',
    });
  });

  it('says that the same has been said, and how long to wait for the next', async () => {
    const { adapter, wire } = aForum();
    const say = (clientToken: string) => adapter.comment(thread(100), { body: 'Me too.', clientToken }, {});
    const first = await say('a');
    expect(first.kind === 'published' && first.thread.url).to.equal(`${BASE}/?p=100#comment-701`);
    expectAdapterError(await rejection(() => say('b')), adapter, 'duplicate');
    wire.disturb({ on: isPost, answer: failure(400, 'comment_flood', 'You are posting comments too quickly.') });
    expect(expectAdapterError(await rejection(() => say('c')), adapter, 'rate-limited').retryAfterMs).to.equal(15_000);
  });

  it('writes comments in what WordPress keeps of HTML', async () => {
    const { adapter, wire } = aForum();
    const body = '## Here too\nTwice ![x](https://a.example/1.png).\nDaily.\n\n- one\n- two\n\n```\nlog\n```';
    await adapter.comment(thread(100), { body, clientToken: 'a' }, {});
    expect(wire.requests.find(isPost)?.json).to.deep.equal({
      post: 100,
      content:
        '<strong>Here too</strong>\n\nTwice <a href="https://a.example/1.png">x</a>.\nDaily.\n\n– one\n– two\n\n<code>log</code>',
    });
  });

  it('puts a picture on the site, with its words, and refuses what WordPress refuses', async () => {
    const { adapter, wire } = aForum();
    const file = new File(['x'], 'shot.png', { type: 'image/png' });
    const made = await adapter.upload(file, { alt: 'The [player]' });
    const url = 'https://forum.example/community/wp-content/uploads/2026/11/shot.png';
    expect(made).to.deep.include({ url, markdown: `![The \\[player\\]](${url})` });
    expect(wire.requests.find(isPost)?.form?.get('alt_text')).to.equal('The [player]');
    const second = await adapter.upload(new File(['x'], 'shot-(2).png', { type: 'image/png' }), {});
    expect(second.markdown).to.match(/\/shot-%282%29\.png\)$/);
    const error = await rejection(() => adapter.upload(new File(['MZ'], 'a.exe', { type: 'application/x-ms' }), {}));
    expect(expectAdapterError(error, adapter, 'validation').forumMessage).to.contain('upload this file type');
  });
});

describe('wordpressAdapter: reading', () => {
  it('asks for what the query asks for', async () => {
    const { adapter, wire } = aForum();
    const { items } = await adapter.search({ text: 'songs skip', boardId: '4', solved: true }, {});
    expect(items.map(({ id, tags }) => [id, tags])).to.deep.equal([['wordpress:100', ['solved', 'battery']]]);
    expect(wire.requests.map(({ path }) => path)).to.deep.equal(['/index.php', '/index.php']);
    const [term, list] = wire.requests.map(({ query }) => Object.fromEntries(query));
    expect(term).to.include({ rest_route: '/wp/v2/tags', slug: 'solved' });
    expect(list).to.include({ rest_route: '/wp/v2/posts', search: 'songs skip', orderby: 'relevance', page: '1' });
    expect(list).to.include({ categories: '4', tags: '20', _embed: 'wp:term' });
  });

  it('finds what has some words of a sentence, best first, when nothing has all', async () => {
    const { adapter, wire } = aForum();
    const { items, next } = await adapter.search({ text: 'Seeded happens quagga?' }, {});
    expect(items[0]?.title).to.equal('Seeded thread 3');
    expect(items.map(({ id }) => id)).to.include.members(['wordpress:99', 'wordpress:100']);
    expect(next).to.equal(undefined);
    expect(wire.requests.map(({ query }) => query.get('search'))).to.deep.equal([
      'Seeded happens quagga?',
      ...['happens', 'seeded', 'quagga'],
    ]);
  });

  it('ends where the pages end, also when the last one went meanwhile', async () => {
    const { adapter, wire } = aForum();
    const first = await adapter.search({ text: '', limit: 4 }, {});
    const answer = failure(400, 'rest_post_invalid_page_number', 'The page number requested is larger.');
    wire.disturb({ on: ({ query }) => query.get('page') === '2', answer });
    expect(await adapter.search({ text: '', limit: 4, page: first.next ?? '' }, {})).to.deep.equal({ items: [] });
  });

  it('maps labels and boards to kinds, statuses and platforms', async () => {
    const options = { labels: { kinds: { Battery: 'issue' }, statuses: { solved: 'fixed' } } } as const;
    const platforms = [{ id: 'android', label: 'Android', board: '4' }];
    const { adapter } = aForum({ ...options, platforms });
    const [entry] = (await adapter.search({ text: '' }, {})).items;
    expect(entry).to.deep.include({ kind: 'issue', status: 'fixed', platforms: ['android'] });
  });

  it('takes the only comment of somebody else for the answer', async () => {
    const { adapter } = aForum({}, { replies: [{ author: 3, content: 'That was it.' }] });
    const whole = await adapter.read(thread(100), {});
    expect(whole).to.include({ answer: 'Clear the cache.', solved: true, text: 'What happens in thread 1.' });
    expect(whole.author).to.deep.equal({ name: 'sam' });
    expect(whole.html).to.contain('<hr><p>Clear the cache.</p>');
  });

  it('gives no answer where nobody can tell which comment it is, or where comments are closed', async () => {
    const { adapter, wire } = aForum({}, { replies: [{ author: 2, content: 'Here too.' }] });
    expect(await adapter.read(thread(100), {})).not.to.have.property('answer');
    const on = ({ query }: WireRequest) => query.get('rest_route') === '/wp/v2/comments';
    wire.disturb({ on, answer: failure(403, 'rest_cannot_read', 'Sorry.') });
    const whole = await adapter.read(thread(100), {});
    expect(whole).to.include({ solved: true }).and.not.to.have.property('answer');
    expect(whole.author).to.deep.equal({ name: 'ada' });
  });

  it('takes the last comment of those who answer', async () => {
    const replies = [
      { author: 9, content: 'Restart it.' },
      { author: 3, content: 'Thanks.' },
      { author: 2, content: 'Here too.' },
    ];
    const { adapter } = aForum({ answeredBy: [9] }, { replies });
    expect((await adapter.read(thread(100), {})).answer).to.equal('Restart it.');
  });

  it('reads what an index knows by its address', async () => {
    const { adapter } = aForum();
    for (const path of ['/?p=100', '/2026/03/thread-100/', '/?topic=thread-100']) {
      const entry = { ...thread(100), id: 'index-1', url: BASE + path };
      expect(await adapter.read(entry, {})).to.include({ id: 'index-1', text: 'What happens in thread 1.' });
    }
    for (const url of [`${BASE}/nothing-here/`, BASE, 'https://site.example/thread-100/']) {
      const error = await rejection(() => adapter.read({ ...thread(100), id: 'index-1', url }, {}));
      expectAdapterError(error, adapter, 'not-found');
    }
  });

  it('offers the labels that are not for the owner alone', async () => {
    const { adapter } = aForum({ labels: { statuses: { fixed: 'fixed' } } });
    const { tags, boards } = await adapter.describe({});
    expect(tags).to.deep.equal(['battery']);
    expect(boards[0]).to.deep.equal({ id: '4', title: 'Android', url: `${BASE}/?cat=4` });
  });

  it('names boards within others by both, and leaves labels open where there are too many', async () => {
    const { adapter, wire } = aForum();
    const json = [
      { id: 7, name: 'Beta &amp; co', link: 'javascript:alert(1)', parent: 4 },
      { id: 4, name: 'Android', link: `${BASE}/?cat=4`, parent: 0 },
    ];
    const on = ({ query }: WireRequest) => /(?:categories|tags)$/.test(query.get('rest_route') ?? '');
    wire.disturb({ on, answer: { json, headers: { 'x-wp-totalpages': '2' } } });
    const { boards, tags } = await adapter.describe({});
    expect(boards.map(({ title, url }) => [title, url])).to.deep.include(['Android / Beta & co', undefined]);
    expect(boards).to.have.lengthOf(4);
    expect(tags).to.equal(undefined);
  });
});

describe('wordpressAdapter: where it is', () => {
  it('asks at nice addresses, for other types of posts, and where WordPress has a folder of its own', async () => {
    const options = { restPath: '/wp-json/', postType: 'question', corePath: '/core/' };
    const { adapter, wire } = aForum(options, { restPath: 'wp-json', posts: 'question' });
    expect((await adapter.search({ text: 'zebra' }, {})).items).to.have.lengthOf(1);
    expect((await adapter.createThread(aThread(), {})).kind).to.equal('published');
    expect(wire.requests.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'GET /wp-json/wp/v2/question',
      'GET /wp-json/wp/v2/categories/4',
      'GET /core/wp-admin/admin-ajax.php',
      'POST /wp-json/wp/v2/question',
    ]);
    expect(adapter.composeUrl(aThread()).url).to.contain(`${BASE}/core/wp-admin/post-new.php?post_title=`);
  });

  it('knows the visitor by name, and the way to the sign-in page and back', async () => {
    const { adapter } = aForum();
    const { name, signInUrl } = await adapter.visitor({});
    expect(name).to.equal('Mira & Co');
    const back = signInUrl?.('https://forum.example/help?a=1&b=2#c');
    expect(back).to.equal(`${BASE}/wp-login.php?redirect_to=https%3A%2F%2Fforum.example%2Fhelp%3Fa%3D1%26b%3D2%23c`);
  });

  it('leads to the composer with text, short enough for the way over the sign-in page', () => {
    const { adapter } = aForum({ composePath: 'wp-admin/post-new.php?post_type=question' });
    const short = adapter.composeUrl(aThread({ title: 'A & B', body: 'It is **so**.' }));
    const address = `${BASE}/wp-admin/post-new.php?post_type=question&post_title=A%20%26%20B&content=It%20is%20so.`;
    expect(short).to.deep.equal({ url: address, truncated: false });
    for (const body of ['Wörter, ölige. '.repeat(500), 'x'.repeat(9_000), '文字。'.repeat(3_000)]) {
      const { url, truncated } = adapter.composeUrl(aThread({ body }));
      expect(truncated).to.equal(true);
      expect(encodeURIComponent(url).length).to.be.within(2_500, 3_500);
    }
  });
});

function aForum(options: Partial<WordpressOptions> = {}, setup: WordpressSetup = {}) {
  const wire = createWire(BASE, wordpressDouble(SEED, setup));
  return { adapter: wordpressAdapter({ baseUrl: BASE, fetch: wire.fetch, retryDelayMs: 1, ...options }), wire };
}

function aThread(changes: Partial<Draft> = {}): Draft {
  return aDraft({ boardId: '4', ...changes });
}

function thread(id: number): Entry {
  return { id: `wordpress:${id}`, kind: 'thread', title: 'Songs skip', url: `${BASE}/?p=${id}`, text: '' };
}

function isPost({ method }: WireRequest): boolean {
  return method === 'POST';
}
