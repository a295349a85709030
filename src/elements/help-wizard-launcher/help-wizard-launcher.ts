import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { drawn } from '../../controllers/drawn.js';
import { takeOpenHash } from '../../controllers/open-hash.js';
import { deepActiveElement, hasFocusInside } from '../../controllers/focus.js';
import { LauncherPanel, type PanelPlace } from '../../controllers/launcher-panel.js';
import type { WizardOptions } from '../../controllers/site-loader.js';
import type { Prefill } from '../../controllers/wizard-setting.js';
import type { SiteConfig } from '../../core/config.js';
import type { Entry, Intent } from '../../core/types.js';
import type { WizardStep } from '../../core/wizard-state.js';
import { enStart } from '../../i18n/en-start.js';
import { firstBaseStyles } from '../../styles/first-base.js';
import { firstButtonStyles } from '../../styles/first-buttons.js';
import { tokenStyles } from '../../styles/tokens.js';
import type { HelpWizardEventMap } from '../events.js';
import { firstIcon, isFirstIconName } from '../parts/first-icons.js';
import { applyTheme } from '../parts/apply-theme.js';
import type { ClosedLauncher } from './closed-launcher.js';
import { InnerWizard } from './inner-wizard.js';
import { renderInnerWizard, wizardId } from './render-inner-wizard.js';
import { panelStyles } from './panel.styles.js';
import { positionOf, renderLauncher, type LauncherPosition } from './render-launcher.js';
import { styles } from './help-wizard-launcher.styles.js';

/** Between button and panel, in CSS pixels. */
const GAP = 12;

/**
 * @summary A button in a corner of the page that opens the wizard: beside it on wide windows, full screen on narrow ones.
 *
 * Place it as a child of `<body>`: inside an element with a `transform` or a `filter` its corner is that element's. It
 * keeps what was typed while it is closed, moved or shown in its other form.
 *
 * @slot icon - An icon of the page's own for the closed button, 20 × 20.
 * @slot promotion - What the page wants to show under the first question.
 * @csspart button - The button.
 * @csspart badge - The number of known issues on it.
 * @csspart panel - The panel.
 * @csspart close - The button that closes the panel.
 * @fires help-wizard-open - The panel was opened.
 * @fires help-wizard-close - The panel was closed. What was typed stays.
 * @fires help-wizard-error - Something failed; `detail.error` says what.
 */
export class HelpWizardLauncher extends LitElement {
  /** Loads the wizard when the panel is opened for the first time. A build of its own may load more with it. */
  static loadWizard: () => Promise<unknown> = () => import('../help-wizard/help-wizard.define.js');

  static override styles = [tokenStyles, firstBaseStyles, firstButtonStyles, panelStyles, styles];

  readonly #onError = (error: unknown): void => this.#dispatch('help-wizard-error', { error });
  /** Help goes on without a small part that could not be loaded, and asks for it again: the page hears of it once. */
  readonly #onMissing = (error: unknown): void => {
    if (!this.#isMissing) this.#onError(error);
    this.#isMissing = true;
  };
  #isMissing = false;
  readonly #wizard = new InnerWizard(this, () => this.requestUpdate());
  readonly #panel = new LauncherPanel(this, () => this.#place(), this.#onMissing);
  #closed: ClosedLauncher | null = null;

  @state() private loading: 'idle' | 'loading' | 'failed' | 'done' = 'idle';

