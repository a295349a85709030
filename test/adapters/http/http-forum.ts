import { expect } from '@esm-bundle/chai';
import { AdapterError, ConfigError } from '../../../src/core/errors.js';
import { testForumAdapter } from '../conformance.js';
import { CALLS, knownEntry, READS, type AskingMember, type Full } from '../conformance/members.js';
import { aDraft, expectAdapterError, rejection, SEED, SHORT_MS } from '../conformance/support.js';
import { httpHarness, type CreateAdapter, type HttpHarness } from './http-harness.js';
import { SIGN_IN_PAGE, type CreateServer } from './server-double.js';

type HttpTest = (sentence: string, run: (forum: HttpHarness, adapter: Full) => Promise<void>) => void;

/**
 * The conformance suite for an adapter that asks its forum over HTTP, and what such a way adds: bad addresses, broken
 * answers, sign-in pages, tokens that run out, and posts of which nobody knows whether they landed.
 */
export function testHttpForumAdapter(name: string, createServer: CreateServer, createAdapter: CreateAdapter): void {
  testForumAdapter(name, (seed) => httpHarness(seed, createServer, createAdapter));
  const { adapter } = httpHarness(SEED, createServer, createAdapter);
  const members = (Object.keys(CALLS) as AskingMember[]).filter((member) => adapter[member] !== undefined);
  const test: HttpTest = (sentence, run) =>
    it(sentence, async () => {
      const forum = httpHarness(SEED, createServer, createAdapter);
      await forum.ready?.();
      await run(forum, forum.adapter as Full);
    });
  describe(`over HTTP: ${name}`, () => {
    addressTests(test, createServer, createAdapter);
    brokenAnswerTests(test, members);
    signInTests(test);
    rateLimitTests(test);
    retryTests(test);
    outcomeTests(test);
    tokenTests(test);
  });
}

function addressTests(test: HttpTest, createServer: CreateServer, createAdapter: CreateAdapter): void {
  const { base } = httpHarness(SEED, createServer, createAdapter);
  for (const baseUrl of [base, `${base}/`, `${base}///`, `${base}/?lang=de#top`]) {
    it(`finds the forum at ${baseUrl}`, async () => {
      const { adapter, wire, ready } = httpHarness(SEED, createServer, createAdapter, { baseUrl });
      await ready?.();
      expect((await adapter.search?.({ text: '' }, {}))?.items).not.to.be.empty;
      expect(wire.requests.every(({ path }) => /^\/[^/]/.test(path))).to.equal(true);
    });
  }

  for (const baseUrl of ['', 'forum.example', '/community', 'javascript:alert(1)', 'ftp://forum.example']) {
    it(`throws for the address "${baseUrl}" before anybody posts`, () => {
      expect(() => createAdapter({ baseUrl })).to.throw(ConfigError, 'baseUrl');
    });
  }

  it('rejects with not-found where another site stands', async () => {
    const { adapter } = httpHarness(SEED, createServer, createAdapter, { baseUrl: 'https://site.example' });
    expectAdapterError(await rejection(() => (adapter as Full).describe({})), adapter, 'not-found');
    const draft = await rejection(() => adapter.createThread(aDraft(), {}));
    expect(expectAdapterError(draft, adapter, 'not-found').outcomeUnknown).to.equal(false);
  });

  test('sends the cookies of the forum with every request, and no post without its proof', async (forum, adapter) => {
    await adapter.search({ text: 'zebra' }, {});
    await adapter.createThread(aDraft(), {});
    expect(forum.wire.requests.map(({ init }) => init.credentials)).to.include.members(['include']);
    expect(forum.wire.requests.every(({ init }) => init.credentials === 'include')).to.equal(true);
    expect(await forum.threads()).to.have.lengthOf(1);
  });
}

