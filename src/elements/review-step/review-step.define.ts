import '../prose/prose.define.js';
import { ReviewStep } from './review-step.js';

if (!customElements.get('help-wizard-review-step')) customElements.define('help-wizard-review-step', ReviewStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-review-step': ReviewStep;
  }
}
