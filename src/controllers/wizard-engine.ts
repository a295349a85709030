import type { ReactiveController } from 'lit';
import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { SiteConfig, SourceName } from '../core/config.js';
import type { Entry } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import { initialState, transition } from '../core/wizard-machine.js';
import type { SavedWizard, WizardState } from '../core/wizard-state.js';
import { stepBefore } from '../core/wizard-steps.js';
import { en } from '../i18n/en.js';
import type { Messages } from '../i18n/messages.js';
import type { ConfigFile } from './config-file.js';
import { ConnectionController } from './connection-controller.js';
import { ContentController } from './content-controller.js';
import { wizardKey } from './draft-key.js';
import { DraftKeeper } from './draft-keeper.js';
import { newId } from './draft-store.js';
import type { Caller } from './forum-calls.js';
import { ForumDesk } from './forum-desk.js';
import { EnvironmentReader } from './environment.js';
import { firstPlatform } from './guess-platform.js';
import { ImageDesk } from './image-desk.js';
import { now } from './now.js';
import { withOpenHash } from './open-hash.js';
import { isInDoubt, mayBeFound } from './post-doubt.js';
import { answerPersonalData, leavesDraft, watchPersonalData } from './personal-data-setup.js';
import type { PersonalDataWatch } from './personal-data-watch.js';
import { ReceiptStore } from './receipt-store.js';
import { SearchController } from './search-controller.js';
import { searchedContent } from './searched-content.js';
import { askFacts, loadSite, makeMessages, makeSite, type LoadedSite } from './site-loader.js';
import { StepHistory } from './step-history.js';
import { threadsKey } from './threads-key.js';
import { VisitorController } from './visitor-controller.js';
import { isCommand, type WizardCommand, type WizardMessage } from './wizard-commands.js';
import type { EngineSetting, Prefill } from './wizard-setting.js';

/**
 * Loads what a wizard needs beyond its first question, and starts it.
 *
 * @throws ConfigError when the config, or the forum it names, cannot be used.
 */
export async function openEngine({
  file,
  signal,
  ...setting
}: EngineSetting & { readonly file: ConfigFile | null; readonly signal: AbortSignal }): Promise<WizardEngine> {
  const { options, listener } = setting;
  const site = await loadSite(file, options, signal, listener.onError);
  const messages = makeMessages(en, site.config, options.locale);
  const keeper = await DraftKeeper.open(wizardKey(options), site.config.privacy?.keepDrafts === false, signal);
  return new WizardEngine(setting, site, messages, keeper);
}

/** Holds the state of one wizard and runs what the state asks for: loading, searching, posting, keeping. */
export class WizardEngine implements ReactiveController {
  state: WizardState;
  readonly messages: Messages;
  readonly content: ContentController;
  readonly visit: VisitorController;
  /** Where the visitor's threads are remembered; `null` = the owner does not want that. */
  readonly threadsKey: string | null;
  readonly personalData: PersonalDataWatch;
  readonly keeper: DraftKeeper;
  readonly images = new ImageDesk(this);

  readonly #setting: EngineSetting;
  readonly #connection: ConnectionController;
  readonly #history: StepHistory;
  readonly search: SearchController;
  readonly #receipts: ReceiptStore;
  readonly #environment = new EnvironmentReader(this);
  readonly #forum = new ForumDesk(() => this.#caller());
  #site: LoadedSite;
  #loading = new AbortController();
  #listed: ContentController['list'] | null = null;

