import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { WizardMessage } from '../../controllers/wizard-commands.js';
import { WizardController } from '../../controllers/wizard-controller.js';
import type { Prefill } from '../../controllers/wizard-setting.js';
import type { AdapterLoaders, WizardOptions } from '../../controllers/site-loader.js';
import type { SiteConfig } from '../../core/config.js';
import type { Entry, Intent } from '../../core/types.js';
import { stepCount } from '../../core/wizard-steps.js';
import type { WizardStep } from '../../core/wizard-state.js';
import { wordingLocale } from '../../i18n/locale.js';
import { firstBaseStyles } from '../../styles/first-base.js';
import { firstButtonStyles } from '../../styles/first-buttons.js';
import { firstFrameStyles } from '../../styles/first-frame.js';
import { tokenStyles } from '../../styles/tokens.js';
import { renderFallback, renderFrame } from './frame.js';
import { tellError } from '../parts/tell-error.js';
import { applyTheme } from '../parts/apply-theme.js';
import type { PublicEvents } from './public-events.js';
import { Stage, hasProblem } from './stage.js';
import { styles } from './help-wizard.styles.js';

/** The ends of a visit have no head. */
const ENDS: Readonly<Partial<Record<WizardStep, string>>> = { posted: 'wizard-outcome', solved: 'wizard-solved' };

/**
 * @summary Turns "I have a problem" into an answer, or into a thread that others can answer.
 *
 * What stands inside the element in the page's own HTML (links to FAQs, issues, the forum) is shown until the wizard
 * runs, and when it cannot.
 *
 * @slot - The page's own links.
 * @slot promotion - What the page wants to show under the first question.
 * @csspart wizard - The wizard around the steps.
 * @csspart back - The link back.
 * @csspart count - "Step 2 of 5".
 * @csspart progress - The progress bar.
 * @csspart notice - A notice, wherever it stands.
 * @csspart continue - The button that goes on.
 * @csspart choice - One answer to the first questions, such as a platform.
 * @csspart known-issue - One of the known issues beside the platforms.
 * @csspart issue - The field for the problem.
 * @csspart details - The field for details.
 * @csspart match - One match while the visitor types.
 * @csspart answer - One possible answer.
 * @csspart toggle - The title that opens an answer.
 * @csspart reader - The text of an answer.
 * @csspart update - The latest update of an issue.
 * @csspart kind - What kind of entry it is.
 * @csspart status - The status of an issue or idea.
 * @csspart reasons - Why an entry is shown.
 * @csspart text - The text area of the post.
 * @csspart preview - The post as its readers will see it.
 * @csspart label - One label of the post.
 * @csspart submit - The button that posts.
 * @csspart thread - The link to the post.
 * @csspart my-thread - One of the visitor's own threads, under the first question.
 * @fires help-wizard-step - Another step is shown.
 * @fires help-wizard-search - Matches were found for what the visitor typed.
 * @fires help-wizard-entry-open - The visitor opened an entry.
 * @fires help-wizard-solved - An entry solved it.
 * @fires help-wizard-dismissed - An entry was not it.
 * @fires help-wizard-vote - The visitor voted for an entry, and the forum took it.
 * @fires help-wizard-subscribe - The visitor subscribed to an entry, and the forum took it.
 * @fires help-wizard-post-request - Before a draft is posted; cancelable.
 * @fires help-wizard-posted - The forum took the draft.
 * @fires help-wizard-outcome - How the visit ended; once.
 * @fires help-wizard-error - Something failed; `detail.error` says what.
 */
export class HelpWizard extends LitElement {
  /** How to make the adapter that a config's `forum.type` names. `help-wizard/define` adds those of this package. */
  static adapterLoaders: AdapterLoaders = {};

  static override styles = [tokenStyles, firstBaseStyles, firstButtonStyles, firstFrameStyles, styles];

  readonly #onError = (error: unknown): void => tellError(this, error);
  readonly #wizard = new WizardController(this, () => this.#listen(), this.#onError);
  readonly #stage = new Stage(this, this.#wizard, this.#onError);

  /** The site config: as attribute its address, as property also the object. */
  @property() config: string | SiteConfig | null = null;
  /** The forum; it goes before the config's `forum`. */
  @property({ attribute: false }) adapter: WizardOptions['adapter'] = null;
  /** Platform id, where the page knows it: the first step is left out. */
  @property() platform: string | null = null;
  /** What visitors come for, where the page knows it; otherwise they are asked where the config has more than one. */
  @property() intent: Intent | null = null;
  /** What stands above the steps. Default: "Help Wizard". */
  @property() heading: string | null = null;
  /** Shown in a panel of a fixed height, as the launcher does: head and foot stay, what is between them scrolls. */
  @property({ type: Boolean, reflect: true }) panel = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#onLeave);
    // Moved within the page before it ran: its loading was cut short.
    if (this.hasUpdated && this.#wizard.status !== 'ready') this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#onLeave);
    this.#stage.leave();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const given = (['config', 'adapter', 'platform', 'intent'] as const).some((name) => changed.has(name));
    if (!this.hasUpdated || given) this.#start();
    const count = this.#wizard.state && stepCount(this.#wizard.state);
    if (count && count.step !== this.#count) {
      this.#isBackwards = count.step < this.#count;
      this.#count = count.step;
    }
  }

