import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { sendMessage, type WizardMessage } from '../controllers/wizard-commands.js';
import type { StepState, WizardContext, WizardStep } from '../core/wizard-state.js';

/** The state of a wizard that is at one of these steps. */
export type StateAt<S extends WizardStep> = WizardContext & Extract<StepState, { step: S }>;

/** A step: shows its part of the state, and sends up what the visitor does. */
export abstract class StepElement<S extends WizardStep, T = StateAt<S>> extends LitElement {
  /** Where the wizard is; the step renders nothing without it. */
  @property({ attribute: false }) state?: T;

  /** BCP 47 language of dates and numbers. */
  @property() locale = 'en';

  /** Moves focus to the step's heading, so that a screen reader reads the new question. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Moves focus to what keeps the visitor from going on. */
  async focusProblem(): Promise<void> {
    await this.updateComplete;
  }

  protected send(message: WizardMessage): void {
    sendMessage(this, message);
  }
}
