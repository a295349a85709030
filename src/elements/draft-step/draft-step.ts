import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { composeDraft, draftText, draftTitle } from '../../core/compose-draft.js';
import type { DraftField } from '../../core/errors.js';
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
import { renderHints, type Guidelines } from './hints.js';
import { renderReadList } from './read-list.js';
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

  override render(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined) return nothing;
    const isThread = wizard.target.kind === 'thread';
    return html`<form class="wizard-body has-aside" novalidate @submit=${this.onSubmit}>
      <div class="wizard-main">
        ${this.renderIntro()} ${this.renderSummary()} ${isThread ? this.renderTitle() : nothing} ${this.renderText()}
        ${isThread ? html`${this.renderBoard()} ${this.renderLabels()} ${renderReadList(this)}` : nothing}
      </div>
      <aside class="wizard-aside">${renderHints(wizard, messages, this.guidelines)}</aside>
      <div class="wizard-actions">
        <button class="button button-primary" part="continue" type="submit">${messages.toReview}</button>
        ${savedLine(messages, true, this.drafts)}
      </div>
    </form>`;
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
    </div>`;
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
              <a href="#${problem.field}" @click=${(event: Event) => this.onProblem(event, problem.field)}
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
    </div>`;
  }

  private renderText(): TemplateResult {
    const { state: wizard, messages } = this;
    const label = wizard?.target.kind === 'comment' ? messages.commentLabel : messages.postLabel;
    return html`<div class="field ${this.errorOf('body') === '' ? '' : 'is-wrong'}">
      <span class="label">${label}</span>
      ${this.renderError('body')}
      <help-wizard-markdown-editor
        exportparts="text, preview"
        id="body"
        .text=${wizard === undefined ? '' : draftText(wizard)}
        .label=${label}
        .max=${wizard?.site.limits.body.max ?? 0}
        .error=${this.errorOf('body')}
        .messages=${messages}
        @text-change=${(event: CustomEvent<string>) => this.send({ type: 'draft-edited', body: event.detail })}
      ></help-wizard-markdown-editor>
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
          ${wizard.site.boards.map(
            ({ id, title }) => html`<option value=${id} ?selected=${id === boardId}>${title}</option>`,
          )}</select
        >${icon('down')}</span
      >
    </div>`;
  }

  private renderLabels(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined || wizard.site.limits.tags.max === 0) return nothing;
    return html`<div class=${this.errorOf('tags') === '' ? '' : 'field is-wrong'}>
      ${this.renderError('tags')}
      <help-wizard-label-picker
        exportparts="label"
        id="tags"
        .labels=${composeDraft(wizard).tags}
        .choices=${wizard.site.labels}
        .max=${wizard.site.limits.tags.max}
        .messages=${messages}
        @labels-change=${(event: CustomEvent<readonly string[]>) => this.send({ type: 'draft-edited', tags: event.detail })}
      ></help-wizard-label-picker>
    </div>`;
  }

  private renderError(field: DraftField): TemplateResult | typeof nothing {
    const error = this.errorOf(field);
    if (error === '') return nothing;
    return html`<p class="field-error" id="${field}-error">${icon('warning', 'small')}${error}</p>`;
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
