import { expect } from '@esm-bundle/chai';
import type { ForumAdapter, SearchQuery } from '../../src/adapters/forum-adapter.js';
import { loadContent } from '../../src/controllers/content-loader.js';
import { searchedSources } from '../../src/controllers/content-sources.js';
import type { ContentSource } from '../../src/core/config.js';
import type { Entry } from '../../src/core/types.js';
import { collectWarnings, replace } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

const BASE = 'https://site.example/help/help-wizard.json';
const { signal } = new AbortController();

/** A forum with these entries, in pages of this many. */
function forumOf(entries: readonly Entry[], perPage = 100): ForumAdapter & { readonly queries: SearchQuery[] } {
  const queries: SearchQuery[] = [];
  return {
    name: 'test',
    queries,
    createThread: () => Promise.reject(new Error('not here')),
    search: async (query) => {
      queries.push(query);
      const start = Number(query.page ?? 0);
      const items = entries.slice(start, start + perPage);
      return start + perPage < entries.length ? { items, next: String(start + perPage) } : { items };
    },
  };
}

const NO_FORUM: ForumAdapter = { name: 'none', createThread: () => Promise.reject(new Error('not here')) };
const load = (content: readonly ContentSource[] | undefined, adapter: ForumAdapter = NO_FORUM) =>
  loadContent({ config: content === undefined ? {} : { content }, adapter, baseUrl: BASE, signal });
const inline = (...entries: Partial<Entry>[]): ContentSource => ({
  type: 'inline',
  entries: entries.map((entry) => anEntry(entry)),
});
const ids = ({ entries }: { readonly entries: readonly Entry[] }): string[] => entries.map(({ id }) => id);

/** The files of this site by their whole address; the others are missing. */
function serve(files: Readonly<Record<string, unknown>>): void {
  replace(window, 'fetch', async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    return url in files ? Response.json(files[url]) : new Response('', { status: 404 });
  });
}

