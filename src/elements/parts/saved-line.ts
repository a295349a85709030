import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icons.js';

/** What becomes of the visitor's words, beside the button that goes on. */
export function savedLine(messages: Messages, hasTyped: boolean, withoutStorage: boolean): TemplateResult {
  if (withoutStorage)
    return html`<p class="saved" role="status">${icon('warning', 'small')}${messages.storageFailed}</p>`;
  if (!hasTyped) return html`<p class="saved" role="status">${icon('lock', 'small')}${messages.nothingStored}</p>`;
  return html`<p class="saved" role="status">${icon('check', 'small')}${messages.savedOnDevice}</p>`;
}
