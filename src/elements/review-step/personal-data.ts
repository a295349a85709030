import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { icon } from '../parts/icons.js';
import { focusSummary } from '../parts/personal-data-parts.js';
import type { ReviewStep } from './review-step.js';

/** What the visitor is asked before the post goes out, or that it could not be looked through. */
export function renderPersonalData(step: ReviewStep): TemplateResult {
  return html`${renderSummary(step)}
    <p class="checked small muted" role="status">${renderProgress(step)}</p>`;
}

function renderSummary(step: ReviewStep): TemplateResult | typeof nothing {
  const { open, isHeld } = step.personalData;
  if (!isHeld) return nothing;
  const part = open[0]?.field === 'title' ? 'title' : 'body';
  return html`<help-wizard-personal-data-summary
    ${ref(focusSummary)}
    exportparts="notice"
    place="review"
    .findings=${open}
    .messages=${step.messages}
    @redact-request=${() => sendMessage(step, { type: 'personal-data', answer: 'redact', goOn: true })}
    @keep-request=${() => sendMessage(step, { type: 'personal-data', answer: 'keep', goOn: true })}
    @change-request=${() => sendMessage(step, { type: 'change-requested', part })}
  ></help-wizard-personal-data-summary>`;
}

function renderProgress({ personalData, messages }: ReviewStep): TemplateResult | typeof nothing {
  if (personalData.isAwaited) return html`${icon('clock', 'small')}${messages.personalDataChecking}`;
  if (personalData.status === 'missing') return html`${icon('info', 'small')}${messages.personalDataUnchecked}`;
  return nothing;
}
