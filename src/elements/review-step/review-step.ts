import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { composeDraft, draftText } from '../../core/compose-draft.js';
import { NO_PERSONAL_DATA, type PersonalDataView } from '../../controllers/personal-data-view.js';
import type { Draft, Visitor } from '../../core/types.js';
import type { DraftPart } from '../../core/wizard-state.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { checkStyles } from '../../styles/checks.js';
import { frameStyles } from '../../styles/frame.js';
import { noticeStyles } from '../../styles/notices.js';
import { tagStyles } from '../../styles/tags.js';
import { tokenStyles } from '../../styles/tokens.js';
import { CopyButton } from '../parts/copy-button.js';
import { icon } from '../parts/icons.js';
import { notice } from '../parts/notice.js';
import { isKept, savedLine, type DraftKeeping } from '../parts/saved-line.js';
import { LaterStepElement } from '../later-step-element.js';
import { Countdown } from './countdown.js';
import { renderFailure, renderHandOff, spokenStatus } from './failure.js';
import { renderNext } from './next.js';
import { renderPerson } from './person.js';
import { renderPersonalData } from './personal-data.js';
import { styles } from './review-step.styles.js';

/**
 * @summary The whole post as it will look, who posts it, and one button that names what it does.
 * @csspart submit - The button that posts.
 */
export class ReviewStep extends LaterStepElement<'review'> {
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
  /** The visitor left to sign in, and came back. Where they are still signed out, it did not work. */
  @property({ type: Boolean, attribute: 'came-from-sign-in' }) cameFromSignIn = false;
  /** The forum's own composer can be opened with the post in it. */
  @property({ type: Boolean, attribute: 'can-hand-off' }) canHandOff = false;
  /** What stands above the button in place of "Your post will be public". */
  @property({ attribute: false }) publicNotice: string | undefined = undefined;
  @property({ attribute: 'privacy-url' }) privacyUrl = '';
  /** Hours within which most questions get a reply; 0 = nobody knows. */
  @property({ type: Number, attribute: 'reply-hours' }) replyHours = 0;
  /** The forum's own front page. */
  @property({ attribute: 'forum-url' }) forumUrl = '';
  /** What becomes of the visitor's words on this device. */
  @property() drafts: DraftKeeping = 'kept';
  /** What looks like personal data in the post. */
  @property({ attribute: false }) personalData: PersonalDataView = NO_PERSONAL_DATA;
  /** So many pictures were chosen and are not in the post. */
  @property({ attribute: false }) waitingPictures = 0;
  readonly copy = new CopyButton(this);
  readonly failureCopy = new CopyButton(this);
  readonly countdown = new Countdown(this);

  /** The connection was gone since this step is shown. */
  wasOffline = false;
  /** What had the focus before an update. */
  #focused: Element | null = null;

