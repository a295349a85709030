import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SiteConfig } from '../core/config.js';
import type { Entry } from '../core/types.js';
import type { FirstStep, WizardState } from '../core/wizard-state.js';
import { enStart } from '../i18n/en-start.js';
import type { StartMessages } from '../i18n/messages-start.js';
import { fetchConfig, peekAtConfig, type ConfigFile, type FirstConfig } from './config-file.js';
import { forgetDraft, mayHaveDraft } from './draft-key.js';
import { firstPlatform } from './guess-platform.js';
import type { WizardOptions } from './site-loader.js';
import type { WizardMessage } from './wizard-commands.js';
import type * as EngineModule from './wizard-engine.js';
import type { WizardEngine } from './wizard-engine.js';
import type { Prefill, WizardListener } from './wizard-setting.js';

/**
 * Shows the first question as soon as the config is there, and runs the wizard behind it: the engine, with all that is
 * needed to go on, is loaded once the question is on screen. What the visitor does before that is kept for it.
 */
export class WizardController implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** `null` while the first question is all there is. */
  engine: WizardEngine | null = null;
  /** The engine could not be loaded: the network, not the site. */
  isMissing = false;

  readonly #host: ReactiveControllerHost;
  readonly #listen: () => Promise<WizardListener>;
  readonly #onError: (error: unknown) => void;
  #options: WizardOptions | null = null;
  #file: ConfigFile | null = null;
  #first: FirstStep | null = null;
  #firstConfig: FirstConfig = {};
  #firstMessages: StartMessages = enStart;
  #loading = new AbortController();
  #started: Promise<void> | null = null;
  #running: Promise<void> | null = null;
  /** What the page asked for; it outlives another start. */
  #asked: ((engine: WizardEngine) => void)[] = [];
  /** What the visitor did with the first question. */
  #messages: WizardMessage[] = [];

  /** `listen` is called once the wizard runs. */
  constructor(host: ReactiveControllerHost, listen: () => Promise<WizardListener>, onError: (error: unknown) => void) {
    this.#host = host;
    this.#listen = listen;
    this.#onError = onError;
    host.addController(this);
  }

  get state(): WizardState | FirstStep | null {
    return this.engine?.state ?? this.#first;
  }

  get config(): SiteConfig {
    return this.engine?.config ?? this.#firstConfig;
  }

  get messages(): StartMessages {
    return this.engine?.messages ?? this.#firstMessages;
  }

  hostConnected(): void {
    // Moved within the page: what was being loaded was cut short.
    if (this.status !== 'ready' || this.engine !== null) return;
    this.#loading = new AbortController();
    void this.run();
  }

  hostDisconnected(): void {
    this.#loading.abort();
    this.#running = null;
  }

  /** Begins with what the page says now. What was typed before stays where it is kept. */
  start(options: WizardOptions): Promise<void> {
    return (this.#started = this.#start(options));
  }

  async #start(options: WizardOptions): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#close();
    this.#options = options;
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      this.#file = options.config === null ? null : await fetchConfig(options.config, signal);
      signal.throwIfAborted();
      await this.#showFirst(this.#file, options, signal);
      if (this.#first === null) await this.#run();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    this.#host.requestUpdate();
  }

  /** Loads the rest of the wizard, once, as soon as there is a site to run it for. */
  async run(): Promise<void> {
    await this.#started;
    if (this.status === 'ready') await this.#run();
  }

  #run(): Promise<void> {
    return (this.#running ??= this.#open(this.#loading.signal));
  }

  /** Takes what a part of the wizard sent up. */
  receive(message: WizardMessage): void {
    if (this.engine !== null) return this.engine.receive(message);
    // Pressed twice, it must not count for the next step too.
    if (message.type === 'continued' && this.isGoingOn) return;
    const first = this.#first;
    if (first !== null && message.type === 'platform-chosen')
      this.#first = { ...first, input: { ...first.input, platform: message.platform } };
    if (first !== null && message.type === 'intent-chosen') this.#first = { ...first, chosen: message.intent };
    this.#messages.push(message);
    this.#host.requestUpdate();
    void this.run();
  }

  /** The visitor answered the first question, and waits for the next. */
  get isGoingOn(): boolean {
    return this.#messages.some(({ type }) => type === 'continued');
  }

  prefill(values: Prefill): void {
    this.#whenRunning((engine) => engine.prefill(values));
  }

  /** Throws away what was typed and begins again. */
  startOver(): void {
    if (this.engine !== null) return this.engine.startOver();
    this.#messages = [];
    // What the page asked for before goes with it, and a draft that is being found for the wizard that is on its way.
    const isLate = this.#running !== null || this.#asked.length > 0;
    if (this.#options === null || isLate) this.#asked.push((engine) => engine.startOver());
    if (this.#options === null) return;
    forgetDraft(this.#options);
    if (this.#first !== null) this.#first = firstQuestion(this.#firstConfig, this.#options);
    this.#host.requestUpdate();
  }

  /** Shows an entry among the answers, wherever the visitor is. */
  showEntry(entry: Entry): void {
    this.#whenRunning((engine) => engine.showEntry(entry));
  }

  #whenRunning(act: (engine: WizardEngine) => void): void {
    if (this.engine !== null) return act(this.engine);
    this.#asked.push(act);
    void this.run();
  }

  /** A draft that was kept, and a site whose first question is another one, need the whole wizard. */
  async #showFirst(file: ConfigFile | null, options: WizardOptions, signal: AbortSignal): Promise<void> {
    const config = file === null ? null : peekAtConfig(file);
    if (config === null || mayHaveDraft(options) || this.#asked.length > 0) return;
    const first = firstQuestion(config, options);
    if (first === null) return;
    const { messages = {} } = config;
    if (Object.keys(messages).length > 0) {
      const { overrideMessages } = await import('../i18n/override-messages.js');
      signal.throwIfAborted();
      this.#firstMessages = overrideMessages(enStart, messages, options.locale);
    }
    this.#firstConfig = config;
    this.#first = first;
    this.status = 'ready';
  }

  async #open(signal: AbortSignal): Promise<void> {
    const options = this.#options;
    if (options === null) return;
    this.isMissing = false;
    try {
      const [{ openEngine }, listener] = await this.#loadEngine();
      signal.throwIfAborted();
      const engine = await openEngine({ file: this.#file, options, listener, host: this.#host, signal });
      this.engine = engine;
      this.status = 'ready';
      for (const act of this.#asked.splice(0)) act(engine);
      for (const message of this.#messages.splice(0)) engine.receive(message);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    this.#host.requestUpdate();
  }

  async #loadEngine(): Promise<[typeof EngineModule, WizardListener]> {
    try {
      return await Promise.all([import('./wizard-engine.js'), this.#listen()]);
    } catch (error) {
      this.isMissing = this.#first !== null;
      this.#running = null;
      throw error;
    }
  }

  #fail(error: unknown): void {
    if (!this.isMissing) {
      this.#first = null;
      this.status = 'failed';
    }
    this.#onError(error);
  }

  #close(): void {
    this.engine?.close();
    this.engine = null;
    this.#first = null;
    this.#firstConfig = {};
    this.#firstMessages = enStart;
    this.#messages = [];
    this.#running = null;
  }
}

/** What this site asks first, before anything was answered; `null` = neither what the visitor came for nor where it happens. */
function firstQuestion({ platforms = [], intents = [] }: FirstConfig, options: WizardOptions): FirstStep | null {
  const askIntent = intents.length > 1 && options.intent === null;
  const askPlatform = platforms.length > 1 && !platforms.some(({ id }) => id === options.platform);
  if (!askIntent && !askPlatform) return null;
  return {
    step: askIntent ? 'intent' : 'platform',
    site: { platforms, askPlatform, askIntent },
    input: {
      platform: firstPlatform(platforms, options.platform, navigator),
      intent: options.intent ?? intents[0] ?? 'help',
    },
    chosen: null,
    problem: null,
    receipts: {},
  };
}
