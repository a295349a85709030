import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FoundText } from '../../controllers/personal-data-view.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { shieldIcon } from '../parts/personal-data-words.js';
import { styles } from './personal-data-summary.styles.js';

/**
 * @summary What is personal in a post that is about to go on, and what to do about it. Asked once; it stops nobody.
 * @fires finding-pick - Show this one in its place; `detail` is the finding.
 * @fires redact-request - Take all of it out.
 * @fires keep-request - All of it is meant to be public.
 * @fires change-request - Back to the text.
 * @csspart notice - The box.
 */
export class PersonalDataSummary extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, noticeStyles, styles];

  @property({ attribute: false }) findings: readonly FoundText[] = [];
  /** `draft`: the texts are at hand, and each finding leads to its place; `review`: the next step is to post. */
  @property() place: 'draft' | 'review' = 'draft';
  @property({ attribute: false }) messages: Messages = en;

  override render(): TemplateResult | typeof nothing {
    const { findings, messages, place } = this;
    if (findings.length === 0) return nothing;
    const isDraft = place === 'draft';
    return html`<div
      class="notice notice-danger"
      part="notice"
      role="group"
      tabindex="-1"
      aria-labelledby="title"
      aria-describedby="hint"
    >
      ${shieldIcon()}
      <div class="notice-body">
        <h3 class="heading" id="title">${messages.personalDataTitle}</h3>
        <p id="hint">${isDraft ? messages.personalDataHint : messages.personalDataSubmitHint}</p>
        <ul class="found">
          ${findings.map((finding) => html`<li>${isDraft ? this.renderLink(finding) : this.renderWords(finding)}</li>`)}
        </ul>
        <div class="notice-actions">
          ${this.renderButton('redact-request', isDraft ? messages.redactAll : messages.redactAndPost, 'secondary')}
          ${this.renderButton('keep-request', isDraft ? messages.keepAll : messages.keepAndPost, 'secondary')}
          ${isDraft ? nothing : this.renderButton('change-request', messages.change, 'quiet')}
        </div>
      </div>
    </div>`;
  }

  /** Moves focus to the box, so that it is read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.notice')?.focus(options);
  }

  private renderLink(finding: FoundText): TemplateResult {
    return html`<a href="#${finding.field}" @click=${(event: Event) => this.onPick(event, finding)}
      >${this.renderWords(finding)}</a
    >`;
  }

  private renderWords({ kind, text, field }: FoundText): TemplateResult {
    const { personalDataKinds, titleLabel } = this.messages;
    return html`${personalDataKinds[kind]}: <bdi>${text}</bdi>${field === 'title' ? ` (${titleLabel})` : nothing}`;
  }

  private renderButton(name: string, words: string, look: 'secondary' | 'quiet'): TemplateResult {
    return html`<button
      class="button button-${look} button-compact"
      type="button"
      @click=${() => this.dispatchEvent(new CustomEvent(name))}
    >
      ${words}
    </button>`;
  }

  /** A fragment cannot reach into another shadow tree; the focus can. */
  private onPick(event: Event, finding: FoundText): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('finding-pick', { detail: finding }));
  }
}
