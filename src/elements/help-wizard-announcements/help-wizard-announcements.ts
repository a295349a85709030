import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { webAddress } from '../../controllers/addresses.js';
import { AnnouncementsController } from '../../controllers/announcements-controller.js';
import type { Announcement, SiteConfig } from '../../core/config.js';
import { wordingLocale } from '../../i18n/locale.js';
import { baseStyles } from '../../styles/base.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon } from '../parts/icons.js';
import { setHostState } from '../parts/host-state.js';
import { Theme } from '../parts/theme.js';
import { styles } from './help-wizard-announcements.styles.js';

/**
 * @summary A slim strip with what every visitor should know right now, for the top of a page or of a column.
 *
 * Without anything to say it has no box at all, and is in the state `none`: `help-wizard-announcements:state(none)`.
 * What a visitor dismisses stays away as long as the tab is open.
 *
 * @slot promotion - What the owner promotes, below the announcements.
 * @csspart announcement - One announcement.
 * @csspart dismiss - The button that takes it away.
 * @fires help-wizard-error - The config could not be loaded; `detail.error` says why.
 */
export class HelpWizardAnnouncements extends LitElement {
  static override styles = [tokenStyles, baseStyles, styles];

  readonly #loader = new AnnouncementsController(this, (error) => this.#report(error));
  readonly #theme = new Theme();
  readonly #internals = this.attachInternals();

  /** The site config: as attribute its address, as property also the object. */
  @property() config: string | SiteConfig | null = null;
  /** What to announce, where the page has it itself: it goes before the config's. */
  @property({ attribute: false }) announcements: readonly Announcement[] | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('config')) {
      const lang = this.closest('[lang]')?.getAttribute('lang') ?? '';
      void this.#loader.start(this.config, wordingLocale(lang));
    }
    const isNone = this.#current().length === 0 && this.querySelector(':scope > [slot="promotion"]') === null;
    setHostState(this.#internals, 'none', isNone);
  }

  override updated(): void {
    this.#theme.apply(this.renderRoot, this.#loader.config.theme);
  }

  override render(): TemplateResult {
    const current = this.#current();
    return html`${current.length === 0 ? nothing : this.#renderList(current)}<slot
        name="promotion"
        @slotchange=${() => this.requestUpdate()}
      ></slot>`;
  }

  #current(): readonly Announcement[] {
    return this.#loader.current(this.announcements, new Date());
  }

  #renderList(current: readonly Announcement[]): TemplateResult {
    const { messages } = this.#loader;
    return html`<div class="list" role="region" aria-label=${messages.announcementsName}>
      ${
        current.length === 1
          ? current.map((announcement) => this.#renderStrip(announcement))
          : html`<ul class="list">
              ${repeat(
                current,
                ({ title, text }) => `${title}\n${text ?? ''}`,
                (announcement) => html`<li>${this.#renderStrip(announcement)}</li>`,
              )}
            </ul>`
      }
    </div>`;
  }

  #renderStrip(announcement: Announcement): TemplateResult {
    const { messages } = this.#loader;
    const { title, text, tone = 'info' } = announcement;
    const url = webAddress(announcement.url, document.baseURI);
    return html`<div class="strip is-${tone}" part="announcement">
      ${icon(tone)}
      <p class="words" dir="auto">
        ${tone === 'warning' ? html`<span class="visually-hidden">${messages.announcementWarning}</span>` : nothing}
        <strong>${url === undefined ? title : html`<a href=${url}>${title}</a>`}</strong>
        ${text === undefined || text === '' ? nothing : text}
      </p>
      <button class="dismiss" part="dismiss" type="button" @click=${() => void this.#dismiss(announcement)}>
        ${icon('close')}<span class="visually-hidden">${messages.announcementDismiss({ title })}</span>
      </button>
    </div>`;
  }

  /** The button goes away: focus moves to the next one, or to the last that is left. */
  async #dismiss(announcement: Announcement): Promise<void> {
    const place = this.#current().indexOf(announcement);
    this.#loader.dismiss(announcement);
    await this.updateComplete;
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>('.dismiss')];
    (left[place] ?? left.at(-1))?.focus();
  }

  #report(error: unknown): void {
    // A site owner looks here first: the message names what is wrong and where.
    console.warn(error);
    this.dispatchEvent(new CustomEvent('help-wizard-error', { detail: { error }, bubbles: true, composed: true }));
  }
}
