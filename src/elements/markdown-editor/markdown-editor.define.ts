import '../prose/prose.define.js';
import { MarkdownEditor } from './markdown-editor.js';

if (!customElements.get('help-wizard-markdown-editor'))
  customElements.define('help-wizard-markdown-editor', MarkdownEditor);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-markdown-editor': MarkdownEditor;
  }
}
