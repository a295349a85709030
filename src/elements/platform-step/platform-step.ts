import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Content } from '../../controllers/content-controller.js';
import type { Platform } from '../../core/types.js';
import type { FirstStep, PlatformChoice } from '../../core/wizard-state.js';
import { enStart } from '../../i18n/en-start.js';
import type { Messages } from '../../i18n/messages.js';
import type { StartMessages } from '../../i18n/messages-start.js';
import { firstBaseStyles } from '../../styles/first-base.js';
import { firstButtonStyles } from '../../styles/first-buttons.js';
import { choiceStyles } from '../../styles/choices.js';
import { frameStyles } from '../../styles/frame.js';
import { tokenStyles } from '../../styles/tokens.js';
import { firstIcon, isFirstIconName, type FirstIconName } from '../parts/first-icons.js';
import { StepElement } from '../step-element.js';
import { styles } from './platform-step.styles.js';

/**
 * @summary The first question: on which platform it happens. A guess is shown as a guess.
 * @csspart choice - One platform.
 * @csspart continue - The button that goes on.
 */
export class PlatformStep extends StepElement<'platform', FirstStep> {
  static override styles = [tokenStyles, firstBaseStyles, firstButtonStyles, choiceStyles, frameStyles, styles];

  @property({ attribute: false }) messages: StartMessages = enStart;
  /** The words of the known issues; they come with the rest of the wizard. */
  @property({ attribute: false }) issueMessages?: Messages;
  /** What there is to find; absent until the rest of the wizard is there. */
  @property({ attribute: false }) content?: Content;
  /** The question is answered, and what comes next is on its way. */
  @property({ type: Boolean }) waiting = false;
  @property({ type: Boolean, attribute: 'can-subscribe' }) canSubscribe = false;
  /** Where all ongoing issues are listed. */
  @property({ attribute: 'issues-url' }) issuesUrl = '';

  override render(): TemplateResult | typeof nothing {
    const { state, messages } = this;
    if (state === undefined) return nothing;
    return html`<form class="wizard-body has-aside" novalidate @submit=${this.onSubmit}>
      <div class="wizard-main">
        <div class="wizard-intro">
          <h2 class="title" id="title" tabindex="-1">${messages.platformTitle}</h2>
          <p class="lede">${messages.platformLede}</p>
        </div>
        <fieldset
          class="stack ${state.problem === null ? '' : 'is-wrong'}"
          role="radiogroup"
          aria-labelledby="title"
          aria-describedby=${state.problem === null ? nothing : 'platform-error'}
        >
          ${
            state.problem === null
              ? nothing
              : html`<p class="field-error" id="platform-error" role="alert">
                  ${firstIcon('warning', 'small')}${messages.platformMissing}
                </p>`
          }
          <div class="choices choices-grid">
            ${state.site.platforms.map((platform) => this.renderPlatform(platform))}
          </div>
          ${this.renderChoice('unsure', messages.platformUnsure, 'question', false)}
        </fieldset>
      </div>
      ${this.content?.issues.status === 'none' ? nothing : html`<aside class="wizard-aside">${this.renderIssues()}</aside>`}
      <div class="wizard-actions">
        <button
          class="button button-primary"
          part="continue"
          type="submit"
          aria-disabled=${this.waiting ? 'true' : nothing}
        >
          ${messages.continue}
        </button>
        <p class="saved ${this.waiting ? 'is-due' : ''}" role="status">
          ${this.waiting ? messages.loading : html`${firstIcon('lock', 'small')}${messages.nothingStored}`}
        </p>
      </div>
    </form>`;
  }

  /** Moves focus to the choice, after the visitor tried to go on without one. */
  override async focusProblem(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.choice-input')?.focus();
  }

  private renderPlatform({ id, label, icon: name }: Platform): TemplateResult {
    const chosen = this.state?.input.platform;
    const guessed = isKnown(chosen) && chosen.id === id && chosen.guessed;
    return this.renderChoice({ id, guessed: false }, label, isFirstIconName(name) ? name : null, guessed);
  }

  private renderChoice(
    choice: Exclude<PlatformChoice, null>,
    label: string,
    name: FirstIconName | null,
    guessed: boolean,
  ): TemplateResult {
    const chosen = this.state?.input.platform;
    const checked = choice === 'unsure' ? chosen === 'unsure' : isKnown(chosen) && chosen.id === choice.id;
    return html`<label class="choice ${choice === 'unsure' ? 'choice-unsure' : ''}" part="choice">
      ${name === null ? html`<span></span>` : firstIcon(name)}
      <span class="choice-text"
        ><span>${label}</span>${
          guessed ? html`<span class="choice-note">${this.messages.platformGuessed}</span>` : nothing
        }</span
      >
      <input
        class="choice-input"
        type="radio"
        name="platform"
        .checked=${checked}
        @change=${() => this.send({ type: 'platform-chosen', platform: choice })}
      />
    </label>`;
  }

  private renderIssues(): TemplateResult {
    const { state } = this;
    const chosen = state?.input.platform;
    const platform = isKnown(chosen) ? chosen.id : null;
    const label = state?.site.platforms.find(({ id }) => id === platform)?.label ?? null;
    const { issueMessages, content } = this;
    // As much room as the issues will need, while they are on their way: in one column the button stands below them.
    if (issueMessages === undefined || content === undefined) return html`<div class="issues is-waiting"></div>`;
    return html`<help-wizard-known-issues
      class="issues ${content.issues.status === 'loading' ? 'is-waiting' : ''}"
      exportparts="issue: known-issue, status, notice"
      .content=${content}
      .platform=${platform}
      .platformLabel=${label}
      .receipts=${state?.receipts ?? {}}
      ?can-subscribe=${this.canSubscribe}
      all-url=${this.issuesUrl}
      .messages=${issueMessages}
      .locale=${this.locale}
    ></help-wizard-known-issues>`;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.waiting) this.send({ type: 'continued' });
  }
}

function isKnown(choice: PlatformChoice | undefined): choice is { readonly id: string; readonly guessed: boolean } {
  return typeof choice === 'object' && choice !== null;
}
