import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ForumAdapter, ForumFacts } from '../adapters/forum-adapter.js';
import type { SiteConfig } from '../core/config.js';
import type { Entry, Intent, PostResult, Visitor } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import { initialState, transition } from '../core/wizard-machine.js';
import type { WizardState } from '../core/wizard-state.js';
import { stepBefore } from '../core/wizard-steps.js';
import { en } from '../i18n/en.js';
import type { Messages } from '../i18n/messages.js';
import { loadContent } from './content-loader.js';
import { DraftStore, type KeptDraft } from './draft-store.js';
import { guessPlatform } from './guess-platform.js';
import { HistoryController } from './history-controller.js';
import { postDraft, toFailure } from './post-draft.js';
import { SearchController } from './search-controller.js';
import { loadAdapter, loadConfig, makeMessages, makeSite, type AdapterLoaders } from './site-loader.js';
import type { WizardCommand, WizardMessage } from './wizard-commands.js';

/** What the page gave the element. */
export interface WizardOptions {
  readonly config: string | SiteConfig | null;
  readonly adapter: ForumAdapter | null;
  readonly adapterLoaders: AdapterLoaders;
  readonly platform: string | null;
  readonly intent: Intent;
  readonly locale: string;
}

/** What the element wants to hear of; it makes the public events of it. */
export interface WizardListener {
  readonly onTransition: (before: WizardState, after: WizardState) => void;
  readonly onMessage: (message: WizardMessage) => void;
  readonly onError: (error: unknown) => void;
  /** `null` = the wizard posts; otherwise the page does. `undefined` inside = the page said nothing more. */
  readonly onPostRequest: (state: WizardState) => { readonly result: Promise<PostResult> | undefined } | null;
}

/** Everything a site gave, once it is there. */
interface Loaded {
  readonly config: SiteConfig;
  readonly baseUrl: string;
  readonly adapter: ForumAdapter;
  readonly facts: ForumFacts | null;
}

export interface Content {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly entries: readonly Entry[];
  /** Some sources failed; the entries of the others are there. */
  readonly incomplete: boolean;
  /** Ids of the entries the forum's own search gave. */
  readonly ofForum: ReadonlySet<string>;
}

/** `entry`: `null` until it came. */
export interface Reading {
  readonly entry: Entry | null;
  readonly failed: boolean;
}

const LOADING: Content = { status: 'loading', entries: [], incomplete: false, ofForum: new Set() };
/** A forum that does not say what it is like within this time is asked again later; the visitor goes on meanwhile. */
const FACTS_TIMEOUT_MS = 8000;

