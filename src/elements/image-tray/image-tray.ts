import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ImageDesk, Upload } from '../../controllers/image-desk.js';
import type { Picture } from '../../controllers/image-picture.js';
import { PictureError, readPicture } from '../../controllers/image-reader.js';
import { imagesIn, withImage, withoutImage, type BodyImage } from '../../core/body-images.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { fieldStyles } from '../../styles/fields.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon, type IconName } from '../parts/icons.js';
import { notice } from '../parts/notice.js';
import { tellError } from '../parts/tell-error.js';
import { fileWords } from './file-words.js';
import { styles } from './image-tray.styles.js';

/** So many pictures are held in memory at most. */
const MOST_PICTURES = 10;

/** A picture that was taken out of the post, until the visitor goes on. */
interface Removed extends BodyImage {
  readonly before: string;
  readonly after: string;
}

/**
 * @summary The pictures of a draft: those in its text, and those that wait to be added.
 * @fires text-change - A picture came into the text, or out of it; `detail` is the text.
 * @fires focus-lost - What had the focus is gone, and nothing here takes it.
 */
export class ImageTray extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, fieldStyles, noticeStyles, styles];

  @property({ attribute: false }) desk: ImageDesk | null = null;
  /** The text of the draft, as Markdown. */
  @property({ attribute: false }) text = '';
  /** Where the next picture goes, in UTF-16 code units. */
  @property({ attribute: false }) place: () => number = () => this.text.length;
  @property({ attribute: false }) messages: Messages = en;
  /** BCP 47. */
  @property() locale = 'en';
  @state() private editing: number | null = null;
  @state() private problems: readonly string[] = [];
  @state() private removed: Removed | null = null;
  @state() private said = '';

  override willUpdate(changed: PropertyValues<this>): void {
    // The visitor went on writing: what was removed is over.
    if (changed.has('text') && this.removed !== null && this.text !== this.removed.after) this.removed = null;
  }

  /** Takes files: the first that is a picture is opened, the others wait. */
  async add(files: readonly File[]): Promise<void> {
    this.problems = [];
    this.said = this.messages.imageOpening;
    let first: number | null = null;
    for (const file of files) {
      const picture = await this.#read(file);
      if (picture === null) continue;
      this.#keep([...this.#pictures, picture]);
      first ??= picture.id;
    }
    this.said = '';
    if (first !== null) await this.open(first);
  }

  override render(): TemplateResult {
    const { problems, editing } = this;
    const picture = this.#pictures.find(({ id }) => id === editing);
    const shown = imagesIn(this.text);
    const isEmpty = shown.length + this.#pictures.length === 0 && this.removed === null;
    return html`${isEmpty ? nothing : this.renderList(shown)}
      <div role="alert">${problems.map((problem) => notice({ tone: 'danger', icon: 'warning', title: problem }))}</div>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${picture === undefined ? nothing : this.renderEditor(picture)}`;
  }

  private renderList(shown: readonly BodyImage[]): TemplateResult {
    const { messages, removed } = this;
    return html`<div class="field">
      <h3 class="label" id="title" tabindex="-1">${messages.imageListTitle}</h3>
      <ul class="pictures" aria-labelledby="title">
        ${shown.map((image) => this.renderShown(image))} ${removed === null ? nothing : this.renderRemoved(removed)}
        ${repeat(
          this.#pictures,
          ({ id }) => id,
          (picture) => this.renderWaiting(picture),
        )}
      </ul>
    </div>`;
  }

  private renderShown(image: BodyImage): TemplateResult {
    const { messages } = this;
    const name = image.alt || messages.imageUnnamed;
    const actions = this.renderAction('remove', messages.imageRemove, name, () => void this.onRemove(image));
    return this.renderItem('done', name, messages.imageInPost, actions);
  }

  private renderRemoved(removed: Removed): TemplateResult {
    const { messages } = this;
    const name = removed.alt || messages.imageUnnamed;
    const actions = this.renderAction('undo', messages.undo, name, () => void this.onUndo(removed));
    return this.renderItem('image', messages.imageRemoved({ name }), '', actions);
  }

  private renderWaiting({ id, name }: Picture): TemplateResult {
    const { messages } = this;
    const actions = html`${this.renderAction('open', messages.imageOpen, name, () => void this.open(id))}
    ${this.renderAction('discard', messages.imageDiscard, name, () => void this.onDiscard(id))}`;
    return this.renderItem('image', name, messages.imageWaiting, actions);
  }

  private renderItem(sign: IconName, name: string, state: string, actions: TemplateResult): TemplateResult {
    return html`<li class="picture">
      ${icon(sign)}
      <div>
        <p dir="auto">${name}</p>
        ${state === '' ? nothing : html`<p class="hint">${state}</p>`}
      </div>
      <div class="actions">${actions}</div>
    </li>`;
  }

  private renderAction(kind: string, words: string, name: string, act: () => void): TemplateResult {
    return html`<button class="link-button ${kind}" type="button" @click=${act}>
      ${words}<span class="visually-hidden">: ${name}</span>
    </button>`;
  }

  private renderEditor(picture: Picture): TemplateResult {
    return html`<help-wizard-image-editor
      .picture=${picture}
      .forum=${this.desk?.forum ?? null}
      .messages=${this.messages}
      .locale=${this.locale}
      @picture-change=${(event: CustomEvent<Picture>) => this.onChange(event.detail)}
      @picture-added=${(event: CustomEvent<Upload>) => void this.onAdded(picture.id, event.detail)}
      @picture-close=${() => (this.editing = null)}
    ></help-wizard-image-editor>`;
  }

  /** Opens a picture that waits. */
  private async open(id: number): Promise<void> {
    try {
      await import('../image-editor/image-editor.define.js');
      this.editing = id;
    } catch (error) {
      this.problems = [this.messages.imageUnavailable];
      tellError(this, error);
    }
  }

  private onChange(picture: Picture): void {
    this.#keep(this.#pictures.map((other) => (other.id === picture.id ? picture : other)));
  }

  private async onAdded(id: number, { markdown }: Upload): Promise<void> {
    this.editing = null;
    this.#keep(this.#pictures.filter((other) => other.id !== id));
    this.#setText(withImage(this.text, markdown, this.place()));
    this.said = this.messages.imageAdded;
    await this.#keepFocus();
  }

  private async onDiscard(id: number): Promise<void> {
    this.#keep(this.#pictures.filter((other) => other.id !== id));
    await this.#keepFocus();
  }

  private async onRemove(image: BodyImage): Promise<void> {
    const { text: before } = this;
    const after = withoutImage(before, image);
    this.removed = { ...image, before, after };
    this.said = this.messages.imageRemoved({ name: image.alt || this.messages.imageUnnamed });
    this.#setText(after);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.undo')?.focus();
  }

  private async onUndo({ before, start }: Removed): Promise<void> {
    this.removed = null;
    this.said = this.messages.imageBack;
    this.#setText(before);
    await this.updateComplete;
    const index = imagesIn(before).findIndex((image) => image.start === start);
    this.renderRoot.querySelectorAll<HTMLElement>('.remove')[index]?.focus();
  }

  get #pictures(): readonly Picture[] {
    return this.desk?.pictures ?? [];
  }

  #keep(pictures: readonly Picture[]): void {
    this.desk?.keep(pictures);
    this.requestUpdate();
  }

  #setText(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent('text-change', { detail: text }));
  }

  async #read(file: File): Promise<Picture | null> {
    try {
      if (this.#pictures.length >= MOST_PICTURES) throw new PictureError('too-many');
      const id = Math.max(0, ...this.#pictures.map((picture) => picture.id)) + 1;
      return await readPicture(file, id);
    } catch (error) {
      const problem = error instanceof PictureError ? error.problem : 'broken';
      this.problems = [...this.problems, fileWords(problem, file.name, this.messages)];
      return null;
    }
  }

  /** The button that was pressed may have gone with its picture. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const isHere = this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement !== null;
    if (!isLost || isHere) return;
    const title = this.renderRoot.querySelector<HTMLElement>('#title');
    if (title === null) this.dispatchEvent(new CustomEvent('focus-lost'));
    else title.focus();
  }
}
