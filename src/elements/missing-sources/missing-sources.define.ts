import { MissingSources } from './missing-sources.js';

if (!customElements.get('help-wizard-missing-sources')) {
  customElements.define('help-wizard-missing-sources', MissingSources);
}

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-missing-sources': MissingSources;
  }
}
