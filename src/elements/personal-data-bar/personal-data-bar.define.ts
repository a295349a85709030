import { PersonalDataBar } from './personal-data-bar.js';

if (!customElements.get('help-wizard-personal-data-bar')) {
  customElements.define('help-wizard-personal-data-bar', PersonalDataBar);
}

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-personal-data-bar': PersonalDataBar;
  }
}
