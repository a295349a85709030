import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ImageDesk } from '../../controllers/image-desk.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { textToEdit } from '../../core/compose-draft.js';
import { icon } from '../parts/icons.js';
import type { DraftStep } from './draft-step.js';

/** What a picture can be turned into here. */
const WRITABLE = /^image\/(png|jpeg|webp|\*)$/;
const READABLE = ['image/png', 'image/jpeg', 'image/webp'];

/** The way of pictures into a draft: button, paste and drop. What follows is loaded with the first picture. */
export class ImageIntake implements ReactiveController {
  /** Files are held over the draft. */
  isOver = false;
  readonly #step: DraftStep;
  readonly #input = createRef<HTMLInputElement>();
  #tray: 'none' | 'loading' | 'ready' | 'failed' = 'none';

  constructor(step: DraftStep) {
    this.#step = step;
    step.addController(this);
    step.addEventListener('paste', (event) => this.#onPaste(event));
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      step.addEventListener(type, (event) => this.#onDrag(event));
  }

  /** A draft that was kept may show pictures already. */
  hostUpdated(): void {
    const { state, images } = this.#step;
    if (state === undefined || this.#tray !== 'none' || !this.#isOffered(images)) return;
    if (images.pictures.length > 0 || textToEdit(state).includes('![')) void this.#load();
  }

  render(): TemplateResult | typeof nothing {
    const { images, messages, locale, state } = this.#step;
    if (state === undefined || !this.#isOffered(images)) return nothing;
    const taken = images.forum?.limits?.types.filter((type) => type.startsWith('image/')) ?? [];
    return html`${
        this.#tray !== 'ready'
          ? nothing
          : html`<help-wizard-image-tray
              .desk=${images}
              .text=${textToEdit(state)}
              .place=${() => this.#editor?.caret ?? Infinity}
              .messages=${messages}
              .locale=${locale}
              @text-change=${(event: CustomEvent<string>) => this.#setText(event.detail)}
              @focus-lost=${() => this.#step.renderRoot.querySelector<HTMLElement>('.image-add')?.focus()}
            ></help-wizard-image-tray>`
      }
      <div>
        <button class="button button-secondary image-add" type="button" @click=${() => this.#input.value?.click()}>
          ${icon('image')}${messages.imageAdd}
        </button>
        <input
          ${ref(this.#input)}
          type="file"
          hidden
          accept=${[...READABLE, ...taken].join()}
          @change=${this.#onChosen}
        />
        <span class="small muted" role="status">${this.#tray === 'failed' ? messages.imageUnavailable : nothing}</span>
      </div>`;
  }

  #isOffered(images: ImageDesk | null): images is ImageDesk {
    const forum = images?.forum ?? null;
    return forum !== null && (forum.limits?.types.some((type) => WRITABLE.test(type)) ?? true);
  }

  get #editor(): HTMLElementTagNameMap['help-wizard-markdown-editor'] | null {
    return this.#step.renderRoot.querySelector('help-wizard-markdown-editor');
  }

  #setText(body: string): void {
    sendMessage(this.#step, { type: 'draft-edited', body });
  }

  async #take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    await this.#load();
    await this.#step.updateComplete;
    await this.#step.renderRoot.querySelector('help-wizard-image-tray')?.add(files);
  }

  async #load(): Promise<void> {
    if (this.#tray !== 'ready') {
      this.#tray = 'loading';
      try {
        await import('../image-tray/image-tray.define.js');
        this.#tray = 'ready';
      } catch {
        this.#tray = 'failed';
      }
    }
    this.#step.requestUpdate();
  }

  readonly #onChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = '';
    void this.#take(files);
  };

  /** A table copied from elsewhere comes as words and as a picture of them: the words are meant. */
  #onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    const files = [...(data?.files ?? [])];
    if (files.length === 0 || data?.types.includes('text/plain') || !this.#isOffered(this.#step.images)) return;
    event.preventDefault();
    void this.#take(files);
  }

  #onDrag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files') || !this.#isOffered(this.#step.images)) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    const isOver = event.type === 'dragover';
    if (isOver) event.dataTransfer.dropEffect = 'copy';
    if (isOver !== this.isOver) this.#step.requestUpdate();
    this.isOver = isOver;
    if (event.type === 'drop') void this.#take([...event.dataTransfer.files]);
  }
}
