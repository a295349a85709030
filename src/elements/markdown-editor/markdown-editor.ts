import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { draftLength } from '../../core/draft-limits.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { tokenStyles } from '../../styles/tokens.js';
import { styles } from './markdown-editor.styles.js';

/** From here on the counter speaks up. */
const NEARLY_FULL = 0.9;

/**
 * @summary A text area for Markdown with a preview. Two tabs, no tool bar.
 * @fires text-change - The text changed; `detail` is the text.
 * @csspart text - The text area.
 * @csspart preview - The text as its readers will see it.
 */
export class MarkdownEditor extends LitElement {
  static override styles = [tokenStyles, baseStyles, styles];

  @property({ attribute: false }) text = '';
  /** The name of the text area. */
  @property() label = '';
  /** Characters at most. */
  @property({ type: Number }) max = 20_000;
  /** What is wrong with the text; it is read with the name. */
  @property() error = '';
  @property({ attribute: false }) messages: Messages = en;
  @state() private previewing = false;

  override render(): TemplateResult {
    const { messages, previewing } = this;
    return html`<div class="editor ${this.error === '' ? '' : 'is-wrong'}">
      <div class="tabs" role="tablist" aria-label=${this.label} @keydown=${this.onKey}>
        ${this.renderTab('write', messages.write, !previewing)}
        ${this.renderTab('preview', messages.preview, previewing)}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby=${previewing ? 'tab-preview' : 'tab-write'}>
        ${previewing ? this.renderPreview() : this.renderText()}
      </div>
      <div class="editor-foot">
        <span class="visually-hidden" id="error">${this.error}</span
        ><span id="hint">${messages.markdownHint}</span>${this.renderCounter()}
      </div>
    </div>`;
  }

  /** Moves focus into the text, from the preview too. */
  override focus(): void {
    this.previewing = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  private renderTab(name: 'write' | 'preview', words: string, selected: boolean): TemplateResult {
    return html`<button
      class="tab"
      type="button"
      role="tab"
      id="tab-${name}"
      aria-selected=${selected}
      aria-controls="panel"
      tabindex=${selected ? '0' : '-1'}
      @click=${() => (this.previewing = name === 'preview')}
    >
      ${words}
    </button>`;
  }

  private renderText(): TemplateResult {
    return html`<textarea
      class="editor-text"
      part="text"
      dir="auto"
      aria-label=${this.label}
      aria-describedby="error hint"
      aria-invalid=${this.error === '' ? nothing : 'true'}
      .value=${live(this.text)}
      @input=${this.onInput}
    ></textarea>`;
  }

  private renderPreview(): TemplateResult {
    return html`<div class="editor-text" part="preview" tabindex="0">
      ${
        this.text.trim() === ''
          ? html`<p class="muted">${this.messages.previewEmpty}</p>`
          : html`<help-wizard-prose .markdown=${this.text}></help-wizard-prose>`
      }
    </div>`;
  }

  private renderCounter(): TemplateResult {
    const count = draftLength(this.text);
    const isLoud = count > this.max * NEARLY_FULL;
    return html`<span class="number ${count > this.max ? 'is-over' : ''}"
      ><span aria-hidden=${isLoud ? nothing : 'true'} role=${isLoud ? 'status' : nothing}
        >${this.messages.characters({ count, max: this.max })}</span
      ></span
    >`;
  }

  private onInput(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.dispatchEvent(new CustomEvent('text-change', { detail: this.text }));
  }

  /** Arrow keys move between tabs, as tab lists do. */
  private async onKey(event: KeyboardEvent): Promise<void> {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    this.previewing = event.key === 'Home' ? false : event.key === 'End' ? true : !this.previewing;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }
}
