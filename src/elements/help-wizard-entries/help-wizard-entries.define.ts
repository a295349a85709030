import { HelpWizardEntries } from './help-wizard-entries.js';

if (!customElements.get('help-wizard-entries')) customElements.define('help-wizard-entries', HelpWizardEntries);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-entries': HelpWizardEntries;
  }
}
