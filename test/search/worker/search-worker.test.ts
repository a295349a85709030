import { expect } from '@esm-bundle/chai';
import type { Entry, Match } from '../../../src/core/types.js';
import {
  createSearchIndex,
  createSearchWorker,
  type SearchProgress,
  type SearchWorker,
  type SearchWorkerOptions,
  type SearchWorkerSource,
} from '../../../src/search/index.js';
import { gunzip } from '../../../src/search/tiers/gzip.js';
import { until } from '../../helpers/until.js';
import { anEntry, ENTRIES } from '../entries.js';
import { manyEntries, writeFiles, type Files } from '../tiers/files.js';

const QUESTIONS = ['playlist disapeared', 'the speaker is too quiet', 'reset pasword', 'dow', 'Café 🎧 Brontë', ''];
const ADDRESS = 'https://help.example/search/index.json';
const SMALL = { firstBytes: 3_000, partBytes: 4_000 };

let worker: SearchWorker | undefined;
const realFetch = globalThis.fetch;

function open(source: SearchWorkerSource, options?: SearchWorkerOptions): SearchWorker {
  return (worker = createSearchWorker(source, options));
}

/** Answers requests of this thread from files; gives the paths that were asked for. */
function serve(files: Files): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (request) => {
    const path = (request as string).replace(ADDRESS.replace('index.json', ''), '');
    asked.push(path);
    const bytes = files.get(path);
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes);
  };
  return asked;
}

function ranking(matches: readonly Match[]): unknown {
  return matches.map(({ entry, score, reasons, highlights }) => [entry.id, score, reasons, highlights]);
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => String(error),
  );
}

describe('a search worker', () => {
  afterEach(() => {
    worker?.close();
    worker = undefined;
    globalThis.fetch = realFetch;
  });

  for (const [where, options] of [
    ['in a worker', {}],
    ['without one', { worker: false }],
    ['where the worker cannot be loaded', { worker: '/there/is/no/worker.js' }],
    ['where the worker is of another origin', { worker: 'https://cdn.example/worker.js' }],
  ] as const) {
    it(`finds the same as an index on the page: ${where}`, async () => {
      const entries = manyEntries(1_200);
      const index = createSearchIndex(entries);
      const search = open(entries, options);
      for (const text of QUESTIONS) {
        const query = { platform: 'phone', limit: 7 };
        expect(ranking(await search.search(text, query)), text).to.deep.equal(ranking(index.search(text, query)));
      }
    });
  }

  it('takes an index as toJSON() gave it', async () => {
    const index = createSearchIndex(ENTRIES);
    const search = open(JSON.parse(JSON.stringify(index)) as SearchWorkerSource);
    expect(ranking(await search.search('reset pasword'))).to.deep.equal(ranking(index.search('reset pasword')));
  });

  it('reads its own language pack', async () => {
    const search = open([anEntry({ id: 'de', title: 'Störungen beim Abspielen' })], { lang: 'de' });
    expect((await search.search('storung'))[0]?.entry.id).to.equal('de');
  });

  it('is silent about questions that nobody waits for any more', async () => {
    const search = open(manyEntries(400));
    await search.ready;
    const controller = new AbortController();
    const stale = failure(search.search('playlist', { signal: controller.signal }));
    controller.abort();
    const fresh = await search.search('speaker');
    expect(await stale).to.contain('AbortError');
    expect(fresh).not.to.deep.equal([]);
    expect(await failure(search.search('speaker', { signal: AbortSignal.abort() }))).to.contain('AbortError');
  });

  it('answers no more once it is closed', async () => {
    const search = open(ENTRIES);
    const waiting = failure(search.search('lyrics'));
    search.close();
    expect(await waiting).to.contain('was closed');
    expect(await failure(search.search('lyrics'))).to.contain('was closed');
  });

  it('searches new entries in place of the old ones', async () => {
    const search = open([anEntry({ id: 'old', title: 'Lyrics are missing' })]);
    expect((await search.search('lyrics')).map(({ entry }) => entry.id)).to.deep.equal(['old']);
    search.setEntries([anEntry({ id: 'new', title: 'Lyrics are late' })]);
    await until(async () => (await search.search('lyrics'))[0]?.entry.id === 'new', 'the new entry');
  });

  it('reads new entries in their own language', async () => {
    const entries = [anEntry({ id: 'de', title: 'Meine Störungen häufen sich', lang: 'de' })];
    const search = open([], { worker: false });
    await search.ready;
    search.setEntries(entries);
    await until(async () => (await search.search('Stoerung ')).length > 0, 'the German entry');
    const direct = open(entries, { worker: false });
    expect(ranking(await search.search('Stoerung '))).to.deep.equal(ranking(await direct.search('Stoerung ')));
  });

  it('does not pass off the beginning of an entry as the whole', async () => {
    const search = open([], { worker: false });
    const unknown = anEntry({ id: 'gone', text: 'The beginning', partial: true });
    expect(await failure(search.read(unknown))).to.contain('"gone" is not in what has been loaded');
  });
});

