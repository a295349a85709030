import { PersonalDataSummary } from './personal-data-summary.js';

if (!customElements.get('help-wizard-personal-data-summary')) {
  customElements.define('help-wizard-personal-data-summary', PersonalDataSummary);
}

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-personal-data-summary': PersonalDataSummary;
  }
}
