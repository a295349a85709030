import { property } from 'lit/decorators.js';
import type { WizardStep } from '../core/wizard-state.js';
import { en } from '../i18n/en.js';
import type { Messages } from '../i18n/messages.js';
import { StepElement } from './step-element.js';

/** The longest between two clicks that count as one double click, on any system. */
const DOUBLE_CLICK_MS = 900;

/** A step after the first question: by now all words of the wizard are there. */
export abstract class LaterStepElement<S extends WizardStep> extends StepElement<S> {
  @property({ attribute: false }) messages: Messages = en;

  override connectedCallback(): void {
    super.connectedCallback();
    const shownAt = performance.now();
    // The second half of a double click on the step before finds this one under the pointer.
    const ignoreEcho = (event: MouseEvent): void => {
      if (event.detail < 2 || performance.now() - shownAt > DOUBLE_CLICK_MS) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    this.#listening?.abort();
    this.#listening = new AbortController();
    this.addEventListener('click', ignoreEcho, { capture: true, signal: this.#listening.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  #listening: AbortController | null = null;
}
