import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { TestServer } from '../../demo/server/test-server.js';
import { API, aThread, csrfOf, PASSWORD, problem, SEED, start, visitor, type Client } from './support.js';

const HOME = 'http://localhost/';

describe('the reference server’s pages', () => {
  let server: TestServer;
  const files = mkdtempSync(join(tmpdir(), 'pages-'));

  before(async () => {
    mkdirSync(join(files, 'assets'));
    writeFileSync(join(files, 'index.html'), '<!doctype html><title>Home</title>');
    writeFileSync(join(files, 'assets', 'page-AbCd1234.js'), 'export {};');
    writeFileSync(join(files, '.secret'), 'hidden');
    const settings = { name: 'Quaverleaf', ownPostsPath: '/mine' };
    server = await start({ pages: files, allowedOrigins: ['https://shop.example'], settings });
  });
  beforeEach(async () => server.forgetPosts());
  after(async () => {
    await server.stop();
    rmSync(files, { recursive: true });
  });

  /** Signs in through the form; gives where that leads. */
  async function signIn(returnTo: string, password = PASSWORD) {
    const client = await visitor(server);
    const page = await client.get(`/signin?${new URLSearchParams({ returnTo }).toString()}`);
    const hidden = /name="returnTo" value="([^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answer = await client.submit('/signin', { csrf: csrfOf(page), name: 'MIRA', password, returnTo: hidden });
    return { client, answer, page };
  }

  describe('signing in', () => {
    it('leads back to where the visitor came from, under a new session', async () => {
      const { client, answer } = await signIn('/community?draft=1#help-wizard');
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${HOME}community?draft=1#help-wizard`]);
      const cookie = String(answer.headers['set-cookie']);
      assert.match(cookie, /; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
      assert.notEqual(cookie.split(';')[0], client.cookie);
    });

    it('leads back to pages of other origins only where they are allowed', async () => {
      const { answer, page } = await signIn('https://shop.example/help?x=1');
      assert.equal(answer.headers.location, 'https://shop.example/help?x=1');
      assert.match(String(page.headers['content-security-policy']), /form-action 'self' https:\/\/shop\.example;/);
    });

    for (const returnTo of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      ' https://evil.example',
      'https:evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'http://localhost@evil.example/',
      'http://user@localhost/',
      'http://localhost.evil.example/',
      'http://localhost:81/',
      'https://shop.example.evil.example/',
      'ftp://localhost/',
      '',
    ]) {
      it(`never leads to ${JSON.stringify(returnTo)}`, async () => {
        const client = await visitor(server);
        const page = await client.get('/signin');
        const fields = { csrf: csrfOf(page), name: 'mira', password: PASSWORD, returnTo };
        const location = new URL(String((await client.submit('/signin', fields)).headers.location));
        assert.equal(location.origin, 'http://localhost');
        assert.equal(location.username, '');
      });
    }

    it('says neither which part is wrong nor whether there is such an account', async () => {
      const { answer } = await signIn('/', 'wrong');
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, /role="alert">The name or the password is wrong\./);
      const client = await visitor(server);
      const csrf = csrfOf(await client.get('/signin'));
      for (const name of ['nobody', `' or 1=1 --`, '', '<b>']) {
        const other = await client.submit('/signin', { csrf, name, password: PASSWORD });
        assert.equal(other.statusCode, 422);
        assert.doesNotMatch(other.body, /<b>/);
      }
    });

    it('refuses a form without its token', async () => {
      const client = await visitor(server);
      const answer = await client.submit('/signin', { name: 'mira', password: PASSWORD });
      assert.equal(answer.statusCode, 403);
      assert.equal(answer.headers['set-cookie'], undefined);
    });

    it('says who is signed in, and signs them out', async () => {
      const mira = await visitor(server, 'mira');
      const page = await mira.get('/signin?returnTo=/next');
      assert.match(page.body, /signed in as <strong>mira<\/strong>/);
      assert.match(page.body, /href="http:\/\/localhost\/next"/);
      const answer = await mira.submit('/signout', { csrf: csrfOf(page) });
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, HOME]);
      problem(await mira.post(), 401, 'auth-required');
    });

    it('leads from the account to one’s own posts, and moderators to what waits for them', async () => {
      const links = async (name: string) => {
        const { body } = await (await visitor(server, name)).get('/signin');
        return [...body.matchAll(/<p><a href="([^"]*)"/g)].map(([, href]) => href);
      };
      assert.deepEqual([await links('mira'), await links('otto')], [['/mine'], ['/mine', '/moderation']]);
    });

    it('makes guessing slow', async () => {
      const strict = await start({ rateLimits: { signIns: 2 } });
      try {
        const client = await visitor(strict);
        const csrf = csrfOf(await client.get('/signin'));
        const guess = async () => (await client.submit('/signin', { csrf, name: 'mira', password: 'x' })).statusCode;
        assert.deepEqual([await guess(), await guess(), await guess()], [422, 422, 429]);
      } finally {
        await strict.stop();
      }
    });
  });

  describe('moderation', () => {
    let strict: TestServer;
    let mira: Client;
    let otto: Client;
    before(async () => {
      strict = await start({ settings: { moderateFirstPost: true } });
      [mira, otto] = [await visitor(strict, 'mira'), await visitor(strict, 'otto')];
    });
    beforeEach(async () => strict.forgetPosts());
    after(async () => strict.stop());

    const decide = async (decision: string, client = otto) => {
      const page = await otto.get('/moderation');
      const [, action = '/moderation/thread/0'] = /action="(\/moderation\/[^"]+)"/.exec(page.body) ?? [];
      return client.submit(action, { csrf: client === otto ? csrfOf(page) : client.csrf, decision });
    };

    it('lets a new member’s first thread wait until it is approved', async () => {
      const posted = await mira.post({ title: 'Zebra <b>stripes</b> flicker' }, 'k');
      assert.equal(posted.statusCode, 202, posted.body);
      assert.match(posted.json<{ pending: { message: string } }>().pending.message, /moderator/);
      assert.deepEqual((await mira.get(`${API}/threads/by-key/k`)).json(), posted.json());
      const [stored] = await strict.threads();
      const id = stored?.id ?? '';
      problem(await (await visitor(strict)).get(`${API}/entries/${id}`), 404, 'not-found');
      assert.equal((await mira.get(`${API}/entries/${id}`)).statusCode, 200);
      assert.deepEqual((await otto.get(`${API}/entries?text=zebra`)).json(), { items: [] });
      assert.match((await otto.get('/moderation')).body, /Zebra &lt;b&gt;stripes/);

      const answer = await decide('approve');
      assert.equal(answer.headers.location, '/moderation?done=published');
      assert.match((await otto.get('/moderation?done=published')).body, /role="status">The post is published/);
      assert.equal((await (await visitor(strict)).get(`${API}/entries/${id}`)).statusCode, 200);
      type Landed = { thread: { id: string } };
      assert.equal((await mira.get(`${API}/threads/by-key/k`)).json<Landed>().thread.id, id);
      assert.equal((await mira.post()).statusCode, 201);
    });

    it('gives a repetition of what waits the same answer', async () => {
      const body = aThread();
      const send = async () => mira.send('POST', `${API}/threads`, body, { 'idempotency-key': 'k' });
      assert.deepEqual([(await send()).statusCode, (await send()).statusCode], [202, 202]);
      assert.equal((await strict.threads()).length, 1);
    });

    it('keeps what is refused from everybody but its author', async () => {
      await mira.post({}, 'k');
      assert.equal((await decide('refuse')).headers.location, '/moderation?done=refused');
      const [stored] = await strict.threads();
      assert.equal(stored?.state, 'refused');
      problem(await (await visitor(strict)).get(`${API}/entries/${stored.id}`), 404, 'not-found');
      const { pending } = (await mira.get(`${API}/threads/by-key/k`)).json<{ pending: { message: string } }>();
      assert.match(pending.message, /not to publish/);
      assert.equal((await mira.post()).statusCode, 202);
    });

    it('lets first comments wait, too', async () => {
      const path = `${API}/entries/e2/comments`;
      const sent = await mira.send('POST', path, { body: 'Me too.' }, { 'idempotency-key': 'c' });
      assert.equal(sent.statusCode, 202);
      assert.deepEqual((await otto.get(path)).json(), { items: [] });
      await decide('approve');
      assert.equal((await otto.get(path)).json<{ items: unknown[] }>().items.length, 1);
    });

    it('trusts those who are trusted', async () => {
      assert.equal((await (await visitor(strict, 'tess')).post()).statusCode, 201);
    });

    it('is for moderators, and asks others to sign in', async () => {
      await mira.post();
      const guest = await visitor(strict);
      const led = await guest.get('/moderation');
      assert.deepEqual([led.statusCode, led.headers.location], [303, '/signin?returnTo=%2Fmoderation']);
      assert.equal((await mira.get('/moderation')).statusCode, 403);
      assert.equal((await decide('approve', mira)).statusCode, 403);
      assert.equal((await decide('approve', guest)).statusCode, 401);
      assert.equal((await strict.threads())[0]?.state, 'pending');
    });

    it('decides once, and only what it knows', async () => {
      await mira.post();
      const page = await otto.get('/moderation');
      const [, action = ''] = /action="(\/moderation\/[^"]+)"/.exec(page.body) ?? [];
      const csrf = csrfOf(page);
      assert.equal((await otto.submit(action, { csrf, decision: 'constructor' })).statusCode, 404);
      assert.equal((await otto.submit(action, { decision: 'approve' })).statusCode, 403);
      assert.equal((await otto.submit('/moderation/board/1', { csrf, decision: 'approve' })).statusCode, 404);
      assert.equal((await otto.submit('/moderation/thread/x', { csrf, decision: 'approve' })).statusCode, 404);
      await otto.submit(action, { csrf, decision: 'refuse' });
      const late = await otto.submit(action, { csrf, decision: 'approve' });
      assert.equal(late.headers.location, '/moderation?done=late');
      assert.equal((await strict.threads())[0]?.state, 'refused');
    });
  });

  it('shows a thread with its comments', async () => {
    const mira = await visitor(server, 'mira');
    await mira.send('POST', `${API}/entries/e1/comments`, { body: 'It **works**.' }, { 'idempotency-key': 'c' });
    const { body } = await mira.get('/threads/e1');
    assert.match(body, /<h1>Music stops after ten seconds<\/h1>/);
    assert.match(body, /Turn off hardware decoding\./);
    assert.match(body, /id="comment-\d+"[^]*<strong>works<\/strong>/);
    assert.equal((await mira.get('/threads/nope')).statusCode, 404);
  });

  describe('headers and files', () => {
    it('are strict on every answer', async () => {
      const guest = await visitor(server);
      for (const path of ['/', '/signin', '/nope', `${API}/forum`, `${API}/nope`, '/server/forum.css', '/threads/e1']) {
        const { headers } = await guest.get(path);
        const policy = String(headers['content-security-policy']);
        assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, path);
        assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html dompurify help-wizard/, path);
        assert.doesNotMatch(policy, /unsafe|\*/, path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
        assert.equal(headers['x-frame-options'], 'DENY', path);
        assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', path);
        assert.equal(headers['x-powered-by'], undefined, path);
      }
    });

    it('say how long a file may be kept', async () => {
      const guest = await visitor(server);
      assert.equal((await guest.get('/')).headers['cache-control'], 'no-cache');
      assert.match(String((await guest.get('/assets/page-AbCd1234.js')).headers['cache-control']), /immutable/);
      assert.equal((await guest.get('/signin')).headers['cache-control'], 'no-store');
      assert.equal((await guest.get(`${API}/session`)).headers['cache-control'], 'no-store');
    });

    it('do not give away files of others', async () => {
      const guest = await visitor(server);
      for (const path of [
        '/.secret',
        '/../package.json',
        '/%2e%2e/package.json',
        '/..%2fpackage.json',
        '/server/../main.ts',
      ]) {
        assert.equal((await guest.get(path)).statusCode >= 400, true, path);
      }
    });

    it('give a page to people and a problem to programs', async () => {
      const guest = await visitor(server);
      const page = await guest.get('/nope');
      assert.match(String(page.headers['content-type']), /^text\/html/);
      assert.match(page.body, /<h1>Page not found<\/h1>/);
      assert.match(page.body, /<title>Page not found – Quaverleaf<\/title>[^]*class="brand" href="\/">Quaverleaf</);
      problem(await guest.get(`${API}/nope`), 404, 'not-found');
    });

    it('tell that the server is well', async () => {
      const answer = await server.app.inject({ url: '/healthz', headers: { host: '10.0.0.7' } });
      assert.deepEqual([answer.statusCode, answer.json()], [200, { status: 'ok' }]);
    });
  });

  describe('origins', () => {
    const origin = 'https://shop.example';

    it('lets pages ask that may', async () => {
      const guest = await visitor(server);
      const { headers } = await guest.get(`${API}/forum`, { origin });
      assert.equal(headers['access-control-allow-origin'], origin);
      assert.equal(headers['access-control-allow-credentials'], 'true');
      assert.equal(headers.vary, 'Origin');
      const preflight = { method: 'OPTIONS', url: `${API}/threads`, headers: { origin } } as const;
      const answer = await server.app.inject(preflight);
      assert.equal(answer.statusCode, 204);
      assert.match(String(answer.headers['access-control-allow-headers']), /X-CSRF-Token, Idempotency-Key/);
      assert.equal(
        (await (await visitor(server, 'mira')).send('PUT', `${API}/entries/e1/vote`, undefined, { origin })).statusCode,
        200,
      );
    });

    it('says nothing to others', async () => {
      const guest = await visitor(server);
      for (const other of ['https://evil.example', 'https://shop.example.evil.example', 'null']) {
        assert.equal(
          (await guest.get(`${API}/forum`, { origin: other })).headers['access-control-allow-origin'],
          undefined,
        );
      }
      assert.equal((await guest.get('/signin', { origin })).headers['access-control-allow-origin'], undefined);
    });

    it('answers for its own hosts only', async () => {
      for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example']) {
        assert.equal((await server.app.inject({ url: `${API}/forum`, headers: { host } })).statusCode, 421);
      }
      assert.equal(
        (await server.app.inject({ url: `${API}/forum`, headers: { host: '127.0.0.1:5173' } })).statusCode,
        200,
      );
    });

    it('behind https has a cookie that no other host can set', async () => {
      const secure = await start({ publicUrl: 'https://forum.example', seed: SEED });
      try {
        const { headers } = await secure.app.inject({ url: `${API}/session`, headers: { host: 'forum.example' } });
        assert.match(
          String(headers['set-cookie']),
          /^__Host-forum_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        );
        assert.match(String(headers['strict-transport-security']), /max-age=31536000/);
        const entry = await secure.app.inject({ url: `${API}/entries/e1`, headers: { host: 'forum.example' } });
        assert.equal(entry.json<{ url: string }>().url, 'https://forum.example/threads/e1');
      } finally {
        await secure.stop();
      }
    });
  });
});
