import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icons.js';

/**
 * Drafts are kept on the device; in the tab, until it is closed; nothing is there yet; the device refuses to; or the owner
 * switched it off.
 */
export type DraftKeeping = 'kept' | 'tab' | 'nothing' | 'refused' | 'off';

/** When it was kept, and how to write that. */
interface SavedTime {
  readonly savedAt: Date | null;
  /** BCP 47. */
  readonly locale: string;
}

/** Whether the visitor's words are there again when they come back to this tab. */
export function isKept(drafts: DraftKeeping): boolean {
  return drafts === 'kept' || drafts === 'tab';
}

/** What becomes of the visitor's words, beside the button that goes on. */
export function savedLine(
  messages: Messages,
  hasTyped: boolean,
  drafts: DraftKeeping,
  time?: SavedTime,
): TemplateResult | typeof nothing {
  if (drafts === 'off') return nothing;
  if (drafts === 'refused') {
    return html`<p class="saved is-due" role="status">${icon('warning', 'small')}${messages.storageFailed}</p>`;
  }
  if (!hasTyped || !isKept(drafts)) {
    return html`<p class="saved" role="status">${icon('lock', 'small')}${messages.nothingStored}</p>`;
  }
  const words = drafts === 'kept' ? messages.savedOnDevice : messages.savedInTab;
  const savedAt = time?.savedAt ?? null;
  if (time === undefined || savedAt === null) {
    return html`<p class="saved" role="status">${icon('check', 'small')}${words}</p>`;
  }
  const at = { time: formatTime(savedAt, time.locale) };
  const timed = drafts === 'kept' ? messages.savedOnDeviceAt(at) : messages.savedInTabAt(at);
  // The time is for the eye: it would be read out with every minute.
  return html`<p class="saved">
    ${icon('check', 'small')}<span class="visually-hidden" role="status">${words}</span
    ><span aria-hidden="true">${timed}</span>
  </p>`;
}
