import { expect } from '@esm-bundle/chai';
import { HelpWizardError } from '../../src/core/errors.js';
import { jsonSource, type JsonSourceOptions } from '../../src/sources/json.js';

const URL_OF_FILE = 'https://example.org/help/faqs.json';

type Answer = () => Response | Promise<Response>;
const json =
  (value: unknown, init?: ResponseInit): Answer =>
  () =>
    new Response(JSON.stringify(value), init);
const broken: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const silent: Answer = () => new Promise(() => {});
const from =
  (url: string, answer: Answer): Answer =>
  async () =>
    Object.defineProperty(await answer(), 'url', { value: url });

/** A fetch that gives these answers in turn, the last one again and again. */
function fakeFetch(...answers: readonly Answer[]) {
  const calls: { url: string; signal: AbortSignal | null | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    calls.push({ url: url as string, signal: init?.signal });
    return (answers[Math.min(calls.length, answers.length) - 1] ?? broken)();
  };
  return { fetch, calls };
}

function read(answers: readonly Answer[], options: Partial<JsonSourceOptions> = {}, signal?: AbortSignal) {
  const { fetch, calls } = fakeFetch(...answers);
  const source = jsonSource({ url: URL_OF_FILE, fetch, ...options });
  return { source, calls, entries: source.entries(signal ? { signal } : {}) };
}

async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was expected to reject.');
}

describe('the JSON source', () => {
  it('gives the list in the file', async () => {
    const { entries, calls } = read([json([{ id: 'a' }, 5])]);
    expect(await entries).to.deep.equal([{ id: 'a' }, 5]);
    expect(calls.map(({ url }) => url)).to.deep.equal([URL_OF_FILE]);
  });

  it('gives the list under "entries"', async () => {
    expect(await read([json({ entries: [1], more: true })]).entries).to.deep.equal([1]);
  });

  it('reads UTF-8 with a byte order mark', async () => {
    expect(await read([() => new Response('\ufeff["ü😀"]')]).entries).to.deep.equal(['ü😀']);
  });

  it('is called by its address and has it as its base, until a redirect has led elsewhere', async () => {
    const { source, entries } = read([from('https://cdn.example/v2/faqs.json', json([]))]);
    expect([source.name, source.baseUrl]).to.deep.equal([URL_OF_FILE, URL_OF_FILE]);
    await entries;
    expect(source.baseUrl).to.equal('https://cdn.example/v2/faqs.json');
  });

  it('asks once more after a server error or a lost connection', async () => {
    for (const first of [json('', { status: 503 }), broken]) {
      const { entries, calls } = read([first, json([1])]);
      expect(await entries).to.deep.equal([1]);
      expect(calls).to.have.length(2);
    }
  });

  const failures: [string, readonly Answer[], number, string][] = [
    ['a missing file', [json('', { status: 404 })], 1, 'answered HTTP 404'],
    ['a server that stays down', [json('', { status: 500 })], 2, 'answered HTTP 500'],
    ['a lost connection', [broken], 2, 'could not be reached'],
    ['a page in place of the file', [() => new Response('<!doctype html>')], 1, 'is not JSON'],
    ['another object', [json({ items: [] })], 1, 'is neither a list of entries nor { "entries": [...] }'],
    ['null', [json(null)], 1, 'is neither a list of entries nor { "entries": [...] }'],
    ['an empty answer', [() => new Response(null)], 1, 'is not JSON'],
    ['a large file', [json([], { headers: { 'content-length': '20971521' } })], 1, 'is larger than 20 MB'],
    ['a large file that hides it', [() => new Response(new Uint8Array(20_971_521))], 1, 'is larger than 20 MB'],
  ];
  for (const [what, answers, tries, words] of failures) {
    it(`fails with clear words on ${what}`, async () => {
      const { entries, calls } = read(answers);
      const error = await rejection(entries);
      expect(error).to.be.instanceOf(HelpWizardError);
      expect(error.message).to.equal(`[help-wizard] [json] ${URL_OF_FILE} ${words}.`);
      expect(calls).to.have.length(tries);
    });
  }

  it('fails with clear words when the answer breaks off', async () => {
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[1,'));
        controller.error(new TypeError('network error'));
      },
    });
    const error = await rejection(read([() => new Response(half)]).entries);
    expect(error.message).to.contain('could not be read to its end');
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('gives up after its time, even on a fetch that does not listen', async () => {
    const { entries, calls } = read([silent], { timeoutMs: 20 });
    const error = await rejection(entries);
    expect(error).to.be.instanceOf(HelpWizardError);
    expect(error.message).to.contain('did not answer within 20 ms');
    expect(calls[0]?.signal?.aborted).to.equal(true);
  });

  it('gives up after its time while the body is on its way', async () => {
    const { entries } = read([() => new Response(new ReadableStream())], { timeoutMs: 20 });
    expect((await rejection(entries)).message).to.contain('did not answer within 20 ms');
  });

  it('does not ask at all when it is already aborted', async () => {
    const { entries, calls } = read([json([])], {}, AbortSignal.abort());
    expect(await rejection(entries)).to.have.property('name', 'AbortError');
    expect(calls).to.deep.equal([]);
  });

  for (const [when, answer] of [
    ['while it asks', silent],
    ['before it asks again', broken],
  ] as const) {
    it(`rejects with an AbortError when it is aborted ${when}`, async () => {
      const controller = new AbortController();
      const { entries, calls } = read([answer], {}, controller.signal);
      setTimeout(() => controller.abort(new Error('the page has other plans')), 30);
      expect(await rejection(entries)).to.have.property('name', 'AbortError');
      expect(calls).to.have.length(1);
    });
  }

  it('can be read again', async () => {
    const { source, entries } = read([json('', { status: 404 }), json([2])]);
    await rejection(entries);
    expect(await source.entries({})).to.deep.equal([2]);
  });
});
