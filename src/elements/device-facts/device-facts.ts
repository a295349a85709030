import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { sendMessage, type WizardMessage } from '../../controllers/wizard-commands.js';
import { factValue, isElsewhere, shownFacts, usesFacts, type DeviceFact } from '../../core/environment.js';
import type { WizardContext } from '../../core/wizard-state.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { fieldStyles } from '../../styles/fields.js';
import { tokenStyles } from '../../styles/tokens.js';
import { styles } from './device-facts.styles.js';

/**
 * @summary What the post says about the visitor's device: each fact can be changed or left out, and all of them at once.
 */
export class DeviceFacts extends LitElement {
  static override styles = [tokenStyles, baseStyles, fieldStyles, styles];

  /** Where the wizard is. */
  @property({ attribute: false }) wizard?: WizardContext;
  @property({ attribute: false }) messages: Messages = en;

  override render(): TemplateResult | typeof nothing {
    const { wizard, messages } = this;
    if (wizard === undefined) return nothing;
    const { input, site } = wizard;
    const facts = shownFacts(input, site);
    if (facts.length === 0) return nothing;
    const isUsed = usesFacts(input);
    const hint = !isUsed && isElsewhere(input) ? messages.deviceElsewhere : messages.deviceHint;
    return html`<fieldset class="field" aria-describedby="hint">
      <legend class="label">${messages.deviceTitle}</legend>
      <p class="hint" id="hint">${hint}</p>
      <ul class="checklist facts">
        <li class="check">
          <input
            class="check-input"
            type="checkbox"
            id="use"
            .checked=${live(isUsed)}
            @change=${(event: Event) => this.send({ type: 'facts-used', used: isChecked(event) })}
          />
          <div>
            <label for="use">${messages.deviceUse}</label>
            ${isUsed ? nothing : html`<p class="hint" dir="auto">${facts.map(factValue).join(', ')}</p>`}
          </div>
        </li>
        ${
          isUsed
            ? repeat(
                facts,
                ({ name }) => name,
                (fact) => this.renderFact(fact, site.environment?.labels[fact.name] ?? fact.name),
              )
            : nothing
        }
      </ul>
    </fieldset>`;
  }

  private renderFact(fact: DeviceFact, label: string): TemplateResult {
    const { name } = fact;
    return html`<li class="check">
      <input
        class="check-input"
        type="checkbox"
        id="use-${name}"
        .checked=${live(fact.leftOut !== true)}
        @change=${(event: Event) => this.send({ type: 'fact-changed', name, change: { included: isChecked(event) } })}
      />
      <div class="fact">
        <label for="use-${name}">${label}</label>
        <input
          class="input"
          autocomplete="off"
          dir="auto"
          aria-label=${this.messages.factValue({ name: label })}
          .value=${live(factValue(fact))}
          @input=${(event: Event) => this.send({ type: 'fact-changed', name, change: { value: valueOf(event) } })}
        />
      </div>
    </li>`;
  }

  private send(message: WizardMessage): void {
    sendMessage(this, message);
  }
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
