import { HelpWizard } from './help-wizard.js';

if (!customElements.get('help-wizard')) customElements.define('help-wizard', HelpWizard);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard': HelpWizard;
  }
}
