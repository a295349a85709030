import { html, nothing, type TemplateResult } from 'lit';
import { abilitiesOf } from '../../controllers/forum-calls.js';
import type { WizardEngine } from '../../controllers/wizard-engine.js';
import type { WizardState } from '../../core/wizard-state.js';
import type { StateAt } from '../step-element.js';
import type { Frame } from './frame.js';

/** What of the wizard is shown only once its engine runs. */
export interface RenderLaterSteps {
  readonly restored: (frame: Frame) => TemplateResult | typeof nothing;
  readonly step: (frame: Frame) => TemplateResult | typeof nothing;
}

interface Later {
  readonly engine: WizardEngine;
  readonly locale: string;
}

export const renderLaterSteps: RenderLaterSteps = {
  restored: ({ wizard, locale }) =>
    wizard.engine === null ? nothing : renderRestored({ engine: wizard.engine, locale }),
  step: ({ wizard, locale }) => (wizard.engine === null ? nothing : renderStep({ engine: wizard.engine, locale })),
};

/** Shown once, on top: nothing is lost, nothing is forced. */
function renderRestored({ engine, locale }: Later): TemplateResult | typeof nothing {
  const { restored, messages } = engine;
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

function renderStep(later: Later): TemplateResult | typeof nothing {
  const state: WizardState = later.engine.state;
  switch (state.step) {
    case 'platform':
      return nothing;
    case 'describe':
      return describeStep(later, state);
    case 'answers':
      return answersStep(later, state);
    case 'draft':
      return draftStep(later, state);
    case 'review':
      return reviewStep(later, state);
    case 'posted':
      return postedStep(later, state);
    case 'solved':
      return html`<help-wizard-solved-step
        class="step"
        .state=${state}
        .messages=${later.engine.messages}
        .locale=${later.locale}
      ></help-wizard-solved-step>`;
  }
}

function describeStep({ engine, locale }: Later, state: StateAt<'describe'>): TemplateResult {
  return html`<help-wizard-describe-step
    class="step"
    exportparts="issue, details, continue, match, kind, status, reasons, notice"
    .state=${state}
    .messages=${engine.messages}
    .locale=${locale}
    .missing=${engine.missing}
    drafts=${engine.drafts}
  ></help-wizard-describe-step>`;
}

function answersStep({ engine, locale }: Later, state: StateAt<'answers'>): TemplateResult {
  return html`<help-wizard-answers-step
    class="step"
    exportparts="continue, answer, toggle, reader, kind, status, reasons, update, notice"
    .state=${state}
    .messages=${engine.messages}
    .locale=${locale}
    .abilities=${abilitiesOf(engine.adapter)}
    .isOfForum=${engine.content.list.issues.isOfForum}
    .missing=${engine.missing}
    .readings=${engine.content.readings}
    drafts=${engine.drafts}
  ></help-wizard-answers-step>`;
}

function draftStep({ engine, locale }: Later, state: StateAt<'draft'>): TemplateResult {
  return html`<help-wizard-draft-step
    class="step"
    exportparts="continue, text, preview, label"
    .state=${state}
    .messages=${engine.messages}
    .locale=${locale}
    .guidelines=${engine.config.guidelines ?? {}}
    drafts=${engine.drafts}
  ></help-wizard-draft-step>`;
}

function reviewStep({ engine, locale }: Later, state: StateAt<'review'>): TemplateResult {
  const { privacy, links, expectedReply } = engine.config;
  return html`<help-wizard-review-step
    class="step"
    exportparts="submit, notice"
    .state=${state}
    .messages=${engine.messages}
    .locale=${locale}
    .visitor=${engine.visit.visitor}
    ?came-from-sign-in=${engine.visit.cameFromSignIn}
    ?can-hand-off=${engine.adapter.composeUrl !== undefined}
    .publicNotice=${privacy?.notice}
    privacy-url=${privacy?.url ?? ''}
    forum-url=${links?.forum ?? ''}
    reply-hours=${expectedReply?.hours ?? 0}
    ?offline=${!engine.online}
    drafts=${engine.drafts}
  ></help-wizard-review-step>`;
}

function postedStep({ engine, locale }: Later, state: StateAt<'posted'>): TemplateResult {
  return html`<help-wizard-posted-step
    class="step"
    exportparts="thread, match, kind, status, reasons, notice"
    .state=${state}
    .messages=${engine.messages}
    .locale=${locale}
    reply-hours=${engine.config.expectedReply?.hours ?? 0}
  ></help-wizard-posted-step>`;
}
