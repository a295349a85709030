import type { AdapterLoader, AdapterLoaders } from '../controllers/site-loader.js';
import type { ForumType } from './configured-adapter.js';

// Names alone: this is a part of what is loaded first, and how each adapter is made is not.
const TYPES: Readonly<Record<ForumType, 1>> = {
  ...{ discourse: 1, nodebb: 1, khoros: 1, flarum: 1, wordpress: 1, mediawiki: 1, rest: 1, link: 1 },
  memory: 1,
};

const loader =
  (type: ForumType): AdapterLoader =>
  async (given) =>
    (await import('./configured-adapter.js')).configuredAdapter(type, given);

/** The adapters of this package by the `forum.type` that names them; only the one a site uses is loaded. */
export const adapterLoaders: AdapterLoaders = Object.fromEntries(
  (Object.keys(TYPES) as ForumType[]).map((type) => [type, loader(type)]),
);
