import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ImageForum, Upload } from '../../controllers/image-desk.js';
import type { Picture } from '../../controllers/image-picture.js';
import { ImageUpload } from '../../controllers/image-upload.js';
import type { Area } from '../../core/image-areas.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { fieldStyles } from '../../styles/fields.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { tellError } from '../parts/tell-error.js';
import { styles } from './image-editor.styles.js';
import { uploadNotice } from './upload-notice.js';

/**
 * @summary A dialog in which a picture is made ready for the post: what nobody should see is hidden, the rest described.
 * @fires picture-change - The visitor changed the picture; `detail` is the picture.
 * @fires picture-added - The picture lies on the forum; `detail` is the upload.
 * @fires picture-close - The dialog was closed; the picture is kept.
 */
export class ImageEditor extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, fieldStyles, noticeStyles, styles];

  @property({ attribute: false }) picture: Picture | null = null;
  @property({ attribute: false }) forum: ImageForum | null = null;
  @property({ attribute: false }) messages: Messages = en;
  /** BCP 47. */
  @property() locale = 'en';

  readonly #upload = new ImageUpload(
    this,
    (upload) => this.onAdded(upload),
    (error) => tellError(this, error),
  );

  override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    dialog?.showModal();
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { picture, messages } = this;
    if (picture === null) return nothing;
    return html`<dialog
      class="dialog"
      aria-labelledby="title"
      @keydown=${this.onKey}
      @cancel=${this.onCancel}
      @close=${() => this.dispatchEvent(new CustomEvent('picture-close'))}
    >
      <div class="page">
        <div class="content">
          ${this.renderIntro(picture)}
          <help-wizard-image-areas
            .picture=${picture.canvas}
            .areas=${picture.areas}
            .messages=${messages}
            ?inert=${this.#upload.isRunning}
            @areas-change=${(event: CustomEvent<readonly Area[]>) => this.change({ areas: event.detail })}
          ></help-wizard-image-areas>
          ${this.renderFields(picture)}
          <p class="small muted">${messages.imageKept}</p>
        </div>
        ${this.renderFoot()}
      </div>
    </dialog>`;
  }

  private renderIntro({ canvas, isScaled, isFirstFrame }: Picture): TemplateResult {
    const { messages } = this;
    return html`<div class="stack stack-tight">
      <h2 class="heading" id="title" tabindex="-1">${messages.imageTitle}</h2>
      <p>${messages.imageLede}</p>
      <div class="small muted facts">
        <p>${messages.imageStripped}</p>
        ${isScaled ? html`<p>${messages.imageScaled(canvas)}</p>` : nothing}
        ${isFirstFrame ? html`<p>${messages.imageFirstFrame}</p>` : nothing}
      </div>
    </div>`;
  }

  private renderFields({ alt, name }: Picture): TemplateResult {
    const { messages } = this;
    return html`<div class="field">
        <label class="label" for="alt"
          >${messages.imageAltLabel} <span class="optional">${messages.optional}</span></label
        >
        <p class="hint" id="alt-hint">
          ${messages.imageAltHint} ${alt.trim() === '' ? messages.imageAltMissing : nothing}
        </p>
        <input
          class="input"
          id="alt"
          dir="auto"
          maxlength="500"
          autocomplete="off"
          aria-describedby="alt-hint"
          ?readonly=${this.#upload.isRunning}
          .value=${live(alt)}
          @input=${(event: Event) => this.change({ alt: (event.target as HTMLInputElement).value })}
        />
      </div>
      <div class="field">
        <label class="label" for="name">${messages.imageNameLabel}</label>
        <p class="hint" id="name-hint">${messages.imageNameHint}</p>
        <input
          class="input"
          id="name"
          dir="auto"
          maxlength="80"
          autocomplete="off"
          aria-describedby="name-hint"
          ?readonly=${this.#upload.isRunning}
          .value=${live(name)}
          @input=${(event: Event) => this.change({ name: (event.target as HTMLInputElement).value })}
        />
      </div>`;
  }

  private renderFoot(): TemplateResult {
    const { messages, locale } = this;
    const { state, isRunning } = this.#upload;
    const hasFailed = state.status === 'failed' || state.status === 'stopped';
    return html`<div class="foot">
      <div role="alert">${uploadNotice(state, { messages, locale, signInUrl: this.forum?.signInUrl })}</div>
      <div role="status">${this.renderProgress()}</div>
      <div class="row">
        <button
          class="button button-primary"
          type="button"
          aria-disabled=${isRunning ? 'true' : nothing}
          @click=${this.onAdd}
        >
          ${hasFailed ? messages.tryAgain : messages.imageAddToPost}
        </button>
        ${
          isRunning
            ? html`<button class="button button-secondary" type="button" @click=${this.onStop}>
                ${messages.imageStop}
              </button>`
            : html`<button class="button button-quiet" type="button" @click=${this.onLater}>
                ${messages.imageLater}
              </button>`
        }
      </div>
    </div>`;
  }

  private renderProgress(): TemplateResult | typeof nothing {
    const { state } = this.#upload;
    if (state.status === 'stopped') return html`<p>${this.messages.imageStopped}</p>`;
    if (state.status !== 'uploading') return nothing;
    const words = this.messages.imageUploading({ name: state.name });
    return html`<p><bdi>${words}</bdi></p>
      <progress aria-label=${words}></progress>`;
  }

  private onAdd(): void {
    if (this.picture === null || this.forum === null) return;
    void this.#upload.start(this.picture, this.forum);
  }

  private async onStop(): Promise<void> {
    this.#upload.stop();
    await this.updateComplete;
    // The button that was pressed is gone.
    this.renderRoot.querySelector<HTMLElement>('.button-primary')?.focus();
  }

  private onLater(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  private onAdded(upload: Upload): void {
    // First, so that the browser gives the focus back before the page changes.
    this.renderRoot.querySelector('dialog')?.close();
    this.dispatchEvent(new CustomEvent('picture-added', { detail: upload }));
  }

  /** Escape stops what is under way, or closes this dialog; never the launcher's panel around it. */
  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.leave();
  }

  /** The back gesture of a phone, say. */
  private onCancel(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.leave();
  }

  private leave(): void {
    if (this.#upload.isRunning) void this.onStop();
    else this.onLater();
  }

  private change(change: Partial<Picture>): void {
    if (this.picture === null || this.#upload.isRunning) return;
    this.picture = { ...this.picture, ...change };
    this.dispatchEvent(new CustomEvent('picture-change', { detail: this.picture }));
  }
}
