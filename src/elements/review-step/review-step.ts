import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { composeDraft, draftText } from '../../core/compose-draft.js';
import type { Draft, Visitor } from '../../core/types.js';
import type { DraftPart } from '../../core/wizard-state.js';
import { formatHours } from '../../i18n/format.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { checkStyles } from '../../styles/checks.js';
import { frameStyles } from '../../styles/frame.js';
import { noticeStyles } from '../../styles/notices.js';
import { tagStyles } from '../../styles/tags.js';
import { tokenStyles } from '../../styles/tokens.js';
import { CopyButton } from '../parts/copy-button.js';
import { icon, type IconName } from '../parts/icons.js';
import { notice } from '../parts/notice.js';
import { savedLine, type DraftKeeping } from '../parts/saved-line.js';
import { StepElement } from '../step-element.js';
import { Countdown } from './countdown.js';
import { renderFailure, spokenStatus } from './failure.js';
import { styles } from './review-step.styles.js';

/**
 * @summary The whole post as it will look, who posts it, and one button that names what it does.
 * @csspart submit - The button that posts.
 */
export class ReviewStep extends StepElement<'review'> {
  static override styles = [
    tokenStyles,
    baseStyles,
    buttonStyles,
    noticeStyles,
    tagStyles,
    checkStyles,
    frameStyles,
    styles,
  ];

  /** Who posts; `null` = the forum did not say. */
  @property({ attribute: false }) visitor: Visitor | null = null;
  @property({ type: Boolean }) offline = false;
  /** What stands above the button in place of "Your post will be public". */
  @property({ attribute: false }) publicNotice: string | undefined = undefined;
  @property({ attribute: 'privacy-url' }) privacyUrl = '';
  /** Hours within which most questions get a reply; 0 = nobody knows. */
  @property({ type: Number, attribute: 'reply-hours' }) replyHours = 0;
  /** The forum's own front page. */
  @property({ attribute: 'forum-url' }) forumUrl = '';
  /** What becomes of the visitor's words on this device. */
  @property() drafts: DraftKeeping = 'kept';
  readonly copy = new CopyButton(this);
  readonly failureCopy = new CopyButton(this);
  readonly countdown = new Countdown(this);

  override willUpdate(): void {
    const posting = this.state?.posting;
    this.countdown.until(posting?.status === 'failed' ? posting.failure.retryAt : null);
  }

