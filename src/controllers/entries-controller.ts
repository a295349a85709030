import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { SiteConfig, SourceName } from '../core/config.js';
import type { Entry, EntryKind } from '../core/types.js';
import { en } from '../i18n/en.js';
import type { Messages } from '../i18n/messages.js';
import { loadContent, type LoadedContent } from './content-loader.js';
import { contentSources } from './content-sources.js';
import { loadPanelConfig, type PanelConfig } from './panel-config.js';
import { readEntry } from './read-entry.js';
import { loadAdapter, type AdapterLoaders, type LoadedConfig } from './site-loader.js';

/** What the page gave a panel. */
export interface EntriesOptions {
  readonly config: string | SiteConfig | null;
  readonly adapter: ForumAdapter | null;
  readonly adapterLoaders: AdapterLoaders;
  /** Given by the page itself: nothing else is asked for any. */
  readonly entries: readonly Entry[] | null;
  readonly kind: EntryKind;
  readonly locale: string;
}

type Loaded = Pick<LoadedContent, 'entries' | 'failures' | 'missing' | 'ofForum'> & {
  readonly adapter: ForumAdapter | null;
};

/** Who comes back to the page after this long, in milliseconds, sees what is new. */
const REFRESH_AFTER_MS = 10 * 60_000;
/** What some sources gave is shown after this long, in milliseconds; others may still join. */
const PATIENCE_MS = 1000;
const NOTHING: Loaded = { entries: [], failures: [], missing: [], ofForum: new Set(), adapter: null };

/** Loads what a panel of one kind shows, and loads it again when the visitor comes back after a while. */
export class EntriesController implements ReactiveController {
  /** `idle`: the page has said nothing to go by. */
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  config: SiteConfig = {};
  messages: Messages = en;
  /** When all entries were last loaded; `null` = not yet. */
  checkedAt: Date | null = null;
  /** Loading again, while what is there stays. */
  isRefreshing = false;
  #options: EntriesOptions | null = null;
  #loaded = NOTHING;
  #hasFailed = false;
  /** What is shown came early: what a source had the last time, or not of all sources. */
  #isEarly = false;
  #triedAt = 0;
  #loading: AbortController | null = null;
  #reads = new AbortController();
  /** Entries whose whole text is on its way. */
  readonly #unread = new Set<Entry>();
  #wholes: ReadonlyMap<string, Entry | null> = new Map();
  readonly #host: ReactiveControllerHost;
  readonly #onError: (error: unknown) => void;

  /** @param onError Hears of everything that could not be loaded. */
  constructor(host: ReactiveControllerHost, onError: (error: unknown) => void) {
    this.#host = host;
    this.#onError = onError;
    host.addController(this);
  }

  /** All that was loaded, whatever its kind. */
  get entries(): readonly Entry[] {
    return this.#loaded.entries;
  }

  /** Sources that could not be had; what is there is not all, or not the latest. */
  get missing(): readonly SourceName[] {
    return this.#loaded.missing;
  }