describe('the content of a site', () => {
  it('is what all its sources have, in their order', async () => {
    serve({ 'https://site.example/help/faqs.json': [anEntry({ id: 'b' })] });
    const content = [inline({ id: 'a' }), { type: 'json', url: 'faqs.json' }, { type: 'forum' }] as const;
    const loaded = await load(content, forumOf([anEntry({ id: 'c' })]));
    expect(ids(loaded)).to.deep.equal(['a', 'b', 'c']);
    expect(loaded.failures).to.deep.equal([]);
    expect([...loaded.ofForum]).to.deep.equal(['c']);
  });

  it('is what the forum has where the owner names nothing', async () => {
    expect(ids(await load(undefined, forumOf([anEntry({ id: 'c' })])))).to.deep.equal(['c']);
  });

  it('is nothing where the owner wants nothing, or the forum cannot be searched', async () => {
    expect(ids(await load([], forumOf([anEntry()])))).to.deep.equal([]);
    expect(ids(await load(undefined))).to.deep.equal([]);
  });

  it('has each id once: the first counts, and is the forum’s where the forum gives it too', async () => {
    const content = [
      inline({ id: 'a', title: 'First' }),
      inline({ id: 'a', title: 'Second' }, { id: 'b' }),
      { type: 'forum' },
    ] as const;
    const loaded = await load(content, forumOf([anEntry({ id: 'b', title: 'Third' })]));
    expect(loaded.entries.map(({ id, title }) => `${id}: ${title}`)).to.deep.equal([
      'a: First',
      `b: ${anEntry().title}`,
    ]);
    expect([...loaded.ofForum]).to.deep.equal(['b']);
  });

  it('resolves addresses against the file they stand in', async () => {
    serve({ 'https://cdn.example/v1/faqs.json': [anEntry({ id: 'json', url: '../a.html' })] });
    const content = [
      { type: 'json', url: 'https://cdn.example/v1/faqs.json' },
      inline({ id: 'inline', url: 'a.html' }),
    ] as const;
    const loaded = await load(content);
    expect(loaded.entries.map(({ url }) => url)).to.deep.equal([
      'https://cdn.example/a.html',
      'https://site.example/help/a.html',
    ]);
  });

  it('is there without the source that failed', async () => {
    serve({});
    const loaded = await load([{ type: 'json', url: 'gone.json' }, inline({ id: 'a' })]);
    expect(ids(loaded)).to.deep.equal(['a']);
    expect(loaded.failures.map(String).join()).to.contain('https://site.example/help/gone.json answered HTTP 404');
  });

  it('is there without the entries that cannot be shown, with a warning per source', async () => {
    const warnings = collectWarnings();
    const loaded = await load([
      inline({ id: 'a' }, { id: 'b', url: 'javascript:alert(1)' }, { id: 'c', votes: 'many' as never }),
    ]);
    expect(ids(loaded)).to.deep.equal(['a', 'c']);
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.contain('"b": its url is not an http(s) address');
    expect(warnings[1]).to.contain('"c": votes is not a number');
  });

  it('reads a forum page by page, up to a thousand entries', async () => {
    const forum = forumOf(Array.from({ length: 1234 }, (_, index) => anEntry({ id: `e${index}` })));
    const loaded = await load([{ type: 'forum' }], forum);
    expect(loaded.entries).to.have.length(1000);
    expect(forum.queries).to.have.length(10);
    expect(forum.queries[0]).to.deep.equal({ text: '', limit: 100 });
    expect(forum.queries[9]?.page).to.equal('900');
  });

  it('comes only from the sources that can hold what is asked for', async () => {
    const forum = forumOf([anEntry({ id: 'f' })]);
    const content = [
      { ...inline({ id: 'a' }), kinds: ['faq', 'news'] },
      { ...inline({ id: 'b' }), kinds: ['issue'] },
      { ...inline({ id: 'c' }), kinds: [] },
      inline({ id: 'd', kind: 'idea' }),
      { type: 'forum' },
    ] as const;
    const options = { config: { content }, adapter: forum, baseUrl: BASE, signal };
    expect(ids(await loadContent({ ...options, kinds: ['faq'] }))).to.deep.equal(['a', 'd', 'f']);
    expect(forum.queries[0]?.kinds).to.deep.equal(['faq']);
    expect(ids(await loadContent(options))).to.deep.equal(['a', 'b', 'c', 'd', 'f']);
  });

  it('is fetched once for all who ask at the same time', async () => {
    let asked = 0;
    replace(window, 'fetch', async () => {
      asked += 1;
      return Response.json([anEntry({ id: 'a' })]);
    });
    const content = [{ type: 'json', url: 'faqs.json' }] as const;
    const both = await Promise.all([load(content), load(content)]);
    expect([...both.map(ids), asked]).to.deep.equal([['a'], ['a'], 1]);
    await load(content);
    expect(asked).to.equal(2);
  });

  it('is at first what a file had the last time, then what it has', async () => {
    const url = new URL(`/loader/${Date.now()}.json`, location.href).href;
    const content = [{ type: 'json', url }] as const;
    const answers = [
      Response.json([anEntry({ id: 'old' })], { headers: { etag: '"1"' } }),
      Response.json([anEntry({ id: 'new' })], { headers: { etag: '"2"' } }),
      new Response('', { status: 404 }),
    ];
    replace(window, 'fetch', async () => answers.shift() ?? new Response(null, { status: 304 }));
    const progress: string[][] = [];
    const read = () =>
      loadContent({ config: { content }, adapter: NO_FORUM, baseUrl: BASE, signal }, (loaded) =>
        progress.push(ids(loaded)),
      );
    const isKept = (id: string) =>
      until(async () => (await (await caches.match(url))?.text())?.includes(id), `${id} is kept`);
    expect(ids(await read())).to.deep.equal(['old']);
    await isKept('old');
    progress.length = 0;
    expect(ids(await read())).to.deep.equal(['new']);
    expect(progress).to.deep.equal([['old'], ['new']]);
    await isKept('new');
    const loaded = await read();
    expect([ids(loaded), loaded.failures.length]).to.deep.equal([['new'], 1]);
    await caches.delete('help-wizard-files-1');
  });

  it('stays the same objects where a file says that nothing is new', async () => {
    const url = new URL(`/loader/${Date.now()}-same.json`, location.href).href;
    const answers = [Response.json([anEntry({ id: 'a' })], { headers: { etag: '"1"' } })];
    replace(window, 'fetch', async () => answers.shift() ?? new Response(null, { status: 304 }));
    const content = [{ type: 'json', url }] as const;
    await load(content);
    await until(async () => (await caches.match(url)) !== undefined, 'it is kept');
    const shown: Entry[] = [];
    const options = { config: { content }, adapter: NO_FORUM, baseUrl: BASE, signal };
    await loadContent(options, ({ entries }) => shown.push(...entries));
    expect([shown.length, shown[0] === shown[1]]).to.deep.equal([2, true]);
    await caches.delete('help-wizard-files-1');
  });

  it('holds the incidents of a status page, for panels of issues only', async () => {
    serve({
      'https://status.example/api/v2/summary.json': {
        page: { url: 'https://status.example' },
        incidents: [{ id: '1', name: 'Songs stop', status: 'investigating', shortlink: 'https://s.example/1' }],
      },
    });
    const content = [{ type: 'statuspage', url: 'https://status.example' }] as const;
    const options = { config: { content }, adapter: NO_FORUM, baseUrl: BASE, signal };
    expect(ids(await loadContent({ ...options, kinds: ['issue'] }))).to.deep.equal(['incident:1']);
    expect(ids(await loadContent({ ...options, kinds: ['faq'] }))).to.deep.equal([]);
  });

  it('lists nothing of what can only be searched', async () => {
    serve({});
    const content = [{ type: 'algolia', appId: 'A', index: 'i', key: 'k' }] as const;
    const loaded = await load(content);
    expect([ids(loaded), loaded.failures]).to.deep.equal([[], []]);
    expect(searchedSources({ content })).to.deep.equal(content);
  });

  it('is not waited for once it is aborted', async () => {
    const aborted = AbortSignal.abort(new DOMException('Enough.', 'AbortError'));
    const loading = loadContent({ config: { content: [inline()] }, adapter: NO_FORUM, baseUrl: BASE, signal: aborted });
    const name = await loading.then(
      () => 'loaded',
      (error: unknown) => (error as Error).name,
    );
    expect(name).to.equal('AbortError');
  });
});
