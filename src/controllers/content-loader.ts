import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { ContentSource, SearchedSource, SiteConfig } from '../core/config.js';
import type { Entry, EntryKind } from '../core/types.js';
import type { CheckedEntries } from '../checks/entries.js';
import { withDeadline } from './post-draft.js';
import { shareLoad } from './shared-loads.js';
import type { Source } from '../sources/content-source.js';

/** What all sources gave. One that failed never hides the others. */
export interface LoadedContent {
  readonly entries: readonly Entry[];
  readonly failures: readonly unknown[];
  /** Ids of the entries the forum's own search gave. */
  readonly ofForum: ReadonlySet<string>;
}

/** What is needed to find the content of a site. */
interface ContentOptions {
  readonly config: SiteConfig;
  /** `null`: there is no forum to search. */
  readonly adapter: ForumAdapter | null;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
  /** Sources that cannot hold any of these are left out; absent = everything is loaded. What comes may be of any kind. */
  readonly kinds?: readonly EntryKind[];
}

interface LoadedSource {
  readonly source: string;
  readonly entries: readonly Entry[];
  /** See {@link Source.version}. */
  readonly version: string | undefined;
}

/** A source that takes longer is done without, until the visitor tries again. */
const SOURCE_TIMEOUT_MS = 15_000;
/** A forum is read page by page, up to this many entries: the rest is the forum's own search's to find. */
const MAX_FORUM_ENTRIES = 1000;
const FORUM = 'forum';

/**
 * Loads the entries of every configured source; without any, those of the forum. `onProgress` hears what is there after
 * each source, so that none waits for the slowest, and before that of what a source had the last time: that stays where
 * the source then fails. The first entry of an id counts, in the order of the sources.
 */
export async function loadContent(
  options: ContentOptions,
  onProgress: (content: LoadedContent) => void = () => {},
): Promise<LoadedContent> {
  const configured = contentSources(options.config, options.kinds);
  const loaded: (LoadedSource | null)[] = configured.map(() => null);
  const failures: unknown[] = [];
  await Promise.all(
    configured.map(async (source, place) => {
      const tell = (): void => {
        if (!options.signal.aborted) onProgress(merge(loaded, failures));
      };
      const early = loadStored(source, options).then((stored) => {
        if (stored === null || loaded[place] !== null) return;
        loaded[place] = stored;
        tell();
      });
      try {
        const fresh = await withDeadline(loadSource(source, options), source.type, SOURCE_TIMEOUT_MS);
        const version = loaded[place]?.version;
        // The same objects where nothing is new: what has been made of them stays as it is.
        if (version === undefined || version !== fresh.version) loaded[place] = fresh;
      } catch (error) {
        await early;
        failures.push(error);
      }
      tell();
    }),
  );
  options.signal.throwIfAborted();
  return merge(loaded, failures);
}

/** A source whose entries can be listed; an index and an engine elsewhere are only searched. */
type ListedSource = Exclude<ContentSource, { readonly type: 'index' | SearchedSource['type'] }>;
const SEARCHED = ['typesense', 'meilisearch', 'algolia'] as const satisfies SearchedSource['type'][];

/** The sources a site names, without any its forum; those that may hold one of `kinds`, where that is asked. */
export function contentSources({ content }: SiteConfig, kinds?: readonly EntryKind[]): readonly ListedSource[] {
  const all = (content ?? [{ type: 'forum' }]).filter(isListed);
  return kinds === undefined
    ? all
    : all.filter((source) => kindsOf(source)?.some((kind) => kinds.includes(kind)) ?? true);
}

function isListed(source: ContentSource): source is ListedSource {
  return source.type !== 'index' && !isSearched(source);
}

function isSearched(source: ContentSource): source is Extract<ContentSource, SearchedSource> {
  return (SEARCHED as readonly string[]).includes(source.type);
}

function kindsOf({ type, kinds }: ListedSource): readonly EntryKind[] | undefined {
  return kinds ?? (type === 'statuspage' ? ['issue'] : undefined);
}

/** The search engines elsewhere that a site names. */
export function searchedSources({ content = [] }: SiteConfig): readonly SearchedSource[] {
  return content.filter(isSearched);
}

/** Absolute address of the search index a site names; `null` = it has none. */
export function indexUrl({ content }: SiteConfig, baseUrl: string): string | null {
  const index = content?.find((source) => source.type === 'index');
  return index === undefined ? null : new URL(index.url, baseUrl).href;
}

