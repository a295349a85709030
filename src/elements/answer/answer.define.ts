import '../prose/prose.define.js';
import { Answer } from './answer.js';

if (!customElements.get('help-wizard-answer')) customElements.define('help-wizard-answer', Answer);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-answer': Answer;
  }
}
