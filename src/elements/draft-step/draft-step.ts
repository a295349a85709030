import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ForumAbilities } from '../../controllers/forum-abilities.js';
import type { ImageDesk } from '../../controllers/image-desk.js';
import { composeDraft, draftTitle, textToEdit } from '../../core/compose-draft.js';
import { NO_PERSONAL_DATA, type PersonalDataView } from '../../controllers/personal-data-view.js';
import type { LookUp } from '../../controllers/similar-controller.js';
import type { DraftHint } from '../../core/config.js';
import type { DraftField } from '../../core/errors.js';
import { boardsFor } from '../../core/ideas.js';
import type { DraftPart } from '../../core/wizard-state.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { checkStyles } from '../../styles/checks.js';
import { choiceStyles } from '../../styles/choices.js';
import { fieldStyles } from '../../styles/fields.js';
import { frameStyles } from '../../styles/frame.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { icon } from '../parts/icons.js';
import { problemWords } from '../parts/problem-words.js';
import { savedLine, type DraftKeeping } from '../parts/saved-line.js';
import { LaterStepElement } from '../later-step-element.js';
import { ChangedAnswers } from './changes.js';
import { renderDeviceFacts } from './device-facts.js';
import { Guide } from './guide.js';
import { renderHints, type Guidelines } from './hints.js';
import { ImageIntake } from './image-intake.js';
import {
  chooseMark,
  marksIn,
  renderPersonalHint,
  renderPersonalNews,
  renderPersonalSummary,
  renderQuestion,
} from './personal-data.js';
import { renderReadList, renderTriedList } from './read-list.js';
import { TitleAdviceLine } from './title-advice.js';
import { styles } from './draft-step.styles.js';

/**
 * @summary The post, already written from what the visitor said; they correct, they do not start from a blank page.
 * @csspart continue - The button that goes on to review.
 */
export class DraftStep extends LaterStepElement<'draft'> {
  static override styles = [
    tokenStyles,
    baseStyles,
    buttonStyles,
    choiceStyles,
    fieldStyles,
    noticeStyles,
    checkStyles,
    frameStyles,
    styles,
  ];

  /** The owner's rules, shown beside the draft. */
  @property({ attribute: false }) guidelines: Guidelines = {};
  /** What becomes of the visitor's words on this device. */
  @property() drafts: DraftKeeping = 'kept';
  /** When they were last kept. */
  @property({ attribute: false }) savedAt: Date | null = null;
  /** What looks like personal data in the draft. */
  @property({ attribute: false }) personalData: PersonalDataView = NO_PERSONAL_DATA;
  /** Where pictures lie on their way into the post. */
  @property({ attribute: false }) images: ImageDesk | null = null;

  /** The hints the owner wants; `false` = none; absent = all. */
  @property({ attribute: false }) hints?: readonly DraftHint[] | false | undefined;
  /** Finds posts that look the same; `null` = nobody looks. */
  @property({ attribute: false }) lookUp: LookUp | null = null;
  /** What can be done with those. */
  @property({ attribute: false }) abilities: ForumAbilities = { vote: false, subscribe: false, comment: false };

  private readonly intake = new ImageIntake(this);
  private readonly guide = new Guide(this);
  private readonly titleAdvice = new TitleAdviceLine(this, this.guide);
  private readonly changes = new ChangedAnswers(this);

