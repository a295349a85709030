import { html, nothing, type TemplateResult } from 'lit';
import type { RememberThread } from '../../controllers/remember-thread.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import type { MyThread } from '../../core/my-threads.js';
import type { Entry } from '../../core/types.js';
import { receiptKey } from '../../core/wizard-state.js';
import type { Messages } from '../../i18n/messages.js';
import { icon, type IconName } from '../parts/icons.js';
import type { StateAt } from '../step-element.js';

interface Step extends HTMLElement {
  readonly state?: StateAt<'posted'> | undefined;
  readonly messages: Messages;
}

/** A row of what can be done now. */
export function renderRow(name: IconName, words: string | TemplateResult, action?: TemplateResult): TemplateResult {
  return html`<li>
    ${icon(name)}
    <div>${typeof words === 'string' ? html`<p>${words}</p>` : words}</div>
    ${action ?? nothing}
  </li>`;
}

/** What can be subscribed to: the thread, or what the visitor added details to; `null` = nobody knows where it is. */
export function subscribable({ result, target, draft }: StateAt<'posted'>): Entry | null {
  if (target.kind === 'comment') return target.on;
  if (result.kind !== 'published') return null;
  const { id, url, title } = result.thread;
  return { id, kind: draft.intent === 'idea' ? 'idea' : 'thread', title, url, text: '' };
}

/** Hearing of replies. The forum says whether it did; what fails can be done on the page of the post. */
export function renderSubscribe(step: Step, entry: Entry): TemplateResult {
  const { messages } = step;
  const status = step.state?.receipts[receiptKey('subscribe', entry.id)]?.status;
  const isOver = status === 'done' || status === 'pending';
  const words = { done: messages.subscribed, failed: messages.tryAgain, pending: messages.subscribeShort };
  return renderRow(
    'bell',
    html`<p>${messages.subscribeHint}</p>
      <p class="visually-hidden" role="status">${status === 'done' ? messages.subscribed : ''}</p>
      ${
        status === 'failed'
          ? html`<p class="small failed" role="alert">
              ${messages.subscribeFailed}
              <a class="link-inline" href=${entry.url} target="_blank" rel="noopener"
                >${messages.seePost}<span class="visually-hidden"> (${messages.externalHint})</span></a
              >
            </p>`
          : nothing
      }`,
    html`<button
      class="link-button"
      type="button"
      aria-disabled=${isOver ? 'true' : nothing}
      @click=${() => !isOver && sendMessage(step, { type: 'act', action: 'subscribe', entry })}
    >
      ${status === 'done' ? icon('check', 'small') : nothing}${words[status ?? 'pending']}
    </button>`,
  );
}

/** Off until the visitor asks for it; asked again, it is forgotten. */
export function renderRemember(step: Step, memory: RememberThread, thread: MyThread): TemplateResult {
  const { messages } = step;
  const isRemembered = memory.status === 'remembered';
  return renderRow(
    'clock',
    html`<p role="status">${isRemembered ? messages.remembered : messages.rememberHint}</p>
      ${memory.status === 'failed' ? html`<p class="small failed" role="alert">${messages.rememberFailed}</p>` : nothing}`,
    html`<button class="link-button" type="button" @click=${() => memory.toggle(thread)}>
      ${isRemembered ? messages.forget : messages.remember}
    </button>`,
  );
}
