import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { questionsFor, troubleshootingFor } from '../../core/compose-draft.js';
import type { Question, SourceName, TroubleshootingStep } from '../../core/config.js';
import { NO_PERSONAL_DATA, type PersonalDataView } from '../../controllers/personal-data-view.js';
import type { Entry } from '../../core/types.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { choiceStyles } from '../../styles/choices.js';
import { fieldStyles } from '../../styles/fields.js';
import { frameStyles } from '../../styles/frame.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon } from '../parts/icons.js';
import { savedLine, type DraftKeeping } from '../parts/saved-line.js';
import { LaterStepElement } from '../later-step-element.js';
import { renderIdeaRule } from './idea-rule.js';
import { renderPersonalLine } from './personal-data.js';
import { renderQuestion } from './question.js';
import { styles } from './describe-step.styles.js';

/**
 * @summary What happens, in the visitor's words; matches stand beside the field while they type.
 * @csspart issue - The field for the problem.
 * @csspart details - The field for details.
 * @csspart continue - The button that goes on.
 */
export class DescribeStep extends LaterStepElement<'describe'> {
  static override styles = [
    tokenStyles,
    baseStyles,
    buttonStyles,
    choiceStyles,
    fieldStyles,
    noticeStyles,
    frameStyles,
    styles,
  ];

  /** Sources that could not be had. */
  @property({ attribute: false }) missing: readonly SourceName[] = [];
  /** What becomes of the visitor's words on this device. */
  @property() drafts: DraftKeeping = 'kept';
  /** What looks like personal data in the two fields. */
  @property({ attribute: false }) personalData: PersonalDataView = NO_PERSONAL_DATA;
  /** The questions came once; they do not vanish while the sentence is rewritten. */
  @state() private asked = false;

  override willUpdate(): void {
    if ((this.state?.input.issue.trim().length ?? 0) > 2) this.asked = true;
  }

