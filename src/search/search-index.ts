import type { Entry, Match } from '../core/types.js';
import { chooseAnalysers, type Analyser, type Analysers } from './analyser.js';
import { buildIndex } from './build-index.js';
import { openEngine, runSearch, type SearchScope } from './engine.js';
import { readIndexJson, writeIndexJson, type SearchIndexJson, type StoredIndex } from './index-json.js';
import { openAnalysers } from './open-analysers.js';
import { DEFAULT_LANG, resolveSearchOptions, type SearchOptions } from './options.js';
import type { IndexData } from './postings.js';
import { pause, runAtOnce, runInSlices } from './slices.js';

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
  const { settings, analysers, steps } = prepare(entries, options);
  return asIndex({ entries: [...entries], settings, data: runAtOnce(steps) }, analysers);
}

/** {@link createSearchIndex} in slices with pauses between, in which the page answers its visitor. Rejects when aborted. */
export async function createSearchIndexInSlices(
  entries: readonly Entry[],
  { signal, ...options }: SearchOptions & { readonly signal?: AbortSignal } = {},
): Promise<SearchIndex> {
  signal?.throwIfAborted();
  const kept = [...entries];
  const { settings, analysers, steps } = prepare(kept, options);
  const data = await runInSlices(steps, signal);
  await pause();
  signal?.throwIfAborted();
  return asIndex({ entries: kept, settings, data }, analysers);
}

/**
 * Opens what `toJSON()` gave, after `JSON.parse`. Throws a `HelpWizardError` when that is not a search index, is damaged,
 * comes from a release that writes another version, or needs an analyser that is not among `analysers`.
 */
export function loadSearchIndex(json: unknown, { analysers = [] }: Pick<SearchOptions, 'analysers'> = {}): SearchIndex {
  const stored = readIndexJson(json);
  return asIndex(stored, openAnalysers(stored.data.langs, analysers));
}

interface Preparation {
  readonly settings: StoredIndex['settings'];
  readonly analysers: Analysers;
  readonly steps: Generator<undefined, IndexData>;
}

function prepare(entries: readonly Entry[], options: SearchOptions): Preparation {
  const settings = resolveSearchOptions(options);
  const given: readonly Analyser[] = options.analysers ?? [];
  const analysers = chooseAnalysers(options.lang ?? DEFAULT_LANG, given);
  return { settings, analysers, steps: buildIndex(entries, settings.fieldWeights, analysers) };
}

/** What was read or built, open for questions. */
export function asIndex(stored: StoredIndex, analysers: Analysers): SearchIndex {
  const engine = openEngine(stored, analysers);
  return {
    search: (text, query = {}) => runSearch(engine, text, query),
    toJSON: () => writeIndexJson(stored),
  };
}
