import '../answer/answer.define.js';
import { AnswersStep } from './answers-step.js';

if (!customElements.get('help-wizard-answers-step')) customElements.define('help-wizard-answers-step', AnswersStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-answers-step': AnswersStep;
  }
}