  /** What is there may not be the latest, or not be all. */
  get isStale(): boolean {
    return this.status === 'ready' && (this.#hasFailed || (this.#isRefreshable && !navigator.onLine));
  }

  hostConnected(): void {
    this.#reads = new AbortController();
    document.addEventListener('visibilitychange', this.#onVisible);
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('offline', this.#onOffline);
    // Moved within the page before it was done: its loading was cut short.
    if (this.#options !== null && this.status === 'loading') void this.#load(this.#options);
    for (const entry of this.#unread) void this.read(entry);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('offline', this.#onOffline);
    this.#loading?.abort();
    this.#reads.abort();
    this.isRefreshing = false;
  }

  /** Begins anew with what the page says now. */
  async start(options: EntriesOptions): Promise<void> {
    this.#loading?.abort();
    this.#reads.abort();
    this.#reads = new AbortController();
    this.#unread.clear();
    this.#options = options;
    this.#loaded = NOTHING;
    this.#wholes = new Map();
    this.#hasFailed = false;
    this.#isEarly = false;
    this.isRefreshing = false;
    this.checkedAt = null;
    const isIdle = options.config === null && options.adapter === null && options.entries === null;
    this.status = isIdle ? 'idle' : 'loading';
    this.#host.requestUpdate();
    if (!isIdle) await this.#load(options);
  }

  /** Loads everything again. What is shown stays until the new is there, and if it does not come. */
  async refresh(): Promise<void> {
    if (this.#options === null || this.status === 'idle') return;
    this.isRefreshing = this.status !== 'loading';
    this.#host.requestUpdate();
    await this.#load(this.#options);
  }

  /** Whole texts by entry id; `null` = it could not be loaded. Absent: there is no more than the entry says. */
  get wholes(): ReadonlyMap<string, Entry | null> {
    return this.#wholes;
  }

  /** Asks the forum for the whole text of an entry; its search gives excerpts. */
  async read(entry: Entry): Promise<void> {
    const { adapter, ofForum } = this.#loaded;
    if (adapter === null || !ofForum.has(entry.id) || this.#wholes.get(entry.id)) return;
    // Not the signal of loading: that ends with each load, and with each move within the page.
    const { signal } = this.#reads;
    this.#unread.add(entry);
    try {
      const whole = await readEntry(entry, adapter, signal);
      if (!signal.aborted) this.#note(entry, whole ?? undefined);
    } catch (error) {
      if (signal.aborted) return;
      this.#onError(error);
      this.#note(entry, null);
    }
  }

  #note(entry: Entry, whole: Entry | null | undefined): void {
    this.#unread.delete(entry);
    if (whole === undefined) return;
    this.#wholes = new Map(this.#wholes).set(entry.id, whole);
    this.#host.requestUpdate();
  }

  async #load(options: EntriesOptions): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#triedAt = Date.now();
    try {
      // What the page has itself waits for nothing.
      if (options.entries !== null) {
        const page = { config: {}, baseUrl: document.baseURI };
        this.#take(await this.#loadEntries(page, options, signal), options.kind);
      }
      const given = await loadPanelConfig(options.config, options.locale, signal);
      this.#takeConfig(given);
      if (options.entries === null) this.#take(await this.#loadEntries(given, options, signal), options.kind);
    } catch (error) {
      if (signal.aborted) return;
      this.#onError(error);
      if (options.entries === null) this.#fail();
    }
    this.isRefreshing = false;
    this.#host.requestUpdate();
  }

  #takeConfig({ config, messages }: PanelConfig): void {
    this.config = config;
    this.messages = messages;
    this.#host.requestUpdate();
  }

  #take(loaded: Loaded, kind: EntryKind): void {
    for (const failure of loaded.failures) this.#onError(failure);
    const isIncomplete = loaded.failures.length > 0;
    // What is there is more than a part of it.
    const isShown = this.status === 'ready' && !this.#isEarly;
    if (isIncomplete && (isShown || !loaded.entries.some((entry) => entry.kind === kind))) {
      this.#fail();
      return;
    }
    this.#loaded = loaded;
    this.#isEarly = false;
    this.#hasFailed = isIncomplete;
    if (!isIncomplete) this.checkedAt = new Date();
    this.status = 'ready';
    this.#host.requestUpdate();
  }

  #fail(): void {
    this.#hasFailed = true;
    if (this.status !== 'ready') this.status = 'failed';
  }

  get #isRefreshable(): boolean {
    return this.#options?.entries === null;
  }

  readonly #onVisible = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - this.#triedAt < REFRESH_AFTER_MS) return;
    if (this.#isRefreshable) void this.refresh();
  };

  readonly #onOnline = (): void => {
    this.#host.requestUpdate();
    if (this.#isRefreshable) void this.refresh();
  };

  readonly #onOffline = (): void => this.#host.requestUpdate();

  /** Asks the sources that can hold entries of the kind, and the forum only where it is one of them. */
  async #loadEntries(
    { config, baseUrl }: LoadedConfig,
    { adapter, adapterLoaders, entries, kind }: EntriesOptions,
    signal: AbortSignal,
  ): Promise<Loaded> {
    const kinds = [kind];
    const site = entries === null ? config : { content: [{ type: 'inline', entries } as const] };
    const needsForum = contentSources(site, kinds).some(({ type }) => type === 'forum');
    const forum = needsForum ? (adapter ?? (await loadAdapter({ config, baseUrl }, adapterLoaders))) : null;
    let latest: LoadedContent | null = null;
    const show = (): void => {
      if (latest?.entries.some((entry) => entry.kind === kind)) this.#takeEarly({ ...latest, adapter: forum });
    };
    const timer = setTimeout(show, PATIENCE_MS);
    const onProgress = (loaded: LoadedContent): void => {
      latest = loaded;
      const isWhole = loaded.bySource.every(({ state, version }) => state !== 'pending' || version !== undefined);
      if (isWhole || this.#isEarly) show();
    };
    try {
      const loaded = await loadContent({ config: site, adapter: forum, baseUrl, signal, kinds }, onProgress);
      return { ...loaded, adapter: forum };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Until all is there; a list that was complete stays until then. */
  #takeEarly(loaded: Loaded): void {
    if (this.status !== 'loading' && !this.#isEarly) return;
    this.#loaded = loaded;
    this.#isEarly = true;
    this.#hasFailed = loaded.missing.length > 0;
    this.isRefreshing = true;
    this.status = 'ready';
    this.#host.requestUpdate();
  }
}
