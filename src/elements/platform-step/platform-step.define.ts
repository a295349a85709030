import { PlatformStep } from './platform-step.js';

if (!customElements.get('help-wizard-platform-step')) customElements.define('help-wizard-platform-step', PlatformStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-platform-step': PlatformStep;
  }
}