describe('a search worker with an index in tiers', () => {
  afterEach(() => {
    worker?.close();
    worker = undefined;
    globalThis.fetch = realFetch;
  });

  it('answers from the most useful entries, then loads the rest, then finds the same as one index', async () => {
    const entries = manyEntries();
    const asked = serve(await writeFiles(entries, SMALL));
    const progress: SearchProgress[] = [];
    const search = open(ADDRESS, { worker: false, platform: 'phone', onChange: (now) => progress.push(now) });
    await search.ready;
    expect(asked, 'the head, everybody’s part and that of the platform').to.have.lengthOf(3);
    expect((await search.search('reset pasword', { platform: 'phone' }))[0]?.entry.id).to.equal('password');
    await until(() => progress.at(-1)?.loaded === entries.length, 'all entries');
    const whole = createSearchIndex(entries).search('playlist disapeared', { platform: 'phone' });
    const found = await search.search('playlist disapeared', { platform: 'phone' });
    expect(found.map(({ entry, score }) => [entry.id, score])).to.deep.equal(
      whole.map(({ entry, score }) => [entry.id, score]),
    );
  });

  it('looks through all parts before it says that there is nothing', async () => {
    const last = anEntry({ id: 'last', title: 'Marmalade', archived: true, platforms: ['desktop'] });
    serve(await writeFiles([...manyEntries(), last], SMALL));
    const search = open(ADDRESS, { worker: false, platform: 'phone' });
    expect((await search.search('marmalade')).map(({ entry }) => entry.id)).to.deep.equal(['last']);
    expect(await search.search('zzyzx')).to.deep.equal([]);
  });

  it('says that there is nothing when a part does not come', async () => {
    const files = await writeFiles(manyEntries(), SMALL);
    serve(files);
    const answering = globalThis.fetch;
    globalThis.fetch = (request, init) =>
      /\/0-2\.hwi$/.test(request as string) ? new Promise(() => {}) : answering(request, init);
    const search = open(ADDRESS, { worker: false });
    expect(await search.search('zzyzx')).to.deep.equal([]);
  });

  it('does without a first part that is missing, and says so', async () => {
    const files = await writeFiles(manyEntries(), SMALL);
    const head = JSON.parse(new TextDecoder().decode(files.get('index.json'))) as {
      parts: { name: string; platform: string | null; tier: number }[];
    };
    const own = head.parts.find(({ platform, tier }) => platform === 'phone' && tier === 1);
    for (const path of files.keys()) if (path.endsWith(`/${own?.name}.hwi`)) files.delete(path);
    serve(files);
    const errors: string[] = [];
    const search = open(ADDRESS, { worker: false, platform: 'phone', onError: ({ message }) => errors.push(message) });
    expect((await search.search('reset password', { platform: 'phone' }))[0]?.entry.id).to.equal('password');
    expect(errors[0]).to.contain('HTTP 404');
  });

  it('fetches whole texts only for what is opened, and once', async () => {
    const entries = manyEntries();
    const asked = serve(await writeFiles(entries, SMALL));
    const search = open(ADDRESS, { worker: false });
    const [match] = await search.search('playlist stops');
    const before = asked.length;
    const whole = await search.read(match!.entry);
    expect(match!.entry.text.length).to.be.lessThan(150);
    expect(whole).to.deep.equal(entries.find(({ id }) => id === match!.entry.id));
    expect(asked.slice(before).filter((path) => /-\d+-\d+\.hwi$/.test(path))).to.have.lengthOf(1);
    await search.read(match!.entry);
    expect(asked.filter((path) => /-\d+-\d+\.hwi$/.test(path))).to.have.lengthOf(1);
  });

  it('takes nothing but texts from the files of whole texts', async () => {
    const files = await writeFiles(manyEntries(8));
    const [block] = [...files.keys()].filter((path) => /-\d+-\d+\.hwi$/.test(path));
    for (const change of [{ url: 'javascript:alert(1)' }, { kind: 'other' }, { id: 'another' }]) {
      const texts = JSON.parse(new TextDecoder().decode(await gunzip(files.get(block!)!))) as object[];
      const changed = new TextEncoder().encode(JSON.stringify(texts.map((text) => ({ ...text, ...change }))));
      serve(new Map(files).set(block!, changed));
      const search = open(ADDRESS, { worker: false });
      const [match] = await search.search('my account cannot be opened');
      expect(await failure(search.read(match!.entry)), JSON.stringify(change)).to.contain('was changed');
      search.close();
    }
  });

  it('has an answer at once where all entries are of one platform each and the visitor’s is not known', async () => {
    const entries = ['phone', 'tablet'].map((id) => anEntry({ id, title: 'Lyrics are late', platforms: [id] }));
    serve(await writeFiles(entries));
    const search = open(ADDRESS, { worker: false });
    expect(await search.search('lyrics')).to.have.lengthOf(1);
    await until(async () => (await search.search('lyrics')).length === 2, 'the others');
  });

  it('searches the page’s entries where the index needs a language it cannot have', async () => {
    const files = await writeFiles(ENTRIES);
    const head = new TextDecoder().decode(files.get('index.json'));
    serve(files.set('index.json', new TextEncoder().encode(head.replace('"langs":["en"]', '"langs":["en","tlh"]'))));
    const errors: string[] = [];
    const mine = [anEntry({ id: 'mine', title: 'Lyrics are late' })];
    const search = open(ADDRESS, { worker: false, entries: mine, onError: ({ message }) => errors.push(message) });
    expect((await search.search('lyrics')).map(({ entry }) => entry.id)).to.deep.equal(['mine']);
    expect(errors.join()).to.contain('"tlh"');
  });

  it('prefers what the page has to what the index says of it', async () => {
    serve(await writeFiles(ENTRIES));
    const fresh: Entry = { ...ENTRIES[0]!, status: 'fixed', statusUpdate: 'Version 8.5 plays on.' };
    const search = open(ADDRESS, {
      worker: false,
      entries: [fresh, anEntry({ id: 'mine', title: 'Playback is loud' })],
    });
    await until(async () => (await search.search('playback stops'))[0]?.entry.status === 'fixed', 'the page’s entry');
    const found = await search.search('playback');
    expect(found.map(({ entry }) => entry.id)).to.have.members(['stops', 'mine']);
  });

  it('reads the page’s entries in their language, and the index in its own', async () => {
    serve(await writeFiles(ENTRIES));
    const mine = [anEntry({ id: 'de', title: 'Meine Störungen häufen sich', lang: 'de' })];
    const search = open(ADDRESS, { worker: false, entries: mine });
    await until(async () => (await search.search('Stoerung '))[0]?.entry.id === 'de', 'the German entry');
    expect((await search.search('resetting passwords '))[0]?.entry.id).to.equal('password');
  });

  it('takes addresses relative to the index, and none that is no web address', async () => {
    serve(await writeFiles([anEntry({ id: 'here', title: 'Lyrics', url: '../articles/lyrics.html' })]));
    const search = open(ADDRESS, { worker: false });
    expect((await search.search('lyrics'))[0]?.entry.url).to.equal('https://help.example/articles/lyrics.html');
    search.close();
    const evil = anEntry({ id: 'evil', title: 'Lyrics', url: 'javascript:alert(1)' });
    const odd = anEntry({ id: 'odd', title: 'Lyrics', author: null, votes: '9', kind: 'howto' } as never);
    const mended = anEntry({ id: 'mended', title: 'Lyrics', author: null, votes: '9' } as never);
    serve(await writeFiles([evil, odd, mended]));
    const errors: string[] = [];
    const other = open(ADDRESS, { worker: false, onError: ({ message }) => errors.push(message) });
    const found = (await other.search('lyrics')).map(({ entry }) => entry);
    expect(found.map(({ id, author, votes }) => [id, author, votes])).to.deep.equal([['mended', undefined, undefined]]);
    expect(errors[0]).to.contain('2 of its entries are left out');
  });

  it('goes on with what it has when a part is damaged, and says so', async () => {
    const entries = manyEntries();
    const files = await writeFiles(entries, SMALL);
    const [later] = [...files.keys()].filter((path) => /\/0-2\.hwi$/.test(path));
    files.set(later!, files.get(later!)!.slice(0, 100));
    serve(files);
    const errors: string[] = [];
    const search = open(ADDRESS, { worker: false, onError: (error) => errors.push(error.message) });
    expect(await search.search('reset pasword')).not.to.deep.equal([]);
    await until(() => errors.length > 0, 'an error');
    expect(errors[0]).to.contain('is damaged').and.contain('0-2.hwi');
    expect(await search.search('reset pasword')).not.to.deep.equal([]);
  });

  it('says what is wrong when there is no index, and searches the page’s entries all the same', async () => {
    serve(new Map());
    const errors: string[] = [];
    const search = open(ADDRESS, { worker: false, onError: (error) => errors.push(error.message) });
    expect(await failure(search.ready)).to.contain(`${ADDRESS} answered HTTP 404`);
    expect(await failure(search.search('lyrics'))).to.contain('HTTP 404');
    expect(errors).to.have.lengthOf(1);
    search.setEntries(ENTRIES);
    expect((await search.search('lyrics'))[0]?.entry.id).to.equal('lyrics');
  });
});
