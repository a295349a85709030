import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
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
