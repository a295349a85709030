import { ImageAreas } from './image-areas.js';

if (!customElements.get('help-wizard-image-areas')) customElements.define('help-wizard-image-areas', ImageAreas);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-image-areas': ImageAreas;
  }
}
