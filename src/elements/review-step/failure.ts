import { html, nothing, type TemplateResult } from 'lit';
import { sendMessage } from '../../controllers/wizard-commands.js';
import type { DraftField } from '../../core/errors.js';
import type { PostFailure } from '../../core/wizard-state.js';
import { icon } from '../parts/icons.js';
import { notice } from '../parts/notice.js';
import type { ReviewStep } from './review-step.js';

/** Why the forum did not take the post, that nothing is lost, and what to do. */
export function renderFailure(step: ReviewStep): TemplateResult | typeof nothing {
  const { state: wizard, messages } = step;
  if (wizard?.posting.status !== 'failed') return nothing;
  const { failure } = wizard.posting;
  if (failure.outcomeUnknown) return renderUnknown(step);
  const { title, hint } = messages.failures[failure.code];
  const isCalm = ['auth-required', 'session-expired', 'rate-limited', 'duplicate', 'captcha'].includes(failure.code);
  const waiting = failure.retryAt !== null && step.countdown.seconds > 0;
  return notice({
    tone: isCalm ? 'warning' : 'danger',
    icon: failure.code === 'rate-limited' ? 'clock' : isCalm ? 'lock' : 'warning',
    title: waiting ? renderCountdown(step) : failure.retryAt === null ? title : messages.postAgainNow,
    text: html`${hint}${forumWords(step, failure)}`,
    // Signed out, both ways on stand below: the main button signs in, the quiet one copies.
    actions: step.offersSignIn() ? nothing : html`${renderWays(step, failure)}${renderCopy(step)}`,
  });
}

function renderCopy(step: ReviewStep): TemplateResult {
  const { messages, failureCopy } = step;
  return failureCopy.render(() => step.postText(), messages.copyPost, messages, 'button-quiet button-compact');
}

/** What is read out while the visitor waits: that the post is on its way, the last seconds, and the end of the wait. */
export function spokenStatus({ state: wizard, messages, countdown }: ReviewStep): string {
  if (wizard?.posting.status === 'sending') return messages.posting;
  if (wizard?.posting.status !== 'failed' || wizard.posting.failure.retryAt === null) return '';
  if (countdown.seconds === 0) return messages.postAgainNow;
  return countdown.seconds <= 10 ? messages.postAgainIn({ time: '0:10' }) : '';
}

/** Ticking figures are for the eye: the ear gets the time when the notice comes, and from `spokenStatus`. */
function renderCountdown({ messages, countdown }: ReviewStep): TemplateResult {
  return html`<span class="countdown" role="timer" aria-live="off"
    >${messages.postAgainIn({ time: countdown.text })}</span
  >`;
}

/** Posting again could post twice: the visitor looks first. */
function renderUnknown(step: ReviewStep): TemplateResult {
  const { messages } = step;
  const url = step.boardUrl();
  return notice({
    tone: 'danger',
    icon: 'warning',
    title: messages.unknownTitle,
    text: messages.unknownHint,
    actions: html`${
        url === ''
          ? nothing
          : html`<a class="button button-secondary button-compact" href=${url} target="_blank" rel="noopener"
              >${messages.checkBoard}<span class="visually-hidden"> (${messages.externalHint})</span>
              ${icon('external')}</a
            >`
      }
      <button
        class="button button-quiet button-compact"
        type="button"
        @click=${() => sendMessage(step, { type: 'submit', again: true })}
      >
        ${messages.postAgain}
      </button>`,
  });
}

/** The forum's own words, as text. */
function forumWords({ messages }: ReviewStep, { forumMessage, fields }: PostFailure): TemplateResult | typeof nothing {
  const words = [forumMessage, ...Object.values(fields)].filter((word) => word !== null && word !== '');
  if (words.length === 0) return nothing;
  return html` <span dir="auto">${messages.forumSays({ message: words.join(' ') })}</span>`;
}

/** The ways on that fit the reason. */
function renderWays(step: ReviewStep, { code, existingUrl, fields }: PostFailure): TemplateResult | typeof nothing {
  const { messages } = step;
  if (code === 'duplicate' && existingUrl !== null) {
    return html`<a class="button button-secondary button-compact" href=${existingUrl} target="_blank" rel="noopener"
      >${messages.seeExisting}<span class="visually-hidden"> (${messages.externalHint})</span> ${icon('external')}</a
    >`;
  }
  const part =
    (Object.keys(fields)[0] as DraftField | undefined) ??
    (code === 'not-found' || code === 'forbidden' ? 'board' : null);
  if (part === null || !step.hasPart(part)) return nothing;
  return html`<button
    class="button button-secondary button-compact"
    type="button"
    @click=${() => sendMessage(step, { type: 'change-requested', part })}
  >
    ${messages.change} ${messages.reviewChange[part]}
  </button>`;
}
