import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icons.js';

/** Drafts are kept on the device; nothing is there yet; the device refuses to; or the owner switched it off. */
export type DraftKeeping = 'kept' | 'nothing' | 'refused' | 'off';

/** What becomes of the visitor's words, beside the button that goes on. */
export function savedLine(
  messages: Messages,
  hasTyped: boolean,
  drafts: DraftKeeping,
): TemplateResult | typeof nothing {
  if (drafts === 'off') return nothing;
  if (drafts === 'refused') {
    return html`<p class="saved is-due" role="status">${icon('warning', 'small')}${messages.storageFailed}</p>`;
  }
  const [name, words] =
    hasTyped && drafts === 'kept'
      ? (['check', messages.savedOnDevice] as const)
      : (['lock', messages.nothingStored] as const);
  return html`<p class="saved" role="status">${icon(name, 'small')}${words}</p>`;
}
