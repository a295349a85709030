import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import type { MemoryAdapter } from '../../src/adapters/memory.js';
import { loadAdapter } from '../../src/controllers/site-loader.js';
import type { SiteConfig } from '../../src/core/config.js';
import { ConfigError } from '../../src/core/errors.js';
import type { Draft } from '../../src/core/types.js';
import { adapterLoaders } from '../../src/embed/adapter-loaders.js';
import { replace } from '../helpers/replace.js';

const BASE = 'https://site.example/help/help-wizard.json';
const BOARDS = [{ id: 'b', title: 'B' }];
const DRAFT: Draft = {
  title: 'Playback stops',
  body: 'It does.',
  boardId: 'b',
  tags: [],
  intent: 'help',
  consulted: [],
  clientToken: 'token-1',
};

const make = (forum: Record<string, unknown>, config: SiteConfig = { boards: BOARDS }): Promise<MemoryAdapter> =>
  adapterLoaders['memory']!({ forum: { type: 'memory', ...forum }, config, baseUrl: BASE }) as Promise<MemoryAdapter>;

async function urlOfPost(adapter: MemoryAdapter): Promise<string | null> {
  const result = await adapter.createThread(DRAFT, {});
  return result.kind === 'published' ? result.thread.url : null;
}

describe('the memory forum of a config', () => {
  it('has the boards and platforms of the config', async () => {
    const platforms = [{ id: 'p', label: 'P', board: 'b' }];
    const adapter = await make({}, { boards: BOARDS, platforms });
    expect(await adapter.describe({})).to.deep.include({ boards: BOARDS, platforms });
    expect(adapter.platforms).to.deep.equal(platforms);
  });

  it('has boards of its own where it names them', async () => {
    const boards = [{ id: 'own', title: 'Own' }];
    expect((await (await make({ boards })).describe({})).boards).to.deep.equal(boards);
  });

  it('works in a config without boards', async () => {
    expect((await (await make({}, {})).describe({})).boards).to.deep.equal([]);
  });

  it('takes its other options', async () => {
    const adapter = await make({ visitor: { name: 'mira' }, approval: 'all' });
    expect((await adapter.visitor({})).name).to.equal('mira');
    expect((await adapter.createThread(DRAFT, {})).kind).to.equal('pending-approval');
  });

  it('counts the addresses of its threads from the config', async () => {
    expect(await urlOfPost(await make({ threadUrl: 'forum.html?thread={id}#top' }))).to.equal(
      'https://site.example/help/forum.html?thread=posted-1#top',
    );
    expect(await urlOfPost(await make({ threadUrl: 'https://forum.example/t/{id}' }))).to.equal(
      'https://forum.example/t/posted-1',
    );
  });
});

describe('the forum of a config', () => {
  const HTTP_FORUMS = Object.keys(adapterLoaders).filter((type) => !['memory', 'link'].includes(type));
  const load = (forum: Record<string, unknown> & { type: string }, config: SiteConfig = {}): Promise<ForumAdapter> =>
    loadAdapter({ config: { ...config, forum }, baseUrl: BASE }, adapterLoaders);
  const refusal = async (run: Promise<unknown>): Promise<string> => {
    const error = await run.then(
      () => expect.fail('The config was taken.'),
      (reason: unknown) => reason,
    );
    return error instanceof ConfigError ? error.message : `no ConfigError: ${String(error)}`;
  };

  for (const type of HTTP_FORUMS) {
    it(`is asked with the adapter for ${type}, where the config says it is`, async () => {
      const asked: string[] = [];
      replace(globalThis, 'fetch', (address) => {
        asked.push(address as string);
        return Promise.reject(new TypeError('Failed to fetch'));
      });
      const adapter = await load({ type, baseUrl: '../forum/', retryDelayMs: 0 });
      expect(adapter.name).to.equal(type);
      await adapter.describe?.({}).catch(() => undefined);
      expect(asked).not.to.be.empty;
      for (const address of asked) expect(address).to.match(/^https:\/\/site\.example\/forum\//);
    });

    it(`says what is wrong in the options of ${type}`, async () => {
      const message = await refusal(load({ type, baseUrl: 'ftp://forum.example', colour: 'red' }));
      expect(message).to.contain('forum.baseUrl: found "ftp://forum.example"; allowed: an http(s) address');
      expect(message).to.contain('forum.colour: found "colour"; allowed: ');
    });
  }

  it('says what is wrong in the options of memory', async () => {
    expect(await refusal(load({ type: 'memory', board: [] }))).to.contain('forum.board: found "board"; allowed: did');
    const template = load({ type: 'memory', visitor: { signInUrl: 'javascript:{returnTo}' } });
    expect(await refusal(template)).to.contain('forum.visitor.signInUrl: found');
  });

  it('is handed over to where it is only a link', async () => {
    const adapter = await load({ type: 'link', composeUrl: '../forum/new?title={title}' });
    const result = await adapter.createThread(DRAFT, {});
    expect(result).to.deep.include({ kind: 'handed-off' });
    expect(result.kind === 'handed-off' && result.url).to.equal(
      'https://site.example/forum/new?title=Playback%20stops',
    );
    expect(await refusal(load({ type: 'link' }))).to.contain('forum.composeUrl: found nothing');
    expect(await refusal(load({ type: 'link', preset: 'phpbb' }))).to.contain('forum.baseUrl: found');
  });

  it('gives its entries the platforms of the site, by their boards', async () => {
    const topic = { id: 1, title: 'A', slug: 'a', category_id: 5 };
    replace(globalThis, 'fetch', () => Promise.resolve(Response.json({ topic_list: { topics: [topic] } })));
    const adapter = await load(
      { type: 'discourse', baseUrl: '/' },
      { platforms: [{ id: 'p', label: 'P', board: '5' }] },
    );
    const { items } = (await adapter.search?.({ text: '' }, {})) ?? { items: [] };
    expect(items.map(({ platforms }) => platforms)).to.deep.equal([['p']]);
  });

  it('is of a type that is there, those of the page included', async () => {
    const own = () => Promise.reject(new Error('not called'));
    const given = { config: { forum: { type: 'discorse' } }, baseUrl: BASE };
    const message = await refusal(loadAdapter(given, { ...adapterLoaders, own }));
    expect(message).to.contain('forum.type: found "discorse"; allowed: ');
    for (const type of [...Object.keys(adapterLoaders), 'own']) expect(message).to.contain(type);
  });
});
