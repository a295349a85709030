import '../device-facts/device-facts.define.js';
import '../label-picker/label-picker.define.js';
import '../markdown-editor/markdown-editor.define.js';
import { guidance } from '../../controllers/guidance-loading.js';
import { DraftStep } from './draft-step.js';

// As a rule the step is loaded ahead of its need: what reads the draft is there too when it opens.
guidance.prepare();
if (!customElements.get('help-wizard-draft-step')) customElements.define('help-wizard-draft-step', DraftStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-draft-step': DraftStep;
  }
}
