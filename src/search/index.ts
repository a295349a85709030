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
export { excerptAround, type Excerpt } from '../core/excerpt.js';