  override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement ?? null;
    const posting = this.state?.posting;
    const failure = posting?.status === 'failed' ? posting.failure : null;
    this.countdown.until(failure?.retryAt ?? null, failure?.waitMs);
    this.wasOffline ||= this.offline;
  }

  /** "Post again" and "Look again" go when they are pressed: focus moves to what they started. */
  override updated(): void {
    const sending = this.state?.posting.status === 'sending';
    const isEmpty = sending && this.#focused?.id === 'outcome';
    if (this.#focused === null || (this.#focused.isConnected && !isEmpty)) return;
    this.renderRoot.querySelector<HTMLElement>(sending ? '[part="submit"]' : '.outcome')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    if (wizard === undefined) return nothing;
    // Where it is narrow, a notice and the button it is about stand together.
    const hasNotice = wizard.posting.status === 'failed' || this.hasSignInFailed();
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
        ${renderPerson(this)}
        <p class="visually-hidden" role="status">${spokenStatus(this)}</p>
        <div class="outcome" id="outcome" tabindex="-1" aria-live="polite">${renderFailure(this)}</div>
        ${renderPersonalData(this)} ${this.renderOffline()}
      </div>
      <aside class="wizard-aside ${hasNotice ? 'wizard-aside-recap' : ''}">${renderNext(this)}</aside>
      <div class="wizard-actions is-flowing">${this.renderActions()}</div>
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

  /** The words go under an entry, not into a thread of their own. */
  get isComment(): boolean {
    return this.state?.target.kind === 'comment';
  }

  /** What the board of the draft is called. */
  boardTitle(): string {
    return this.#board()?.title ?? '';
  }

  /** Whether the post has this part: a comment is its text only, and some forums have no boards. */
  hasPart(part: DraftPart): boolean {
    if (this.isComment) return part === 'body';
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
    const waiting = this.waitingPictures;
    const body = html`<help-wizard-prose .markdown=${text} .text=${text}></help-wizard-prose>
      ${waiting === 0 ? nothing : html`<p class="left-out">${icon('image', 'small')}${messages.imagesNotIn({ count: waiting })}</p>`}`;
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

  private renderOffline(): TemplateResult | typeof nothing {
    const { messages } = this;
    if (!this.offline) return nothing;
    return notice({
      tone: 'warning',
      icon: 'offline',
      title: messages.offlineTitle,
      text: isKept(this.drafts) ? messages.offlineHint : messages.offlineHintUnsaved,
    });
  }

  /** Signed out, on a forum with a page to sign in on: the button leads there. */
  offersSignIn(): boolean {
    return this.isSignedOut() && this.visitor?.signInUrl !== undefined;
  }

  /** The visitor tried to sign in, and the forum still says that they are signed out. */
  hasSignInFailed(): boolean {
    const posting = this.state?.posting;
    // That a post may have arrived matters more.
    const mayBeThere = posting?.status === 'failed' && posting.failure.outcomeUnknown;
    return this.cameFromSignIn && this.offersSignIn() && !mayBeThere;
  }

  /** A comment goes under its entry: a composer for threads is no place for it. */
  offersHandOff(): boolean {
    return this.canHandOff && this.state?.target.kind === 'thread';
  }

  /** Signed out, and the main button leads to where one can post. */
  leadsElsewhere(): boolean {
    return this.offersSignIn() || (this.isSignedOut() && this.offersHandOff());
  }

  /** The forum's last word goes before what it said at the start. */
  isSignedOut(): boolean {
    const posting = this.state?.posting;
    const code = posting?.status === 'failed' ? posting.failure.code : null;
    return this.visitor?.signedIn === false || code === 'auth-required' || code === 'session-expired';
  }

  private renderActions(): TemplateResult {
    const { messages } = this;
    if (this.leadsElsewhere()) {
      return html`${this.renderElsewhere()}
      ${this.copy.render(() => this.postText(), messages.copyPostInstead, messages, 'button-quiet')}`;
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
        aria-describedby=${this.offline ? 'waiting' : waits && !sending ? 'outcome' : nothing}
        @click=${() => !waits && this.send({ type: 'submit' })}
      >
        ${sending ? messages.posting : this.submitWords()}
      </button>
      ${this.offline ? this.renderWaiting() : savedLine(messages, true, this.drafts)}`;
  }

  private renderElsewhere(): TemplateResult | typeof nothing {
    // A step has one filled button: after a sign-in that failed it stands in the notice.
    if (this.hasSignInFailed()) return nothing;
    if (!this.offersSignIn()) return renderHandOff(this, 'button-primary');
    const waits = this.offline;
    return html`<button
        class="button button-primary"
        part="submit"
        type="button"
        aria-disabled=${waits ? 'true' : nothing}
        aria-describedby=${waits ? 'waiting' : nothing}
        @click=${() => !waits && this.send({ type: 'sign-in' })}
      >
        ${this.messages.signInToPost}
      </button>
      ${waits ? this.renderWaiting() : nothing}`;
  }

  private renderWaiting(): TemplateResult {
    return html`<p class="saved is-due" id="waiting">${this.messages.offlineWaiting}</p>`;
  }

  private submitWords(): string {
    const { messages } = this;
    if (this.isComment) return messages.postComment;
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