/** Holds the state of one wizard and runs what the state asks for: loading, searching, posting, keeping. */
export class WizardController implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  state: WizardState | null = null;
  messages: Messages = en;
  content: Content = LOADING;
  visitor: Visitor | null = null;
  online = true;
  /** The draft that was found at the start, until the visitor has seen it. */
  restored: KeptDraft | null = null;
  storageRefused = false;
  /** Whole texts that were asked of the forum, by entry id. */
  readings: ReadonlyMap<string, Reading> = new Map();

  readonly #host: ReactiveControllerHost;
  readonly #listener: WizardListener;
  readonly #history: HistoryController;
  readonly #search = new SearchController((event) => this.send(event));
  #store: DraftStore | null = null;
  #loaded: Loaded | null = null;
  #loading: AbortController | undefined;
  #options: WizardOptions | null = null;

  constructor(host: ReactiveControllerHost, listener: WizardListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    this.#history = new HistoryController(
      host,
      () => this.#storageKey(),
      (step) => this.#fromHistory(() => this.send({ type: 'went-to', step })),
    );
  }

  get config(): SiteConfig {
    return this.#loaded?.config ?? {};
  }

  get adapter(): ForumAdapter | null {
    return this.#loaded?.adapter ?? null;
  }

  /** What the forum can do with an entry. */
  get abilities(): { readonly vote: boolean; readonly subscribe: boolean; readonly comment: boolean } {
    const { adapter } = this;
    return {
      vote: adapter?.vote !== undefined,
      subscribe: adapter?.subscribe !== undefined,
      comment: adapter?.comment !== undefined,
    };
  }

  hostConnected(): void {
    this.online = navigator.onLine;
    window.addEventListener('online', this.#onConnection);
    window.addEventListener('offline', this.#onConnection);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onConnection);
    window.removeEventListener('offline', this.#onConnection);
    this.#loading?.abort();
    this.#search.reset();
  }

  /** Loads the site anew, with what the page says now. */
  async start(options: WizardOptions): Promise<void> {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const { signal } = loading;
    this.#options = options;
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      this.#loaded = await this.#load(options, signal);
      if (signal.aborted) return;
      this.#begin(options);
      void this.#loadContent();
      void this.#loadVisitor(signal);
      void this.#loadFacts(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.status = 'failed';
      this.#listener.onError(error);
    }
    this.#host.requestUpdate();
  }

  /** Takes what a part of the wizard sent up. */
  receive(message: WizardMessage): void {
    this.#listener.onMessage(message);
    if (isCommand(message)) this.#run(message);
    else this.send(message);
  }

  /** Moves the machine on and runs what follows from it. */
  send(event: WizardEvent): void {
    const before = this.state;
    if (before === null) return;
    const after = transition(before, event);
    if (after === before) return;
    this.state = after;
    if (after.step !== before.step) this.#remember(event);
    this.#search.follow(after);
    if (this.config.privacy?.keepDrafts !== false) this.#store?.save(after, new Date());
    this.#listener.onTransition(before, after);
    this.#host.requestUpdate();
  }

  async #load(options: WizardOptions, signal: AbortSignal): Promise<Loaded> {
    const given =
      options.config === null ? { config: {}, baseUrl: document.baseURI } : await loadConfig(options.config, signal);
    const adapter = options.adapter ?? (await loadAdapter(given, options.adapterLoaders));
    this.messages = makeMessages(en, given.config, options.locale);
    // Where the config names the platforms, the first step need not wait for the forum.
    const facts = given.config.platforms === undefined ? await this.#askFacts(adapter, signal) : null;
    return { ...given, adapter, facts };
  }

  #begin(options: WizardOptions): void {
    const site = this.#makeSite(options);
    const guess = guessPlatform(site.platforms, navigator);
    const named = options.platform ?? (site.platforms.length === 1 ? (site.platforms[0]?.id ?? null) : null);
    const platform =
      named !== null ? { id: named, guessed: false } : guess === null ? null : { id: guess, guessed: true };
    this.state = initialState(site, { clientToken: crypto.randomUUID(), platform, intent: options.intent });
    this.status = 'ready';
    this.content = LOADING;
    this.#search.setEntries(null);
    this.#store = new DraftStore(this.#storageKey(), () => this.#onRefused());
    const kept = this.#store.load(new Date());
    this.#fromHistory(() => {
      if (kept !== null) this.send({ type: 'restored', saved: kept.saved });
    });
    this.restored = kept;
    this.#history.mark(this.state.step);
  }

  #makeSite(options: WizardOptions): WizardState['site'] {
    const fixed = options.platform !== null;
    return makeSite(this.config, this.#loaded?.facts ?? null, this.messages, fixed);
  }

  #storageKey(): string {
    const source = this.#options?.config;
    return typeof source === 'string' ? source : `${this.adapter?.name ?? 'inline'}:${location.pathname}`;
  }

  async #askFacts(adapter: ForumAdapter, signal: AbortSignal): Promise<ForumFacts | null> {
    try {
      return (await adapter.describe?.({ signal, timeoutMs: FACTS_TIMEOUT_MS })) ?? null;
    } catch (error) {
      if (!signal.aborted) this.#listener.onError(error);
      return null;
    }
  }

  async #loadFacts(signal: AbortSignal): Promise<void> {
    const loaded = this.#loaded;
    if (loaded === null || loaded.facts !== null || this.#options === null) return;
    const facts = await this.#askFacts(loaded.adapter, signal);
    if (signal.aborted || facts === null) return;
    this.#loaded = { ...loaded, facts };
    this.send({ type: 'site-updated', site: this.#makeSite(this.#options) });
  }

  async #loadContent(): Promise<void> {
    const { signal } = this.#loading ?? new AbortController();
    if (this.#loaded === null) return;
    this.content = LOADING;
    this.#search.setEntries(null);
    this.#host.requestUpdate();
    try {
      const { entries, failures, ofForum } = await loadContent({ ...this.#loaded, signal });
      if (signal.aborted) return;
      failures.forEach((failure) => this.#listener.onError(failure));
      const failed = entries.length === 0 && failures.length > 0;
      this.content = { status: failed ? 'failed' : 'ready', entries, incomplete: failures.length > 0, ofForum };
    } catch (error) {
      if (signal.aborted) return;
      this.#listener.onError(error);
      this.content = { status: 'failed', entries: [], incomplete: true, ofForum: new Set() };
    }
    this.#search.setEntries(this.content.entries);
    this.#host.requestUpdate();
  }

  async #loadVisitor(signal: AbortSignal): Promise<void> {
    try {
      this.visitor = (await this.adapter?.visitor?.({ signal })) ?? null;
    } catch (error) {
      // Who is at the keyboard matters at review only; posting says so again.
      if (!signal.aborted) this.#listener.onError(error);
    }
    this.#host.requestUpdate();
  }

  #run(command: WizardCommand): void {
    switch (command.type) {
      case 'submit':
        return void this.#submit(command.again ?? false);
      case 'act':
        return void this.#act(command);
      case 'back':
        return this.#back();
      case 'sign-in':
        return this.#signIn();
      case 'load-content':
        return void this.#loadContent();
      case 'search-again':
        return this.content.status === 'failed' ? void this.#loadContent() : this.#search.again();
      case 'start-over':
        return this.startOver();
      case 'dismiss-restored':
        this.restored = null;
        return this.#host.requestUpdate();
      case 'open-entry':
        void this.#read(command.entry);
        return this.send({ type: 'entry-opened', entry: command.entry });
    }
  }

  /** Entries of the forum's own search come as excerpts: the whole text is asked for when one is opened. */
  async #read(entry: Entry): Promise<void> {
    const adapter = this.adapter;
    if (adapter?.read === undefined || !this.content.ofForum.has(entry.id)) return;
    if (this.readings.get(entry.id)?.entry != null) return;
    const note = (reading: Reading): void => {
      this.readings = new Map(this.readings).set(entry.id, reading);
      this.#host.requestUpdate();
    };
    try {
      note({ entry: await adapter.read(entry, {}), failed: false });
    } catch (error) {
      this.#listener.onError(error);
      note({ entry: null, failed: true });
    }
  }

  /** Throws away what was typed and begins again. */
  startOver(): void {
    if (this.state === null) return;
    this.restored = null;
    this.#search.reset();
    const platform = this.state.input.platform;
    const { intent } = this.state.input;
    this.send({ type: 'reset', clientToken: crypto.randomUUID(), platform, intent });
  }

  async #submit(again: boolean): Promise<void> {
    const adapter = this.adapter;
    const before = this.state;
    if (adapter === null || before === null || !navigator.onLine) return;
    this.send({ type: 'submitted', at: Date.now(), again });
    // The machine lets one post through: a second click finds it on its way and changes nothing.
    const state = this.state;
    if (state === null || state === before || state.step !== 'review' || state.posting.status !== 'sending') return;
    try {
      const taken = this.#listener.onPostRequest(state);
      if (taken !== null && taken.result === undefined) return this.send({ type: 'submit-withdrawn' });
      const result = await (taken?.result ?? postDraft(state, adapter, this.#options?.locale ?? 'en'));
      this.send({ type: 'posted', result });
    } catch (error) {
      this.#listener.onError(error);
      this.send({ type: 'post-failed', failure: toFailure(error, adapter.name, Date.now()) });
    }
  }

  async #act({ action, entry }: Extract<WizardCommand, { type: 'act' }>): Promise<void> {
    const { id } = entry;
    const adapter = this.adapter;
    if (adapter?.[action] === undefined) return;
    this.send({ type: 'action-started', action, id });
    try {
      const { count } = await adapter[action](entry, {});
      this.send({ type: 'action-finished', action, id, done: true, ...(count === undefined ? {} : { count }) });
    } catch (error) {
      this.#listener.onError(error);
      this.send({ type: 'action-finished', action, id, done: false });
    }
  }

  #back(): void {
    if (this.state === null || stepBefore(this.state) === null) return;
    if (!this.#history.back()) this.send({ type: 'went-back' });
  }

  #signIn(): void {
    const url = this.visitor?.signInUrl?.(location.href);
    if (url !== undefined && /^https?:/i.test(new URL(url, document.baseURI).protocol)) location.assign(url);
  }

  /** Steps the browser's history led to are in it already. */
  #fromHistory(move: () => void): void {
    this.#moving = true;
    move();
    this.#moving = false;
  }
  #moving = false;

  #remember(event: WizardEvent): void {
    if (this.state === null) return;
    if (this.#moving || event.type === 'went-back' || event.type === 'reset') this.#history.mark(this.state.step);
    else this.#history.push(this.state.step);
  }

  #onRefused(): void {
    this.storageRefused = true;
    this.#host.requestUpdate();
  }

  readonly #onConnection = (): void => {
    this.online = navigator.onLine;
    this.#host.requestUpdate();
  };
}

const COMMANDS: ReadonlySet<string> = new Set<WizardCommand['type']>([
  'submit',
  'act',
  'open-entry',
  'back',
  'sign-in',
  'load-content',
  'search-again',
  'start-over',
  'dismiss-restored',
]);

function isCommand(message: WizardMessage): message is WizardCommand {
  return COMMANDS.has(message.type);
}
