import { html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon } from '../parts/icons.js';
import { LaterStepElement } from '../later-step-element.js';
import { styles } from './solved-step.styles.js';

/**
 * @summary Thanks, or what follows from a vote or a subscription; and a way back if it was not solved after all.
 */
export class SolvedStep extends LaterStepElement<'solved'> {
  static override styles = [tokenStyles, baseStyles, buttonStyles, noticeStyles, styles];

  override render(): TemplateResult | typeof nothing {
    const { state, messages } = this;
    if (state === undefined) return nothing;
    const words = {
      answer: { title: messages.solvedTitle, text: messages.solvedBy },
      vote: { title: messages.votedTitle, text: messages.votedFor },
      subscribe: { title: messages.subscribedTitle, text: messages.subscribedTo },
    }[state.by ?? 'answer'];
    return html`<div class="notice notice-success">
      ${icon('check')}
      <div class="notice-body">
        <h2 tabindex="-1">${words.title}</h2>
        <p>${words.text(state.entry)}</p>
        <div class="notice-actions">
          <button
            class="button button-secondary button-compact"
            type="button"
            @click=${() => this.send({ type: 'still-unsolved' })}
          >
            ${messages.stillNeedHelp}</button
          ><button
            class="button button-quiet button-compact"
            type="button"
            @click=${() => this.send({ type: 'start-over' })}
          >
            ${messages.done}
          </button>
        </div>
      </div>
    </div>`;
  }
}
