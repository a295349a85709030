import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { en } from '../../i18n/en.js';
import { formatDay } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { notice } from '../parts/notice.js';

/** Enough to recognise one's own words. */
const FIRST_WORDS = 80;

/**
 * @summary Says that a draft was kept, with its time and first words. Starting over asks once more.
 * @csspart notice - The notice.
 */
export class RestoredNotice extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, noticeStyles];

  /** When it was kept. */
  @property({ attribute: false }) savedAt = new Date();
  /** What the visitor had typed. */
  @property() words = '';
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';
  @state() private asking = false;

  override render(): TemplateResult {
    const { messages } = this;
    const when = formatDay(this.savedAt.toISOString(), new Date(), this.locale, messages);
    return html`<div role="status">
      ${notice({
        tone: this.asking ? 'warning' : 'info',
        icon: this.asking ? 'warning' : 'clock',
        title: this.asking ? messages.startOverSure : messages.restoredTitle({ when }),
        text: html`<bdi>“${firstWords(this.words)}”</bdi>`,
        actions: this.asking
          ? this.renderActions(
              messages.startOverConfirm,
              'start-over',
              messages.labelCancel,
              () => void this.ask(false),
            )
          : this.renderActions(
              messages.restoredContinue,
              'dismiss-restored',
              messages.startOver,
              () => void this.ask(true),
            ),
      })}
    </div>`;
  }

  private renderActions(
    words: string,
    type: 'start-over' | 'dismiss-restored',
    other: string,
    onOther: () => void,
  ): TemplateResult {
    return html`<button
        class="button button-secondary button-compact"
        type="button"
        @click=${() => sendMessage(this, { type })}
      >
        ${words}</button
      ><button class="button button-quiet button-compact" type="button" @click=${onOther}>${other}</button>`;
  }

  /** The question and its answers change places under the hand: the safe answer keeps the focus. */
  private async ask(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(asking ? 'button:last-of-type' : 'button')?.focus();
  }
}

function firstWords(text: string): string {
  const characters = Array.from(text);
  return characters.length > FIRST_WORDS ? `${characters.slice(0, FIRST_WORDS).join('').trimEnd()}…` : text;
}
