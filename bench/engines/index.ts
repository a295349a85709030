import { elasticlunrEngine } from './elasticlunr.js';
import type { BenchEngine } from './engine.js';
import { fuse } from './fuse.js';
import { lunrEngine } from './lunr.js';
import { miniSearch } from './minisearch.js';
import { ours } from './ours.js';

/** Ours first, then the peers, set up as `../shared/relevance/README.md` says. */
export const ENGINES: readonly BenchEngine[] = [ours, miniSearch, lunrEngine, elasticlunrEngine, fuse];
