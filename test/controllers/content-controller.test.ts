import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { ContentController } from '../../src/controllers/content-controller.js';
import type { LoadedSite } from '../../src/controllers/site-loader.js';
import type { ContentSource, SiteConfig } from '../../src/core/config.js';
import type { Entry } from '../../src/core/types.js';
import { replace } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

const BASE = 'https://site.example/';
const ISSUE = anEntry({ id: 'issue', kind: 'issue' });
const FAQ = anEntry({ id: 'faq' });
const FAQS: ContentSource = { type: 'json', url: 'faqs.json', kinds: ['faq'] };
const ISSUES: ContentSource = { type: 'json', url: 'issues.json', kinds: ['issue'] };
const STATUS: ContentSource = { type: 'statuspage', url: 'https://status.example' };

type Files = Record<string, unknown>;

/** Files by their address below the site; a number is a status, `null` never comes. Lists what was asked for. */
function serve(files: Files): string[] {
  const asked: string[] = [];
  replace(window, 'fetch', async (input) => {
    const name = String(input instanceof Request ? input.url : input).replace(BASE, '');
    asked.push(name);
    const file = name in files ? files[name] : 404;
    if (typeof file === 'number') return new Response('', { status: file });
    return file === null ? new Promise<never>(() => {}) : Response.json(file);
  });
  return asked;
}

function load(content: readonly ContentSource[], config: SiteConfig = {}, found: readonly Entry[] = []) {
  const adapter: ForumAdapter = {
    name: 'test',
    createThread: () => Promise.reject(new Error('not here')),
    search: async () => ({ items: found }),
  };
  const site: LoadedSite = { config: { ...config, content }, baseUrl: BASE, adapter, facts: null };
  const lists: string[] = [];
  const note = (): void => {
    lists.push(`${controller.list.status} ${controller.list.issues.status}`);
  };
  const controller: ContentController = new ContentController(
    note,
    () => {},
    async (entry) => entry,
  );
  const { signal } = stop;
  return { controller, lists, load: () => controller.load(site, signal) };
}

let stop: AbortController;
beforeEach(() => (stop = new AbortController()));
afterEach(() => stop.abort());

describe('the issues among the content', () => {
  it('are none only once every source that may hold some has said so', async () => {
    serve({ 'faqs.json': [FAQ], 'issues.json': [] });
    const { lists, load: go } = load([FAQS, ISSUES]);
    await go();
    expect(lists.at(-1)).to.equal('ready none');
  });

  it('are on their way while a source that may hold some is', async () => {
    serve({ 'faqs.json': [FAQ], 'issues.json': null });
    const { controller, load: go } = load([FAQS, ISSUES]);
    void go();
    await until(() => controller.list.status === 'ready', 'the questions are there');
    expect(controller.list.issues.status).to.equal('loading');
  });

  it('could not be had where only their source failed; the others are there', async () => {
    serve({ 'faqs.json': [FAQ] });
    const { controller, load: go } = load([FAQS, ISSUES, { ...STATUS, label: 'Service' }]);
    await go();
    const { status, missing, issues } = controller.list;
    expect([status, issues.status]).to.deep.equal(['ready', 'failed']);
    expect(missing.map(({ type, label = '' }) => type + label)).to.deep.equal(['json', 'statuspageService']);
  });

  it('are there, and not all, where one of two sources failed', async () => {
    serve({ 'issues.json': [ISSUE] });
    const { controller, load: go } = load([FAQS, ISSUES, STATUS]);
    await go();
    const { missing, issues } = controller.list;
    expect([issues.status, missing.length, issues.missing.map(({ type }) => type).join()]).to.deep.equal([
      'ready',
      2,
      'statuspage',
    ]);
  });

  it('of a status page are going on, and not the forum’s', async () => {
    const incident = { id: '1', name: 'Songs stop', status: 'investigating', shortlink: 'https://s.example/1' };
    serve({
      'https://status.example/api/v2/summary.json': { page: {}, incidents: [incident] },
      'issues.json': [ISSUE],
    });
    const { controller, load: go } = load([STATUS, ISSUES]);
    await go();
    const { entries, issues } = controller.list;
    expect(entries.map((entry) => [issues.incidents.has(entry.id), issues.isOfForum(entry)])).to.deep.equal([
      [true, false],
      [false, true],
    ]);
  });

  it('are the forum’s where it gave them, or where their page is on it', async () => {
    const here = anEntry({ id: 'here', kind: 'issue', url: 'https://forum.example/t/1' });
    const there = anEntry({ id: 'there', kind: 'issue', url: 'https://forum.example.org/t/1' });
    serve({ 'issues.json': [here, there] });
    const found = anEntry({ id: 'found', kind: 'issue', url: 'https://short.example/1' });
    const forum = { type: 'discourse', baseUrl: 'https://forum.example' };
    const { controller, load: go } = load([ISSUES, { type: 'forum' }], { forum }, [found]);
    await go();
    const { entries, issues } = controller.list;
    expect(entries.filter(issues.isOfForum).map(({ id }) => id)).to.deep.equal(['here', 'found']);
  });
});

describe('content that is loaded again', () => {
  it('is only what did not come; the rest stays', async () => {
    const files: Files = { 'faqs.json': [FAQ] };
    const asked = serve(files);
    const { controller, lists, load: go } = load([FAQS, ISSUES]);
    await go();
    files['issues.json'] = [ISSUE];
    asked.length = lists.length = 0;
    await go();
    expect(asked).to.deep.equal(['issues.json']);
    expect(lists).to.deep.equal(['ready loading', 'ready ready', 'ready ready']);
    expect(controller.list.entries.map(({ id }) => id)).to.deep.equal(['faq', 'issue']);
    expect(controller.list.missing).to.have.length(0);
  });

  it('is asked for by itself once the device is back online', async () => {
    const files: Files = {};
    serve(files);
    const { controller, load: go } = load([ISSUES]);
    await go();
    files['issues.json'] = [ISSUE];
    window.dispatchEvent(new Event('online'));
    await until(() => controller.list.issues.status === 'ready', 'it is there');
  });

  it('is not asked for while it is on its way', async () => {
    const asked = serve({ 'issues.json': [ISSUE] });
    const { load: go } = load([ISSUES]);
    await Promise.all([go(), go()]);
    expect(asked).to.have.length(1);
  });
});
