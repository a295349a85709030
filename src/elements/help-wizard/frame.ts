import { html, nothing, type TemplateResult } from 'lit';
import { abilitiesOf } from '../../controllers/forum-calls.js';
import type { WizardCommand } from '../../controllers/wizard-commands.js';
import type { WizardController } from '../../controllers/wizard-controller.js';
import { stepBefore, stepCount, type StepCount } from '../../core/wizard-steps.js';
import type { WizardState } from '../../core/wizard-state.js';
import { icon } from '../parts/icons.js';
import { skeletons } from '../parts/skeletons.js';
import { notice } from '../parts/notice.js';
import type { StateAt } from '../step-element.js';

/** What the frame needs of the element around it. */
export interface Frame {
  readonly wizard: WizardController;
  readonly state: WizardState;
  /** BCP 47. */
  readonly locale: string;
  readonly send: (command: WizardCommand) => void;
  /** The elements of the step could not be loaded; this tries again. */
  readonly retry: (() => void) | null;
}

/** Stands in for the page's own links where there are none: bones while loading, words when it cannot run. */
export function renderFallback({ status, messages }: WizardController, retry: () => void): TemplateResult {
  if (status === 'failed') {
    return notice({
      tone: 'danger',
      icon: 'warning',
      title: messages.configFailed,
      actions: html`<button class="button button-secondary button-compact" type="button" @click=${retry}>
        ${icon('retry')}${messages.tryAgain}
      </button>`,
    });
  }
  if (status === 'idle') return html``;
  return html`<p class="visually-hidden" role="status">${messages.loading}</p>
    <div class="wizard">${skeletons(2)}</div>`;
}

function renderMissing({ messages }: WizardController, retry: () => void): TemplateResult {
  return html`<div role="alert">
    ${notice({
      tone: 'danger',
      icon: 'offline',
      title: messages.stepFailed,
      text: messages.stepFailedHint,
      actions: html`<button class="button button-secondary button-compact" type="button" @click=${retry}>
        ${icon('retry')}${messages.tryAgain}
      </button>`,
    })}
  </div>`;
}

/** Back, the count, the progress, what is to be said on top, and the step. */
export function renderFrame(frame: Frame): TemplateResult {
  const { state } = frame;
  const count = stepCount(state);
  return html`
    ${count === null ? nothing : html`${renderBar(frame, count)} ${renderProgress(count)}`} ${renderRestored(frame)}
    ${renderAnnouncements(frame)} ${frame.retry === null ? renderStep(frame) : renderMissing(frame.wizard, frame.retry)}
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
function renderRestored({ wizard, locale }: Frame): TemplateResult | typeof nothing {
  const { restored, messages } = wizard;
  if (restored === null) return nothing;
  const { issue, details } = restored.saved.input;
  return html`<help-wizard-restored-notice
    class="restored"
    exportparts="notice"
    .savedAt=${restored.savedAt}
    .words=${issue || details}
    .messages=${messages}
    .locale=${locale}
  ></help-wizard-restored-notice>`;
}

/** What the owner has to say to everyone, on the first step only. */
function renderAnnouncements({ wizard: { config, messages }, state }: Frame): TemplateResult | typeof nothing {
  const announcements = config.announcements ?? [];
  const first = state.site.askPlatform ? 'platform' : 'describe';
  if (announcements.length === 0 || state.step !== first) return nothing;
  return html`<div class="notices">
    ${announcements.map(({ title, text, url }) =>
      notice({
        tone: 'info',
        icon: 'info',
        title:
          url === undefined
            ? title
            : html`<a href=${url} target="_blank" rel="noopener"
                >${title}<span class="visually-hidden"> (${messages.externalHint})</span></a
              >`,
        text: text ?? nothing,
      }),
    )}
  </div>`;
}

function renderStep(frame: Frame): TemplateResult {
  const { state } = frame;
  switch (state.step) {
    case 'platform':
      return platformStep(frame, state);
    case 'describe':
      return describeStep(frame, state);
    case 'answers':
      return answersStep(frame, state);
    case 'draft':
      return draftStep(frame, state);
    case 'review':
      return reviewStep(frame, state);
    case 'posted':
      return postedStep(frame, state);
    case 'solved':
      return html`<help-wizard-solved-step
        class="step"
        .state=${state}
        .messages=${frame.wizard.messages}
        .locale=${frame.locale}
      ></help-wizard-solved-step>`;
  }
}

function platformStep({ wizard, locale }: Frame, state: StateAt<'platform'>): TemplateResult {
  return html`<help-wizard-platform-step
    class="step"
    exportparts="choice, continue, known-issue, status, notice"
    .state=${state}
    .messages=${wizard.messages}
    .locale=${locale}
    .content=${wizard.content.list}
    ?can-subscribe=${wizard.adapter?.subscribe !== undefined}
    issues-url=${wizard.config.links?.issues ?? ''}
  ></help-wizard-platform-step>`;
}

function describeStep({ wizard, locale }: Frame, state: StateAt<'describe'>): TemplateResult {
  return html`<help-wizard-describe-step
    class="step"
    exportparts="issue, details, continue, match, kind, status, reasons"
    .state=${state}
    .messages=${wizard.messages}
    .locale=${locale}
    ?incomplete=${wizard.content.list.incomplete}
    drafts=${wizard.drafts}
  ></help-wizard-describe-step>`;
}

function answersStep({ wizard, locale }: Frame, state: StateAt<'answers'>): TemplateResult {
  return html`<help-wizard-answers-step
    class="step"
    exportparts="continue, answer, toggle, reader, kind, status, reasons, update"
    .state=${state}
    .messages=${wizard.messages}
    .locale=${locale}
    .abilities=${abilitiesOf(wizard.adapter)}
    .readings=${wizard.content.readings}
    drafts=${wizard.drafts}
  ></help-wizard-answers-step>`;
}

function draftStep({ wizard, locale }: Frame, state: StateAt<'draft'>): TemplateResult {
  return html`<help-wizard-draft-step
    class="step"
    exportparts="continue, text, preview, label"
    .state=${state}
    .messages=${wizard.messages}
    .locale=${locale}
    .guidelines=${wizard.config.guidelines ?? {}}
    drafts=${wizard.drafts}
  ></help-wizard-draft-step>`;
}

function reviewStep({ wizard, locale }: Frame, state: StateAt<'review'>): TemplateResult {
  const { privacy, links, expectedReply } = wizard.config;
  return html`<help-wizard-review-step
    class="step"
    exportparts="submit, notice"
    .state=${state}
    .messages=${wizard.messages}
    .locale=${locale}
    .visitor=${wizard.visitor}
    .publicNotice=${privacy?.notice}
    privacy-url=${privacy?.url ?? ''}
    forum-url=${links?.forum ?? ''}
    reply-hours=${expectedReply?.hours ?? 0}
    ?offline=${!wizard.online}
    drafts=${wizard.drafts}
  ></help-wizard-review-step>`;
}

function postedStep({ wizard, locale }: Frame, state: StateAt<'posted'>): TemplateResult {
  return html`<help-wizard-posted-step
    class="step"
    exportparts="thread, match, kind, status, reasons, notice"
    .state=${state}
    .messages=${wizard.messages}
    .locale=${locale}
    reply-hours=${wizard.config.expectedReply?.hours ?? 0}
  ></help-wizard-posted-step>`;
}
