import { HelpWizardLauncher } from './help-wizard-launcher.js';

if (!customElements.get('help-wizard-launcher')) customElements.define('help-wizard-launcher', HelpWizardLauncher);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-launcher': HelpWizardLauncher;
  }
}
