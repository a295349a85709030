import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Content } from '../../controllers/content-controller.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import { knownIssues, statusFacts } from '../../core/issue-status.js';
import type { Entry } from '../../core/types.js';
import { receiptKey, type Receipt } from '../../core/wizard-state.js';
import { en } from '../../i18n/en.js';
import { formatDay } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { boneStyles } from '../../styles/bones.js';
import { buttonStyles } from '../../styles/buttons.js';
import { entryStyles } from '../../styles/entries.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import { Bones } from '../parts/bones.js';
import { statusBadge } from '../parts/entry-words.js';
import { icon } from '../parts/icons.js';
import { notice } from '../parts/notice.js';
import { skeletons } from '../parts/skeletons.js';
import { styles } from './known-issues.styles.js';

/** Enough to recognise one's own trouble; the rest is one link away. */
const SHOWN = 3;

/**
 * @summary Ongoing issues that concern the chosen platform, the latest word first.
 * @csspart issue - One issue.
 * @csspart status - Its status: icon, word and colour.
 * @csspart notice - What is shown when the issues could not be loaded.
 */
export class KnownIssues extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, entryStyles, noticeStyles, boneStyles, styles];

  @property({ attribute: false }) content: Content = { status: 'loading', entries: [], incomplete: false };
  /** Platform id; `null` = all. */
  @property({ attribute: false }) platform: string | null = null;
  @property({ attribute: false }) platformLabel: string | null = null;
  @property({ attribute: false }) receipts: Readonly<Record<string, Receipt>> = {};
  /** Whether the forum takes subscriptions. */
  @property({ type: Boolean, attribute: 'can-subscribe' }) canSubscribe = false;
  /** Where all issues are listed; without it they unfold here. */
  @property({ attribute: 'all-url' }) allUrl = '';
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';
  @state() private unfolded = false;
  readonly #bones = new Bones(this);

  override render(): TemplateResult {
    const { messages, platformLabel } = this;
    const bones = this.#bones.show(this.content.status === 'loading');
    return html`
      <h3 class="heading" tabindex="-1">
        ${platformLabel === null ? messages.issuesAnywhere : messages.issuesOn({ platform: platformLabel })}
      </h3>
      <div class="list" aria-busy=${bones}>${bones ? this.renderBones() : this.renderList()}</div>
    `;
  }

  private renderList(): TemplateResult {
    const { messages, content } = this;
    if (content.status === 'failed') return this.renderFailed();
    const issues = knownIssues(content.entries, this.platform);
    if (issues.length === 0) return html`<p class="muted small">${messages.issuesNone}</p>`;
    const shown = this.unfolded ? issues : issues.slice(0, SHOWN);
    return html`
      <ul class="entries">
        ${shown.map((entry) => this.renderIssue(entry))}
      </ul>
      ${issues.length > shown.length ? this.renderAll(issues.length) : nothing}
    `;
  }

  private renderBones(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.messages.issuesLoading}</p>
      ${skeletons(2)}`;
  }

  private renderIssue(entry: Entry): TemplateResult {
    const { messages, locale } = this;
    const updated = formatDay(entry.updatedAt, new Date(), locale, messages);
    return html`<li class="entry" part="issue">
      <div>${statusBadge(entry, messages)}</div>
      <h4 class="entry-title">
        <a href=${entry.url} target="_blank" rel="noopener" @click=${() => this.open(entry)}
          >${entry.title}<span class="visually-hidden"> (${messages.externalHint})</span></a
        >
      </h4>
      <div class="row row-apart small muted">
        <time datetime=${entry.updatedAt ?? nothing}>${updated && messages.reasonUpdated({ when: updated })}</time>
        ${this.renderAction(entry)}
      </div>
    </li>`;
  }

  private renderAction(entry: Entry): TemplateResult | typeof nothing {
    const { messages } = this;
    const actions = statusFacts(entry)?.actions ?? [];
    if (actions.includes('follow-fix')) {
      return html`<a
        class="link-button"
        href=${entry.url}
        target="_blank"
        rel="noopener"
        @click=${() => this.open(entry)}
        >${messages.readUpdate}<span class="visually-hidden">: ${entry.title} (${messages.externalHint})</span></a
      >`;
    }
    if (!actions.includes('subscribe') || !this.canSubscribe) return nothing;
    const status = this.receipts[receiptKey('subscribe', entry.id)]?.status;
    const isOver = status === 'done' || status === 'pending';
    const words = { done: messages.subscribed, failed: messages.tryAgain, pending: messages.subscribeShort };
    return html`<button
        class="link-button"
        type="button"
        aria-disabled=${isOver ? 'true' : nothing}
        @click=${() => !isOver && sendMessage(this, { type: 'act', action: 'subscribe', entry })}
      >
        ${icon(status === 'done' ? 'check' : 'bell', 'small')}${words[status ?? 'pending']}<span class="visually-hidden"
          >: ${entry.title}</span
        ></button
      ><span class="visually-hidden" role="status">${status === 'done' ? messages.subscribed : ''}</span>`;
  }

  private renderAll(count: number): TemplateResult {
    const words = this.messages.issuesViewAll({ count });
    if (this.allUrl !== '') return html`<a class="link-button small all" href=${this.allUrl}>${words}</a>`;
    return html`<button class="link-button small all" type="button" @click=${() => void this.unfold()}>
      ${words}
    </button>`;
  }

  private renderFailed(): TemplateResult {
    const { messages } = this;
    return notice({
      tone: 'danger',
      icon: 'warning',
      title: messages.issuesFailed,
      text: messages.issuesFailedHint,
      actions: html`<button class="button button-secondary button-compact" type="button" @click=${this.onRetry}>
        ${icon('retry')}${messages.tryAgain}
      </button>`,
    });
  }

  /** The button is gone: focus goes on with the first issue that was hidden. */
  private async unfold(): Promise<void> {
    this.unfolded = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.entry-title a')[SHOWN]?.focus();
  }

  /** The button goes away with the notice: focus moves to the heading of the list that is coming. */
  private onRetry(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
    sendMessage(this, { type: 'load-content' });
  }

  private open(entry: Entry): void {
    sendMessage(this, { type: 'open-entry', entry });
  }
}
