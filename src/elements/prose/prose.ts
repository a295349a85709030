import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderHtml, renderMarkdown } from '../../controllers/render-markup.js';
import { baseStyles } from '../../styles/base.js';
import { proseStyles } from '../../styles/prose.js';
import { tokenStyles } from '../../styles/tokens.js';
import { styles } from './prose.styles.js';

/** Pictures tell nobody but themselves that they could not be loaded: by the page's rules, or because they are gone. */
const ON_ERROR = { capture: true, handleEvent: ({ target }: Event): void => nameImage(target) };

function nameImage(image: EventTarget | null): void {
  // Where that cannot be loaded, the browser shows the name in its own way.
  import('./name-image.js').then((module) => module.nameImage(image)).catch(() => {});
}

/**
 * @summary Text that was written elsewhere: HTML (sanitised), Markdown, or plain text. The words stand there at once;
 * the markup follows when the libraries for it are loaded.
 * @csspart text - The text.
 */
export class Prose extends LitElement {
  static override styles = [tokenStyles, baseStyles, proseStyles, styles];

  /** HTML from outside; it goes before the others. */
  @property({ attribute: false }) markup: string | undefined = undefined;
  /** Absolute; what relative links in `markup` are relative to. */
  @property({ attribute: false }) base: string | undefined = undefined;
  @property({ attribute: false }) markdown: string | undefined = undefined;
  /** Plain text: empty lines part paragraphs. Shown as it is, markup in it included. */
  @property({ attribute: false }) text = '';
  /** With Trusted Types an object, whatever the type of the library says. */
  @state() private rendered: Pick<string, 'toString'> | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('markup') || changed.has('markdown')) void this.#renderMarkup();
  }

  override render(): TemplateResult {
    // Markup of which nothing may be shown, as a frame, must not hide the words.
    if (this.rendered !== null && this.rendered.toString().trim() !== '')
      return html`<div class="prose" part="text" dir="auto" .innerHTML=${this.rendered} @error=${ON_ERROR}></div>`;
    const plain = this.text || this.markdown || '';
    return html`<div class="prose plain" part="text">
      ${plain.split(/\n{2,}/).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
    </div>`;
  }

  /** A picture whose address only its forum knows has none here. */
  override updated(): void {
    for (const image of this.renderRoot.querySelectorAll('img:not([src])')) nameImage(image);
  }

  async #renderMarkup(): Promise<void> {
    const { markup, markdown } = this;
    if (markup === undefined && markdown === undefined) {
      this.rendered = null;
      return;
    }
    try {
      const rendered =
        markup !== undefined ? await renderHtml(markup, this.base) : await renderMarkdown(markdown ?? '');
      if (markup === this.markup && markdown === this.markdown) this.rendered = rendered;
    } catch (error) {
      // Without the libraries (offline, blocked) the plain words stay.
      this.rendered = null;
      console.warn('[help-wizard] Markup could not be rendered; the plain text is shown.', error);
    }
  }
}
