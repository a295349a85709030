import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourceName } from '../../core/config.js';
import type { Match } from '../../core/types.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { excerptAround } from '../../core/excerpt.js';
import { baseStyles } from '../../styles/base.js';
import { boneStyles } from '../../styles/bones.js';
import { buttonStyles } from '../../styles/buttons.js';
import { entryStyles } from '../../styles/entries.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { kindBadge, reasonList, statusBadge } from '../parts/entry-words.js';
import { Bones } from '../parts/bones.js';
import { highlight } from '../parts/highlight.js';
import { icon } from '../parts/icons.js';
import { isInUse } from '../parts/in-use.js';
import { loadMissingNotice, missingNotice, notice } from '../parts/notice.js';
import { skeletons } from '../parts/skeletons.js';
import { styles } from './match-list.styles.js';

/** A count is read out once typing has come to rest, not after every letter. */
const ANNOUNCE_AFTER_MS = 500;
const SHOWN = 4;

/**
 * @summary Answers that may already solve the visitor's issue, best first, while they type.
 * @fires match-picked - A match was chosen; `detail` is its entry. If it is prevented, the link is not followed.
 * @fires list-failed-retry - The visitor wants the list loaded again.
 * @csspart match - One match.
 * @csspart kind - What kind of entry it is.
 * @csspart status - The status of an issue or idea.
 * @csspart reasons - Why it is shown.
 * @csspart notice - What could not be looked for, or could not be loaded.
 */
export class MatchList extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, entryStyles, noticeStyles, boneStyles, styles];

  /** The matches to show, in this order. Those that come without a new search wait while the visitor is in the list. */
  @property({ attribute: false }) results: readonly Match[] = [];
  /** `idle`: nothing has been asked yet. */
  @property() status: 'idle' | 'searching' | 'ready' | 'failed' = 'idle';
  @property() heading = '';
  /** Sources that could not be had: there may be more. */
  @property({ attribute: false }) missing: readonly SourceName[] = [];
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';
  @state() private unfolded = false;
  @state() private listed: readonly Match[] = [];
  @state() private announced = '';
  readonly #bones = new Bones(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** What is missing is told also where the network is gone by then. */
  override firstUpdated(): void {
    loadMissingNotice();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isBetter = this.status === 'ready' && !changed.has('status') && this.listed.length > 0;
    if (changed.has('results') && !(isBetter && isInUse(this.renderRoot, '.list'))) this.listed = this.results;
    if (!changed.has('results') && !changed.has('status') && !changed.has('messages')) return;
    const words = this.countWords();
    clearTimeout(this.#timer);
    if (words !== this.announced) this.#timer = setTimeout(() => (this.announced = words), ANNOUNCE_AFTER_MS);
  }

  override render(): TemplateResult {
    const { messages } = this;
    const bones = this.#bones.show(this.status === 'searching' && this.listed.length === 0);
    return html`
      <div class="aside-head">
        <h3 class="heading" tabindex="-1">${this.heading || messages.matchesTitle}</h3>
        <p class="small muted number" aria-hidden="true">${bones ? messages.looking : this.countWords()}</p>
        <p class="visually-hidden" role="status">${this.announced}</p>
      </div>
      <div
        class="list"
        aria-busy=${bones || this.status === 'searching'}
        @pointerleave=${this.onLeave}
        @focusout=${this.onLeave}
      >
        ${bones ? skeletons(3) : this.renderList()}
      </div>
      ${missingNotice(this.status === 'failed' ? [] : this.missing, this, () => this.onRetry())}
    `;
  }

  private countWords(): string {
    if (this.status === 'searching' && this.listed.length === 0) return this.messages.looking;
    if (this.status === 'idle' || this.status === 'failed') return '';
    return this.messages.matchesFound({ count: this.listed.length });
  }

  private renderList(): TemplateResult {
    const { messages, listed: results } = this;
    if (this.status === 'failed') {
      const { matchesFailed: title, matchesFailedHint: text } = messages;
      return notice({ tone: 'danger', icon: 'warning', title, text, actions: this.renderRetry() });
    }
    if (results.length === 0 && this.status === 'idle')
      return html`<p class="muted small">${messages.matchesIntro}</p>`;
    if (results.length === 0) {
      return html`<div class="blank">
        ${icon('search')}
        <p class="strong">${messages.matchesNone}</p>
        <p class="muted">${messages.matchesNoneHint}</p>
      </div>`;
    }
    const shown = this.unfolded ? results : results.slice(0, SHOWN);
    return html`
      <ul class="entries ${this.unfolded ? '' : 'entries-live'}">
        ${repeat(
          shown,
          ({ entry }) => entry.id,
          (match) => this.renderMatch(match),
        )}
      </ul>
      ${
        this.unfolded || results.length <= 3
          ? nothing
          : html`<button
              class="link-button small show-all ${results.length <= SHOWN ? 'is-narrow-only' : ''}"
              type="button"
              @click=${() => void this.unfold()}
            >
              ${messages.showAll({ count: results.length })}
            </button>`
      }
    `;
  }

  private renderMatch(match: Match): TemplateResult {
    const { entry, highlights } = match;
    const { messages } = this;
    return html`<li class="entry" part="match" lang=${entry.lang ?? nothing}>
      <div class="row" lang=${entry.lang === undefined ? nothing : this.locale}>
        ${kindBadge(entry, messages)}${statusBadge(entry, messages)}
      </div>
      <h4 class="entry-title">
        <a href=${entry.url} dir="auto" @click=${(event: MouseEvent) => this.onPick(event, match)}
          >${highlight(entry.title, highlights.title)}</a
        >
      </h4>
      ${entry.kind === 'issue' ? nothing : this.renderExcerpt(match)} ${reasonList(match, this, new Date())}
    </li>`;
  }

  private renderExcerpt({ entry, highlights }: Match): TemplateResult {
    const { text, ranges } = excerptAround(entry.text, highlights.text, 120);
    return html`<p class="entry-excerpt" dir="auto">${highlight(text, ranges)}</p>`;
  }

  private renderRetry(): TemplateResult {
    return html`<button class="button button-secondary button-compact" type="button" @click=${this.onRetry}>
      ${icon('retry')}${this.messages.tryAgain}
    </button>`;
  }

  private onLeave(): void {
    // The focus may only move on within the list.
    requestAnimationFrame(() => {
      if (!isInUse(this.renderRoot, '.list')) this.listed = this.results;
    });
  }

  /** The button is gone: focus goes on with the first match that was hidden. */
  private async unfold(): Promise<void> {
    const links = (): HTMLElement[] => [...this.renderRoot.querySelectorAll<HTMLElement>('.entry-title a')];
    const shown = links().filter((link) => link.checkVisibility()).length;
    this.unfolded = true;
    await this.updateComplete;
    links()[shown]?.focus();
  }

  private onPick(event: MouseEvent, { entry }: Match): void {
    // A click that asks for a new tab or window gets one.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const picked = new CustomEvent('match-picked', { detail: entry, cancelable: true });
    this.dispatchEvent(picked);
    if (picked.defaultPrevented) event.preventDefault();
  }

  /** The button goes away with the notice: focus moves to the heading of the list that is coming. */
  private onRetry(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
    this.dispatchEvent(new CustomEvent('list-failed-retry'));
  }
}
