import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DraftNotice, MissingParts } from '../../controllers/draft-notice.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { firstWords, renderMissing, whenKept } from './draft-words.js';
import { renderMoved, renderPosted, renderThrownAway } from './other-tabs.js';
import { styles } from './restored-notice.styles.js';
import { notice } from '../parts/notice.js';

/**
 * @summary Says what became of a draft: kept, open or posted in another tab, thrown away. Starting over asks once more.
 * @csspart notice - The notice.
 */
export class RestoredNotice extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, noticeStyles, styles];

  /** What there is to say. */
  @property({ attribute: false }) notice: DraftNotice | null = null;
  /** What the restored draft was about that the site no longer has. */
  @property({ attribute: false }) missing: MissingParts | null = null;
  /** The visitor left to sign in, and is back. */
  @property({ type: Boolean, attribute: 'came-from-sign-in' }) cameFromSignIn = false;
  /** The forum says that they are signed in. */
  @property({ type: Boolean, attribute: 'signed-in' }) signedIn = false;
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';
  @state() private asking = false;
  /** Which of the drafts that are offered is shown. */
  @state() private shown = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('notice')) return;
    this.asking = false;
    this.shown = 0;
  }

  override updated(changed: PropertyValues<this>): void {
    const { notice: told } = this;
    const isAsked = changed.has('notice') && told?.kind === 'posted' && told.asked > 0;
    // Another page came up: whoever was signing in goes on reading here, unless they are somewhere else already.
    const isBack = changed.has('cameFromSignIn') && this.cameFromSignIn && document.activeElement === document.body;
    if (isAsked || isBack) this.renderRoot.querySelector<HTMLElement>('.told')?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="told" role="status" tabindex="-1">${this.renderNotice()}</div>`;
  }

  private renderNotice(): TemplateResult | typeof nothing {
    const { notice: told } = this;
    switch (told?.kind) {
      case undefined:
        return nothing;
      case 'restored':
        return this.cameFromSignIn ? this.renderSignedIn() : this.renderKept();
      case 'offered':
        return this.renderKept();
      case 'moved':
        return renderMoved(this);
      case 'posted':
        return renderPosted(this, told);
      case 'thrown-away':
        return renderThrownAway(this);
    }
  }

  /** Nothing to decide: the draft is there, and the step below says what is next. */
  private renderSignedIn(): TemplateResult {
    const { messages } = this;
    const extra = this.missing === null ? nothing : renderMissing(this.missing, messages);
    return this.signedIn
      ? notice({ tone: 'success', icon: 'check', title: messages.signedInTitle, text: messages.draftAsLeft, extra })
      : notice({ tone: 'info', icon: 'clock', title: messages.draftAsLeft, extra });
  }

  private renderKept(): TemplateResult | typeof nothing {
    const { messages, asking, draft } = this;
    if (draft === null) return nothing;
    const kept = messages.restoredTitle({ when: whenKept(draft.savedAt, this) });
    return notice({
      tone: asking ? 'warning' : 'info',
      icon: asking ? 'warning' : 'clock',
      title: asking ? messages.startOverSure : this.isOpen ? messages.draftOpenTitle : kept,
      text: html`<bdi>“${firstWords(draft.saved)}”</bdi>`,
      extra: this.missing === null || asking ? nothing : renderMissing(this.missing, messages),
      actions: asking ? this.renderQuestion() : this.renderChoices(),
    });
  }

  private renderChoices(): TemplateResult {
    const { messages, notice: told } = this;
    const others = told?.kind === 'offered' ? told.drafts.length - 1 : 0;
    return html`<button class="button button-secondary button-compact" type="button" @click=${() => this.goOn()}>
        ${this.continueWords()}
      </button>
      <button
        class="button button-quiet button-compact"
        type="button"
        @click=${() => (this.isOpen ? this.dismiss() : void this.ask(true))}
      >
        ${this.isOpen ? messages.draftStartNew : messages.startOver}
      </button>
      ${
        others === 0
          ? nothing
          : html`<button class="button button-quiet button-compact" type="button" @click=${() => (this.shown += 1)}>
              ${messages.draftOther({ count: others })}
            </button>`
      }`;
  }

  private continueWords(): string {
    const { messages, offered } = this;
    if (offered === undefined) return messages.restoredContinue;
    return offered.isOpen ? messages.draftContinueHere : messages.draftContinue;
  }

  private renderQuestion(): TemplateResult {
    const { messages } = this;
    return html`<button class="button button-secondary button-compact" type="button" @click=${() => this.throwAway()}>
        ${messages.startOverConfirm}
      </button>
      <button class="button button-quiet button-compact" type="button" @click=${() => void this.ask(false)}>
        ${messages.labelCancel}
      </button>`;
  }

  private get draft() {
    const { notice: told } = this;
    if (told?.kind === 'restored') return told.draft;
    return this.offered ?? null;
  }

  private get offered() {
    const { notice: told } = this;
    return told?.kind === 'offered' ? told.drafts[this.shown % told.drafts.length] : undefined;
  }

  private get isOpen(): boolean {
    return this.offered?.isOpen ?? false;
  }

  private dismiss(): void {
    sendMessage(this, { type: 'draft-answered', answer: { choice: 'dismiss' } });
  }

  private goOn(): void {
    const { offered } = this;
    if (offered === undefined) return this.dismiss();
    sendMessage(this, { type: 'draft-answered', answer: { choice: 'continue', slot: offered.slot } });
  }

  private throwAway(): void {
    const { offered } = this;
    if (offered === undefined) return sendMessage(this, { type: 'start-over' });
    sendMessage(this, { type: 'draft-answered', answer: { choice: 'discard', slot: offered.slot } });
  }

  /** The question and its answers change places under the hand: the safe answer keeps the focus. */
  private async ask(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(asking ? 'button:last-of-type' : 'button')?.focus();
  }
}
