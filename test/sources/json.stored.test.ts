import { expect } from '@esm-bundle/chai';
import { jsonSource } from '../../src/sources/json.js';
import { replace } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { broken, fakeFetch, json, rejection, type Answer } from './fake-fetch.js';

const DAY_MS = 24 * 3_600_000;
const CACHE = 'help-wizard-files-1';
let files = 0;

/** A file of this page's own origin that no other test has asked for. */
const newUrl = (): string => new URL(`/stored/${Date.now()}-${++files}.json`, location.href).href;
const tagged = (value: unknown, etag: string, headers: Record<string, string> = {}): Answer =>
  json(value, { headers: { etag, ...headers } });
const unchanged: Answer = () => new Response(null, { status: 304 });
const isStored = async (url: string): Promise<boolean> => (await caches.match(url)) !== undefined;

afterEach(() => caches.delete(CACHE));

/** Reads a file once, so that there is a copy of it. */
async function readBefore(url: string, value: unknown = ['old'], headers: Record<string, string> = {}): Promise<void> {
  await jsonSource({ url, fetch: fakeFetch(tagged(value, '"1"', headers)).fetch }).entries({});
  await until(() => isStored(url), 'there is a copy');
}

describe('the JSON source, the next time', () => {
  it('has at once what it had, and asks whether that is what there is', async () => {
    const url = newUrl();
    await readBefore(url, ['old'], { 'last-modified': 'Sun, 01 Nov 2026 08:00:00 GMT' });
    const { fetch, calls } = fakeFetch(unchanged);
    const source = jsonSource({ url, fetch });
    expect(await source.stored?.()).to.deep.equal(['old']);
    expect(calls).to.deep.equal([]);
    const version = source.version;
    expect(await source.entries({})).to.deep.equal(['old']);
    expect(source.version).to.equal(version);
    expect(calls.map(({ headers }) => [headers.get('if-none-match'), headers.get('if-modified-since')])).to.deep.equal([
      ['"1"', 'Sun, 01 Nov 2026 08:00:00 GMT'],
    ]);
  });

  it('has the new list, under another version, and keeps that', async () => {
    const url = newUrl();
    await readBefore(url);
    const source = jsonSource({ url, fetch: fakeFetch(tagged(['new'], '"2"')).fetch });
    await source.stored?.();
    const version = source.version;
    expect(await source.entries({})).to.deep.equal(['new']);
    expect(source.version).not.to.equal(version);
    await until(async () => (await jsonSource({ url }).stored?.())?.[0] === 'new', 'the new one is kept');
  });

  it('asks the second time without conditions', async () => {
    const url = newUrl();
    await readBefore(url);
    const { fetch, calls } = fakeFetch(broken, tagged(['new'], '"2"'));
    expect(await jsonSource({ url, fetch }).entries({})).to.deep.equal(['new']);
    expect(calls.map(({ headers }) => headers.has('if-none-match'))).to.deep.equal([true, false]);
  });

  it('sends no conditions to another origin: the browser has its own', async () => {
    const url = `https://cdn.example/${Date.now()}.json`;
    await readBefore(url);
    const { fetch, calls } = fakeFetch(tagged(['old'], '"1"'));
    await jsonSource({ url, fetch }).entries({});
    expect(calls.map(({ headers, cache }) => [headers.has('if-none-match'), cache])).to.deep.equal([
      [false, 'no-cache'],
    ]);
  });

  it('remembers where redirects had led', async () => {
    const url = newUrl();
    const moved: Answer = () =>
      Object.defineProperty(new Response('[]', { headers: { etag: '"1"' } }), 'url', {
        value: 'https://cdn.example/a.json',
      });
    await jsonSource({ url, fetch: fakeFetch(moved).fetch }).entries({});
    await until(() => isStored(url), 'there is a copy');
    const source = jsonSource({ url });
    await source.stored?.();
    expect(source.baseUrl).to.equal('https://cdn.example/a.json');
  });

  it('keeps its copy while the server is down, and forgets it when the file is gone', async () => {
    const url = newUrl();
    await readBefore(url);
    for (const [status, isKept] of [
      [500, true],
      [404, false],
    ] as const) {
      const source = jsonSource({ url, fetch: fakeFetch(json('', { status })).fetch });
      expect((await rejection(source.entries({}))).message).to.contain(`answered HTTP ${status}`);
      await until(async () => (await isStored(url)) === isKept, `the copy after ${status}`);
    }
  });

  it('has nothing of a copy that is older than a week, or damaged', async () => {
    const url = newUrl();
    await readBefore(url);
    const now = Date.now();
    replace(Date, 'now', () => now + 8 * DAY_MS);
    expect(await jsonSource({ url }).stored?.()).to.equal(null);
    replace(Date, 'now', () => now);
    await (
      await caches.open(CACHE)
    ).put(url, new Response('[1,', { headers: { etag: '"1"', 'x-confirmed-at': String(now) } }));
    const { fetch, calls } = fakeFetch(unchanged, json(['whole']));
    expect(await jsonSource({ url, fetch }).entries({}), 'a 304 for a damaged copy').to.deep.equal(['whole']);
    expect(calls).to.have.length(2);
    expect(await jsonSource({ url }).stored?.()).to.equal(null);
  });

  it('counts a copy as new that the server confirms', async () => {
    const url = newUrl();
    await readBefore(url);
    const now = Date.now();
    replace(Date, 'now', () => now + 6 * DAY_MS);
    await jsonSource({ url, fetch: fakeFetch(unchanged).fetch }).entries({});
    const confirmedAt = async (): Promise<number> => Number((await caches.match(url))?.headers.get('x-confirmed-at'));
    await until(async () => (await confirmedAt()) > now + 5 * DAY_MS, 'it is written again');
    replace(Date, 'now', () => now + 12 * DAY_MS);
    expect(await jsonSource({ url }).stored?.()).to.deep.equal(['old']);
  });

  const notKept: [string, Answer][] = [
    ['without a validator', json(['a'])],
    ['that must not be stored', tagged(['a'], '"1"', { 'cache-control': 'private, no-store' })],
    ['that is very large', tagged(['a'.repeat(4 * 1024 * 1024)], '"1"')],
  ];
  for (const [what, answer] of notKept) {
    it(`keeps nothing ${what}, also not what it had`, async () => {
      const url = newUrl();
      await readBefore(url);
      await jsonSource({ url, fetch: fakeFetch(answer).fetch }).entries({});
      await until(async () => !(await isStored(url)), 'the copy is gone');
    });
  }

  it('keeps nothing where the owner does not want it', async () => {
    const url = newUrl();
    const source = jsonSource({ url, fetch: fakeFetch(tagged(['a'], '"1"')).fetch, store: false });
    await source.entries({});
    expect([await source.stored?.(), await isStored(url)]).to.deep.equal([null, false]);
  });

  it('keeps no more than twenty files, those confirmed last', async () => {
    const urls = Array.from({ length: 22 }, newUrl);
    for (const url of urls) await readBefore(url);
    await until(async () => (await (await caches.open(CACHE)).keys()).length === 20, 'two are gone');
    expect(await Promise.all(urls.slice(0, 3).map(isStored))).to.deep.equal([false, false, true]);
  });

  it('throws away what another release has stored', async () => {
    await caches.open('help-wizard-files-0');
    await readBefore(newUrl());
    await until(async () => !(await caches.has('help-wizard-files-0')), 'it is gone');
  });

  it('works without copies where the browser allows none', async () => {
    const refused = (): Promise<never> => Promise.reject(new DOMException('No.', 'SecurityError'));
    for (const method of ['open', 'match', 'has', 'keys', 'delete'] as const) replace(caches, method, refused as never);
    const source = jsonSource({ url: newUrl(), fetch: fakeFetch(tagged(['a'], '"1"')).fetch });
    expect([await source.stored?.(), await source.entries({})]).to.deep.equal([null, ['a']]);
  });

  it('works where there is no room, and where storage never answers', async () => {
    const url = newUrl();
    await readBefore(url);
    const full = (): Promise<never> => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
    replace(Cache.prototype, 'put', full);
    await jsonSource({ url, fetch: fakeFetch(tagged(['new'], '"2"')).fetch }).entries({});
    await until(async () => !(await isStored(url)), 'what could not be replaced is gone');
    replace(caches, 'match', () => new Promise(() => {}));
    const source = jsonSource({ url, fetch: fakeFetch(json(['a'])).fetch });
    expect([await source.stored?.(), await source.entries({})]).to.deep.equal([null, ['a']]);
  });
});