  /** The site config: as attribute its address, as property also the object. */
  @property() config: string | SiteConfig | null = null;
  /** The forum; it goes before the config's `forum`. */
  @property({ attribute: false }) adapter: WizardOptions['adapter'] = null;
  /** Platform id, where the page knows it: the first step is left out. */
  @property() platform: string | null = null;
  /** What visitors come for, where the page knows it; otherwise they are asked where the config has more than one. */
  @property() intent: Intent | null = null;
  /** The word on the button. Default: "Help". */
  @property() label: string | null = null;
  /** Name of a built-in icon for the closed button. */
  @property() icon = 'question';
  /** The corner of the window; `start` is on the right in right-to-left text. */
  @property() position: LauncherPosition = 'bottom-end';
  /** Distance from the corner in CSS pixels. Default: `--help-wizard-launcher-inset`. */
  @property({ type: Number }) offset: number | null = null;
  /** Shows how many known issues affect the platform. It costs: config and issues are loaded before anyone asks for help. */
  @property({ type: Boolean }) badge = false;
  /** Whether the panel is open. To change that, call `open()`, `close()` or `toggle()`. */
  @property({ type: Boolean, reflect: true }) opened = false;

  override disconnectedCallback(): void {
    this.close();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A script tag may have drawn a button here already, before this class was there.
    this.#takesFocus = this.shadowRoot?.activeElement != null;
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }
  #takesFocus = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('badge') || changed.has('config') || changed.has('adapter')) this.#countIssues();
  }

  override firstUpdated(): void {
    if (this.#takesFocus) this.#find('.launcher')?.focus({ preventScroll: true });
    if (takeOpenHash()) this.open();
  }

  override updated(changed: PropertyValues<this>): void {
    const inset = this.offset === null || !Number.isFinite(this.offset) ? '' : `${this.offset}px`;
    this.#find('.corner')?.style.setProperty('--_launcher-inset', inset);
    // Set as an attribute.
    if (this.opened !== this.#panel.isOpen)
      void this.updateComplete.then(() => (this.opened ? this.#show() : this.#hide()));
    else if (changed.has('position') || changed.has('offset')) this.#panel.move();
    this.#wizard.adopt(this.renderRoot.querySelector('help-wizard'));
    applyTheme(this.renderRoot, this.#wizard.theme).catch(this.#onMissing);
    if (this.step !== null || this.loading === 'failed') void drawn().then(() => this.#panel.follow());
    if (!this.opened) this.#beClosed().catch(this.#onMissing);
  }

  /** The step that is shown; `null` until the wizard runs. */
  get step(): WizardStep | null {
    return this.#wizard.step;
  }

  /** Opens the panel and moves focus into it. */
  open(): void {
    if (!this.isConnected) return;
    if (this.#panel.isOpen) this.#reach();
    this.opened = true;
    if (this.hasUpdated) this.#show();
  }

  /** Closes the panel. What was typed stays, and focus goes back to where it came from. */
  close(): void {
    this.opened = false;
    this.#hide();
  }

  /** Opens the panel where it is closed, and closes it where it is open. */
  toggle(): void {
    if (this.opened) this.close();
    else this.open();
  }

  /** Fills in what the page knows; what the visitor typed themselves is replaced. It may be called before `open()`. */
  prefill(values: Prefill): Promise<void> {
    return this.#wizard.prefill(values);
  }

  /** Throws away what was typed and begins again; what was kept of an earlier page too, before the panel is opened. */
  reset(): void {
    this.#wizard.reset(wizardId(this));
  }

  /** Opens the panel and shows an entry among the answers, open. Nothing typed is lost. */
  async showEntry(entry: Entry): Promise<void> {
    this.open();
    await this.#wizard.showEntry(entry);
  }

  override render(): TemplateResult {
    return renderLauncher({
      messages: enStart,
      label: this.label ?? enStart.launcherLabel,
      icon: this.#closed?.icon(this.icon) ?? firstIcon(isFirstIconName(this.icon) ? this.icon : 'question'),
      position: positionOf(this.position),
      opened: this.opened,
      givesWay: this.#closed?.isCovering ?? false,
      issues: (this.badge && this.#closed?.issues(this.platform)) || 0,
      loading: this.loading,
      isRunning: this.step !== null,
      wizard: this.loading === 'done' ? renderInnerWizard(this) : nothing,
      onToggle: () => this.toggle(),
      onClose: () => this.close(),
      onRetry: () => void this.#retry(),
      onKey: this.#onKey,
      onFocus: this.#onFocus,
      onNativeClose: this.#onNativeClose,
    });
  }

  #find(selector: string): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #show(): void {
    const dialog = this.#find('.panel');
    if (!(dialog instanceof HTMLDialogElement) || this.#panel.isOpen) return;
    const focused = deepActiveElement();
    this.#opener = focused instanceof HTMLElement && !hasFocusInside(this) ? focused : null;
    this.#panel.show(dialog);
    this.#wizard.focusHeading();
    void this.#load();
    this.#dispatch('help-wizard-open', null);
  }
  /** What had the focus on the page, where the page itself opened the panel. */
  #opener: HTMLElement | null = null;

  #hide(): void {
    const dialog = this.#find('.panel');
    if (dialog === null || !this.#panel.isOpen) return;
    const hadFocus = hasFocusInside(dialog) || this.#panel.form === 'full';
    this.#wizard.leaveFocus();
    this.#panel.hide();
    if (hadFocus && this.isConnected) {
      const target = this.#opener?.checkVisibility() ? this.#opener : this.#find('.launcher');
      target?.focus({ preventScroll: true });
    }
    this.#dispatch('help-wizard-close', null);
  }

  /** It is open already, perhaps behind a dialog the page has opened since. */
  #reach(): void {
    this.#wizard.focusHeading();
    void this.#panel.adapt();
  }

  #place(): PanelPlace {
    const [edge, align] = positionOf(this.position).split('-');
    return {
      anchor: this.#find('.corner') ?? this,
      side: edge === 'top' ? 'bottom' : 'top',
      align: align === 'start' ? 'start' : 'end',
      gap: this.hidden ? 0 : GAP,
    };
  }

  async #load(): Promise<void> {
    if (this.loading === 'loading' || this.loading === 'done') return;
    this.loading = 'loading';
    try {
      await HelpWizardLauncher.loadWizard();
      this.loading = 'done';
    } catch (error) {
      this.loading = 'failed';
      this.#onError(error);
    }
  }

  /** What only a closed launcher does need not be there before it is one for a moment. */
  async #beClosed(): Promise<void> {
    if (this.#closed !== null) return this.#closed.watchFocus();
    await drawn();
    if (this.opened || !this.isConnected) return;
    const { ClosedLauncher } = await import('./closed-launcher.js');
    this.#closed ??= new ClosedLauncher(this, () => (this.opened ? null : this.#find('.launcher')), this.#onError);
    this.#countIssues();
    this.requestUpdate();
  }

  #countIssues(): void {
    void this.#closed?.countIssues(this, HelpWizardLauncher.loadWizard);
  }

  /** The notice goes, and the focus would go with it. */
  async #retry(): Promise<void> {
    this.#find('.surface')?.focus();
    this.#wizard.focusHeading();
    await this.#load();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // What is inside the panel goes first: an editor may close its own list, an input method its window.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.opened) return;
    event.preventDefault();
    this.close();
  };

  readonly #onFocus = ({ target }: FocusEvent): void => {
    const isInside = target instanceof Element && !target.matches('.panel, .surface');
    if (isInside) this.#wizard.leaveFocus();
  };

  /** The back gesture of a phone, say. A file field inside has a `cancel` of its own. */
  readonly #onNativeClose = (event: Event): void => {
    const { target, type } = event;
    if (!(target instanceof HTMLDialogElement)) return;
    if (type === 'cancel') event.preventDefault();
    // The `close` of a form that gave way to the other one comes late.
    if (type === 'cancel' || !target.open) this.close();
  };

  #dispatch<K extends keyof HelpWizardEventMap>(name: K, detail: HelpWizardEventMap[K]['detail']): void {
    const dispatch = (target: EventTarget): boolean =>
      target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    dispatch(this);
    // Nothing bubbles up from outside the page, and it is the document that a page listens on.
    if (!this.isConnected) dispatch(document);
  }
}
