import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { WizardMessage } from '../../controllers/wizard-commands.js';
import type { Intent, Platform } from '../../core/types.js';
import type { FirstStep, PlatformChoice } from '../../core/wizard-state.js';
import { enStart } from '../../i18n/en-start.js';
import type { StartMessages } from '../../i18n/messages-start.js';
import { firstBaseStyles } from '../../styles/first-base.js';
import { firstButtonStyles } from '../../styles/first-buttons.js';
import { choiceStyles } from '../../styles/choices.js';
import { firstFrameStyles } from '../../styles/first-frame.js';
import { tokenStyles } from '../../styles/tokens.js';
import { firstIcon, isFirstIconName, type FirstIconName } from '../parts/first-icons.js';
import { StepElement } from '../step-element.js';
import { styles } from './platform-step.styles.js';

/**
 * @summary The first questions, one at a time: what the visitor came for, and on which platform it happens. A guess is
 * shown as a guess.
 * @csspart choice - One answer.
 * @csspart continue - The button that goes on.
 */
export class PlatformStep extends StepElement<FirstStep['step'], FirstStep> {
  static override styles = [tokenStyles, firstBaseStyles, firstButtonStyles, choiceStyles, firstFrameStyles, styles];

  @property({ attribute: false }) messages: StartMessages = enStart;
  /** What stands beside the question: `null` = nothing ever will; absent until the rest of the wizard is there. */
  @property({ attribute: false }) aside?: TemplateResult | null;
  /** The question is answered, and what comes next is on its way. */
  @property({ type: Boolean }) waiting = false;

  override render(): TemplateResult | typeof nothing {
    const { state, messages } = this;
    if (state === undefined) return nothing;
    const isIntent = state.step === 'intent';
    const isIdea = state.input.intent === 'idea';
    return html`<form class="wizard-body has-aside" novalidate @submit=${this.onSubmit}>
      <div class="wizard-main">
        <div class="wizard-intro">
          <h2 class="title" id="title" tabindex="-1">
            ${isIntent ? messages.intentTitle : isIdea ? messages.ideaPlatformTitle : messages.platformTitle}
          </h2>
          ${isIntent ? nothing : html`<p class="lede">${messages.platformLede}</p>`}
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
                  ${firstIcon('warning', 'small')}${isIntent ? messages.intentMissing : messages.platformMissing}
                </p>`
          }
          <div class="choices choices-grid">
            ${
              isIntent
                ? [
                    this.renderIntent('help', messages.intentHelp, messages.intentHelpNote, 'question'),
                    this.renderIntent('idea', messages.intentIdea, messages.intentIdeaNote, 'idea'),
                  ]
                : state.site.platforms.map((platform) => this.renderPlatform(platform))
            }
          </div>
          ${
            isIntent
              ? nothing
              : this.renderChoice(
                  { type: 'platform-chosen', platform: 'unsure' },
                  messages.platformUnsure,
                  'question',
                  state.input.platform === 'unsure',
                )
          }
        </fieldset>
      </div>
      ${
        isIntent || this.aside === null
          ? nothing
          : // As much room as the issues will need, while they are on their way: in one column the button stands below them.
            html`<aside class="wizard-aside">${this.aside ?? html`<div class="issues is-waiting"></div>`}</aside>`
      }
      ${this.renderActions()}
    </form>`;
  }

  /** Moves focus to the choice, after the visitor tried to go on without one. */
  override async focusProblem(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.choice-input')?.focus();
  }

  private renderActions(): TemplateResult {
    const { messages } = this;
    return html`<div class="wizard-actions">
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
    </div>`;
  }

  private renderIntent(intent: Intent, label: string, note: string, icon: FirstIconName): TemplateResult {
    return this.renderChoice({ type: 'intent-chosen', intent }, label, icon, this.state?.chosen === intent, note);
  }

  private renderPlatform({ id, label, icon }: Platform): TemplateResult {
    const chosen = this.state?.input.platform;
    const isChosen = isKnown(chosen) && chosen.id === id;
    const note = isChosen && chosen.guessed ? this.messages.platformGuessed : '';
    const platform = { id, guessed: false };
    return this.renderChoice({ type: 'platform-chosen', platform }, label, icon, isChosen, note);
  }

  private renderChoice(
    message: WizardMessage,
    label: string,
    name: string | undefined,
    isChosen: boolean,
    note = '',
  ): TemplateResult {
    return html`<label class="choice" part="choice">
      ${isFirstIconName(name) ? firstIcon(name) : html`<span></span>`}
      <span class="choice-text"
        ><span>${label}</span>${note === '' ? nothing : html`<span class="choice-note">${note}</span>`}</span
      >
      <input class="choice-input" type="radio" name="choice" .checked=${isChosen} @change=${() => this.send(message)} />
    </label>`;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.waiting) this.send({ type: 'continued' });
  }
}

function isKnown(choice: PlatformChoice | undefined): choice is { readonly id: string; readonly guessed: boolean } {
  return typeof choice === 'object' && choice !== null;
}
