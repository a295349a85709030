import type { Entry, Match } from '../core/types.js';
import { openEngine, runSearch, type Engine, type SearchScope } from './engine.js';
import { readIndexJson, writeIndexJson, type SearchIndexJson } from './index-json.js';
import { resolveSearchOptions, type SearchOptions } from './options.js';
import { buildPostings, type PostingsData } from './postings.js';

/** Entries made ready to be searched. */
export interface SearchIndex {
  /**
   * The entries that may answer a question, best first; equal scores by id. None for a text without words, and none
   * when nothing is like it. Any text will do: its first 10,000 UTF-16 code units are looked at.
   */
  search(text: string, query?: SearchScope): Match[];
  /** The index as plain data, entries included, for {@link loadSearchIndex}. */
  toJSON(): SearchIndexJson;
}

/** Makes entries searchable. Later changes to `entries` are not seen. */
export function createSearchIndex(entries: readonly Entry[], options: SearchOptions = {}): SearchIndex {
  const settings = resolveSearchOptions(options);
  const data = buildPostings(entries, settings.fieldWeights);
  return asIndex(openEngine([...entries], settings, data), data);
}

/**
 * Opens what `toJSON()` gave, after `JSON.parse`. Throws a `HelpWizardError` when that is not a search index, is damaged,
 * or comes from a release that writes another version.
 */
export function loadSearchIndex(json: unknown): SearchIndex {
  const { entries, options, words, counts, pairs } = readIndexJson(json);
  const data = { words, counts, pairs };
  return asIndex(openEngine(entries, options, data), data);
}

function asIndex(engine: Engine, data: PostingsData): SearchIndex {
  return {
    search: (text, query = {}) => runSearch(engine, text, query),
    toJSON: () => writeIndexJson(engine.entries, engine.settings, data),
  };
}