  override render(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined) return nothing;
    return html`<div class="wizard-body has-aside">
      <div class="wizard-main">
        <div class="wizard-intro">
          <h2 class="title" tabindex="-1">
            ${wizard.target.kind === 'comment' ? messages.commentReviewTitle : messages.reviewTitle}
          </h2>
        </div>
        ${this.renderPost(composeDraft(wizard))}
        ${notice({
          tone: 'info',
          icon: 'globe',
          title: this.publicNotice ?? messages.publicNotice,
          text: html`${this.publicNotice === undefined ? messages.publicNoticeMore : nothing} ${this.renderPrivacy()}`,
        })}
        ${this.renderVisitor()}
        <p class="visually-hidden" role="status">${spokenStatus(this)}</p>
        <div class="outcome" tabindex="-1" aria-live="polite">${renderFailure(this)}</div>
        ${
          this.offline
            ? notice({ tone: 'warning', icon: 'offline', title: messages.offlineTitle, text: messages.offlineHint })
            : nothing
        }
      </div>
      <aside class="wizard-aside ${wizard.posting.status === 'failed' ? 'wizard-aside-recap' : ''}">
        ${this.renderNext()}
      </aside>
      <div class="wizard-actions">${this.renderActions()}</div>
    </div>`;
  }

  /** Moves focus to why the forum did not take the post: on a small screen it is far from the button. */
  override async focusProblem(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.outcome')?.focus();
  }

  /** The post as plain text, for the clipboard. */
  postText(): string {
    if (this.state === undefined) return '';
    const { title, body } = composeDraft(this.state);
    return this.state.target.kind === 'comment' ? draftText(this.state) : `${title}\n\n${body}`;
  }

  /** What the board of the draft is called. */
  boardTitle(): string {
    return this.#board()?.title ?? '';
  }

  /** Whether the post has this part: a comment is its text only, and some forums have no boards. */
  hasPart(part: DraftPart): boolean {
    if (this.state?.target.kind === 'comment') return part === 'body';
    return part !== 'board' || (this.state?.site.boards.length ?? 0) > 0;
  }

  /** Where the post would be found. */
  boardUrl(): string {
    if (this.state?.target.kind === 'comment') return this.state.target.on.url;
    return this.#board()?.url ?? this.forumUrl;
  }

  private renderPost(draft: Draft): TemplateResult {
    const { state: wizard, messages } = this;
    const text = wizard === undefined ? '' : draftText(wizard);
    const body = html`<help-wizard-prose .markdown=${text} .text=${text}></help-wizard-prose>`;
    if (wizard?.target.kind === 'comment') {
      return html`<dl class="summary">${this.renderRow('body', messages.commentLabel, body)}</dl>`;
    }
    const tags =
      draft.tags.length === 0
        ? messages.none
        : html`<span class="row">${draft.tags.map((tag) => html`<span class="tag" dir="auto">${tag}</span>`)}</span>`;
    return html`<dl class="summary">
      ${this.renderRow('title', messages.titleLabel, html`<span dir="auto">${draft.title}</span>`)}
      ${this.renderRow('body', messages.postLabel, body)}
      ${this.hasPart('board') ? this.renderRow('board', messages.boardLabel, this.boardTitle()) : nothing}
      ${wizard?.site.limits.tags.max === 0 ? nothing : this.renderRow('tags', messages.labelsLabel, tags)}
      ${
        wizard?.input.consulted.length === 0
          ? nothing
          : this.renderRow('consulted', messages.readTitle, messages.reviewRead({ count: draft.consulted.length }))
      }
    </dl>`;
  }

  private renderRow(part: DraftPart, term: string, value: string | TemplateResult): TemplateResult {
    const { messages } = this;
    return html`<div class="summary-row">
      <dt>${term}</dt>
      <dd>${value}</dd>
      <dd class="summary-change">
        <button class="link-button" type="button" @click=${() => this.send({ type: 'change-requested', part })}>
          ${messages.change}<span class="visually-hidden"> ${messages.reviewChange[part]}</span>
        </button>
      </dd>
    </div>`;
  }

  private renderPrivacy(): TemplateResult | typeof nothing {
    if (this.privacyUrl === '') return nothing;
    return html`<a href=${this.privacyUrl} target="_blank" rel="noopener"
      >${this.messages.privacyLink}<span class="visually-hidden"> (${this.messages.externalHint})</span></a
    >`;
  }

  private renderVisitor(): TemplateResult | typeof nothing {
    const { visitor, messages } = this;
    const signedIn = !this.isSignedOut();
    if (visitor === null || (signedIn && visitor.name === undefined)) return nothing;
    const { name = '' } = visitor;
    return html`<div class="person">
      <span class="avatar" aria-hidden="true"
        >${signedIn ? Array.from(name)[0]?.toLocaleUpperCase(this.locale) : icon('lock')}</span
      >
      <div>
        <p class="strong">${signedIn ? messages.postingAs({ name }) : messages.signInToPost}</p>
        <p class="small muted">${signedIn ? messages.signedIn : this.signInHint()}</p>
      </div>
    </div>`;
  }

  /** Signed out, on a forum with a page to sign in on: the button leads there. */
  offersSignIn(): boolean {
    return this.isSignedOut() && this.visitor?.signInUrl !== undefined;
  }

  /** The forum's last word goes before what it said at the start. */
  private isSignedOut(): boolean {
    const posting = this.state?.posting;
    const code = posting?.status === 'failed' ? posting.failure.code : null;
    return this.visitor?.signedIn === false || code === 'auth-required' || code === 'session-expired';
  }

  private signInHint(): string {
    return this.visitor?.signInUrl === undefined ? this.messages.signInNowhere : this.messages.signInWaits;
  }

  private renderNext(): TemplateResult {
    const { messages, locale } = this;
    const duration = formatHours(this.replyHours, locale);
    const items: readonly (readonly [IconName, string])[] = [
      ['thread', this.whereItAppears()],
      ...(this.replyHours > 0 && this.state?.target.kind !== 'comment'
        ? [['clock', messages.nextReply({ duration })] as const]
        : []),
      ...(this.state?.target.kind === 'comment' ? [] : [['done', messages.nowSolution] as const]),
    ];
    return html`<div>
      <h3 class="heading">${messages.nextTitle}</h3>
      <ul class="checks">
        ${items.map(
          ([name, text]) =>
            html`<li>
              ${icon(name)}
              <p>${text}</p>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private whereItAppears(): string {
    const { messages, state: wizard } = this;
    if (wizard?.target.kind === 'comment') return messages.nextComment({ title: wizard.target.on.title });
    const board = this.boardTitle();
    return board === '' ? messages.nextNow : messages.nextBoard({ board });
  }

  private renderActions(): TemplateResult {
    const { messages } = this;
    if (this.offersSignIn()) {
      return html`<button
          class="button button-primary"
          part="submit"
          type="button"
          @click=${() => this.send({ type: 'sign-in' })}
        >
          ${messages.signInToPost}
        </button>
        ${this.copy.render(() => this.postText(), messages.copyPost, messages, 'button-quiet')}`;
    }
    const posting = this.state?.posting;
    const sending = posting?.status === 'sending';
    // A post that may have landed is repeated from its notice only, where one can look for it first.
    const mayBeThere = posting?.status === 'failed' && posting.failure.outcomeUnknown;
    const waits = sending || mayBeThere || this.offline || this.countdown.seconds > 0;
    return html`<button
        class="button button-primary"
        part="submit"
        type="button"
        aria-disabled=${waits ? 'true' : nothing}
        @click=${() => !waits && this.send({ type: 'submit' })}
      >
        ${sending ? messages.posting : this.submitWords()}
      </button>
      ${
        this.offline
          ? html`<p class="saved" role="status">${messages.offlineWaiting}</p>`
          : savedLine(messages, true, this.drafts)
      }`;
  }

  private submitWords(): string {
    const { messages } = this;
    if (this.state?.target.kind === 'comment') return messages.postComment;
    const board = this.boardTitle();
    return board === '' ? messages.post : messages.postTo({ board });
  }

  #board(): { readonly title: string; readonly url?: string } | undefined {
    const { state: wizard } = this;
    if (wizard === undefined) return undefined;
    const { boardId } = composeDraft(wizard);
    return wizard.site.boards.find(({ id }) => id === boardId);
  }
}