  override render(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined) return nothing;
    const isThread = wizard.target.kind === 'thread';
    return html`<form class="wizard-body has-aside" novalidate @submit=${this.onSubmit}>
      <div class="wizard-main">
        ${this.renderIntro()} ${this.renderSummary()} ${renderPersonalSummary(this)}
        ${isThread ? this.renderTitle() : nothing} ${this.renderText()}
        ${isThread ? html`${this.renderBoard()} ${this.renderLabels()} ${renderReadList(this)}` : nothing}
        ${renderTriedList(this)} ${renderDeviceFacts(this)} ${this.intake.render()}
      </div>
      ${this.renderAside()}
      <div class="wizard-actions">
        <button class="button button-primary" part="continue" type="submit">${messages.toReview}</button>
        ${savedLine(messages, true, this.drafts, this)}
      </div>
    </form>`;
  }

  /** The heading says that another text is written now. */
  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state')?.target.kind;
    if (before !== undefined && before !== this.state?.target.kind) void super.focusHeading();
  }

  private renderAside(): TemplateResult | typeof nothing {
    const { guidance } = this.guide;
    // Late hints would push the rules below them about.
    const hints = guidance.isPending ? nothing : renderHints(this, guidance.hints, renderPersonalHint(this));
    return html`<aside
      class="wizard-aside"
      @pointerleave=${() => this.requestUpdate()}
      @focusout=${() => this.requestUpdate()}
    >
      <div>${this.guide.renderSimilar()} ${hints}</div>
    </aside>`;
  }

  /** Moves focus to the part the visitor came back to change, or else to the heading. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    // A forum may complain about a part that this draft does not have, as about the board of a comment.
    if (this.state?.field == null || !this.focusPart(this.state.field)) await super.focusHeading();
  }

  /** Moves focus to the list of what is wrong. */
  override async focusProblem(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.error-summary')?.focus();
  }

  private renderIntro(): TemplateResult {
    const { messages } = this;
    const target = this.state?.target;
    const isComment = target?.kind === 'comment';
    return html`<div class="wizard-intro">
      <h2 class="title" tabindex="-1">${isComment ? messages.commentTitle : messages.draftTitle}</h2>
      <p class="lede">${isComment ? messages.commentLede({ title: target.on.title }) : messages.draftLede}</p>
      ${
        isComment && target.on.statusUpdate !== undefined
          ? html`<blockquote class="muted asks"><bdi>${target.on.statusUpdate}</bdi></blockquote>`
          : nothing
      }
      ${isComment && target.instead !== undefined ? this.renderWayBack() : nothing}
    </div>`;
  }

  /** It was going to be a thread, and may become one again. */
  private renderWayBack(): TemplateResult {
    const { messages } = this;
    return html`<p class="small muted">
      <button class="link-button" type="button" @click=${() => this.send({ type: 'thread-resumed' })}>
        ${messages.asThread}
      </button>
      ${messages.asThreadHint}
    </p>`;
  }

  private renderSummary(): TemplateResult | typeof nothing {
    const { messages } = this;
    const problems = this.state?.problems ?? [];
    if (problems.length === 0) return nothing;
    return html`<div class="error-summary" role="alert" tabindex="-1" aria-labelledby="problems">
      <h3 class="heading" id="problems">${messages.problemTitle}</h3>
      <ul>
        ${problems.map(
          (problem) =>
            html`<li>
              <a href="#${problem.field}" dir="auto" @click=${(event: Event) => this.onProblem(event, problem.field)}
                >${problemWords(problem, messages)}</a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private renderTitle(): TemplateResult {
    const { state: wizard, messages } = this;
    const error = this.errorOf('title');
    return html`<div class="field ${error === '' ? '' : 'is-wrong'}">
      <label class="label" for="title">${messages.titleLabel}</label>
      ${this.renderError('title')}
      <input
        class="input"
        id="title"
        autocomplete="off"
        dir="auto"
        aria-invalid=${error === '' ? nothing : 'true'}
        aria-describedby=${error === '' ? nothing : 'title-error'}
        .value=${live(wizard === undefined ? '' : draftTitle(wizard))}
        @input=${(event: Event) => this.send({ type: 'draft-edited', title: (event.target as HTMLInputElement).value })}
      />
      ${renderQuestion(this, 'title')} ${this.titleAdvice.render()}
    </div>`;
  }

  private renderText(): TemplateResult {
    const { state: wizard, messages } = this;
    const label = wizard?.target.kind === 'comment' ? messages.commentLabel : messages.postLabel;
    return html`<div class="field ${this.errorOf('body') === '' ? '' : 'is-wrong'}">
      <span class="label">${label}</span>
      ${this.renderError('body')} ${this.changes.render()}
      <help-wizard-markdown-editor
        exportparts="text, preview"
        class=${this.intake.isOver ? 'is-target' : ''}
        data-drop=${messages.imageDrop}
        id="body"
        .text=${wizard === undefined ? '' : textToEdit(wizard)}
        .label=${label}
        .max=${wizard?.site.limits.body.max ?? 0}
        .error=${this.errorOf('body')}
        .marks=${marksIn(this, 'body')}
        .messages=${messages}
        @text-change=${(event: CustomEvent<string>) => this.send({ type: 'draft-edited', body: event.detail })}
        @mark-enter=${(event: CustomEvent<number>) => chooseMark(this, event.detail)}
        >${renderQuestion(this, 'body')}</help-wizard-markdown-editor
      >${renderPersonalNews(this)}
    </div>`;
  }

  private renderBoard(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined || wizard.site.boards.length === 0) return nothing;
    const { boardId } = composeDraft(wizard);
    const error = this.errorOf('board');
    return html`<div class="field ${error === '' ? '' : 'is-wrong'}">
      <label class="label" for="board">${messages.boardLabel}</label>
      ${this.renderError('board')}
      <span class="select"
        ><select
          class="input"
          id="board"
          aria-invalid=${error === '' ? nothing : 'true'}
          aria-describedby=${error === '' ? nothing : 'board-error'}
          @change=${(event: Event) => this.send({ type: 'draft-edited', boardId: (event.target as HTMLSelectElement).value })}
        >
          ${boardId === '' ? html`<option value="" selected>${messages.boardChoose}</option>` : nothing}
          ${boardsFor(wizard.input, wizard.site).map(
            ({ id, title }) => html`<option value=${id} ?selected=${id === boardId}>${title}</option>`,
          )}</select
        >${icon('down')}</span
      >
    </div>`;
  }

  private renderLabels(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined || wizard.site.limits.tags.max === 0) return nothing;
    return html`<help-wizard-label-picker
      exportparts="label"
      id="tags"
      .labels=${composeDraft(wizard).tags}
      .choices=${wizard.site.labels}
      .max=${wizard.site.limits.tags.max}
      .error=${this.errorOf('tags')}
      .messages=${messages}
      @labels-change=${(event: CustomEvent<readonly string[]>) => this.send({ type: 'draft-edited', tags: event.detail })}
    ></help-wizard-label-picker>`;
  }

  private renderError(field: DraftField): TemplateResult | typeof nothing {
    const error = this.errorOf(field);
    if (error === '') return nothing;
    return html`<p class="field-error" id="${field}-error">
      ${icon('warning', 'small')}<span dir="auto">${error}</span>
    </p>`;
  }

  private errorOf(field: DraftField): string {
    const problem = this.state?.problems.find((candidate) => candidate.field === field);
    return problem === undefined ? '' : problemWords(problem, this.messages);
  }

  private focusPart(part: DraftPart): boolean {
    const field = this.renderRoot.querySelector<HTMLElement>(`#${part}`);
    field?.focus();
    return field !== null;
  }

  /** A fragment cannot reach into a shadow tree; the focus can. */
  private onProblem(event: Event, field: DraftField): void {
    event.preventDefault();
    this.focusPart(field);
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.send({ type: 'continued' });
  }
}
