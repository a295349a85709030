import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { draftTitle } from '../../core/compose-draft.js';
import type { DraftStep } from './draft-step.js';
import type { Guide } from './guide.js';

/** Better titles under the title, made of the visitor's own words; the one that is picked can be taken back. */
export class TitleAdviceLine implements ReactiveController {
  readonly #step: DraftStep;
  readonly #guide: Guide;
  /** The title before one was picked, and the one that was. */
  #picked: { readonly before: string; readonly title: string } | null = null;

  constructor(step: DraftStep, guide: Guide) {
    this.#step = step;
    this.#guide = guide;
    step.addController(this);
  }

  /** Once the visitor writes on in the title, there is nothing to take back. */
  hostUpdate(): void {
    const { state } = this.#step;
    if (this.#picked !== null && state !== undefined && draftTitle(state) !== this.#picked.title) this.#picked = null;
  }

  render(): TemplateResult | typeof nothing {
    const { messages } = this.#step;
    const { advice } = this.#guide.guidance;
    if (this.#picked !== null) {
      return html`<p class="hint" role="status">
        ${messages.titleUsed}
        <button class="link-button link-inline undo-title" type="button" @click=${() => void this.#undo()}>
          ${messages.undo}
        </button>
      </p>`;
    }
    if (advice === null) return nothing;
    const why = { vague: messages.titlesVague, long: messages.titlesLong, capitals: messages.titlesCapitals };
    return html`<div class="titles" role="group" aria-labelledby="titles-why">
      <p class="hint" id="titles-why">${why[advice.flaw]}</p>
      <ul class="title-choices">
        ${advice.titles.map(
          (title) =>
            html`<li>
              <button
                class="button button-secondary button-compact title-choice"
                type="button"
                dir="auto"
                aria-label=${messages.titleUse({ title })}
                @click=${() => void this.#pick(title)}
              >
                ${title}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** The button goes: focus moves to what takes it back. */
  async #pick(title: string): Promise<void> {
    const { state } = this.#step;
    if (state === undefined) return;
    const before = draftTitle(state);
    sendMessage(this.#step, { type: 'draft-edited', title });
    await this.#drawn();
    this.#picked = { before, title };
    this.#guide.guidance.now();
    await this.#step.updateComplete;
    this.#step.renderRoot.querySelector<HTMLElement>('.undo-title')?.focus();
  }

  async #undo(): Promise<void> {
    if (this.#picked === null) return;
    sendMessage(this.#step, { type: 'draft-edited', title: this.#picked.before });
    this.#picked = null;
    await this.#drawn();
    this.#guide.guidance.now();
    this.#step.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  /** The wizard hands its new state down in its next update, and the step draws it in the one after. */
  async #drawn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.#step.updateComplete;
  }
}
