import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { now } from '../../controllers/now.js';
import { RememberThread } from '../../controllers/remember-thread.js';
import { draftText } from '../../core/compose-draft.js';
import { myThreadOf } from '../../core/my-threads.js';
import type { Match } from '../../core/types.js';
import { formatHours, formatTime } from '../../i18n/format.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { frameStyles } from '../../styles/frame.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { CopyButton } from '../parts/copy-button.js';
import { icon, type IconName } from '../parts/icons.js';
import { notice } from '../parts/notice.js';
import { LaterStepElement } from '../later-step-element.js';
import type { StateAt } from '../step-element.js';
import { renderIdeaStatuses } from './idea-statuses.js';
import { renderRemember, renderRow, renderSubscribe, subscribable } from './next.js';
import { styles } from './posted-step.styles.js';

/**
 * @summary Where the post is, how long a reply takes, and what to do next. Also: waiting for approval, and continue in
 * the forum.
 * @csspart thread - The link to the post.
 */
export class PostedStep extends LaterStepElement<'posted'> {
  static override styles = [tokenStyles, baseStyles, buttonStyles, noticeStyles, frameStyles, styles];

  /** Hours within which most questions get a reply; 0 = nobody knows. */
  @property({ type: Number, attribute: 'reply-hours' }) replyHours = 0;
  /** What becomes of an idea, in the owner's words, one line each. */
  @property({ attribute: false }) ideaNext?: readonly string[] | undefined;
  /** Whether the forum takes subscriptions. */
  @property({ type: Boolean, attribute: 'can-subscribe' }) canSubscribe = false;
  /** Where the visitor's threads are remembered on this device; `null` = it is not offered. */
  @property({ attribute: false }) threadsKey: string | null = null;
  readonly #copy = new CopyButton(this);
  readonly #memory = new RememberThread(this);

  override willUpdate(): void {
    this.#memory.use(this.threadsKey);
  }

  override updated(changed: PropertyValues<this>): void {
    // The button that confirmed it is gone, and the heading says something new.
    if (changed.get('state')?.confirmed === false && this.state?.confirmed === true) void this.focusHeading();
  }

  override render(): TemplateResult | typeof nothing {
    const { state: wizard } = this;
    if (wizard === undefined) return nothing;
    return html`<div class="wizard-body has-aside">
      <div class="wizard-main">${this.renderMain(wizard)}</div>
      ${this.renderWait()}
    </div>`;
  }

  private renderMain({ result, confirmed }: StateAt<'posted'>): TemplateResult {
    switch (result.kind) {
      case 'published':
        return this.renderPublished();
      case 'pending-approval':
        return this.renderPending(result.message);
      case 'handed-off':
        return confirmed ? this.renderPublished() : this.renderHandOff(result);
    }
  }

  private renderOutcome(tone: 'success' | 'info', name: IconName, title: string, lede: string): TemplateResult {
    return html`<div class="stack">
      <span class="outcome-mark outcome-${tone}">${icon(name)}</span>
      <div class="wizard-intro">
        <h2 class="title" tabindex="-1">${title}</h2>
        ${lede === '' ? nothing : html`<p class="lede">${lede}</p>`}
      </div>
    </div>`;
  }

  private renderPublished(): TemplateResult {
    const { messages, locale, state: wizard } = this;
    const lede =
      this.replyHours > 0 && wizard?.target.kind === 'thread'
        ? messages.nextReply({ duration: formatHours(this.replyHours, locale) })
        : '';
    const isComment = wizard?.target.kind === 'comment';
    const title = isComment ? messages.commentPostedTitle : messages.postedTitle;
    const thread = wizard?.result.kind === 'published' ? wizard.result.thread : null;
    return html`${this.renderOutcome('success', 'check', title, lede)}
      ${
        thread === null
          ? nothing
          : html`<div class="thread-link" part="thread">
              <a href=${thread.url} dir="auto">${thread.title}</a>${icon('external')}
              <p class="small muted">${this.threadMeta(thread.postedAt)}</p>
            </div>`
      }
      ${this.renderNext([
        this.renderSubscribe(),
        ...this.renderWhatFollows(),
        renderRow('edit', messages.nowMore),
        this.renderRemember(),
      ])}
      ${wizard === undefined ? nothing : renderIdeaStatuses(wizard, messages)}
      <div class="wizard-actions is-flowing">
        ${thread === null ? nothing : html`<a class="button button-primary" href=${thread.url}>${isComment ? messages.seeComment : messages.seePost}</a>`}
        ${this.renderAskElse()}
      </div>`;
  }

  private renderNext(rows: readonly (TemplateResult | typeof nothing)[]): TemplateResult | typeof nothing {
    if (rows.every((row) => row === nothing)) return nothing;
    return html`<div class="stack stack-tight">
      <h3 class="heading">${this.messages.whatNow}</h3>
      <ul class="next">
        ${rows}
      </ul>
    </div>`;
  }

