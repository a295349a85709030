import { RestoredNotice } from './restored-notice.js';

if (!customElements.get('help-wizard-restored-notice')) {
  customElements.define('help-wizard-restored-notice', RestoredNotice);
}

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-restored-notice': RestoredNotice;
  }
}
