import type { Analyser } from '../analyser.js';
import { openAnalysers } from '../open-analysers.js';
import { asIndex, type SearchIndex } from '../search-index.js';
import { runAtOnce } from '../slices.js';
import { hideRefused } from '../stored-entry.js';
import { HEAD_FILE } from './head.js';
import { mergeParts } from './merge-parts.js';
import type { IndexPart } from './part-file.js';
import { parseFile, TierStore, type ReadFile } from './tier-store.js';

/**
 * All parts of an index in tiers as one index, for Node and tests; a page asks `createSearchWorker`. Its entries have the
 * beginnings of their texts only.
 * @param read - Reads a file by its path relative to `index.json`.
 * @throws A `HelpWizardError` where a file is missing, damaged or of another release.
 */
export async function loadSearchTiers(
  read: ReadFile,
  { analysers = [] }: { readonly analysers?: readonly Analyser[] } = {},
): Promise<SearchIndex> {
  const store = TierStore.open(parseFile(await read(HEAD_FILE), HEAD_FILE), read);
  const chosen = openAnalysers(store.head.langs, analysers);
  let all: IndexPart | undefined;
  for (const ref of store.missing(undefined)) {
    const part = await store.load(ref);
    all = all === undefined ? part : runAtOnce(mergeParts(all, part));
  }
  const { entries, data } = all ?? emptyPart(store.head.langs);
  return asIndex({ entries, settings: store.head.settings, data, hidden: hideRefused(entries) }, chosen);
}

function emptyPart(langs: readonly string[]): IndexPart {
  const none = new Uint32Array(0);
  const postings = {
    total: 0,
    starts: new Uint32Array(1),
    entries: none,
    impacts: new Uint8Array(0),
    titleStarts: new Uint32Array(1),
    titles: none,
  };
  return { entries: [], data: { postings, stems: [], words: [], termOf: none, langs }, blocks: [] };
}