  /** Of a question: that a reply may solve it; of an idea: what becomes of it, in the owner's words. */
  private renderWhatFollows(): TemplateResult[] {
    const { state: wizard, messages, ideaNext } = this;
    if (wizard?.target.kind === 'comment') return [];
    const isIdea = wizard?.draft.intent === 'idea';
    if (isIdea && ideaNext !== undefined) return ideaNext.map((words) => renderRow('info', words));
    return [renderRow(isIdea ? 'vote' : 'done', messages.nowSolution)];
  }

  private renderSubscribe(): TemplateResult | typeof nothing {
    const entry = this.state === undefined || !this.canSubscribe ? null : subscribable(this.state);
    return entry === null ? nothing : renderSubscribe(this, entry);
  }

  private renderRemember(): TemplateResult | typeof nothing {
    const thread = this.state === undefined ? null : myThreadOf(this.state, now());
    return thread === null || this.#memory.status === 'off' ? nothing : renderRemember(this, this.#memory, thread);
  }

  private renderPending(message: string | undefined): TemplateResult {
    const { messages } = this;
    return html`${this.renderOutcome('info', 'pending', messages.pendingTitle, messages.pendingLede)}
      ${notice({ tone: 'neutral', icon: 'info', title: messages.pendingNotice, text: message ?? nothing })}
      ${this.renderDraft()} ${this.renderNext([this.renderRemember()])}
      <div class="wizard-actions is-flowing">
        ${this.#copy.render(() => this.draftWords(), messages.copyPost, messages)} ${this.renderAskElse()}
      </div>`;
  }

  private renderHandOff({ url, truncated }: { readonly url: string; readonly truncated: boolean }): TemplateResult {
    const { messages } = this;
    return html`${this.renderOutcome('info', 'external', messages.handOffTitle, messages.handOffLede)}
      ${
        truncated
          ? notice({
              tone: 'warning',
              icon: 'warning',
              title: messages.handOffTooLong,
              text: messages.handOffTooLongHint,
              actions: this.#copy.render(
                () => this.draftWords(),
                messages.copyText,
                messages,
                'button-secondary button-compact',
              ),
            })
          : nothing
      }
      ${this.renderDraft()}
      <div class="wizard-actions is-flowing">
        <a class="button button-primary" href=${url} target="_blank" rel="noopener"
          >${messages.openForum}<span class="visually-hidden"> (${messages.externalHint})</span> ${icon('external')}</a
        >
        <button class="button button-quiet" type="button" @click=${() => this.send({ type: 'hand-off-confirmed' })}>
          ${messages.havePosted}
        </button>
      </div>
      <p class="saved">${icon('check', 'small')}${messages.draftStays}</p>`;
  }

  private renderDraft(): TemplateResult {
    const { messages, state: wizard } = this;
    const labels = wizard?.draft.tags.join(', ') ?? '';
    const board = wizard?.target.kind === 'comment' ? '' : this.boardTitle();
    const title = wizard?.target.kind === 'comment' ? wizard.target.on.title : wizard?.draft.title;
    return html`<div class="copy-box stack stack-tight">
      <p class="strong"><bdi>${title}</bdi></p>
      ${board === '' ? nothing : html`<p class="muted">${messages.draftMeta({ board, labels })}</p>`}
    </div>`;
  }

  private renderAskElse(): TemplateResult {
    return html`<button class="button button-quiet" type="button" @click=${() => this.send({ type: 'start-over' })}>
      ${this.messages.askElse}
    </button>`;
  }

  /** What may help until somebody replies: the two best matches that were not read yet. */
  private renderWait(): TemplateResult | typeof nothing {
    const { state: wizard, messages } = this;
    const read = wizard?.input.consulted ?? [];
    const handled = wizard?.target.kind === 'comment' ? wizard.target.on.id : null;
    const isFit = ({ entry, reasons }: Match): boolean =>
      entry.id !== handled && !read.some(({ id }) => id === entry.id) && !reasons.includes('other-platform');
    const unread = wizard?.results.matches.filter(isFit) ?? [];
    const shown: readonly Match[] = unread.slice(0, 2);
    if (shown.length === 0) return nothing;
    return html`<aside class="wizard-aside">
      <div>
        <help-wizard-match-list
          exportparts="match, kind, status, reasons"
          .results=${shown}
          .heading=${messages.whileYouWait}
          .messages=${messages}
          .locale=${this.locale}
        ></help-wizard-match-list>
      </div>
    </aside>`;
  }

  private threadMeta(postedAt: string | undefined): string {
    const date = new Date(postedAt ?? Date.now());
    const time = formatTime(Number.isNaN(date.getTime()) ? new Date() : date, this.locale);
    const { target } = this.state ?? {};
    if (target?.kind === 'comment') return this.messages.commentMeta({ time });
    const board = this.boardTitle();
    return board === '' ? time : this.messages.postedMeta({ board, time });
  }

  private boardTitle(): string {
    const { state: wizard } = this;
    return wizard?.site.boards.find(({ id }) => id === wizard.draft.boardId)?.title ?? '';
  }

  private draftWords(): string {
    const { state: wizard } = this;
    if (wizard === undefined) return '';
    if (wizard.target.kind === 'comment') return draftText(wizard);
    return `${wizard.draft.title}\n\n${wizard.draft.body}`;
  }
}