  constructor(setting: EngineSetting, site: LoadedSite, messages: Messages, keeper: DraftKeeper) {
    const { host, listener, options } = setting;
    this.#setting = setting;
    this.#site = site;
    this.messages = messages;
    this.#connection = new ConnectionController(host, () => this.#lookAgain());
    const update = (): void => host.requestUpdate();
    this.search = new SearchController((event) => this.send(event), listener.onError, update);
    const readPartial = (entry: Entry): Promise<Entry> => this.search.read(entry);
    this.content = new ContentController(() => this.#onContent(), listener.onError, readPartial);
    this.keeper = keeper;
    const returnTo = options.isInPanel ? withOpenHash : undefined;
    this.visit = new VisitorController(wizardKey(options), () => host.requestUpdate(), listener.onError, returnTo);
    this.personalData = watchPersonalData(this, setting);
    this.threadsKey = threadsKey(options, site.config);
    this.#receipts = new ReceiptStore(wizardKey(options), site.config.privacy?.keepDrafts === false);
    this.state = this.#firstState();
    this.#history = new StepHistory(setting, (event) => this.send(event));
    keeper.attach({ state: () => this.state, restore: (saved) => this.#restore(saved), onChange: update });
    this.#history.mark(this.state.step);
    host.addController(this);
  }

  get config(): SiteConfig {
    return this.#site.config;
  }

  get adapter(): ForumAdapter {
    return this.#site.adapter;
  }

  get online(): boolean {
    return this.#connection.online;
  }

  /** Sources that could not be had: there may be more than is found. */
  get missing(): readonly SourceName[] {
    return [...this.content.list.missing, ...this.search.missing];
  }

  /** At the start, and when the element was moved within the page: what was being loaded was cut short. */
  hostConnected(): void {
    const { signal } = (this.#loading = new AbortController());
    this.keeper.connect();
    void this.content.load(this.#site, signal);
    if (this.visit.visitor === null) void this.visit.load(this.adapter, signal);
    if (this.#site.facts === null) void this.#loadFacts(signal);
    this.search.follow(this.state);
  }

  hostDisconnected(): void {
    this.#loading.abort();
    this.search.close();
    this.keeper.disconnect();
    this.personalData.stop();
  }

  /** Ends it: another site takes its place. What was typed stays where it is kept. */
  close(): void {
    for (const controller of [this, this.#history.controller, this.#connection]) {
      if (controller === null) continue;
      this.#setting.host.removeController(controller);
      controller.hostDisconnected();
    }
  }

  /** Takes what a part of the wizard sent up. */
  receive(message: WizardMessage): void {
    this.#setting.listener.onMessage(message);
    this.keeper.note(message);
    if (isCommand(message)) return this.#run(message);
    if (message.type === 'continued' && leavesDraft(this.state))
      return this.personalData.guard(() => this.send(message), false);
    if (message.type === 'match-picked') this.#readMatch(message.entry.id);
    this.send(message);
  }

  /** Moves the machine on and runs what follows from it. */
  send(event: WizardEvent): void {
    const before = this.state;
    const after = transition(before, event);
    if (after === before) return;
    this.state = after;
    if (after.step !== before.step) this.#history.remember(event, before, after);
    this.search.follow(after);
    this.#receipts.follow(before.receipts, after.receipts);
    this.personalData.follow(after);
    this.#environment.follow(after);
    this.keeper.follow(event, before, after, this.#history.isMoving);
    this.#setting.listener.onTransition(before, after);
    this.#forum.follow(after);
    if (isInDoubt(after)) this.#forum.lookUp();
    this.#setting.host.requestUpdate();
  }

  /** Fills in what the page knows. What was restored is the visitor's: only what is empty is filled then. */
  prefill({ intent, platform, issue, details }: Prefill): void {
    const { input } = this.state;
    const { isTheirs } = this.keeper;
    this.send({
      type: 'prefilled',
      ...(intent === undefined || isTheirs ? {} : { intent }),
      ...(platform === undefined || isTheirs ? {} : { platform }),
      ...(issue === undefined || (isTheirs && input.issue !== '') ? {} : { issue }),
      ...(details === undefined || (isTheirs && input.details !== '') ? {} : { details }),
    });
  }

  /** Throws away what was typed and begins again. `offersUndo`: the visitor may change their mind. */
  startOver(offersUndo = false): void {
    const { options } = this.#setting;
    // A post that is on its way cannot be called back, and its draft is kept until it is known to be there.
    if (this.state.step === 'review' && this.state.posting.status === 'sending') return;
    this.search.reset();
    this.keeper.forget(offersUndo);
    const platform = firstPlatform(this.state.site.platforms, options.platform, navigator);
    this.send({ type: 'reset', clientToken: newId(), platform, intent: options.intent });
  }

  /** Shows an entry among the answers; after a post is over, on a new way. */
  showEntry(entry: Entry): void {
    if (this.state.step === 'posted') this.startOver();
    void this.content.read(entry, this.adapter);
    this.send({ type: 'entry-shown', entry });
  }

  #firstState(): WizardState {
    const { options } = this.#setting;
    const site = this.#makeSite();
    const platform = firstPlatform(site.platforms, options.platform, navigator);
    const receipts = this.#receipts.load();
    return initialState(site, { clientToken: newId(), platform, intent: options.intent, receipts });
  }

  #restore(saved: SavedWizard): void {
    this.search.reset();
    this.#history.without(() => this.send({ type: 'restored', saved, now: now() }));
  }

  #makeSite(): WizardState['site'] {
    const { platform, intent } = this.#setting.options;
    return makeSite(this.config, this.#site.facts, this.messages, platform, intent);
  }

  async #loadFacts(signal: AbortSignal): Promise<void> {
    const facts = await askFacts(this.adapter, signal, this.#setting.listener.onError);
    if (signal.aborted || facts === null) return;
    this.#site = { ...this.#site, facts };
    this.send({ type: 'site-updated', site: this.#makeSite() });
  }

  #run(command: WizardCommand): void {
    const { signal } = this.#loading;
    switch (command.type) {
      case 'submit':
        return this.#ask(() => this.#forum.submit(command.again ?? false));
      case 'personal-data':
        return answerPersonalData(this.personalData, command);
      case 'look-up':
        return this.#forum.lookUp();
      case 'act':
        return this.#forum.act(command.action, command.entry);
      case 'back':
        return this.#back();
      case 'sign-in':
        return this.visit.signIn();
      case 'hand-off':
        return this.#ask(() => this.#forum.handOff());
      case 'load-content':
        return void this.content.load(this.#site, signal);
      case 'search-again':
        void this.content.load(this.#site, signal);
        return this.search.again();
      case 'start-over':
        return this.startOver(true);
      case 'draft-answered':
        return this.keeper.answer(command.answer);
      case 'open-entry':
        void this.content.read(command.entry, this.adapter);
        return this.send({ type: 'entry-opened', entry: command.entry });
    }
  }

  /** Posts, unless another tab did, or the visitor left while they were asked what is to stay in the post. */
  #ask(post: () => void): void {
    const { visit } = this.#forum;
    const isMeant = (): boolean => visit === this.#forum.visit && this.keeper.mayPost();
    if (isMeant()) this.personalData.guard(() => isMeant() && post(), true);
  }

  /** What is opened by picking it while typing is read as what is opened among the answers. */
  #readMatch(id: string): void {
    const match = this.state.results.matches.find(({ entry }) => entry.id === id);
    if (match !== undefined) void this.content.read(match.entry, this.adapter);
  }

  #caller(): Caller {
    const { listener, options } = this.#setting;
    const { onError, onPostRequest } = listener;
    const send = (event: WizardEvent): void => this.send(event);
    return { adapter: this.adapter, locale: options.locale, state: () => this.state, send, onError, onPostRequest };
  }

  /** A post that was lost with the connection is looked for once that is back. */
  #lookAgain(): void {
    if (mayBeFound(this.state)) this.#forum.lookUp();
  }

  #back(): void {
    if (stepBefore(this.state) === null) return;
    if (!this.#history.back()) this.send({ type: 'went-back' });
  }

  #onContent(): void {
    this.#setting.host.requestUpdate();
    if (this.content.list === this.#listed) return;
    this.#listed = this.content.list;
    this.search.setContent(searchedContent(this.#listed, this.#site, this.#setting.options.locale));
  }
}
