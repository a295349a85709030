import { LabelPicker } from './label-picker.js';

if (!customElements.get('help-wizard-label-picker')) customElements.define('help-wizard-label-picker', LabelPicker);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-label-picker': LabelPicker;
  }
}
