import '../image-areas/image-areas.define.js';
import { ImageEditor } from './image-editor.js';

if (!customElements.get('help-wizard-image-editor')) customElements.define('help-wizard-image-editor', ImageEditor);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-image-editor': ImageEditor;
  }
}
