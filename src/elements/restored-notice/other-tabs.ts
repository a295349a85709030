import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../controllers/addresses.js';
import type { DraftAnswer, DraftNotice } from '../../controllers/draft-notice.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { notice } from '../parts/notice.js';
import type { RestoredNotice } from './restored-notice.js';

/** Another tab went on with the draft that stands here. */
export function renderMoved(element: RestoredNotice): TemplateResult {
  const { messages } = element;
  return notice({
    tone: 'warning',
    icon: 'info',
    title: messages.draftMovedTitle,
    text: messages.draftMovedHint,
    actions: answerButton(element, messages.draftUseHere, { choice: 'use-here' }),
  });
}

/** Another tab posted it: what stands here is not posted by accident, and not lost either. */
export function renderPosted(
  element: RestoredNotice,
  { url }: DraftNotice & { readonly kind: 'posted' },
): TemplateResult {
  const { messages } = element;
  const address = webAddress(url ?? undefined);
  return notice({
    tone: 'warning',
    icon: 'info',
    title: messages.draftPostedTitle,
    text: messages.draftPostedHint,
    actions: html`${
        address === undefined
          ? nothing
          : html`<a class="button button-secondary button-compact" href=${address}>${messages.seePost}</a>`
      }
      ${answerButton(element, messages.draftKeepAsNew, { choice: 'keep-as-new' }, address && 'button-quiet')}
      <button
        class="button button-quiet button-compact"
        type="button"
        @click=${() => sendMessage(element, { type: 'start-over' })}
      >
        ${messages.startOver}
      </button>`,
  });
}

/** There until they type again, or leave. */
export function renderThrownAway(element: RestoredNotice): TemplateResult {
  const { messages } = element;
  return notice({
    tone: 'neutral',
    icon: 'info',
    title: messages.draftGoneTitle,
    actions: answerButton(element, messages.undo, { choice: 'undo' }),
  });
}

function answerButton(
  element: RestoredNotice,
  words: string,
  answer: DraftAnswer,
  look = 'button-secondary',
): TemplateResult {
  return html`<button
    class="button ${look} button-compact"
    type="button"
    @click=${() => sendMessage(element, { type: 'draft-answered', answer })}
  >
    ${words}
  </button>`;
}
