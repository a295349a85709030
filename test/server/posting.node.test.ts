import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { TestServer } from '../../demo/server/test-server.js';
import { API, aThread, fieldsOf, problem, start, visitor, type Answer, type Client } from './support.js';

interface ThreadAnswer {
  readonly thread: { readonly id: string; readonly url: string; readonly title: string };
}

describe('the reference server, posted to', () => {
  let server: TestServer;
  let mira: Client;
  const idOf = (answer: Answer) => answer.json<ThreadAnswer>().thread.id;
  const withKey = (key: string) => ({ 'idempotency-key': key });

  before(async () => {
    server = await start();
    mira = await visitor(server, 'mira');
  });
  beforeEach(async () => server.forgetPosts());
  after(async () => server.stop());

  it('publishes a thread, which is then found, read and in the database', async () => {
    const answer = await mira.post({ title: '  Zebra\n stripes  flicker ', platform: 'phone' });
    assert.equal(answer.statusCode, 201, answer.body);
    const { thread } = answer.json<ThreadAnswer>();
    assert.equal(thread.title, 'Zebra stripes flicker');
    assert.equal(answer.headers.location, thread.url);
    const read = (await mira.get(`${API}/entries/${thread.id}`)).json<Record<string, unknown>>();
    assert.equal(read.text, 'Every download stops at fifty percent.\nTried: restarted the app.');
    assert.match(String(read.html), /<strong>Tried:<\/strong>/);
    assert.deepEqual([read.kind, read.solved, read.boardId, read.platforms], ['thread', false, 'phone', ['phone']]);
    const { items } = (await mira.get(`${API}/entries?text=zebra`)).json<{ items: { id: string }[] }>();
    assert.deepEqual(
      items.map(({ id }) => id),
      [thread.id],
    );
    const [stored, ...others] = await server.threads();
    assert.deepEqual([stored?.author, stored?.tags, others.length], ['mira', ['downloads'], 0]);
  });

  it('keeps an idea as an idea that can be voted for', async () => {
    const id = idOf(await mira.post({ intent: 'idea' }));
    const { kind, status } = (await mira.get(`${API}/entries/${id}`)).json<{ kind: string; status: string }>();
    assert.deepEqual([kind, status], ['idea', 'live']);
  });

  it('shows a visitor what they posted', async () => {
    const id = idOf(await mira.post());
    const { items } = (await mira.get(`${API}/threads/mine`)).json<{
      items: { state: string; entry: { id: string } }[];
    }>();
    assert.deepEqual(
      items.map(({ state, entry }) => [state, entry.id]),
      [['published', id]],
    );
  });

  describe('once per key', () => {
    it('gives the same answer again, and posts nothing', async () => {
      const body = aThread();
      const first = await mira.send('POST', `${API}/threads`, body, withKey('k'));
      const again = await mira.send('POST', `${API}/threads`, body, withKey('k'));
      assert.equal(first.headers['idempotency-replayed'], undefined);
      assert.equal(again.headers['idempotency-replayed'], 'true');
      assert.deepEqual([again.statusCode, again.json()], [201, first.json()]);
      assert.equal(again.headers.location, first.headers.location);
      assert.equal((await server.threads()).length, 1);
    });

    it('posts once when a request comes many times at once', async () => {
      const body = aThread();
      const send = async () => mira.send('POST', `${API}/threads`, body, withKey('k'));
      const answers = await Promise.all([send(), send(), send(), send(), send()]);
      assert.equal(new Set(answers.map(idOf)).size, 1);
      assert.equal(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true').length, 4);
      assert.equal((await server.threads()).length, 1);
    });

    it('refuses the key with another body', async () => {
      await mira.post({}, 'k');
      problem(await mira.post({}, 'k'), 409, 'conflict');
      assert.equal((await server.threads()).length, 1);
    });

    it('leaves the key free when the post was refused', async () => {
      problem(await mira.post({ title: 'Short' }, 'k'), 422, 'validation');
      assert.equal((await mira.post({}, 'k')).statusCode, 201);
    });

    it('tells two visitors with the same key apart', async () => {
      const tess = await visitor(server, 'tess');
      const body = aThread();
      const first = await mira.send('POST', `${API}/threads`, body, withKey('k'));
      const other = await tess.send('POST', `${API}/threads`, body, withKey('k'));
      assert.notEqual(idOf(other), idOf(first));
      problem(await (await visitor(server, 'otto')).get(`${API}/threads/by-key/k`), 404, 'not-found');
    });

    it('finds what became of a post by its key', async () => {
      const posted = await mira.post({}, 'draft:1/2?x');
      const found = await mira.get(`${API}/threads/by-key/${encodeURIComponent('draft:1/2?x')}`);
      assert.deepEqual(found.json(), posted.json());
      problem(await mira.get(`${API}/threads/by-key/other`), 404, 'not-found');
    });

    for (const [what, headers] of [
      ['no key', {}],
      ['an empty key', withKey('')],
      ['a key with spaces', withKey('a b')],
      ['an endless key', withKey('x'.repeat(201))],
    ] as const) {
      it(`refuses ${what}`, async () => {
        const answer = await mira.send('POST', `${API}/threads`, aThread(), headers);
        problem(answer, 422, 'validation');
        assert.deepEqual(fieldsOf(answer), ['idempotency-key']);
      });
    }
  });

  it('refuses the same words twice, and says where they stand', async () => {
    const body = aThread();
    const first = await mira.send('POST', `${API}/threads`, body, withKey('k1'));
    const { existingUrl } = problem(await mira.send('POST', `${API}/threads`, body, withKey('k2')), 409, 'duplicate');
    assert.equal(existingUrl, first.json<ThreadAnswer>().thread.url);
    assert.equal((await server.threads()).length, 1);
  });

  describe('with what does not fit', () => {
    for (const [what, changes, field] of [
      ['a short title', { title: 'Too short' }, 'title'],
      ['a title of spaces', { title: ' '.repeat(50) }, 'title'],
      ['a long title', { title: 'x'.repeat(101) }, 'title'],
      ['a short text', { body: 'Help!' }, 'body'],
      ['a long text', { body: 'x'.repeat(20_001) }, 'body'],
      ['too many labels', { tags: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'tags'],
      ['an empty label', { tags: [' '] }, 'tags'],
      ['a long label', { tags: ['x'.repeat(41)] }, 'tags'],
      ['an unknown board', { boardId: 'nope' }, 'boardId'],
      ['a number for a title', { title: 12_345_678_901 }, 'title'],
      ['an unknown intent', { intent: 'spam' }, 'intent'],
      ['an unknown field', { role: 'moderator' }, 'role'],
    ] as const) {
      it(`refuses ${what}`, async () => {
        const answer = await mira.post(changes);
        problem(answer, 422, 'validation');
        assert.deepEqual(fieldsOf(answer), [field]);
        assert.deepEqual(await server.threads(), []);
      });
    }

    it('names every field at once', async () => {
      const answer = await mira.post({ title: '', body: '', tags: [''] });
      assert.deepEqual(fieldsOf(answer), ['title', 'body', 'tags']);
    });

    it('counts characters, not code units', async () => {
      assert.equal((await mira.post({ title: '\u{1F3B5}'.repeat(100) })).statusCode, 201);
    });

    it('takes a platform it does not know for none', async () => {
      const id = idOf(await mira.post({ platform: 'toaster' }));
      assert.equal((await mira.get(`${API}/entries/${id}`)).json<{ platforms?: unknown }>().platforms, undefined);
    });

    it('refuses labels that are not on the list, where there is one', async () => {
      const strict = await start({ settings: { tags: ['downloads'] } });
      try {
        const member = await visitor(strict, 'mira');
        assert.equal((await member.post()).statusCode, 201);
        assert.deepEqual(fieldsOf(await member.post({ tags: ['bluetooth'] })), ['tags']);
      } finally {
        await strict.stop();
      }
    });

    it('refuses what is no JSON, too large, empty or of another type', async () => {
      const raw = async (payload: string, type: string) =>
        server.app.inject({
          method: 'POST',
          url: `${API}/threads`,
          headers: { cookie: mira.cookie, 'x-csrf-token': mira.csrf, 'content-type': type, ...withKey('k') },
          payload,
        });
      problem(await raw('{"title":', 'application/json'), 400, 'validation');
      problem(await raw('[]', 'application/json'), 422, 'validation');
      problem(
        await raw(JSON.stringify(aThread({ body: 'x'.repeat(3_000_000) })), 'application/json'),
        413,
        'validation',
      );
      problem(await raw('{"__proto__":{"x":1}}', 'application/json'), 400, 'validation');
      problem(await raw('title=x', 'application/x-www-form-urlencoded'), 415, 'validation');
      problem(await raw(JSON.stringify(aThread()), 'text/plain'), 415, 'validation');
      problem(await mira.send('POST', `${API}/threads`, undefined, withKey('k')), 422, 'validation');
      problem(await mira.post({ title: 'A title with \0 in it' }), 422, 'validation');
      assert.deepEqual(await server.threads(), []);
    });

    it('stores hostile text as it is, and shows it as text', async () => {
      const title = `'); drop table entries; -- <script>alert(1)</script>`;
      const body = `<img src=x onerror=alert(1)> [click](javascript:alert(1)) ![p](https://elsewhere.example/p.png) {{7*7}}`;
      const { thread } = (await mira.post({ title, body })).json<ThreadAnswer>();
      const [stored] = await server.threads();
      assert.deepEqual([stored?.title, stored?.body], [title, body]);
      const { html } = (await mira.get(`${API}/entries/${thread.id}`)).json<{ html: string }>();
      assert.match(html, /&lt;img src=x/);
      assert.doesNotMatch(html, /<img|javascript:/);
      const page = await mira.get(`/threads/${thread.id}`);
      assert.doesNotMatch(page.body, /<script|<img/);
      assert.match(page.body, /&lt;script&gt;alert\(1\)/);
    });

    it('answers in time whatever the Markdown', async () => {
      for (const body of ['['.repeat(20_000), '> '.repeat(10_000), '*a '.repeat(6000), '`'.repeat(19_999)]) {
        const { thread } = (await mira.post({ body })).json<ThreadAnswer>();
        assert.equal((await mira.get(`${API}/entries/${thread.id}`)).statusCode, 200);
      }
    });
  });

  describe('by those who may not', () => {
    const CHANGES = [
      ['POST', '/threads'],
      ['POST', '/entries/e1/comments'],
      ['PUT', '/entries/e1/vote'],
      ['DELETE', '/entries/e1/vote'],
      ['PUT', '/entries/e1/subscription'],
      ['DELETE', '/entries/e1/subscription'],
      ['POST', '/uploads'],
    ] as const;
    for (const [method, path] of CHANGES) {
      it(`asks to sign in first: ${method} ${path}`, async () => {
        const guest = await visitor(server);
        problem(await guest.send(method, API + path, undefined, withKey('k')), 401, 'auth-required');
      });
      it(`wants the CSRF token of this session: ${method} ${path}`, async () => {
        const { csrf: foreign } = await visitor(server, 'tess');
        for (const token of ['', 'x', foreign]) {
          const headers = { ...withKey('k'), 'x-csrf-token': token };
          problem(await mira.send(method, API + path, undefined, headers), 403, 'session-expired');
        }
      });
    }

    it('asks to sign in first for what is the visitor’s own', async () => {
      const guest = await visitor(server);
      problem(await guest.get(`${API}/threads/mine`), 401, 'auth-required');
      problem(await guest.get(`${API}/threads/by-key/k`), 401, 'auth-required');
    });

    it('forgets a session when its time is over', async () => {
      const tess = await visitor(server, 'tess');
      await server.expireSessions('tess');
      problem(await tess.post(), 401, 'auth-required');
      const { visitor: who } = (await tess.get(`${API}/session`)).json<{ visitor: unknown }>();
      assert.equal(who, null);
    });

    it('does not take a token from before signing in', async () => {
      const guest = await visitor(server);
      problem(
        await mira.send('POST', `${API}/threads`, aThread(), { ...withKey('k'), 'x-csrf-token': guest.csrf }),
        403,
        'session-expired',
      );
    });

    it('keeps some boards for moderators', async () => {
      problem(await mira.post({ boardId: 'news' }), 403, 'forbidden');
      assert.equal((await (await visitor(server, 'otto')).post({ boardId: 'news' })).statusCode, 201);
    });

    it('does not let pages of other origins post', async () => {
      const answer = await mira.send('POST', `${API}/threads`, aThread(), {
        ...withKey('k'),
        origin: 'https://evil.example',
      });
      problem(answer, 403, 'forbidden');
    });
  });

  it('takes comments, once per key, and lists them', async () => {
    const path = `${API}/entries/e2/comments`;
    const first = await mira.send('POST', path, { body: 'Me **too**.' }, withKey('c1'));
    assert.equal(first.statusCode, 201, first.body);
    const again = await mira.send('POST', path, { body: 'Me **too**.' }, withKey('c1'));
    assert.deepEqual([again.json(), again.headers['idempotency-replayed']], [first.json(), 'true']);
    problem(await mira.send('POST', path, { body: 'Other.' }, withKey('c1')), 409, 'conflict');
    problem(await mira.send('POST', path, { body: ' ' }, withKey('c2')), 422, 'validation');
    problem(await mira.send('POST', `${API}/entries/nope/comments`, { body: 'x' }, withKey('c3')), 404, 'not-found');
    problem(await mira.send('POST', `${API}/entries/e6/comments`, { body: 'x' }, withKey('c4')), 403, 'forbidden');
    problem(await mira.send('POST', `${API}/entries/e5/comments`, { body: 'x' }, withKey('c5')), 403, 'forbidden');
    await mira.send('POST', path, { body: 'Second.' }, withKey('c6'));
    type Page = { items: { id: string; body: string; url: string; author: object }[]; next?: string };
    const page = (await mira.get(`${path}?limit=1`)).json<Page>();
    assert.deepEqual(
      page.items.map(({ body, url, author }) => [body, url, author]),
      [['Me **too**.', first.json<{ comment: { url: string } }>().comment.url, { name: 'mira' }]],
    );
    const rest = (await mira.get(`${path}?limit=1&page=${page.next ?? ''}`)).json<Page>();
    assert.deepEqual([rest.items[0]?.body, rest.next], ['Second.', undefined]);
    problem(await mira.get(`${path}?page=nonsense`), 422, 'validation');
    assert.equal((await mira.get(`${API}/entries/e2`)).json<{ comments: number }>().comments, 2);
  });

  it('counts every visitor’s vote and subscription once', async () => {
    const tess = await visitor(server, 'tess');
    const count = async (client: Client, method: 'PUT' | 'DELETE', what: string) =>
      (await client.send(method, `${API}/entries/e2/${what}`)).json<{ count: number }>().count;
    assert.equal(await count(mira, 'PUT', 'vote'), 8);
    assert.equal(await count(mira, 'PUT', 'vote'), 8);
    assert.equal(await count(tess, 'PUT', 'vote'), 9);
    assert.equal(await count(mira, 'DELETE', 'vote'), 8);
    assert.equal(await count(mira, 'DELETE', 'vote'), 8);
    assert.equal(await count(mira, 'PUT', 'subscription'), 1);
    assert.equal(await count(tess, 'PUT', 'subscription'), 2);
    assert.equal(await count(mira, 'DELETE', 'subscription'), 1);
    problem(await mira.send('PUT', `${API}/entries/nope/vote`), 404, 'not-found');
    problem(await mira.send('PUT', `${API}/entries/e6/vote`), 403, 'forbidden');
  });

  it('counts votes that arrive at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, async () => mira.send('PUT', `${API}/entries/e2/vote`)));
    assert.deepEqual(new Set(all.map((answer) => answer.json<{ count: number }>().count)), new Set([8]));
  });

  it('refuses too many posts of one visitor, not of another', async () => {
    const few = await start({ rateLimits: { posts: 2, reactions: 2 } });
    try {
      const [member, other] = [await visitor(few, 'mira'), await visitor(few, 'tess')];
      await member.post();
      await member.post();
      problem(await member.post(), 429, 'rate-limited');
      assert.equal((await other.post()).statusCode, 201);
      await member.send('PUT', `${API}/entries/e1/vote`);
      await member.send('PUT', `${API}/entries/e1/vote`);
      problem(await member.send('DELETE', `${API}/entries/e1/vote`), 429, 'rate-limited');
      assert.equal((await few.threads()).length, 3);
    } finally {
      await few.stop();
    }
  });
});
