import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { editBetween, type TextRange } from '../../controllers/personal-data-ranges.js';
import { draftLength } from '../../core/draft-limits.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { tokenStyles } from '../../styles/tokens.js';
import { replaceText } from '../parts/replace-text.js';
import { rangeAt, renderMirror, showRange } from './mirror.js';
import { styles } from './markdown-editor.styles.js';

/** From here on the counter speaks up. */
const NEARLY_FULL = 0.9;

/**
 * @summary A text area for Markdown with a preview. Two tabs, no tool bar.
 * @slot question - What is asked about a piece of the text: it stands between the text and its foot.
 * @fires text-change - The text changed; `detail` is the text.
 * @fires mark-enter - The visitor put the caret into a marked piece; `detail` is its index.
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
  /** Pieces of the text to underline, in its order. */
  @property({ attribute: false }) marks: readonly TextRange[] = [];
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
      <slot name="question" ?hidden=${previewing}></slot>
      <div class="editor-foot">
        <span class="visually-hidden" id="error">${this.error}</span
        ><span id="hint">${messages.markdownHint}</span>${this.renderCounter()}
      </div>
    </div>`;
  }

  /** What comes from outside takes only the place of what is different: the caret stays at its words. */
  override updated(): void {
    const area = this.area;
    if (area === null) return;
    const text = this.text.replace(/\r\n?/g, '\n');
    if (area.value !== text) {
      const { start, end, length } = editBetween(area.value, text);
      area.setRangeText(text.slice(start, start + length), start, end, 'preserve');
    }
    this.followScroll();
  }

  /** Moves focus into the text, from the preview too. */
  override focus(): void {
    this.previewing = false;
    void this.updateComplete.then(() => this.area?.focus());
  }

  /** Moves focus to a piece of the text. */
  async focusRange({ start, end }: TextRange): Promise<void> {
    this.previewing = false;
    await this.updateComplete;
    if (this.area === null) return;
    this.area.focus();
    this.area.setSelectionRange(start, end);
    showRange(this.renderRoot, this.area, rangeAt(this.marks, this.area));
  }

  /** Replaces a piece of the text as if it were typed, without a `text-change`; the text has the focus afterwards. */
  replaceRange(range: TextRange, words: string): void {
    const { area } = this;
    if (area === null) return;
    replaceText(area, range, words);
    this.text = area.value;
  }

  private get area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Where the caret is in the text, in UTF-16 code units; at the end where nobody has put it anywhere. */
  get caret(): number {
    return this.renderRoot.querySelector('textarea')?.selectionEnd || this.text.length;
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
    return html`<div class="stack">
      ${renderMirror(this.text, this.marks)}
      <textarea
        class="editor-text"
        part="text"
        dir="auto"
        aria-label=${this.label}
        aria-describedby="error hint"
        aria-invalid=${this.error === '' ? nothing : 'true'}
        @input=${this.onInput}
        @scroll=${this.followScroll}
        @click=${this.onCaret}
        @keyup=${this.onCaret}
      ></textarea>
    </div>`;
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

  private readonly followScroll = (): void => {
    const mirror = this.renderRoot.querySelector('.mirror');
    if (mirror !== null && this.area !== null) mirror.scrollTop = this.area.scrollTop;
  };

  private onCaret(): void {
    const index = this.area === null ? -1 : rangeAt(this.marks, this.area);
    if (index >= 0) this.dispatchEvent(new CustomEvent('mark-enter', { detail: index }));
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