  override updated(): void {
    const { state } = this.#wizard;
    void applyTheme(this.renderRoot, this.#wizard.config.theme);
    if (state !== null) this.#stage.show(state);
    if (this.status === 'failed' || this.#stage.isMissing) this.#stage.showTrouble();
  }

  /** The step that is shown; `null` until the wizard runs. */
  get step(): WizardStep | null {
    return this.#stage.isPrepared ? (this.#wizard.state?.step ?? null) : null;
  }

  /** Whether it runs: `idle` until it has a config or an adapter, `failed` where they cannot be used. */
  get status(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#wizard.status;
  }

  /** What the site says of itself; empty until the wizard runs. */
  get site(): SiteConfig {
    return this.#wizard.config;
  }

  /** Brings the wizard into view and moves focus to it. */
  open(): void {
    if (!this.panel) this.scrollIntoView({ block: 'start' });
    this.#stage.open();
  }

  /** An inline wizard is always there: closing it leaves it. Provided so that pages treat it like the launcher. */
  close(): void {
    const focused = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    if (focused instanceof HTMLElement) focused.blur();
  }

  /** Fills in what the page knows; what the visitor typed themselves is replaced. */
  async prefill(values: Prefill): Promise<void> {
    this.#wizard.prefill(values);
    await this.updateComplete;
    await this.#wizard.run();
  }

  /** Shows an entry among the answers, open, whatever the visitor is doing; nothing typed is lost. */
  async showEntry(entry: Entry): Promise<void> {
    this.#stage.attend();
    this.#wizard.showEntry(entry);
    await this.updateComplete;
    await this.#wizard.run();
    await this.#stage.settled();
  }

  /** Throws away what was typed and begins again. */
  reset(): void {
    this.#wizard.startOver();
  }

  override render(): TemplateResult {
    const { status, state } = this.#wizard;
    if (status !== 'ready' || state === null || !this.#stage.isPrepared)
      return html`<slot>${renderFallback(this.#wizard, () => this.#start())}</slot>`;
    return html`<section
      class="wizard ${ENDS[state.step] ?? ''} ${this.#isBackwards ? 'is-back' : ''}"
      part="wizard"
      aria-label=${this.heading ?? this.#wizard.messages.wizardName}
      @wizard-message=${this.#onMessage}
    >
      ${renderFrame({
        wizard: this.#wizard,
        state,
        heading: this.heading ?? this.#wizard.messages.wizardName,
        locale: this.#locale(),
        send: (message) => this.#receive(message),
        later: this.#stage.later,
        retry: this.#stage.isMissing ? () => void this.#stage.retry() : null,
      })}
    </section>`;
  }

  /** Public events begin with what a visitor does: until the wizard runs there are none but errors. */
  async #listen(): Promise<PublicEvents> {
    const { PublicEvents } = await import('./public-events.js');
    return (this.#events ??= new PublicEvents(this, () => this.#stage.attend()));
  }
  #events: PublicEvents | null = null;

  #start(): void {
    const { config, adapter } = this;
    // Nothing to go by yet: a page may set the adapter later.
    if (config === null && adapter === null) return;
    this.#stage.restart();
    void this.#wizard.start({
      config,
      adapter,
      adapterLoaders: HelpWizard.adapterLoaders,
      platform: this.platform,
      intent: this.intent === 'idea' || this.intent === 'help' ? this.intent : null,
      locale: this.#locale(),
      name: this.id || this.#ordinal(),
      isInPanel: this.panel,
    });
  }

  /** Tells wizards of one page apart that have no id; the first, as a rule the only one, needs no number. */
  #ordinal(): string {
    const index = [...document.querySelectorAll(this.localName)].indexOf(this);
    return index > 0 ? String(index) : '';
  }

  #locale(): string {
    return wordingLocale(this.closest('[lang]')?.getAttribute('lang') ?? '');
  }

  #receive(message: WizardMessage): void {
    this.#stage.attend();
    this.#wizard.receive(message);
  }

  async #onMessage(event: CustomEvent<WizardMessage>): Promise<void> {
    event.stopPropagation();
    const { step } = this;
    // Pressed twice: the step it was pressed on is about to go.
    if (event.detail.type === 'continued' && this.#stage.isPast(event)) return;
    this.#receive(event.detail);
    const { type } = event.detail;
    // Refused, perhaps not for the first time: what is wrong has the focus again.
    if (type === 'continued' && step === this.step && hasProblem(this.#wizard.state)) {
      await this.updateComplete;
      await this.#stage.step?.focusProblem();
    }
    if (type !== 'draft-answered' && type !== 'start-over') return;
    // The notice that was answered goes, and the focus would go with it.
    await this.updateComplete;
    await this.#stage.step?.focusHeading();
  }

  readonly #onLeave = (): void => this.#events?.leave(this.#wizard.engine?.keeper.hasTyped ?? false);

  /** The number of the step, to let it come in from the right side. */
  #count = 0;
  #isBackwards = false;
}
