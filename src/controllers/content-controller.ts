import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { SourceName } from '../core/config.js';
import type { Entry } from '../core/types.js';
import { loadContent, type LoadedContent } from './content-loader.js';
import { mayHold, mayKnow, type ListedSource } from './content-sources.js';
import type { LoadedSite } from './site-loader.js';

/** What there is to find, as far as it is known. */
export interface Content {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly entries: readonly Entry[];
  /** Sources that could not be had; the entries of the others are there. */
  readonly missing: readonly SourceName[];
  readonly issues: KnownIssueList;
}

/** Of all that there is, the issues. */
export interface KnownIssueList {
  /** `none`: every source that may hold issues has said that there is not one. */
  readonly status: 'loading' | 'ready' | 'failed' | 'none';
  /** Sources that may hold more, and could not be had. */
  readonly missing: readonly SourceName[];
  /** Ids of what a status page says is going on. */
  readonly incidents: ReadonlySet<string>;
  /** Whether the forum takes subscriptions to it, and votes. */
  readonly isOfForum: (entry: Entry) => boolean;
}

/** The whole text of an entry that was asked of the forum; `entry` is `null` until it came. */
export interface Reading {
  readonly entry: Entry | null;
  readonly failed: boolean;
}

/** Before anything is known. */
export const LOADING: Content = {
  status: 'loading',
  entries: [],
  missing: [],
  issues: { status: 'loading', missing: [], incidents: new Set(), isOfForum: () => true },
};

/** Loads the entries of a site, and the whole text of those that came as excerpts. */
export class ContentController {
  list: Content = LOADING;
  /** By entry id. */
  readings: ReadonlyMap<string, Reading> = new Map();
  #loaded: LoadedContent | null = null;
  /** Of the load that is under way. */
  #loading: AbortSignal | null = null;

  readonly #onChange: () => void;
  readonly #onError: (error: unknown) => void;

  readonly #readPartial: (entry: Entry) => Promise<Entry>;

  /** @param readPartial - Gives the whole of an entry that came from an index in part. */
  constructor(onChange: () => void, onError: (error: unknown) => void, readPartial: (entry: Entry) => Promise<Entry>) {
    this.#onChange = onChange;
    this.#onError = onError;
    this.#readPartial = readPartial;
  }

  /**
   * Loads what is not there yet; what is there stays. What failed is reported, and asked for again once the device is
   * back online.
   */
  async load(site: LoadedSite, signal: AbortSignal): Promise<void> {
    if (this.#loading?.aborted === false) return;
    this.#loading = signal;
    let reported = 0;
    const publish = (loaded: LoadedContent): void => {
      loaded.failures.slice(reported).forEach((failure) => this.#onError(failure));
      reported = loaded.failures.length;
      this.#loaded = loaded;
      this.#set(describe(loaded, site));
    };
    try {
      publish(await loadContent({ ...site, signal }, publish, this.#loaded));
    } catch (error) {
      if (signal.aborted) return;
      this.#onError(error);
      this.#set({ ...this.list, status: 'failed', issues: { ...this.list.issues, status: 'failed' } });
    }
    this.#loading = null;
    if (this.list.missing.length === 0) return;
    window.addEventListener('online', () => void this.load(site, signal), { once: true, signal });
  }

  /** Asks for the whole text of an entry; those of an index and of the forum's own search are excerpts. */
  async read(entry: Entry, adapter: ForumAdapter): Promise<void> {
    const isOfForum = adapter.read !== undefined && this.#loaded?.ofForum.has(entry.id) === true;
    if (!entry.partial && !isOfForum) return;
    if (this.readings.get(entry.id)?.entry != null) return;
    try {
      const whole = entry.partial
        ? await this.#readPartial(entry)
        : await (await import('./read-entry.js')).readEntry(entry, adapter);
      this.#note(entry.id, { entry: whole, failed: false });
    } catch (error) {
      this.#onError(error);
      this.#note(entry.id, { entry: null, failed: true });
    }
  }

  #set(content: Content): void {
    this.list = content;
    this.#onChange();
  }

  #note(id: string, reading: Reading): void {
    this.readings = new Map(this.readings).set(id, reading);
    this.#onChange();
  }
}

function describe(loaded: LoadedContent, { config, baseUrl }: LoadedSite): Content {
  const { entries, pending, missing, incidents, ofForum } = loaded;
  const ofIssues = (source: ListedSource): boolean => mayHold(source, 'issue');
  const has = (some: boolean, waiting: boolean, failed: boolean) =>
    some ? 'ready' : waiting ? 'loading' : failed ? 'failed' : 'none';
  const status = has(entries.length > 0, pending.length > 0, missing.length > 0);
  const isIssue = ({ kind, archived }: Entry): boolean => kind === 'issue' && archived !== true;
  return {
    status: status === 'none' ? 'ready' : status,
    entries,
    missing,
    issues: {
      status: has(entries.some(isIssue), pending.some(ofIssues), missing.some(ofIssues)),
      missing: missing.filter(ofIssues),
      incidents,
      isOfForum: (entry) => ofForum.has(entry.id) || (!incidents.has(entry.id) && mayKnow(config, baseUrl, entry)),
    },
  };
}
