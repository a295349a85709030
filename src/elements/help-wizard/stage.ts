import type { LitElement } from 'lit';
import { drawn } from '../../controllers/drawn.js';
import type { WizardController } from '../../controllers/wizard-controller.js';
import type { FirstStep, WizardState, WizardStep } from '../../core/wizard-state.js';
import { applyTheme } from '../parts/apply-theme.js';
import { StepElement } from '../step-element.js';
import { Attention } from './attention.js';
import { announcementsOf } from './frame.js';
import type { RenderLaterSteps } from './later-steps.js';
import { loadAhead, loadAnnouncements, loadLaterSteps, loadRestoredNotice, loadStep } from './step-modules.js';

/** Brings up the step a wizard is at: loads what it is made of, and moves the focus to it. */
export class Stage {
  /** How to show what is not the first step; `null` until that is loaded. */
  later: RenderLaterSteps | null = null;
  readonly #host: LitElement;
  readonly #wizard: WizardController;
  readonly #onError: (error: unknown) => void;
  readonly #attention: Attention;
  #isAwaited = false;
  #isMissing = false;
  #isLoadingLater = false;
  #shown: WizardState | FirstStep | null = null;

  constructor(host: LitElement, wizard: WizardController, onError: (error: unknown) => void) {
    this.#host = host;
    this.#wizard = wizard;
    this.#onError = onError;
    this.#attention = new Attention(host);
  }

  /** The visitor did something in the wizard. */
  attend(): void {
    this.#attention.come();
  }

  /** The wizard is gone from the page. */
  leave(): void {
    this.#attention.leave();
  }

  /** Moves focus to the step, now or once there is one, if the visitor does not go on with something else. */
  open(): void {
    this.attend();
    this.#isAwaited = this.step === null;
    void this.step?.focusHeading();
  }

  /** Another site takes the place of this one: its first step is the first again. */
  restart(): void {
    this.#shown = null;
    this.#isPrepared = false;
  }

  /** Whether the first step can be shown: what stands above it is there, and the owner's looks, or there are none. */
  get isPrepared(): boolean {
    const { theme } = this.#wizard.config;
    return this.#isPrepared || (theme === undefined && announcementsOf(this.#wizard).length === 0);
  }
  #isPrepared = false;

  /** What the step needs could not be loaded. */
  get isMissing(): boolean {
    return this.#isMissing || this.#wizard.isMissing;
  }

  /** The step that is shown. */
  get step(): StepElement<WizardStep> | null {
    const element = this.#host.renderRoot.querySelector('.step');
    return element instanceof StepElement ? element : null;
  }

  /** Whether an event comes from a step that the wizard has left already. */
  isPast(event: Event): boolean {
    const step = event.composedPath().find((target) => target instanceof StepElement);
    const shown = step instanceof StepElement ? (step.state as { readonly step?: WizardStep } | undefined) : undefined;
    return shown?.step !== this.#wizard.state?.step;
  }

  /** The step the wizard is at is on screen, and has the focus. */
  async settled(): Promise<void> {
    await this.#host.updateComplete;
    await this.#showing;
    await this.step?.focusHeading();
  }

  /** After another step came up, focus goes to its heading; after a refused one, to what is wrong. */
  show(state: WizardState | FirstStep): void {
    const isOther = this.#shown?.step !== state.step;
    const showing = this.#show(state);
    if (isOther) this.#showing = showing;
  }
  #showing: Promise<void> = Promise.resolve();

  async #show(state: WizardState | FirstStep): Promise<void> {
    const before = this.#shown;
    this.#shown = state;
    if (!this.isPrepared) await this.#prepare();
    void this.#follow();
    if (before?.step !== state.step) {
      if (!(await this.#load(state.step))) return;
      if (before === null) return this.#begin(state.step);
      loadAhead(state.step);
      if (this.#wizard.state?.step !== state.step || !this.#attention.isHere) return;
      this.#toTop();
      await this.step?.focusHeading();
      if (hasProblem(state)) await this.step?.focusProblem();
    }
    if (hasFailed(before, state)) await this.step?.focusProblem();
  }

  /** The first step does not take the focus away from where the visitor is, unless they wait for it. */
  async #begin(step: WizardStep): Promise<void> {
    if (this.#isAwaited && this.#attention.isHere) await this.step?.focusHeading();
    this.#isAwaited = false;
    void this.#goOn(step);
  }

  /** After what the visitor worked with gave way to what went wrong, the focus is on the way out. */
  showTrouble(): void {
    const isLost = this.#attention.isHere && !this.#host.matches(':focus-within');
    if (isLost) this.#host.renderRoot.querySelector<HTMLElement>('.trouble-retry')?.focus();
  }

  /** Loads what is missing, once more. */
  async retry(): Promise<void> {
    const { state } = this.#wizard;
    if (state === null || !(await this.#load(state.step))) return;
    await this.#wizard.run();
    await this.#host.updateComplete;
    await this.step?.focusHeading();
  }

  /** The first question can be answered: now the rest may take the network. */
  async #goOn(step: WizardStep): Promise<void> {
    await this.#host.updateComplete;
    await this.step?.updateComplete;
    await drawn();
    await this.#wizard.run();
    loadAhead(step);
  }

  /** Loads what the engine shows as soon as there is one. */
  async #follow(): Promise<void> {
    const { engine } = this.#wizard;
    if (engine === null) return;
    if (engine.keeper.notice !== null) loadRestoredNotice().catch(() => {});
    if (this.later !== null || this.#isLoadingLater) return;
    this.#isLoadingLater = true;
    await this.#attempt(async () => (this.later = await loadLaterSteps()));
    this.#isLoadingLater = false;
  }

  /** Offline, the question is there without them. */
  async #prepare(): Promise<void> {
    const hasNews = announcementsOf(this.#wizard).length > 0;
    await Promise.all([
      hasNews ? loadAnnouncements().catch(this.#onError) : null,
      applyTheme(this.#host.renderRoot, this.#wizard.config.theme),
    ]);
    this.#isPrepared = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #load(step: WizardStep): Promise<boolean> {
    return this.#attempt(async () => {
      const [, later] = await Promise.all([
        loadStep(step),
        step === 'intent' || step === 'platform' ? this.later : loadLaterSteps(),
      ]);
      this.later = later;
    });
  }

  /** Offline, or a server that is gone: the visitor is told, and can try again. */
  async #attempt(load: () => Promise<unknown>): Promise<boolean> {
    try {
      await load();
      this.#isMissing = false;
    } catch (error) {
      this.#isMissing = true;
      this.#onError(error);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return !this.#isMissing;
  }

  #toTop(): void {
    this.#host.renderRoot.querySelector('.wizard-page')?.scrollTo(0, 0);
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView({ block: 'start' });
  }
}

/** Whether something keeps the visitor from going on. */
export function hasProblem(state: WizardState | FirstStep | null): boolean {
  if (state?.step === 'draft') return state.problems.length > 0;
  return state !== null && 'problem' in state && state.problem !== null;
}

/** Whether the forum has just refused a post. */
function hasFailed(before: WizardState | FirstStep | null, after: WizardState | FirstStep): boolean {
  const wasSending = before?.step === 'review' && before.posting.status === 'sending';
  return wasSending && after.step === 'review' && after.posting.status === 'failed';
}
