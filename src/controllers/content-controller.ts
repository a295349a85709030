import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { Entry } from '../core/types.js';
import { loadContent, type LoadedContent } from './content-loader.js';
import { readEntry } from './read-entry.js';
import type { LoadedSite } from './site-loader.js';

/** What there is to find, as far as it is known. */
export interface Content {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly entries: readonly Entry[];
  /** Some sources failed; the entries of the others are there. */
  readonly incomplete: boolean;
}

/** The whole text of an entry that was asked of the forum; `entry` is `null` until it came. */
export interface Reading {
  readonly entry: Entry | null;
  readonly failed: boolean;
}

const LOADING: Content = { status: 'loading', entries: [], incomplete: false };

/** Loads the entries of a site, and the whole text of those that came as excerpts. */
export class ContentController {
  list: Content = LOADING;
  /** By entry id. */
  readings: ReadonlyMap<string, Reading> = new Map();
  #ofForum: ReadonlySet<string> = new Set();

  readonly #onChange: () => void;
  readonly #onError: (error: unknown) => void;

  readonly #readPartial: (entry: Entry) => Promise<Entry>;

  /** @param readPartial - Gives the whole of an entry that came from an index in part. */
  constructor(onChange: () => void, onError: (error: unknown) => void, readPartial: (entry: Entry) => Promise<Entry>) {
    this.#onChange = onChange;
    this.#onError = onError;
    this.#readPartial = readPartial;
  }

  /** Loads all entries anew. What failed is reported; what came is there. */
  async load(site: LoadedSite, signal: AbortSignal): Promise<void> {
    this.readings = new Map();
    this.#set(LOADING);
    let reported = 0;
    const publish = ({ entries, failures, ofForum }: LoadedContent, isAll: boolean): void => {
      failures.slice(reported).forEach((failure) => this.#onError(failure));
      reported = failures.length;
      this.#ofForum = ofForum;
      const incomplete = failures.length > 0;
      if (entries.length > 0) this.#set({ status: 'ready', entries, incomplete });
      else if (isAll) this.#set({ status: incomplete ? 'failed' : 'ready', entries, incomplete });
    };
    try {
      publish(await loadContent({ ...site, signal }, (content) => publish(content, false)), true);
    } catch (error) {
      if (signal.aborted) return;
      this.#onError(error);
      this.#set({ status: 'failed', entries: [], incomplete: true });
    }
  }

  /** Asks for the whole text of an entry; those of an index and of the forum's own search are excerpts. */
  async read(entry: Entry, adapter: ForumAdapter): Promise<void> {
    const isOfForum = adapter.read !== undefined && this.#ofForum.has(entry.id);
    if (!entry.partial && !isOfForum) return;
    if (this.readings.get(entry.id)?.entry != null) return;
    try {
      const whole = entry.partial ? await this.#readPartial(entry) : await readEntry(entry, adapter);
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
