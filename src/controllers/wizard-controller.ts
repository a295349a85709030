import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { SiteConfig } from '../core/config.js';
import type { Visitor } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import { initialState, transition } from '../core/wizard-machine.js';
import type { WizardState } from '../core/wizard-state.js';
import { stepBefore } from '../core/wizard-steps.js';
import { en } from '../i18n/en.js';
import type { Messages } from '../i18n/messages.js';
import { ConnectionController } from './connection-controller.js';
import { ContentController } from './content-controller.js';
import { DraftKeeper } from './draft-keeper.js';
import type { KeptDraft } from './draft-store.js';
import { actOnEntry, submitPost, type Caller } from './forum-calls.js';
import { firstPlatform } from './guess-platform.js';
import { HistoryController } from './history-controller.js';
import { SearchController } from './search-controller.js';
import { askFacts, loadSite, makeSite, type LoadedSite, type WizardOptions } from './site-loader.js';
import { isCommand, type WizardCommand, type WizardMessage } from './wizard-commands.js';

/** What a page may fill in ahead of the visitor. */
export interface Prefill {
  /** Platform id. */
  readonly platform?: string;
  readonly issue?: string;
  readonly details?: string;
}

/** What the element wants to hear of; it makes the public events of it. */
export interface WizardListener extends Pick<Caller, 'onError' | 'onPostRequest'> {
  readonly onTransition: (before: WizardState, after: WizardState) => void;
  readonly onMessage: (message: WizardMessage) => void;
}

