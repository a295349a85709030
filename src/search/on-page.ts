/** What a page needs that searches by itself, without tiers and worker: one chunk, loaded when somebody types. */
export { createSearchIndexInSlices } from './search-index.js';
export { loadAnalysers } from './load-analyser.js';
