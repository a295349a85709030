import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { SiteConfig } from '../core/config.js';
import type { Entry, EntryKind } from '../core/types.js';
import type { CheckedEntries } from '../checks/entries.js';
import { wordingLocale } from '../i18n/locale.js';
import { contentSources, type ListedSource } from './content-sources.js';
import { withDeadline } from './with-deadline.js';
import { shareLoad } from './shared-loads.js';
import type { Source } from '../sources/content-source.js';

/** What the sources gave so far. One that failed never hides the others. */
export interface LoadedContent {
  readonly entries: readonly Entry[];
  /** What this load met. */
  readonly failures: readonly unknown[];
  /** Sources that could not be had; what one had the last time may be among the entries. */
  readonly missing: readonly ListedSource[];
  /** Sources that are on their way. */
  readonly pending: readonly ListedSource[];
  /** Ids of the entries the forum's own search gave. */
  readonly ofForum: ReadonlySet<string>;
  /** Ids of what a status page says is going on. */
  readonly incidents: ReadonlySet<string>;
  /** In the order of the sources, what each of them gave. */
  readonly bySource: readonly LoadedSource[];
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
  readonly configured: ListedSource;
  readonly state: 'pending' | 'missing' | 'loaded';
  readonly entries: readonly Entry[];
  /** See {@link Source.version}. */
  readonly version: string | undefined;
}
type GivenEntries = Pick<LoadedSource, 'entries' | 'version'>;

/** A source that takes longer is done without, until the visitor tries again. */
const SOURCE_TIMEOUT_MS = 15_000;

/**
 * Loads the entries of every configured source; without any, those of the forum. `onProgress` hears what is there after
 * each source, so that none waits for the slowest, and before that of what a source had the last time: that stays where
 * the source then fails. The first entry of an id counts, in the order of the sources.
 *
 * @param before - What an earlier load of the same sources gave: only those that did not come are asked again, and
 *   `onProgress` hears at once of what is there.
 */
export async function loadContent(
  options: ContentOptions,
  onProgress: (content: LoadedContent) => void = () => {},
  before: LoadedContent | null = null,
): Promise<LoadedContent> {
  const { signal } = options;
  const sources = (before?.bySource ?? contentSources(options.config, options.kinds).map(unread)).map(asPending);
  const failures: unknown[] = [];
  const tell = (): void => {
    if (!signal.aborted) onProgress(merge(sources, failures));
  };
  if (before !== null) tell();
  await Promise.all(
    sources.map(async ({ configured, state, version: had }, place) => {
      if (state === 'loaded') return;
      const put = (given: Partial<LoadedSource>): void => {
        sources[place] = { ...(sources[place] ?? unread(configured)), ...given };
      };
      const early = loadStored(configured, options).then((stored) => {
        if (stored === null || had !== undefined || sources[place]?.state !== 'pending') return;
        put(stored);
        tell();
      });
      try {
        const fresh = await withDeadline(loadSource(configured, options), configured.type, SOURCE_TIMEOUT_MS);
        const version = sources[place]?.version;
        // The same objects where nothing is new: what has been made of them stays as it is.
        put({ state: 'loaded', ...(version === undefined || version !== fresh.version ? fresh : {}) });
      } catch (error) {
        await early;
        put({ state: 'missing' });
        failures.push(error);
      }
      tell();
    }),
  );
  signal.throwIfAborted();
  return merge(sources, failures);
}

function unread(configured: ListedSource): LoadedSource {
  return { configured, state: 'pending', entries: [], version: undefined };
}

function asPending(source: LoadedSource): LoadedSource {
  return source.state === 'missing' ? { ...source, state: 'pending' } : source;
}

function merge(sources: readonly LoadedSource[], failures: readonly unknown[]): LoadedContent {
  const entries = new Map<string, Entry>();
  const givenBy = { forum: new Set<string>(), statuspage: new Set<string>() };
  for (const { configured, entries: given } of sources) {
    const { type } = configured;
    for (const entry of given) {
      const known = entries.get(entry.id);
      // The forum can do something with what another source gave before it, too.
      if (type === 'forum' && known?.url === entry.url) givenBy.forum.add(entry.id);
      if (known !== undefined) continue;
      entries.set(entry.id, entry);
      if (type === 'forum' || type === 'statuspage') givenBy[type].add(entry.id);
    }
  }
  const inState = (state: LoadedSource['state']) =>
    sources.filter((source) => source.state === state).map(({ configured }) => configured);
  return {
    entries: [...entries.values()],
    failures: [...failures],
    missing: inState('missing'),
    pending: inState('pending'),
    ofForum: givenBy.forum,
    incidents: givenBy.statuspage,
    bySource: [...sources],
  };
}

/** What a source gave; elements of one page that ask for the same at the same time get it from one request. */
function loadSource(configured: ListedSource, options: ContentOptions): Promise<GivenEntries> {
  const { adapter, baseUrl, kinds, signal } = options;
  const load = (shared: AbortSignal) => readSource(configured, { ...options, signal: shared });
  if (configured.type === 'json') return shareLoad('json', new URL(configured.url, baseUrl).href, load, signal);
  if (configured.type === 'statuspage') return shareLoad('statuspage', JSON.stringify(configured), load, signal);
  if (configured.type === 'forum' && adapter !== null) return shareLoad(adapter, String(kinds), load, signal);
  return load(signal);
}

/** What a source gave, checked. What cannot be shown is left out with one warning that names it. */
async function readSource(configured: ListedSource, options: ContentOptions): Promise<GivenEntries> {
  const source = await makeSource(configured, options);
  const values = await source.entries({ signal: options.signal });
  const { describeSkipped } = await import('../checks/entries.js');
  const { entries, skipped, repaired } = await check(source, values, options);
  if (skipped.length > 0) console.warn(describeSkipped(source.name, skipped));
  if (repaired.length > 0) console.warn(describeSkipped(source.name, repaired, 'shown in part'));
  return { entries, version: source.version };
}

/** What a source had the last time; `null` = nothing. What is wrong with it is told when it comes anew. */
async function loadStored(configured: ListedSource, options: ContentOptions): Promise<GivenEntries | null> {
  if (configured.type !== 'json') return null;
  try {
    const source = await makeSource(configured, options);
    const values = (await source.stored?.()) ?? null;
    if (values === null) return null;
    const { entries } = await check(source, values, options);
    return { entries, version: source.version };
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
      const locale = wordingLocale(document.documentElement.lang);
      return statuspageSource({ ...configured, url: new URL(configured.url, baseUrl).href, locale });
    }
    case 'forum': {
      const { forumSource } = await import('./forum-source.js');
      return forumSource(adapter, kinds, SOURCE_TIMEOUT_MS);
    }
  }
}
