import { DeviceFacts } from './device-facts.js';

if (!customElements.get('help-wizard-device-facts')) customElements.define('help-wizard-device-facts', DeviceFacts);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-device-facts': DeviceFacts;
  }
}
