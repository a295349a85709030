import { ImageTray } from './image-tray.js';

if (!customElements.get('help-wizard-image-tray')) customElements.define('help-wizard-image-tray', ImageTray);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-image-tray': ImageTray;
  }
}
