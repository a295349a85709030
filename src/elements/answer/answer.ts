import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ForumAbilities } from '../../controllers/forum-abilities.js';
import { sendMessage, type WizardMessage } from '../../controllers/wizard-commands.js';
import type { Entry, Match } from '../../core/types.js';
import type { ConsultedEntry, Receipt } from '../../core/wizard-state.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { entryStyles } from '../../styles/entries.js';
import { fieldStyles } from '../../styles/fields.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { kindBadge, reasonList, statusBadge } from '../parts/entry-words.js';
import { highlight } from '../parts/highlight.js';
import { icon } from '../parts/icons.js';
import { renderReader } from './reader.js';
import { renderStatusActions } from './status-actions.js';
import { styles } from './answer.styles.js';

/**
 * @summary One possible answer: opens in place, and asks whether it helped. An issue shows its latest update and its
 * status's action without being opened.
 * @csspart card - The whole entry.
 * @csspart toggle - The title that opens it.
 * @csspart reader - Its text.
 * @csspart update - The latest update of an issue.
 * @csspart kind - What kind of entry it is.
 * @csspart status - The status of an issue or idea.
 * @csspart reasons - Why it is shown.
 * @csspart notice - What follows from a vote or a subscription.
 * @fires answer-unsolved - The visitor voted or subscribed, and still needs help.
 */