function merge(loaded: readonly (LoadedSource | null)[], failures: readonly unknown[]): LoadedContent {
  const entries = new Map<string, Entry>();
  const ofForum = new Set<string>();
  for (const { source, entries: given } of loaded.filter((each) => each !== null)) {
    for (const entry of given) {
      if (entries.has(entry.id)) continue;
      entries.set(entry.id, entry);
      if (source === FORUM) ofForum.add(entry.id);
    }
  }
  return { entries: [...entries.values()], failures: [...failures], ofForum };
}

/** What a source gave; elements of one page that ask for the same at the same time get it from one request. */
function loadSource(configured: ListedSource, options: ContentOptions): Promise<LoadedSource> {
  const { adapter, baseUrl, kinds, signal } = options;
  const load = (shared: AbortSignal) => readSource(configured, { ...options, signal: shared });
  if (configured.type === 'json') return shareLoad('json', new URL(configured.url, baseUrl).href, load, signal);
  if (configured.type === 'statuspage') return shareLoad('statuspage', JSON.stringify(configured), load, signal);
  if (configured.type === 'forum' && adapter !== null) return shareLoad(adapter, String(kinds), load, signal);
  return load(signal);
}

/** What a source gave, checked. What cannot be shown is left out with one warning that names it. */
async function readSource(configured: ListedSource, options: ContentOptions): Promise<LoadedSource> {
  const source = await makeSource(configured, options);
  const values = await source.entries({ signal: options.signal });
  const { describeSkipped } = await import('../checks/entries.js');
  const { entries, skipped, repaired } = await check(source, values, options);
  if (skipped.length > 0) console.warn(describeSkipped(source.name, skipped));
  if (repaired.length > 0) console.warn(describeSkipped(source.name, repaired, 'shown in part'));
  return { source: source.name, entries, version: source.version };
}

/** What a source had the last time; `null` = nothing. What is wrong with it is told when it comes anew. */
async function loadStored(configured: ListedSource, options: ContentOptions): Promise<LoadedSource | null> {
  if (configured.type !== 'json') return null;
  try {
    const source = await makeSource(configured, options);
    const values = (await source.stored?.()) ?? null;
    if (values === null) return null;
    const { entries } = await check(source, values, options);
    return { source: source.name, entries, version: source.version };
  } catch {
    // Its code could not be loaded: loading it anew says so.
    return null;
  }
}

async function check(
  { name, baseUrl }: Source,
  values: readonly unknown[],
  options: ContentOptions,
): Promise<CheckedEntries> {
  const { checkEntries } = await import('../checks/entries.js');
  return checkEntries(values, { baseUrl: baseUrl ?? options.baseUrl, source: name });
}

async function makeSource(configured: ListedSource, { adapter, baseUrl, kinds }: ContentOptions): Promise<Source> {
  switch (configured.type) {
    case 'inline': {
      const { inlineSource } = await import('../sources/inline.js');
      return inlineSource({ entries: configured.entries, baseUrl });
    }
    case 'json': {
      const { jsonSource } = await import('../sources/json.js');
      return jsonSource({ ...configured, url: new URL(configured.url, baseUrl).href });
    }
    case 'statuspage': {
      const { statuspageSource } = await import('../sources/statuspage.js');
      return statuspageSource({ ...configured, url: new URL(configured.url, baseUrl).href });
    }
    case 'forum':
      return { name: FORUM, entries: ({ signal }) => forumEntries(adapter, kinds, signal) };
  }
}

async function forumEntries(
  adapter: ForumAdapter | null,
  kinds: readonly EntryKind[] | undefined,
  signal: AbortSignal | undefined,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let page: string | undefined;
  do {
    const query = { text: '', limit: 100, ...(kinds && { kinds }), ...(page === undefined ? {} : { page }) };
    const found = await adapter?.search?.(query, {
      timeoutMs: SOURCE_TIMEOUT_MS,
      ...(signal === undefined ? {} : { signal }),
    });
    entries.push(...(found?.items ?? []));
    // A page with nothing on it, or one that leads to itself, is the last.
    page = found?.items.length === 0 || found?.next === page ? undefined : found?.next;
  } while (page !== undefined && entries.length < MAX_FORUM_ENTRIES);
  return entries;
}