  override render(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined) return nothing;
    const wrong = wizard.problem === 'issue-missing';
    return html`<form class="wizard-body has-aside" novalidate @submit=${this.onSubmit}>
      <div class="wizard-main">
        <div class="wizard-intro">
          <h2 class="title" tabindex="-1">${messages.describeTitle}</h2>
          <p class="lede">${messages.describeLede}</p>
        </div>
        <div class="field ${wrong ? 'is-wrong' : ''}">
          <label class="label" for="issue">${messages.issueLabel}</label>
          ${
            wrong
              ? html`<p class="field-error" id="issue-error" role="alert">
                  ${icon('warning', 'small')}${messages.issueMissing}
                </p>`
              : nothing
          }
          <input
            class="input"
            part="issue"
            id="issue"
            autocomplete="off"
            enterkeyhint="next"
            dir="auto"
            aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby=${wrong ? 'issue-error' : nothing}
            .value=${live(wizard.input.issue)}
            @input=${(event: InputEvent) => this.send({ type: 'described', issue: valueOf(event) })}
          />
          ${renderPersonalLine(this, 'issue')}
        </div>
        ${renderIdeaRule(this)}
      </div>
      <aside class="wizard-aside wizard-aside-close">${this.renderMatches()}</aside>
      <div class="wizard-rest">${this.renderDetails()} ${this.asked ? this.renderMore() : nothing}</div>
      <div class="wizard-actions">
        <button
          class="button button-primary"
          part="continue"
          type="submit"
          aria-disabled=${wizard.leaving ? 'true' : nothing}
        >
          ${this.buttonWords()}
        </button>
        ${savedLine(messages, wizard.input.issue !== '' || wizard.input.details !== '', this.drafts)}
      </div>
    </form>`;
  }

  /** The visitor read why their idea belongs elsewhere, and goes on. The button is gone: focus moves to the next one. */
  passRule(title: string): void {
    this.send({ type: 'rule-passed', title });
    this.renderRoot.querySelector<HTMLElement>('[part="continue"]')?.focus();
    this.send({ type: 'continued' });
  }

  /** Moves focus to the field of the problem, after the visitor tried to go on without it. */
  override async focusProblem(): Promise<void> {
    await this.updateComplete;
    const place = this.state?.problem === 'rule-unread' ? '#rule' : '#issue';
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  private renderMatches(): TemplateResult {
    const results = this.state?.results;
    const isBlank = this.state?.input.issue.trim() === '';
    return html`<help-wizard-match-list
      exportparts="match, kind, status, reasons, notice"
      .results=${isBlank ? [] : (results?.matches ?? [])}
      .status=${isBlank ? 'idle' : (results?.status ?? 'idle')}
      .missing=${this.missing}
      .messages=${this.messages}
      .locale=${this.locale}
      @match-picked=${this.onPicked}
      @list-failed-retry=${() => this.send({ type: 'search-again' })}
    ></help-wizard-match-list>`;
  }

  private renderDetails(): TemplateResult {
    const { messages } = this;
    const isIdea = this.state?.input.intent === 'idea';
    return html`<div class="field">
      <label class="label" for="details"
        >${messages.detailsLabel} <span class="optional">${messages.optional}</span></label
      >
      ${isIdea ? html`<p class="hint" id="details-hint">${messages.ideaDetailsHint}</p>` : nothing}
      <textarea
        class="input input-area"
        part="details"
        id="details"
        dir="auto"
        aria-describedby=${isIdea ? 'details-hint' : nothing}
        .value=${live(this.state?.input.details ?? '')}
        @input=${(event: InputEvent) => this.send({ type: 'described', details: valueOf(event) })}
      ></textarea>
      ${renderPersonalLine(this, 'details')}
    </div>`;
  }

  private renderMore(): TemplateResult | typeof nothing {
    const { state: wizard } = this;
    if (wizard === undefined) return nothing;
    const questions = questionsFor(wizard.input, wizard.site);
    const steps = troubleshootingFor(wizard.input, wizard.site);
    return html`${questions.length > 0 ? this.renderQuestions(questions) : nothing}
    ${steps.length > 0 ? this.renderSteps(steps) : nothing}`;
  }

  private renderQuestions(questions: readonly Question[]): TemplateResult {
    const { messages } = this;
    // A question's id may be any word, "constructor" too.
    const answers = new Map(Object.entries(this.state?.input.answers ?? {}));
    return html`<hr class="divider" />
      <div class="stack questions">
        <h3 class="heading">${messages.questionsTitle}</h3>
        ${questions.map((question) =>
          renderQuestion(question, answers.get(question.id), messages, (answer) =>
            this.send({ type: 'question-answered', id: question.id, answer }),
          ),
        )}
      </div>`;
  }

  private renderSteps(steps: readonly TroubleshootingStep[]): TemplateResult {
    const { messages } = this;
    return html`<hr class="divider" />
      <fieldset class="stack stack-tight" aria-describedby="tried-hint">
        <legend class="heading strong">${messages.triedTitle}</legend>
        <p class="hint" id="tried-hint">${messages.triedHint}</p>
        <ul class="checklist">
          ${steps.map((step) => this.renderStep(step))}
        </ul>
      </fieldset>`;
  }

  private renderStep({ id, label, url }: TroubleshootingStep): TemplateResult {
    const { messages } = this;
    return html`<li class="check">
      <input
        class="check-input"
        type="checkbox"
        id="tried-${id}"
        .checked=${live(this.state?.input.tried.includes(id) ?? false)}
        @change=${(event: Event) => this.send({ type: 'step-tried', id, tried: isChecked(event) })}
      />
      <div><label for="tried-${id}">${label}</label></div>
      ${
        url === undefined
          ? nothing
          : html`<a class="link-button small" href=${url} target="_blank" rel="noopener"
              >${messages.howTo}<span class="visually-hidden">: ${label} (${messages.externalHint})</span></a
            >`
      }
    </li>`;
  }

  private buttonWords(): string {
    const { state: wizard, messages } = this;
    if (wizard === undefined || wizard.input.issue.trim() === '') return messages.continue;
    if (wizard.leaving) return messages.looking;
    const { status, matches } = wizard.results;
    if (matches.length > 0) return messages.seeAnswers({ count: matches.length });
    return status === 'ready' || status === 'failed' ? messages.writePost : messages.continue;
  }

  private onPicked(event: CustomEvent<Entry>): void {
    // Held back under the pointer, a list may show what better matches have replaced: then its link leads to its own page.
    const isFound = this.state?.results.matches.some(({ entry }) => entry.id === event.detail.id) === true;
    if (!isFound) return;
    event.preventDefault();
    this.send({ type: 'match-picked', entry: event.detail });
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.send({ type: 'continued' });
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}
