import { SimilarEntries } from './similar-entries.js';

if (!customElements.get('help-wizard-similar-entries')) {
  customElements.define('help-wizard-similar-entries', SimilarEntries);
}

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-similar-entries': SimilarEntries;
  }
}
