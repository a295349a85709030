import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { choiceStyles } from '../../styles/choices.js';
import { fieldStyles } from '../../styles/fields.js';
import { tagStyles } from '../../styles/tags.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon } from '../parts/icons.js';
import { styles } from './label-picker.styles.js';

/**
 * @summary The labels of a post: chosen from the owner's list, or typed.
 * @fires labels-change - The labels changed; `detail` is the new list.
 * @csspart label - One label.
 */
export class LabelPicker extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, choiceStyles, fieldStyles, tagStyles, styles];

  @property({ attribute: false }) labels: readonly string[] = [];
  /** Labels to choose from; `null` = free text. */
  @property({ attribute: false }) choices: readonly string[] | null = null;
  @property({ type: Number }) max = 3;
  /** What is wrong with the labels; empty = nothing. */
  @property({ attribute: false }) error = '';
  @property({ attribute: false }) messages: Messages = en;
  @state() private adding = false;

  override render(): TemplateResult {
    const { messages, labels, error } = this;
    const isWrong = error !== '';
    return html`<fieldset class="field ${isWrong ? 'is-wrong' : ''}" aria-describedby=${isWrong ? 'error' : nothing}>
      <legend class="label">
        ${messages.labelsLabel} <span class="optional">${messages.labelsOptional({ count: this.max })}</span>
      </legend>
      ${
        isWrong
          ? html`<p class="field-error" id="error">${icon('warning', 'small')}<span dir="auto">${error}</span></p>`
          : nothing
      }
      <div class="row labels">
        ${repeat(
          labels,
          (label) => label,
          (label) => this.renderLabel(label),
        )}
        ${this.adding ? this.renderNew() : this.renderAdd()}
      </div>
    </fieldset>`;
  }

  /** Moves focus to the first thing that changes the labels. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('button, input, select')?.focus();
  }

  private renderLabel(label: string): TemplateResult {
    return html`<span class="tag" part="label"
      ><span dir="auto">${label}</span
      ><button
        class="tag-remove"
        type="button"
        aria-label=${this.messages.labelRemove({ label })}
        @click=${() => void this.change(this.labels.filter((other) => other !== label))}
      >
        ${icon('close', 'small')}
      </button></span
    >`;
  }

  private renderAdd(): TemplateResult | typeof nothing {
    const { labels, choices, max } = this;
    if (labels.length >= max || (choices !== null && choices.every((choice) => labels.includes(choice))))
      return nothing;
    return html`<button
      class="button button-quiet button-compact add"
      type="button"
      @click=${() => void this.startAdding()}
    >
      ${this.messages.labelAdd}
    </button>`;
  }

  private renderNew(): TemplateResult {
    const { messages, choices, labels } = this;
    const field =
      choices === null
        ? html`<input class="input" aria-label=${messages.labelNew} maxlength="40" dir="auto" @keydown=${this.onKey} />`
        : html`<span class="select"
            ><select class="input" aria-label=${messages.labelNew} @keydown=${this.onKey}>
              ${choices
                .filter((choice) => !labels.includes(choice))
                .map((choice) => html`<option>${choice}</option>`)}</select
            >${icon('down')}</span
          >`;
    return html`<span class="row new">
      ${field}
      <button class="button button-secondary button-compact" type="button" @click=${() => void this.add()}>
        ${messages.labelAdd}
      </button>
      <button class="button button-quiet button-compact" type="button" @click=${() => void this.stopAdding()}>
        ${messages.labelCancel}
      </button>
    </span>`;
  }

  private async startAdding(): Promise<void> {
    this.adding = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input, select')?.focus();
  }

  private async stopAdding(): Promise<void> {
    this.adding = false;
    await this.focusAdd();
  }

  private async add(): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    const label = field?.value.trim().replace(/\s+/g, ' ') ?? '';
    this.adding = false;
    if (label === '' || this.labels.includes(label)) await this.focusAdd();
    else await this.change([...this.labels, label]);
  }

  private async change(labels: readonly string[]): Promise<void> {
    this.labels = labels;
    this.dispatchEvent(new CustomEvent('labels-change', { detail: labels }));
    await this.focusAdd();
  }

  /** What had the focus is gone: it moves to the nearest thing that can take it. */
  private async focusAdd(): Promise<void> {
    await this.updateComplete;
    (
      this.renderRoot.querySelector<HTMLElement>('.add') ?? this.renderRoot.querySelector<HTMLElement>('button')
    )?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      // Enter adds the label; it must not send the whole form.
      event.preventDefault();
      void this.add();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      void this.stopAdding();
    }
  }
}
