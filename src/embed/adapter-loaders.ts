import type { AdapterLoaders } from '../controllers/site-loader.js';
import type { MemoryOptions } from '../adapters/memory.js';

/** The adapters of this package by the `forum.type` that names them; only the one a site uses is loaded. */
export const adapterLoaders: AdapterLoaders = {
  async memory({ forum, config, baseUrl }) {
    const { memoryAdapter } = await import('../adapters/memory.js');
    const { type: _type, ...given } = forum;
    const options: Partial<MemoryOptions> = given;
    const boards = options.boards ?? config.boards ?? [];
    return memoryAdapter({
      platforms: config.platforms ?? [],
      ...options,
      boards,
      ...(typeof options.threadUrl === 'string' ? { threadUrl: absolute(options.threadUrl, baseUrl) } : {}),
    });
  },
};

/** Templates in a config count from the config, as all its addresses do; the placeholder stays as it is. */
function absolute(template: string, baseUrl: string): string {
  return new URL(template, baseUrl).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}
