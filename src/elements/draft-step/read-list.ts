import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { isTriedIncluded, triedSteps } from '../../core/draft-changes.js';
import type { DraftStep } from './draft-step.js';

/** What was read, as ticks: unticking leaves an entry out of the post. */
export function renderReadList(step: DraftStep): TemplateResult | typeof nothing {
  const { state: wizard, messages } = step;
  if (wizard === undefined || wizard.input.consulted.length === 0) return nothing;
  const { leftOut } = wizard.edits;
  return html`<fieldset class="field" id="consulted" tabindex="-1" aria-describedby="read-hint">
    <legend class="label">${messages.readTitle}</legend>
    <p class="hint" id="read-hint">${messages.readHint}</p>
    <ul class="checklist read-list">
      ${wizard.input.consulted.map(
        ({ id, title, reason }, index) =>
          html`<li class="check">
            <input
              class="check-input"
              type="checkbox"
              id="read-${index}"
              .checked=${live(!leftOut.includes(id))}
              @change=${(event: Event) =>
                sendMessage(step, {
                  type: 'consulted-included',
                  id,
                  included: (event.target as HTMLInputElement).checked,
                })}
            />
            <div>
              <label for="read-${index}" dir="auto">${title}</label>
              ${reason === undefined ? nothing : html`<p class="check-note">${reason}</p>`}
            </div>
          </li>`,
      )}
    </ul>
  </fieldset>`;
}

/** What was tried, likewise: unticking leaves a step out of the post, and does not say that it was not tried. */
export function renderTriedList(step: DraftStep): TemplateResult | typeof nothing {
  const { state: wizard, messages } = step;
  if (wizard === undefined) return nothing;
  const steps = triedSteps(wizard);
  if (steps.length === 0) return nothing;
  return html`<fieldset class="field" id="tried" tabindex="-1" aria-describedby="tried-hint">
    <legend class="label">${messages.triedInPostTitle}</legend>
    <p class="hint" id="tried-hint">${messages.triedInPostHint}</p>
    <ul class="checklist read-list">
      ${steps.map(
        ({ id, label }, index) =>
          html`<li class="check">
            <input
              class="check-input"
              type="checkbox"
              id="tried-${index}"
              .checked=${live(isTriedIncluded(wizard, id))}
              @change=${(event: Event) =>
                sendMessage(step, {
                  type: 'tried-included',
                  id,
                  included: (event.target as HTMLInputElement).checked,
                })}
            />
            <label for="tried-${index}" dir="auto">${label}</label>
          </li>`,
      )}
    </ul>
  </fieldset>`;
}
