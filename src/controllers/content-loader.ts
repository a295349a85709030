import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { ContentSource, SiteConfig } from '../core/config.js';
import type { Entry } from '../core/types.js';
import { withDeadline } from './post-draft.js';
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
  readonly adapter: ForumAdapter;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
}

interface LoadedSource {
  readonly source: string;
  readonly entries: readonly Entry[];
}

/** A source that takes longer is done without, until the visitor tries again. */
const SOURCE_TIMEOUT_MS = 15_000;
/** A forum is read page by page, up to this many entries: the rest is the forum's own search's to find. */
const MAX_FORUM_ENTRIES = 1000;
const FORUM = 'forum';

/**
 * Loads the entries of every configured source; without any, those of the forum. `onProgress` hears what is there after
 * each source, so that none waits for the slowest. The first entry of an id counts, in the order of the sources.
 */
export async function loadContent(
  options: ContentOptions,
  onProgress: (content: LoadedContent) => void = () => {},
): Promise<LoadedContent> {
  const configured: readonly ContentSource[] = options.config.content ?? [{ type: 'forum' }];
  const loaded: (LoadedSource | null)[] = configured.map(() => null);
  const failures: unknown[] = [];
  await Promise.all(
    configured.map(async (source, place) => {
      try {
        loaded[place] = await withDeadline(loadSource(source, options), source.type, SOURCE_TIMEOUT_MS);
      } catch (error) {
        failures.push(error);
      }
      if (!options.signal.aborted) onProgress(merge(loaded, failures));
    }),
  );
  options.signal.throwIfAborted();
  return merge(loaded, failures);
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

/** What a source gave, checked. What cannot be shown is left out with one warning that names it. */
async function loadSource(
  configured: ContentSource,
  { adapter, baseUrl, signal }: ContentOptions,
): Promise<LoadedSource> {
  const { checkEntries, describeSkipped } = await import('../checks/entries.js');
  const source = await makeSource(configured, adapter, baseUrl);
  const values = await source.entries({ signal });
  const { entries, skipped, repaired } = checkEntries(values, {
    baseUrl: source.baseUrl ?? baseUrl,
    source: source.name,
  });
  if (skipped.length > 0) console.warn(describeSkipped(source.name, skipped));
  if (repaired.length > 0) console.warn(describeSkipped(source.name, repaired, 'shown in part'));
  return { source: source.name, entries };
}

async function makeSource(configured: ContentSource, adapter: ForumAdapter, baseUrl: string): Promise<Source> {
  switch (configured.type) {
    case 'inline': {
      const { inlineSource } = await import('../sources/inline.js');
      return inlineSource({ entries: configured.entries, baseUrl });
    }
    case 'json': {
      const { jsonSource } = await import('../sources/json.js');
      return jsonSource({ url: new URL(configured.url, baseUrl).href });
    }
    case 'forum':
      return { name: FORUM, entries: ({ signal }) => forumEntries(adapter, signal) };
  }
}

async function forumEntries(adapter: ForumAdapter, signal: AbortSignal | undefined): Promise<Entry[]> {
  const entries: Entry[] = [];
  let page: string | undefined;
  do {
    const query = { text: '', limit: 100, ...(page === undefined ? {} : { page }) };
    const found = await adapter.search?.(query, {
      timeoutMs: SOURCE_TIMEOUT_MS,
      ...(signal === undefined ? {} : { signal }),
    });
    entries.push(...(found?.items ?? []));
    // A page with nothing on it, or one that leads to itself, is the last.
    page = found?.items.length === 0 || found?.next === page ? undefined : found?.next;
  } while (page !== undefined && entries.length < MAX_FORUM_ENTRIES);
  return entries;
}
