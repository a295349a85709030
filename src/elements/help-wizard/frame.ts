import { html, nothing, type TemplateResult } from 'lit';
import type { WizardMessage } from '../../controllers/wizard-commands.js';
import type { WizardController } from '../../controllers/wizard-controller.js';
import type { Announcement } from '../../core/config.js';
import { firstStep, stepBefore, stepCount, type StepCount } from '../../core/wizard-steps.js';
import type { FirstStep, WizardState } from '../../core/wizard-state.js';
import type { StartMessages } from '../../i18n/messages-start.js';
import { firstIcon } from '../parts/first-icons.js';
import type { RenderLaterSteps } from './later-steps.js';

/** What the frame needs of the element around it. */
export interface Frame {
  readonly wizard: WizardController;
  readonly state: WizardState | FirstStep;
  /** The name on top. */
  readonly heading: string;
  /** BCP 47. */
  readonly locale: string;
  readonly send: (message: WizardMessage) => void;
  /** How to show what is not the first step; `null` until that is loaded. */
  readonly later: RenderLaterSteps | null;
  /** What the step needs could not be loaded; this tries again. */
  readonly retry: (() => void) | null;
}

/** Stands in for the page's own links where there are none: what happens, in words. */
export function renderFallback({ status, messages }: WizardController, retry: () => void): TemplateResult {
  if (status === 'idle') return html``;
  if (status === 'failed')
    return html`<div class="wizard">${renderTrouble(messages, messages.configFailed, retry)}</div>`;
  return html`<p class="waiting muted" role="status">${messages.loading}</p>`;
}

/** Made of what the first step needs anyway: where something could not be loaded, more could not be loaded either. */
function renderTrouble(messages: StartMessages, title: string, retry: () => void, hint = ''): TemplateResult {
  return html`<div class="stack" role="alert">
    <p class="row trouble">${firstIcon('warning')}<strong>${title}</strong></p>
    ${hint === '' ? nothing : html`<p class="muted">${hint}</p>`}
    <div>
      <button class="button button-secondary trouble-retry" type="button" @click=${retry}>
        ${firstIcon('retry')}${messages.tryAgain}
      </button>
    </div>
  </div>`;
}

/** Back, the count, the progress, what is to be said on top, and the step. */
export function renderFrame(frame: Frame): TemplateResult {
  const { state, later, retry } = frame;
  const { messages } = frame.wizard;
  const count = stepCount(state);
  return html`
    ${count === null ? nothing : html`<div class="wizard-head">${renderBar(frame, count)} ${renderProgress(count)}</div>`}
    <div class="wizard-page">
      ${later?.restored(frame) ?? nothing} ${renderAnnouncements(frame)}
      ${retry === null ? renderStep(frame) : renderTrouble(messages, messages.stepFailed, retry, messages.stepFailedHint)}
      ${
        isFirst(state)
          ? html`<div class="promotion"><slot name="promotion"></slot></div>
              ${later?.threads(frame)}`
          : nothing
      }
    </div>
  `;
}

function renderBar({ wizard: { messages }, heading, state, send }: Frame, count: StepCount): TemplateResult {
  return html`<div class="wizard-bar">
    ${
      stepBefore(state) === null
        ? html`<span class="wizard-name">${heading}</span>`
        : html`<button class="wizard-back" part="back" type="button" @click=${() => send({ type: 'back' })}>
            ${firstIcon('back')}${messages.back}
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

/** What the owner has to say to everyone; nothing where the page itself says it. */
export function announcementsOf({ config }: WizardController): readonly Announcement[] {
  const isSaid = document.querySelector('help-wizard-announcements') !== null;
  return isSaid ? [] : (config.announcements ?? []);
}

/** On the first step only. */
function renderAnnouncements({ wizard, state }: Frame): TemplateResult | typeof nothing {
  const announcements = announcementsOf(wizard);
  if (announcements.length === 0 || !isFirst(state)) return nothing;
  return html`<help-wizard-announcements
    class="notices"
    exportparts="announcement, dismiss"
    .announcements=${announcements}
  ></help-wizard-announcements>`;
}

function isFirst({ step, site }: WizardState | FirstStep): boolean {
  return step === firstStep(site);
}

function renderStep(frame: Frame): TemplateResult | typeof nothing {
  const { wizard, state, later } = frame;
  if (state.step !== 'intent' && state.step !== 'platform') return later?.step(frame) ?? nothing;
  const step = html`<help-wizard-platform-step
    class="step"
    exportparts="choice, continue, known-issue, status, notice"
    .state=${state}
    .messages=${wizard.messages}
    .aside=${state.input.intent === 'idea' ? null : later?.issues(frame)}
    ?waiting=${wizard.isGoingOn}
  ></help-wizard-platform-step>`;
  // Each question comes in as a step of its own, with an element of its own.
  return state.step === 'intent' ? step : html`${step}`;
}
