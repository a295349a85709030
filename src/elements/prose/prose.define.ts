import { Prose } from './prose.js';

if (!customElements.get('help-wizard-prose')) customElements.define('help-wizard-prose', Prose);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-prose': Prose;
  }
}
