import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { textToEdit } from '../../core/compose-draft.js';
import { draftChanges } from '../../core/draft-changes.js';
import { notice } from '../parts/notice.js';
import type { DraftStep } from './draft-step.js';

/**
 * What the visitor said since they wrote on by hand, above their text: nothing of theirs is overwritten, and nothing new
 * is lost without a word.
 */
export class ChangedAnswers implements ReactiveController {
  readonly #step: DraftStep;
  /** The text before it was brought up to date, and after. */
  #taken: { readonly before: string; readonly after: string } | null = null;

  constructor(step: DraftStep) {
    this.#step = step;
    step.addController(this);
  }

  /** Once the visitor writes on, there is no way back but theirs. */
  hostUpdate(): void {
    const { state } = this.#step;
    if (this.#taken !== null && (state === undefined || textToEdit(state) !== this.#taken.after)) this.#taken = null;
  }

  render(): TemplateResult | typeof nothing {
    const { state, messages } = this.#step;
    if (state === undefined) return nothing;
    if (this.#taken !== null) {
      return html`<p class="hint" role="status">
        ${messages.changedTaken}
        <button class="link-button link-inline undo-changes" type="button" @click=${() => void this.#undo()}>
          ${messages.undo}
        </button>
      </p>`;
    }
    const changes = draftChanges(state);
    if (changes.length === 0) return nothing;
    const added = changes.flatMap((change) => change.added);
    const removed = changes.flatMap((change) => change.removed);
    return notice({
      tone: 'info',
      icon: 'edit',
      title: messages.changedTitle,
      extra: html`${renderLines(messages.changedAdded, added)} ${renderLines(messages.changedRemoved, removed)}`,
      actions: html`<button
          class="button button-secondary button-compact"
          type="button"
          @click=${() => void this.#take()}
        >
          ${messages.changedTake}</button
        ><button class="button button-quiet button-compact" type="button" @click=${() => void this.#leave()}>
          ${messages.changedLeave}
        </button>`,
    });
  }

  async #take(): Promise<void> {
    const { state } = this.#step;
    if (state === undefined) return;
    const before = textToEdit(state);
    sendMessage(this.#step, { type: 'changes-settled', taken: true });
    await this.#drawn();
    if (this.#step.state === undefined) return;
    this.#taken = { before, after: textToEdit(this.#step.state) };
    this.#step.requestUpdate();
    await this.#step.updateComplete;
    this.#step.renderRoot.querySelector<HTMLElement>('.undo-changes')?.focus();
  }

  async #leave(): Promise<void> {
    sendMessage(this.#step, { type: 'changes-settled', taken: false });
    await this.#drawn();
    this.#step.renderRoot.querySelector<HTMLElement>('#body')?.focus();
  }

  async #undo(): Promise<void> {
    if (this.#taken === null) return;
    sendMessage(this.#step, { type: 'draft-edited', body: this.#taken.before });
    await this.#drawn();
    this.#step.renderRoot.querySelector<HTMLElement>('#body')?.focus();
  }

  /** The wizard hands its new state down in its next update, and the step draws it in the one after. */
  async #drawn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.#step.updateComplete;
  }
}

/** As they will stand in the post, without the marks of a list. */
function renderLines(words: string, units: readonly string[]): TemplateResult | typeof nothing {
  if (units.length === 0) return nothing;
  return html`<div class="small">
    <span class="strong">${words}</span>
    <ul>
      ${units.map((unit) => html`<li dir="auto">${unit.replace(/^- /, '')}</li>`)}
    </ul>
  </div>`;
}
