export { createSearchIndex, createSearchIndexInSlices, loadSearchIndex, type SearchIndex } from './search-index.js';
export type { Analyser } from './analyser.js';
export type { SearchScope } from './engine.js';
export type { SearchIndexJson } from './index-json.js';
export {
  DEFAULT_SEARCH_OPTIONS,
  type FieldWeights,
  type LanguageOptions,
  type Priors,
  type SearchOptions,
  type SearchSettings,
} from './options.js';
export { loadSearchTiers } from './tiers/load-tiers.js';
export type { ReadFile } from './tiers/tier-store.js';
export { writeSearchTiers, type TierFile, type TierOptions } from './tiers/write-tiers.js';
export {
  createSearchWorker,
  type SearchWorker,
  type SearchWorkerOptions,
  type SearchWorkerSource,
} from './worker/search-worker.js';
export type { SearchProgress, WorkerSearchOptions } from './worker/protocol.js';
export { excerptAround, type Excerpt } from '../core/excerpt.js';
