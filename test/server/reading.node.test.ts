import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestServer } from '../../demo/server/test-server.js';
import { API, fieldsOf, problem, start, visitor, type Answer, type Client } from './support.js';

interface Found {
  readonly items: readonly { readonly id: string; readonly url: string; readonly partial?: boolean }[];
  readonly next?: string;
}

describe('the reference server, read', () => {
  let server: TestServer;
  let anybody: Client;
  const found = (answer: Answer) => answer.json<Found>();
  const search = async (query: string) => found(await anybody.get(`${API}/entries?${query}`));
  const ids = async (query: string) => (await search(query)).items.map(({ id }) => id);

  before(async () => {
    server = await start();
    anybody = await visitor(server);
  });
  after(async () => server.stop());

  it('says what the forum is like', async () => {
    const forum = (await anybody.get(`${API}/forum`)).json<Record<string, unknown>>();
    assert.deepEqual(forum.boards, [
      { id: 'phone', title: 'Phone', url: 'http://localhost/boards/phone' },
      { id: 'desktop', title: 'Desktop app' },
    ]);
    assert.equal(forum.bodyFormat, 'markdown');
    assert.deepEqual(forum.platforms, [
      { id: 'phone', label: 'Phone', board: 'phone', icon: 'phone' },
      { id: 'desktop', label: 'Desktop app', board: 'desktop' },
    ]);
  });

  it('offers moderators the boards that are theirs', async () => {
    const otto = await visitor(server, 'otto');
    const { boards } = (await otto.get(`${API}/forum`)).json<{ boards: { id: string }[] }>();
    assert.deepEqual(
      boards.map(({ id }) => id),
      ['phone', 'desktop', 'news'],
    );
  });

  it('gives a visitor a CSRF token that stays theirs', async () => {
    const first = await visitor(server);
    const again = (await first.get(`${API}/session`)).json<{
      visitor: unknown;
      csrfToken: string;
      signInUrl: string;
    }>();
    assert.equal(again.visitor, null);
    assert.equal(again.csrfToken, first.csrf);
    assert.notEqual(again.csrfToken, anybody.csrf);
    assert.equal(again.signInUrl, 'http://localhost/signin?returnTo={returnTo}');
  });

  it('says who is signed in, and what they may do', async () => {
    const otto = await visitor(server, 'otto');
    const { visitor: who } = (await otto.get(`${API}/session`)).json<{ visitor: { name: string; roles: string[] } }>();
    assert.equal(who.name, 'otto');
    assert.deepEqual(who.roles, ['member', 'trusted', 'moderator']);
  });

  it('lists the newest without words', async () => {
    assert.deepEqual(await ids(''), ['e6', 'e5', 'e4', 'e3', 'e2', 'e1']);
  });

  it('finds words by their stem, and one that is not finished', async () => {
    assert.deepEqual(await ids('text=music stopping'), ['e1']);
    assert.deepEqual(await ids('text=downl'), ['e2']);
    assert.deepEqual(await ids('text=the playi'), ['e3']);
  });

  it('understands phrases, exclusions and "or"', async () => {
    assert.deepEqual(await ids('text="ten seconds"'), ['e1']);
    assert.deepEqual(await ids('text=volume -car'), ['e5']);
    assert.deepEqual((await ids('text=lyrics or playlists')).toSorted(), ['e4', 'e6']);
  });

  it('finds by some of the words where nothing has all of them', async () => {
    assert.deepEqual(await ids('text=since yesterday my downloads vanish whenever I look'), ['e2']);
    assert.deepEqual(await ids('text=qqqq'), []);
  });

  it('filters by kind, platform, board and solved', async () => {
    assert.deepEqual(await ids('kind=issue&kind=faq'), ['e5', 'e4']);
    assert.deepEqual(await ids('platform=phone'), ['e6', 'e5', 'e4', 'e3', 'e2']);
    assert.deepEqual(await ids('board=desktop'), ['e1']);
    assert.deepEqual(await ids('solved=true'), ['e1']);
    assert.deepEqual(await ids('text=music&solved=false'), []);
  });

  for (const [what, query] of [
    ['the newest', ''],
    ['what was found', '&text=text'],
  ] as const) {
    it(`pages through ${what} without gaps or repeats`, async () => {
      const all: string[] = [];
      let page: string | undefined;
      do {
        const answer = await search(`limit=2${query}${page === undefined ? '' : `&page=${page}`}`);
        all.push(...answer.items.map(({ id }) => id));
        page = answer.next;
      } while (page !== undefined);
      assert.deepEqual(all.toSorted(), ['e1', 'e2', 'e3', 'e4', 'e5', 'e6']);
    });
  }

  it('gives excerpts in lists, and all of it when read', async () => {
    const [listed] = (await search('text=quiet')).items;
    assert.equal(listed?.partial, true);
    const whole = (await anybody.get(`${API}/entries/e3`)).json<{ html: string; url: string; tags: string[] }>();
    assert.equal(whole.html, '<p>Very <b>quiet</b></p>');
    assert.equal(whole.url, 'http://localhost/threads/e3');
    assert.deepEqual(whole.tags, ['volume']);
  });

  it('links an entry to its own page', async () => {
    const { url } = (await anybody.get(`${API}/entries/e4`)).json<{ url: string }>();
    assert.equal(url, 'http://localhost/status?issue=e4');
  });

  it('does not know what is not there', async () => {
    problem(await anybody.get(`${API}/entries/nope`), 404, 'not-found');
    problem(await anybody.get(`${API}/entries/nope/comments`), 404, 'not-found');
    problem(await anybody.get(`${API}/uploads/00000000-0000-4000-8000-000000000000`), 404, 'not-found');
    problem(await anybody.get(`${API}/nothing`), 404, 'not-found');
  });

  for (const query of ['limit=0', 'limit=x', 'limit=101', 'kind=recipe', 'solved=perhaps', 'page=!', 'page=e30']) {
    it(`refuses ${query}`, async () => {
      const answer = await anybody.get(`${API}/entries?${query}`);
      problem(answer, 422, 'validation');
      assert.deepEqual(fieldsOf(answer), [query.split('=')[0]]);
    });
  }

  for (const text of [
    `'; drop table entries; --`,
    `" or 1=1`,
    `& | ! ( ) : * <->`,
    `a:* & b`,
    `\\`,
    `%_%`,
    '\u{1F600} \uD800',
    'x'.repeat(2000),
    '"'.repeat(500),
    '(((((((((('.repeat(100),
  ]) {
    it(`searches for ${JSON.stringify(text.slice(0, 24))} as text`, async () => {
      const answer = await anybody.get(`${API}/entries?${new URLSearchParams({ text })}`);
      assert.equal(answer.statusCode, 200, answer.body);
      assert.equal((await ids('')).length, 6);
    });
  }

  it('refuses the character that no database stores', async () => {
    problem(await anybody.get(`${API}/entries?text=%00`), 422, 'validation');
    problem(await anybody.get(`${API}/entries/%00`), 422, 'validation');
  });

  it('refuses too many reads, and says when to come back', async () => {
    const few = await start({ rateLimits: { reads: 3 } });
    try {
      const guest = await visitor(few);
      await guest.get(`${API}/forum`);
      await guest.get(`${API}/forum`);
      const answer = await guest.get(`${API}/forum`);
      const { retryAfterMs = 0 } = problem(answer, 429, 'rate-limited');
      assert.equal(retryAfterMs > 0 && retryAfterMs <= 60_000, true);
      assert.equal(Number(answer.headers['retry-after']), Math.ceil(retryAfterMs / 1000));
    } finally {
      await few.stop();
    }
  });
});
