import { html, nothing, type TemplateResult } from 'lit';
import { sendMessage } from '../../controllers/wizard-commands.js';
import type { AdapterErrorCode, DraftField } from '../../core/errors.js';
import type { PostFailure, PostLookup } from '../../core/wizard-state.js';
import { icon } from '../parts/icons.js';
import { notice } from '../parts/notice.js';
import type { ReviewStep } from './review-step.js';

/** Why the forum did not take the post, that nothing is lost, and what to do. */
export function renderFailure(step: ReviewStep): TemplateResult | typeof nothing {
  const { state: wizard, messages } = step;
  if (step.hasSignInFailed()) return renderSignInFailed(step);
  if (wizard?.posting.status !== 'failed') return nothing;
  const { failure } = wizard.posting;
  if (failure.outcomeUnknown) return renderUnknown(step, wizard.posting.lookup);
  const { title, hint } = messages.failures[codeOf(step, failure)];
  const isCalm = ['auth-required', 'session-expired', 'rate-limited', 'duplicate', 'captcha'].includes(failure.code);
  const waiting = failure.retryAt !== null && step.countdown.seconds > 0;
  return notice({
    tone: isCalm ? 'warning' : 'danger',
    icon: failure.code === 'rate-limited' ? 'clock' : isCalm ? 'lock' : 'warning',
    title: waiting ? renderCountdown(step) : failure.retryAt === null ? title : messages.postAgainNow,
    text: html`${hint}${forumWords(step, failure)}`,
    extra: waiting ? renderMeter(step) : nothing,
    // Both ways on stand below: the main button leads there, the quiet one copies.
    actions: step.leadsElsewhere() ? nothing : html`${renderWays(step, failure)}${renderCopy(step)}`,
  });
}

/** Who was signed in when they came, and must sign in now, was signed out meanwhile: many forums tell the two apart no more. */
function codeOf({ visitor }: ReviewStep, { code }: PostFailure): AdapterErrorCode {
  return code === 'auth-required' && visitor?.signedIn === true ? 'session-expired' : code;
}

function renderCopy(step: ReviewStep): TemplateResult {
  const { messages, failureCopy } = step;
  return failureCopy.render(() => step.postText(), messages.copyPost, messages, 'button-quiet button-compact');
}

/** What is read out while the visitor waits: that the post is on its way or looked for; the time at the start, near and at the end. */
export function spokenStatus(step: ReviewStep): string {
  const { state: wizard, messages, countdown } = step;
  if (wizard?.posting.status === 'sending') return messages.posting;
  if (wizard?.posting.status !== 'failed') return spokenConnection(step);
  const { lookup, failure } = wizard.posting;
  if (lookup === 'running') return messages.lookingUp;
  if (lookup === 'nothing') return messages.notFoundTitle;
  if (failure.retryAt === null || step.offline) return spokenConnection(step);
  if (countdown.seconds === 0) return messages.postAgainNow;
  return messages.postAgainIn({ time: countdown.spokenText });
}

/** That the connection is gone, and that it is back. */
function spokenConnection({ offline, wasOffline, messages }: ReviewStep): string {
  if (offline) return messages.offlineWaiting;
  return wasOffline ? messages.onlineAgain : '';
}

/** How much of the wait is over; the words say it too. */
function renderMeter({ countdown }: ReviewStep): TemplateResult {
  const { value, max } = countdown.progress;
  return html`<progress class="meter" aria-hidden="true" max=${max} value=${value}></progress>`;
}

/** Ticking figures are for the eye: the ear gets the time from `spokenStatus`. */
function renderCountdown({ messages, countdown }: ReviewStep): TemplateResult {
  return html`<span class="countdown" role="timer" aria-live="off"
    >${messages.postAgainIn({ time: countdown.text })}</span
  >`;
}

