import { HelpWizardAnnouncements } from './help-wizard-announcements.js';

if (!customElements.get('help-wizard-announcements')) {
  customElements.define('help-wizard-announcements', HelpWizardAnnouncements);
}

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-announcements': HelpWizardAnnouncements;
  }
}