export class Answer extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, entryStyles, fieldStyles, noticeStyles, styles];

  @property({ attribute: false }) match?: Match;
  /** The entry with its whole text, once it was read. */
  @property({ attribute: false }) whole: Entry | null = null;
  /** The whole text could not be loaded. */
  @property({ type: Boolean, attribute: 'reading-failed' }) readingFailed = false;
  /** What the visitor did with it so far. */
  @property({ attribute: false }) consulted: ConsultedEntry | null = null;
  @property({ attribute: false }) receipts: Readonly<Record<string, Receipt>> = {};
  @property({ attribute: false }) abilities: ForumAbilities = { vote: false, subscribe: false, comment: false };
  @property({ type: Boolean, reflect: true }) open = false;
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';
  /** The visitor came with an idea: what can be done with one is there without opening it. */
  @property({ type: Boolean, attribute: 'for-idea' }) forIdea = false;
  @state() goesOn = false;
  @state() private asking = false;
  /** What had the focus goes away once the wizard has taken the verdict in. */
  #losesFocus = false;

  override updated(changed: PropertyValues<this>): void {
    if (!this.#losesFocus || !changed.has('consulted')) return;
    this.#losesFocus = false;
    this.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { match, consulted } = this;
    if (match === undefined) return nothing;
    if (consulted?.verdict === 'dismissed') return this.renderDismissed(match.entry, consulted);
    const { entry } = match;
    const isOpen = this.open || this.#isActive(entry) || this.asking;
    return html`<div class="answer ${isOpen ? 'is-open' : ''} ${this.open ? 'is-read' : ''}" part="card">
      ${this.renderHead(match)} ${isOpen ? html`<div class="answer-body">${this.renderBody(entry)}</div>` : nothing}
    </div>`;
  }

  /** Moves focus to the title. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.answer-toggle, .undo')?.focus();
  }

  private renderHead(match: Match): TemplateResult {
    const { entry, highlights } = match;
    const { messages } = this;
    return html`<div class="answer-head">
      <div class="answer-text">
        <div class="row">${kindBadge(entry, messages)}${statusBadge(entry, messages)}</div>
        <h3 class="entry-title" lang=${entry.lang ?? nothing}>
          <button
            class="answer-toggle"
            part="toggle"
            type="button"
            dir="auto"
            aria-expanded=${this.open}
            aria-controls=${this.open && !this.asking ? 'reader' : nothing}
            @click=${this.toggle}
          >
            ${highlight(entry.title, highlights.title)}
          </button>
        </h3>
        ${reasonList(match, this, new Date())}
      </div>
      ${icon('down')}
    </div>`;
  }

  private renderBody(entry: Entry): TemplateResult {
    const { messages } = this;
    if (this.asking) return this.renderWhy(entry);
    const reader = html`<div class="reader" id="reader" part="reader" ?hidden=${!this.open}>
      ${this.open ? renderReader(this.whole ?? entry, this.readingFailed, messages, this.locale) : nothing}
    </div>`;
    if (this.#isActive(entry)) {
      return html`${renderStatusActions(this, entry, this.renderVerdict(entry))} ${reader}`;
    }
    const actions = entry.kind === 'idea' ? renderStatusActions(this, entry, this.renderVerdict(entry)) : nothing;
    return html`${reader}
    ${
      actions === nothing
        ? html`<hr class="divider" />
            <div class="verdict">${this.renderVerdict(entry)}</div>`
        : actions
    }`;
  }

  private renderVerdict(entry: Entry): TemplateResult {
    const { messages } = this;
    const solved = html`<button
      class="button button-soft"
      type="button"
      @click=${() => this.send({ type: 'solved', entry })}
    >
      ${icon('check')}${messages.solvedIt}
    </button>`;
    return html`${this.open ? solved : nothing}
      <button class="button button-secondary" type="button" @click=${() => void this.ask()}>
        ${messages.notMyIssue}
      </button>`;
  }

  private renderWhy(entry: Entry): TemplateResult {
    const { messages } = this;
    return html`<hr class="divider" />
      <fieldset class="field">
        <legend class="label">${messages.notMyIssueWhy} <span class="optional">${messages.optional}</span></legend>
        <div class="row why">
          ${messages.dismissReasons.map(
            (reason) =>
              html`<button
                class="button button-secondary button-compact"
                type="button"
                @click=${() => this.dismiss(entry, reason)}
              >
                ${reason}
              </button>`,
          )}<button class="button button-quiet button-compact" type="button" @click=${() => this.dismiss(entry)}>
            ${messages.skip}
          </button>
        </div>
      </fieldset>`;
  }

  private renderDismissed(entry: Entry, { reason }: ConsultedEntry): TemplateResult {
    const { messages } = this;
    return html`<div class="answer is-dismissed" part="card">
      <p class="answer-dismissed">
        <span
          ><span class="strong" dir="auto">${entry.title}</span><br />${
            reason === undefined ? messages.dismissed : messages.dismissedAs({ reason })
          }</span
        ><button class="link-button undo" type="button" @click=${() => this.undo(entry)}>
          ${messages.undo}<span class="visually-hidden">: ${entry.title}</span>
        </button>
      </p>
    </div>`;
  }

  /** Opens or closes the entry; opening it is noted as read. */
  toggle(): void {
    if (this.match === undefined) return;
    this.open = !this.open;
    this.asking = false;
    if (this.open) this.send({ type: 'open-entry', entry: this.match.entry });
  }

  /** The visitor did what they could with it, and still needs help: what stands at the end of the list is next. */
  goOn(): void {
    this.goesOn = true;
    this.dispatchEvent(new CustomEvent('answer-unsolved'));
  }

  /** What its status asks for is why the visitor came. */
  #isActive({ kind }: Entry): boolean {
    return kind === 'issue' || (kind === 'idea' && this.forIdea);
  }

  /** The button is gone: focus goes to the reasons that took its place. */
  private async ask(): Promise<void> {
    this.asking = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.why button')?.focus();
  }

  private dismiss(entry: Entry, reason?: string): void {
    this.asking = false;
    this.open = false;
    this.#losesFocus = true;
    this.send({ type: 'entry-dismissed', entry, ...(reason === undefined ? {} : { reason }) });
  }

  private undo(entry: Entry): void {
    this.#losesFocus = true;
    this.send({ type: 'dismissal-undone', id: entry.id });
  }

  private send(message: WizardMessage): void {
    sendMessage(this, message);
  }
}