/** The visitor came back from signing in and is still signed out. The way on does not need it. */
function renderSignInFailed(step: ReviewStep): TemplateResult {
  const { state: wizard, messages } = step;
  const failure = wizard?.posting.status === 'failed' ? wizard.posting.failure : null;
  const handsOff = step.offersHandOff();
  return notice({
    tone: 'warning',
    icon: 'lock',
    title: messages.signInFailed,
    text: html`${messages.signInFailedHint}${
      failure === null ? nothing : forumWords(step, failure)
    }${handsOff ? ` ${messages.signInFailedForum}` : ''}`,
    actions: html`<button
        class="button button-primary button-compact"
        type="button"
        @click=${() => sendMessage(step, { type: 'sign-in' })}
      >
        ${messages.tryAgain}</button
      >${handsOff ? renderHandOff(step, 'button-secondary button-compact') : nothing}`,
  });
}

/** Opens the forum's own composer with the post in it. */
export function renderHandOff(step: ReviewStep, classes: string): TemplateResult {
  return html`<button class="button ${classes}" type="button" @click=${() => sendMessage(step, { type: 'hand-off' })}>
    ${step.messages.handOff}
  </button>`;
}

/** Posting again could post twice: it is looked for first, by the wizard where the forum lets it, else by the visitor. */
function renderUnknown(step: ReviewStep, lookup: PostLookup | undefined): TemplateResult {
  const { messages } = step;
  const title = step.isComment ? messages.unknownCommentTitle : messages.unknownTitle;
  if (lookup === 'running') return notice({ tone: 'warning', icon: 'clock', title, text: messages.lookingUp });
  const isMissing = lookup === 'nothing';
  return notice({
    tone: isMissing ? 'warning' : 'danger',
    icon: 'warning',
    title: isMissing ? messages.notFoundTitle : title,
    text: isMissing ? messages.notFoundHint : unknownHint(step, lookup),
    // Without a connection nothing of this works; it comes back with it.
    actions: step.offline ? nothing : renderUnknownWays(step, lookup),
  });
}

function unknownHint({ state: wizard, messages, offline }: ReviewStep, lookup: PostLookup | undefined): string {
  if (wizard?.target.kind === 'comment') return messages.unknownCommentHint({ title: wizard.target.on.title });
  return offline && lookup === 'failed' ? messages.unknownOfflineHint : messages.unknownHint;
}

function renderUnknownWays(step: ReviewStep, lookup: PostLookup | undefined): TemplateResult {
  const { messages, isComment } = step;
  return html`${renderBoardLink(step, isComment ? messages.checkEntry : messages.checkBoard)}
    ${
      lookup === 'failed'
        ? html`<button
            class="button button-secondary button-compact"
            type="button"
            @click=${() => sendMessage(step, { type: 'look-up' })}
          >
            ${messages.lookAgain}
          </button>`
        : nothing
    }
    <button
      class="button ${lookup === 'nothing' ? 'button-secondary' : 'button-quiet'} button-compact"
      type="button"
      @click=${() => sendMessage(step, { type: 'submit', again: true })}
    >
      ${isComment ? messages.commentAgain : messages.postAgain}
    </button>`;
}

function renderBoardLink(step: ReviewStep, words: string): TemplateResult | typeof nothing {
  const { messages } = step;
  const url = step.boardUrl();
  if (url === '') return nothing;
  return html`<a class="button button-secondary button-compact" href=${url} target="_blank" rel="noopener"
    >${words}<span class="visually-hidden"> (${messages.externalHint})</span> ${icon('external')}</a
  >`;
}

/** The forum's own words, as text. What it says of a field is often what it said of the whole: once is enough. */
function forumWords({ messages }: ReviewStep, { forumMessage, fields }: PostFailure): TemplateResult | typeof nothing {
  const whole = forumMessage ?? '';
  const more = new Set(Object.values(fields).flatMap((words) => words.split('\n')));
  const words = [whole, ...[...more].filter((line) => !whole.includes(line))].filter((line) => line !== '');
  if (words.length === 0) return nothing;
  return html` <span dir="auto">${messages.forumSays({ message: words.join(' ') })}</span>`;
}

/** The ways on that fit the reason. */
function renderWays(step: ReviewStep, { code, existingUrl, fields }: PostFailure): TemplateResult | typeof nothing {
  const { messages } = step;
  if (code === 'captcha' && step.offersHandOff()) return renderHandOff(step, 'button-secondary button-compact');
  // Where nothing else leads there, signing in and showing that one is a person take a way to the forum.
  if (code === 'captcha' || code === 'auth-required' || code === 'session-expired')
    return renderBoardLink(step, messages.openForum);
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
