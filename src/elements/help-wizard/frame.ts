import { html, nothing, type TemplateResult } from 'lit';
import type { WizardCommand } from '../../controllers/wizard-commands.js';
import type { WizardController } from '../../controllers/wizard-controller.js';
import { stepBefore, stepCount, type StepCount } from '../../core/wizard-steps.js';
import type { WizardState } from '../../core/wizard-state.js';
import { formatDay } from '../../i18n/format.js';
import { icon } from '../parts/icons.js';
import { notice } from '../parts/notice.js';

/** What the frame needs of the element around it. */
export interface Frame {
  readonly wizard: WizardController;
  readonly state: WizardState;
  /** BCP 47. */
  readonly locale: string;
  readonly send: (command: WizardCommand) => void;
}

/** Back, the count, the progress, what is to be said on top, and the step. */
export function renderFrame(frame: Frame): TemplateResult {
  const { state } = frame;
  const count = stepCount(state);
  return html`
    ${count === null ? nothing : html`${renderBar(frame, count)} ${renderProgress(count)}`} ${renderRestored(frame)}
    ${renderStep(frame)}
  `;
}

function renderBar({ wizard: { messages }, state, send }: Frame, count: StepCount): TemplateResult {
  return html`<div class="wizard-bar">
    ${
      stepBefore(state) === null
        ? html`<span class="wizard-count"><strong>${messages.wizardName}</strong></span>`
        : html`<button class="wizard-back" part="back" type="button" @click=${() => send({ type: 'back' })}>
            ${icon('back')}${messages.back}
          </button>`
    }
    <p class="wizard-count" part="count">${messages.stepOf(count)}</p>
  </div>`;
}

function renderProgress({ step, total }: StepCount): TemplateResult {
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  return html`<ol class="progress" part="progress" aria-hidden="true">
    ${steps.map((each) => html`<li class=${each < step ? 'is-done' : each === step ? 'is-current' : ''}></li>`)}
  </ol>`;
}

/** Shown once, on top: nothing is lost, nothing is forced. */
function renderRestored({ wizard, locale, send }: Frame): TemplateResult | typeof nothing {
  const { restored, messages } = wizard;
  if (restored === null) return nothing;
  const when = formatDay(restored.savedAt.toISOString(), new Date(), locale, messages);
  const { issue, details } = restored.saved.input;
  return html`<div class="restored" role="status">
    ${notice({
      tone: 'info',
      icon: 'clock',
      title: messages.restoredTitle({ when }),
      text: html`<span dir="auto">“${firstWords(issue || details)}”</span>`,
      actions: html`<button
          class="button button-secondary button-compact"
          type="button"
          @click=${() => send({ type: 'dismiss-restored' })}
        >
          ${messages.restoredContinue}</button
        ><button class="button button-quiet button-compact" type="button" @click=${() => send({ type: 'start-over' })}>
          ${messages.startOver}
        </button>`,
    })}
  </div>`;
}

function firstWords(text: string): string {
  const characters = Array.from(text);
  return characters.length > 80 ? `${characters.slice(0, 80).join('').trimEnd()}…` : text;
}

function renderStep({ wizard, state, locale }: Frame): TemplateResult {
  const { messages, content, adapter, config, storageRefused } = wizard;
  const replyHours = config.expectedReply?.hours ?? 0;
  switch (state.step) {
    case 'platform':
      return html`<help-wizard-platform-step
        class="step"
        .state=${state}
        .messages=${messages}
        .locale=${locale}
        .content=${content}
        ?can-subscribe=${adapter?.subscribe !== undefined}
        issues-url=${config.links?.issues ?? ''}
      ></help-wizard-platform-step>`;
    case 'describe':
      return html`<help-wizard-describe-step
        class="step"
        .state=${state}
        .messages=${messages}
        .locale=${locale}
        ?incomplete=${content.incomplete}
        ?without-storage=${storageRefused}
      ></help-wizard-describe-step>`;
    case 'answers':
      return html`<help-wizard-answers-step
        class="step"
        .state=${state}
        .messages=${messages}
        .locale=${locale}
        .abilities=${wizard.abilities}
        .readings=${wizard.readings}
        ?without-storage=${storageRefused}
      ></help-wizard-answers-step>`;
    case 'draft':
      return html`<help-wizard-draft-step
        class="step"
        .state=${state}
        .messages=${messages}
        .locale=${locale}
        .guidelines=${config.guidelines ?? {}}
        ?without-storage=${storageRefused}
      ></help-wizard-draft-step>`;
    case 'review':
      return html`<help-wizard-review-step
        class="step"
        .state=${state}
        .messages=${messages}
        .locale=${locale}
        .visitor=${wizard.visitor}
        .publicNotice=${config.privacy?.notice}
        privacy-url=${config.privacy?.url ?? ''}
        forum-url=${config.links?.forum ?? ''}
        reply-hours=${replyHours}
        ?offline=${!wizard.online}
        ?without-storage=${storageRefused}
      ></help-wizard-review-step>`;
    case 'posted':
      return html`<help-wizard-posted-step
        class="step"
        .state=${state}
        .messages=${messages}
        .locale=${locale}
        reply-hours=${replyHours}
      ></help-wizard-posted-step>`;
    case 'solved':
      return html`<help-wizard-solved-step
        class="step"
        .state=${state}
        .messages=${messages}
        .locale=${locale}
      ></help-wizard-solved-step>`;
  }
}
