import type { SearchedSource, SourceName } from '../core/config.js';
import type { Entry, EntryKind, Match } from '../core/types.js';

/** What is searched. */
export interface SearchedContent {
  readonly entries: readonly Entry[];
  /** Absolute address of an index that is searched too; `null` = there is none. */
  readonly indexUrl: string | null;
  /** What visitors call that index. */
  readonly index?: SourceName | undefined;
  /** BCP 47 language of the page. */
  readonly lang: string;
  /** Search engines elsewhere that are asked too; absent = none. */
  readonly hosted?: readonly (SearchedSource & SourceName)[];
  /** Absolute; what relative addresses of `hosted` are relative to. */
  readonly baseUrl?: string;
}

export interface SearcherListener {
  /** More can be found than before. */
  readonly onChange: () => void;
  /** A part of what is searched cannot be had. */
  readonly onError: (error: unknown) => void;
  /** A source elsewhere failed; {@link Searcher.missing} says for how long. */
  readonly onMissing: (error: unknown) => void;
}

/** Finds matches, wherever that is done. */
export interface Searcher {
  /** Sources that failed when they were last asked; absent = there are none. */
  readonly missing?: readonly SourceName[];
  search(
    text: string,
    query: {
      readonly platform?: string;
      /** Absent = all. */
      readonly kinds?: readonly EntryKind[];
      readonly limit: number;
      readonly signal: AbortSignal;
    },
  ): Promise<readonly Match[]>;
  /** The whole of an entry that is `partial`. */
  read(entry: Entry): Promise<Entry>;
  /** Searches these from soon on, in place of those given before. Absent = it searches what it was opened with. */
  setEntries?(entries: readonly Entry[]): void;
  close(): void;
}

/** So many entries are searched in about a millisecond and made ready in about a hundred; a worker has to be loaded first. */
const FEW = 1_000;

/** Whether a searcher that was opened with the one only needs the entries of the other. */
export function isSameSearch(one: SearchedContent, other: SearchedContent): boolean {
  return (
    needsWorker(one) &&
    needsWorker(other) &&
    one.indexUrl === other.indexUrl &&
    one.lang === other.lang &&
    isSameList(one.hosted, other.hosted)
  );
}

/** The entries are the same objects where none of them was loaded anew. */
export function isSameContent(one: SearchedContent, other: SearchedContent): boolean {
  return (
    one.indexUrl === other.indexUrl &&
    one.lang === other.lang &&
    isSameList(one.entries, other.entries) &&
    isSameList(one.hosted, other.hosted)
  );
}

function isSameList(one: readonly unknown[] = [], other: readonly unknown[] = []): boolean {
  return one === other || (one.length === other.length && one.every((item, i) => item === other[i]));
}

function needsWorker({ entries, indexUrl }: SearchedContent): boolean {
  return indexUrl !== null || entries.length > FEW;
}

/** On this device, and with the engines elsewhere. `platform`: the visitor's, whose entries come first. */
export async function openSearcher(
  content: SearchedContent,
  platform: string | undefined,
  listener: SearcherListener,
): Promise<Searcher> {
  const { entries, indexUrl, hosted = [] } = content;
  if (hosted.length === 0) return openLocal(content, platform, listener);
  // The engine is not loaded where there is nothing for it to search.
  const local = entries.length === 0 && indexUrl === null ? null : openLocal(content, platform, listener);
  // What keeps it from being there is told by the first search.
  local?.catch(() => {});
  const { combineSearchers } = await import('./combined-searcher.js');
  return combineSearchers(local, content, listener);
}

/** On the page for a few entries, else in a worker. */
async function openLocal(
  content: SearchedContent,
  platform: string | undefined,
  { onChange, onError }: SearcherListener,
): Promise<Searcher> {
  const { entries, indexUrl, lang } = content;
  if (!needsWorker(content)) return searchHere(entries, lang);
  const { createSearchWorker } = await import('../search/worker/search-worker.js');
  const options = { lang, onChange, onError, ...(platform === undefined ? {} : { platform }) };
  return indexUrl === null
    ? createSearchWorker(entries, options)
    : createSearchWorker(indexUrl, { ...options, ...(entries.length === 0 ? {} : { entries }) });
}

async function searchHere(entries: readonly Entry[], lang: string): Promise<Searcher> {
  const { searchOnPage } = await import('../search/on-page.js');
  const search = await searchOnPage(entries, lang);
  return {
    search: async (text, query) => search(text, query),
    read: async (entry) => entry,
    close: () => {},
  };
}
