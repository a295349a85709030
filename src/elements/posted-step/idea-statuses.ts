import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import type { StateAt } from '../step-element.js';

/** What the statuses of an idea mean: its author meets them there, and nowhere else. */
export function renderIdeaStatuses(
  { draft, target }: StateAt<'posted'>,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (draft.intent !== 'idea' || target.kind === 'comment') return nothing;
  return html`<div class="stack stack-tight">
    <h3 class="heading">${messages.ideaStatusesTitle}</h3>
    <dl class="stack stack-tight">
      ${messages.ideaStatuses.map(
        ([status, meaning]) =>
          html`<div>
            <dt class="strong">${messages.statuses[status] ?? status}</dt>
            <dd class="muted">${meaning}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