/** Holds the state of one wizard and runs what the state asks for: loading, searching, posting, keeping. */
export class WizardController implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  state: WizardState | null = null;
  messages: Messages = en;
  readonly content: ContentController;
  visitor: Visitor | null = null;
  /** The draft that was found at the start, until the visitor has seen it. */
  restored: KeptDraft | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #listener: WizardListener;
  readonly #connection: ConnectionController;
  readonly #history: HistoryController;
  readonly #search: SearchController;
  #keeper: DraftKeeper | null = null;
  #site: LoadedSite | null = null;
  #loading = new AbortController();
  #options: WizardOptions | null = null;
  /** The step is one the browser's history led to, or a start: it has its entry there already. */
  #isInHistory = false;

  constructor(host: ReactiveControllerHost, listener: WizardListener) {
    this.#host = host;
    this.#listener = listener;
    this.#connection = new ConnectionController(host);
    this.content = new ContentController(() => this.#onContent(), listener.onError);
    this.#search = new SearchController((event) => this.send(event), listener.onError);
    this.#history = new HistoryController(
      host,
      () => this.#key(),
      (step) => this.#withoutHistory(() => this.send({ type: 'went-to', step })),
      () => this.send({ type: 'went-back' }),
    );
    host.addController(this);
  }

  get config(): SiteConfig {
    return this.#site?.config ?? {};
  }

  get adapter(): ForumAdapter | null {
    return this.#site?.adapter ?? null;
  }

  get online(): boolean {
    return this.#connection.online;
  }

  /** What becomes of what is typed on this device. */
  get drafts(): DraftKeeper['drafts'] {
    return this.#keeper?.drafts ?? 'nothing';
  }

  /** Whether the visitor did something themselves. */
  get hasTyped(): boolean {
    return this.#keeper?.hasTyped ?? false;
  }

  hostConnected(): void {
    if (this.status === 'ready') this.#resume();
  }

  hostDisconnected(): void {
    this.#loading.abort();
    this.#search.reset();
  }

  /** Loads the site, with what the page says now. What was typed before stays where it is kept. */
  async start(options: WizardOptions): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#options = options;
    this.#search.reset();
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      const { messages, ...site } = await loadSite(options, signal, this.#listener.onError);
      if (signal.aborted) return;
      this.messages = messages;
      this.#site = site;
      this.#begin(options);
      void this.content.load(site, signal);
      void this.#loadVisitor(signal);
      if (site.facts === null) void this.#loadFacts(site, options, signal);
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
    this.#keeper?.note(message);
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
    if (after.step !== before.step) this.#remember(event, before);
    // Going on is an answer to "we kept your draft"; finding the matches for it is not.
    if (after.step !== before.step && event.type !== 'matched' && !this.#isInHistory) this.restored = null;
    this.#search.follow(after);
    this.#keeper?.keep(after);
    this.#listener.onTransition(before, after);
    this.#host.requestUpdate();
  }

  /** Fills in what the page knows. What was restored is the visitor's: only what is empty is filled then. */
  prefill({ platform, issue, details }: Prefill): void {
    if (this.state === null) return;
    const { input } = this.state;
    const isTheirs = this.restored !== null;
    this.send({
      type: 'prefilled',
      ...(platform === undefined || isTheirs ? {} : { platform }),
      ...(issue === undefined || (isTheirs && input.issue !== '') ? {} : { issue }),
      ...(details === undefined || (isTheirs && input.details !== '') ? {} : { details }),
    });
  }

  /** Throws away what was typed and begins again. */
  startOver(): void {
    const options = this.#options;
    if (this.state === null || options === null) return;
    this.restored = null;
    this.#search.reset();
    this.#keeper?.forget();
    const platform = firstPlatform(this.state.site.platforms, options.platform, navigator);
    this.send({ type: 'reset', clientToken: crypto.randomUUID(), platform, intent: options.intent });
  }

  #begin(options: WizardOptions): void {
    const site = this.#makeSite(options);
    const start = { platform: firstPlatform(site.platforms, options.platform, navigator), intent: options.intent };
    this.state = initialState(site, { clientToken: crypto.randomUUID(), ...start });
    this.status = 'ready';
    const isOff = this.config.privacy?.keepDrafts === false;
    this.#keeper = new DraftKeeper(this.#key(), isOff, () => this.#host.requestUpdate());
    const kept = this.#keeper.load();
    this.restored = kept;
    if (kept !== null) this.#withoutHistory(() => this.send({ type: 'restored', saved: kept.saved }));
    this.#history.mark(this.state.step);
  }

  #makeSite(options: WizardOptions): WizardState['site'] {
    return makeSite(this.config, this.#site?.facts ?? null, this.messages, options.platform);
  }

  /** What tells this wizard from others on the same page and site. */
  #key(): string {
    const { config = null, name = '' } = this.#options ?? {};
    const source = typeof config === 'string' ? config : `${this.adapter?.name ?? 'inline'}:${location.pathname}`;
    return name === '' ? source : `${source}#${name}`;
  }

  /** Moved within the page: what was being loaded or looked for was cut short. */
  #resume(): void {
    const { signal } = (this.#loading = new AbortController());
    if (this.#site === null || this.#options === null || this.state === null) return;
    if (this.content.list.status === 'loading') void this.content.load(this.#site, signal);
    if (this.visitor === null) void this.#loadVisitor(signal);
    if (this.#site.facts === null) void this.#loadFacts(this.#site, this.#options, signal);
    this.#search.follow(this.state);
  }

  async #loadFacts(site: LoadedSite, options: WizardOptions, signal: AbortSignal): Promise<void> {
    const facts = await askFacts(site.adapter, signal, this.#listener.onError);
    if (signal.aborted || facts === null) return;
    this.#site = { ...site, facts };
    this.send({ type: 'site-updated', site: this.#makeSite(options) });
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
    const caller = this.#caller();
    const { signal } = this.#loading;
    if (caller === null || this.#site === null) return;
    switch (command.type) {
      case 'submit':
        return void submitPost(caller, command.again ?? false);
      case 'act':
        return void actOnEntry(caller, command.action, command.entry);
      case 'back':
        return this.#back();
      case 'sign-in':
        return this.#signIn();
      case 'load-content':
        return void this.content.load(this.#site, signal);
      case 'search-again':
        if (this.content.list.incomplete) void this.content.load(this.#site, signal);
        return this.#search.again();
      case 'start-over':
        return this.startOver();
      case 'dismiss-restored':
        this.restored = null;
        return this.#host.requestUpdate();
      case 'open-entry':
        void this.content.read(command.entry, caller.adapter);
        return this.send({ type: 'entry-opened', entry: command.entry });
    }
  }

  #caller(): Caller | null {
    const { adapter } = this;
    if (adapter === null) return null;
    const { onError, onPostRequest } = this.#listener;
    const locale = this.#options?.locale ?? 'en';
    return { adapter, locale, state: () => this.state, send: (event) => this.send(event), onError, onPostRequest };
  }

  #back(): void {
    if (this.state === null || stepBefore(this.state) === null) return;
    if (!this.#history.back()) this.send({ type: 'went-back' });
  }

  #signIn(): void {
    if (this.state !== null) this.#keeper?.keep(this.state);
    const url = this.visitor?.signInUrl?.(location.href);
    if (url !== undefined && /^https?:$/.test(new URL(url, document.baseURI).protocol)) location.assign(url);
  }

  #withoutHistory(move: () => void): void {
    this.#isInHistory = true;
    move();
    this.#isInHistory = false;
  }

  #remember({ type }: WizardEvent, before: WizardState): void {
    if (this.state === null) return;
    // Back at review after "Change": the browser's Back must not lead through the change again.
    const isReturn = this.state.step === 'review' && before.step === 'draft' && before.field !== null;
    if (isReturn && type === 'continued' && this.#history.back()) return;
    if (this.#isInHistory || type === 'went-back' || type === 'reset') this.#history.mark(this.state.step);
    else this.#history.push(this.state.step);
  }

  #onContent(): void {
    const { status, entries } = this.content.list;
    this.#search.setEntries(status === 'loading' ? null : entries);
    this.#host.requestUpdate();
  }
}