function brokenAnswerTests(test: HttpTest, members: readonly AskingMember[]): void {
  test('rejects with protocol when a page comes instead of JSON', async (forum, adapter) => {
    const answer = { text: '<html><h1>Welcome</h1></html>' };
    forum.wire.disturb({ on: () => true, answer });
    expectAdapterError(await rejection(() => adapter.search({ text: '' }, {})), adapter, 'protocol');
    forum.wire.disturb({ on: (request) => forum.server.isFor(request, 'createThread'), answer });
    const error = expectAdapterError(await rejection(() => adapter.createThread(aDraft(), {})), adapter, 'protocol');
    expect(error.outcomeUnknown, 'outcomeUnknown').to.equal(true);
  });

  test('refuses an answer of 10 MB, and says so', async (forum, adapter) => {
    forum.wire.disturb({ on: () => true, answer: { json: { text: 'x'.repeat(10 * 2 ** 20) } } });
    const error = await rejection(() => adapter.search({ text: '' }, {}));
    expect(expectAdapterError(error, adapter, 'protocol').message).to.contain('over 4 MB');
    expect(forum.wire.requests, 'asked once').to.have.lengthOf(1);
  });

  for (const member of members) {
    test(`${member} rejects with an AdapterError for JSON nobody promised`, async (forum, adapter) => {
      const entry = await knownEntry(adapter);
      for (const json of [null, [], {}, 'yes', 7, { topics: 3, posts: {}, response: null }]) {
        forum.wire.disturb({ on: (request) => forum.server.isFor(request, member), answer: { json } });
        const error = await CALLS[member](adapter, entry, {}).catch((reason: unknown) => reason);
        if (error instanceof Error && !(error instanceof AdapterError)) expect.fail(`${member}: ${String(error)}`);
      }
    });
  }

  test('rejects with an AdapterError when a post is answered with JSON nobody promised', async (forum, adapter) => {
    for (const json of [null, [], {}, 'yes', 7, { response: {} }]) {
      forum.wire.disturb({ on: (request) => forum.server.isFor(request, 'createThread'), answer: { json } });
      const error = await rejection(() => adapter.createThread(aDraft(), {}));
      expect(expectAdapterError(error, adapter, 'protocol').outcomeUnknown, JSON.stringify(json)).to.equal(true);
    }
  });
}

function signInTests(test: HttpTest): void {
  test('rejects with session-expired when a read ends on a sign-in page', async (forum, adapter) => {
    for (const answer of [{ text: SIGN_IN_PAGE }, { text: '<html></html>', redirectedTo: `${forum.base}/login` }]) {
      forum.wire.disturb({ on: () => true, answer });
      expectAdapterError(await rejection(() => adapter.search({ text: '' }, {})), adapter, 'session-expired');
    }
  });

  test('rejects with session-expired when a post is sent to a sign-in page, as it did not land', async (forum, adapter) => {
    for (const answer of [{ text: SIGN_IN_PAGE }, { status: 302, headers: { location: `${forum.base}/login` } }]) {
      forum.wire.disturb({ on: (request) => forum.server.isFor(request, 'createThread'), answer });
      const error = await rejection(() => adapter.createThread(aDraft(), {}));
      expect(expectAdapterError(error, adapter, 'session-expired').outcomeUnknown).to.equal(false);
    }
    const posts = forum.wire.requests.filter((request) => forum.server.isFor(request, 'createThread'));
    expect(
      posts.every(({ init }) => init.redirect === 'manual'),
      'no post follows a redirect',
    ).to.equal(true);
  });
}

function rateLimitTests(test: HttpTest): void {
  const cases: readonly (readonly [string, Record<string, string>, number])[] = [
    ['in seconds', { 'retry-after': '120' }, 120_000],
    ['as a date', { 'retry-after': 'Sun, 22 Nov 2026 10:01:00 GMT', date: 'Sun, 22 Nov 2026 10:00:00 GMT' }, 60_000],
  ];
  for (const [form, headers, expected] of cases) {
    test(`reads Retry-After ${form}`, async (forum, adapter) => {
      forum.wire.disturb({ on: () => true, answer: { status: 429, headers, text: 'Slow down' } });
      const error = await rejection(() => adapter.search({ text: '' }, {}));
      expect(expectAdapterError(error, adapter, 'rate-limited').retryAfterMs).to.equal(expected);
      expect(forum.wire.requests, 'asked once').to.have.lengthOf(1);
    });
  }
}

function retryTests(test: HttpTest): void {
  test('asks again when a read did not come through', async (forum, adapter) => {
    for (const answer of ['network', { status: 502, text: '<html>Bad gateway</html>' }] as const) {
      forum.wire.disturb({ on: () => true, answer, times: 2 });
      expect((await adapter.search({ text: '', limit: 1 }, {})).items).not.to.be.empty;
    }
    expect(forum.wire.requests).to.have.lengthOf(6);
  });

  test('gives up after the third time', async (forum, adapter) => {
    forum.failWith('unreachable', 'search');
    expectAdapterError(await rejection(() => adapter.search({ text: '' }, {})), adapter, 'unreachable');
    expect(forum.wire.requests).to.have.lengthOf(3);
  });

  test('says that nothing was posted when what comes before the post fails', async (forum, adapter) => {
    forum.wire.disturb({ on: ({ method }) => method === 'GET', answer: 'network' });
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    expect(expectAdapterError(error, adapter, 'unreachable').outcomeUnknown).to.equal(false);
    expect(forum.sent('createThread')).to.equal(0);
  });
}

