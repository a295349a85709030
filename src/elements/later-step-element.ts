import { property } from 'lit/decorators.js';
import type { WizardStep } from '../core/wizard-state.js';
import { en } from '../i18n/en.js';
import type { Messages } from '../i18n/messages.js';
import { StepElement } from './step-element.js';

/** A step after the first question: by now all words of the wizard are there. */
export abstract class LaterStepElement<S extends WizardStep> extends StepElement<S> {
  @property({ attribute: false }) messages: Messages = en;
}
