import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FoundText } from '../../controllers/personal-data-view.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { tokenStyles } from '../../styles/tokens.js';
import { shieldIcon } from '../parts/personal-data-words.js';
import { styles } from './personal-data-bar.styles.js';

/**
 * @summary Asks about one piece of personal data in a text: redact it, or keep it.
 * @fires redact-request - Take it out.
 * @fires keep-request - It is meant to be public.
 * @fires next-request - Ask about the next one.
 */
export class PersonalDataBar extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, styles];

  /** What was found; nothing is asked without it. */
  @property({ attribute: false }) finding: FoundText | null = null;
  /** Which one it is, from 1. */
  @property({ type: Number }) number = 1;
  /** How many there are. */
  @property({ type: Number }) total = 1;
  /** Stands by itself and says which words are meant: they are not underlined where they stand. */
  @property({ type: Boolean }) apart = false;
  @property({ attribute: false }) messages: Messages = en;

  override render(): TemplateResult | typeof nothing {
    const { finding, messages, number, total, apart } = this;
    if (finding === null) return nothing;
    const words = html`<span class="visually-hidden"> <bdi>${finding.text}</bdi></span>`;
    return html`<div class="bar ${apart ? 'is-apart' : ''}" role="group" aria-labelledby="words">
      ${shieldIcon()}
      <p class="words" id="words">
        <strong>${messages.looksLike[finding.kind]}</strong> ${messages.postsArePublic}
        ${apart ? html`<span class="quoted"><bdi>${finding.text}</bdi></span>` : nothing}
      </p>
      <div class="answers">
        ${total > 1 ? html`<span class="small muted number">${messages.findingOf({ number, total })}</span>` : nothing}
        <button
          class="button button-secondary button-compact"
          type="button"
          @click=${() => this.answer('redact-request')}
        >
          ${messages.redact}${words}</button
        ><button class="button button-quiet button-compact" type="button" @click=${() => this.answer('keep-request')}>
          ${messages.keepIt}${words}</button
        >${
          total > 1
            ? html`<button
                class="button button-quiet button-compact"
                type="button"
                @click=${() => this.answer('next-request')}
              >
                ${messages.nextFinding}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** Moves focus to the first answer. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  private answer(name: 'redact-request' | 'keep-request' | 'next-request'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
