import type { Entry, Match } from '../core/types.js';
import { chooseAnalysers } from './analyser.js';
import { buildIndex } from './build-index.js';
import { openEngine, runSearch, type SearchScope } from './engine.js';
import { loadAnalysers } from './load-analyser.js';
import { resolveSearchOptions } from './options.js';
import { runInSlices } from './slices.js';

/**
 * What `createSearchIndex` does, for a page that neither stores nor loads an index: without the code for that, in slices,
 * with the language packs it needs.
 * @param lang - BCP 47 language of the page, and so of entries that name none.
 */
export async function searchOnPage(
  entries: readonly Entry[],
  lang: string,
): Promise<(text: string, scope: SearchScope) => Match[]> {
  const packs = await loadAnalysers([lang, ...entries.flatMap((entry) => entry.lang ?? [])]);
  const analysers = chooseAnalysers(lang, packs);
  const settings = resolveSearchOptions({});
  const data = await runInSlices(buildIndex(entries, settings.fieldWeights, analysers));
  const engine = openEngine({ entries, settings, data }, analysers);
  return (text, scope) => runSearch(engine, text, scope);
}
