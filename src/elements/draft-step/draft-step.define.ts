import '../label-picker/label-picker.define.js';
import '../markdown-editor/markdown-editor.define.js';
import { DraftStep } from './draft-step.js';

if (!customElements.get('help-wizard-draft-step')) customElements.define('help-wizard-draft-step', DraftStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-draft-step': DraftStep;
  }
}
