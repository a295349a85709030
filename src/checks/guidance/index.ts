export { findHints, type GuidedPost, type Hint } from './find-hints.js';
export { SIMILAR_KINDS, similarEntries, similarText } from './similar.js';
export { suggestTitles, type TitleSource } from './suggest-titles.js';
export { titleFlaw, type TitleFlaw } from './titles.js';
