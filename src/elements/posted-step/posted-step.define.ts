import '../match-list/match-list.define.js';
import { PostedStep } from './posted-step.js';

if (!customElements.get('help-wizard-posted-step')) customElements.define('help-wizard-posted-step', PostedStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-posted-step': PostedStep;
  }
}