function outcomeTests(test: HttpTest): void {
  const failures = [
    ['not reached', 'unreachable', 'network'],
    ['answered 500', 'unavailable', { status: 500, text: 'Internal error' }],
    ['answered by a gateway that gave up', 'unavailable', { status: 504, text: '<html>Gateway timeout</html>' }],
    ['answered with half of an answer', 'protocol', { text: '{"id": 1' }],
  ] as const;
  for (const [sentence, code, answer] of failures) {
    test(`does not post again, and says that the outcome is unknown, when a post is ${sentence}`, async (forum, adapter) => {
      forum.wire.disturb({ on: (request) => forum.server.isFor(request, 'createThread'), answer });
      const error = await rejection(() => adapter.createThread(aDraft(), {}));
      expect(expectAdapterError(error, adapter, code).outcomeUnknown).to.equal(true);
      expect(forum.sent('createThread')).to.equal(1);
    });
  }

  test('sends no second post while the first may still land', async (forum, adapter) => {
    const draft = aDraft();
    forum.hang('createThread');
    await rejection(() => adapter.createThread(draft, { timeoutMs: forum.shortMs ?? SHORT_MS }));
    forum.recover();
    const error = await rejection(() => adapter.createThread(draft, {}));
    expect(expectAdapterError(error, adapter, 'conflict').outcomeUnknown).to.equal(true);
    expect(forum.sent('createThread')).to.equal(1);
  });

  test('leaves it open whether a post landed when the forum cannot be asked', async (forum, adapter) => {
    const draft = aDraft();
    forum.loseAnswer('createThread');
    await rejection(() => adapter.createThread(draft, { timeoutMs: forum.shortMs ?? SHORT_MS }));
    forum.failWith('unavailable', 'findPosted');
    const error = await rejection(() => adapter.createThread(draft, {}));
    expect(expectAdapterError(error, adapter, 'unavailable').outcomeUnknown).to.equal(true);
    expect(forum.sent('createThread')).to.equal(1);
  });

  test('does not take back a post that is on its way', async (forum, adapter) => {
    const leaving = new AbortController();
    let arrive: () => void = () => undefined;
    const comes = new Promise<void>((resolve) => (arrive = resolve));
    forum.wire.disturb({ on: (request) => forum.server.isFor(request, 'createThread'), comes });
    const call = adapter.createThread(aDraft(), { signal: leaving.signal });
    while (forum.sent('createThread') === 0) await new Promise((resolve) => setTimeout(resolve));
    leaving.abort();
    arrive();
    expect((await call).kind).to.equal('published');
  });

  test('sends nothing when it is aborted before the post', async (forum, adapter) => {
    const leaving = new AbortController();
    const call = adapter.createThread(aDraft(), { signal: leaving.signal });
    leaving.abort();
    expect(await rejection(() => call)).to.have.property('name', 'AbortError');
    expect(forum.sent('createThread')).to.equal(0);
  });

  test('reads with no more patience than it was given, all requests together', async (forum, adapter) => {
    for (const member of READS) {
      if (!(member in adapter)) continue;
      forum.wire.disturb({ on: () => true, answer: {}, comes: 'never' });
      const entry = SEED.entries[0];
      if (!entry) throw new Error('The seed is empty.');
      const call = () => CALLS[member](adapter, { ...entry, url: `${forum.base}/t/1` }, { timeoutMs: 1 });
      const error = await rejection(call);
      expect((error as AdapterError).code, member).to.be.oneOf(['timeout', 'not-found']);
    }
  });
}

function tokenTests(test: HttpTest): void {
  test('gets a new token when one ran out, and posts once', async (forum, adapter) => {
    forum.wire.disturb({
      on: (request) => forum.server.isFor(request, 'createThread'),
      answer: forum.server.staleToken,
      times: 1,
    });
    expect((await adapter.createThread(aDraft(), {})).kind).to.equal('published');
    expect(forum.sent('createThread')).to.equal(2);
    expect(await forum.threads()).to.have.lengthOf(1);
  });

  test('gets a new token once and only once', async (forum, adapter) => {
    forum.wire.disturb({
      on: (request) => forum.server.isFor(request, 'createThread'),
      answer: forum.server.staleToken,
    });
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    expect(expectAdapterError(error, adapter, 'session-expired').outcomeUnknown).to.equal(false);
    expect(forum.sent('createThread')).to.equal(2);
  });
}
