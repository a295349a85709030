import { SolvedStep } from './solved-step.js';

if (!customElements.get('help-wizard-solved-step')) customElements.define('help-wizard-solved-step', SolvedStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-solved-step': SolvedStep;
  }
}
