import { expect } from '@esm-bundle/chai';
import type { MemoryAdapter } from '../../src/adapters/memory.js';
import type { SiteConfig } from '../../src/core/config.js';
import type { Draft } from '../../src/core/types.js';
import { adapterLoaders } from '../../src/embed/adapter-loaders.js';

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
