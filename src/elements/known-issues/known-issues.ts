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
import { missingNotice, notice } from '../parts/notice.js';
import { skeletons } from '../parts/skeletons.js';
import { styles } from './known-issues.styles.js';

/** Enough to recognise one's own trouble; the rest is one link away. */
const SHOWN = 3;
/**
 * @summary Ongoing issues that concern the chosen platform, the latest word first; nothing at all while no platform has any.
 * @csspart issue - One issue.
 * @csspart status - Its status: icon, word and colour.
 * @csspart notice - What is shown when issues could not be loaded.
 */
export class KnownIssues extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, entryStyles, noticeStyles, boneStyles, styles];

  /** What there is to find; absent until something is known of it. */
  @property({ attribute: false }) content?: Content;
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

  override render(): TemplateResult | typeof nothing {
    const { messages, platformLabel } = this;
    const status = this.content?.issues.status ?? 'loading';
    const bones = this.#bones.show(status === 'loading');
    // Where there is none on any platform, nothing is said about it; until that is known the heading waits with the bones.
    if (status === 'none' && !bones) return nothing;
    return html`
      <h3 class="heading ${bones ? 'skeletons' : ''}" tabindex="-1">
        ${platformLabel === null ? messages.issuesAnywhere : messages.issuesOn({ platform: platformLabel })}
      </h3>
      <div class="list" aria-busy=${bones}>
        ${bones || this.content === undefined ? this.renderBones() : this.renderList(this.content)}
      </div>
    `;
  }

  private renderList({ entries, issues: { status, missing, incidents } }: Content): TemplateResult {
    const { messages, unfolded } = this;
    if (status === 'failed') return this.renderFailed();
    const isRunning = ({ id }: Entry): boolean => incidents.has(id);
    // What is going on right now comes first.
    const issues = knownIssues(entries, this.platform).sort((a, b) => +isRunning(b) - +isRunning(a));
    const shown = unfolded ? issues : issues.slice(0, SHOWN);
    return html`
      ${
        issues.length === 0
          ? html`<p class="muted small">${messages.issuesNone}</p>`
          : html`<ul class="entries">
              ${shown.map((entry) => this.renderIssue(entry, isRunning(entry)))}
            </ul>`
      }
      ${issues.length > shown.length ? this.renderAll(issues.length) : nothing}
      ${missingNotice(missing, this, () => this.onRetry())}
    `;
  }

  private renderBones(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.messages.issuesLoading}</p>
      ${skeletons(2)}`;
  }

  /** What a status page says is going on stands out, with its latest word. */
  private renderIssue(entry: Entry, isRunning: boolean): TemplateResult {
    const { messages, locale } = this;
    const updated = formatDay(entry.updatedAt, new Date(), locale, messages);
    const look = `incident notice-${statusFacts(entry)?.tone ?? ''}`;
    return html`<li class="entry ${isRunning ? look : ''}" part="issue">
      <div>${statusBadge(entry, messages)}</div>
      <h4 class="entry-title">
        <a href=${entry.url} target="_blank" rel="noopener" @click=${() => this.open(entry)}
          >${entry.title}<span class="visually-hidden"> (${messages.externalHint})</span></a
        >
      </h4>
      ${isRunning ? html`<p class="latest small" dir="auto">${entry.statusUpdate ?? entry.text}</p>` : nothing}
      <div class="row row-apart small muted">
        <time datetime=${entry.updatedAt ?? nothing}>${updated && messages.reasonUpdated({ when: updated })}</time>
        ${this.renderAction(entry)}
      </div>
    </li>`;
  }

  private renderUpdateLink(entry: Entry): TemplateResult {
    const { messages } = this;
    return html`<a class="link-button" href=${entry.url} target="_blank" rel="noopener" @click=${() => this.open(entry)}
      >${messages.readUpdate}<span class="visually-hidden">: ${entry.title} (${messages.externalHint})</span></a
    >`;
  }

  private renderAction(entry: Entry): TemplateResult | typeof nothing {
    const { messages } = this;
    const actions = statusFacts(entry)?.actions ?? [];
    // What the forum knows nothing of, its own page may tell more about.
    if (actions.includes('follow-fix') || this.content?.issues.isOfForum(entry) === false)
      return this.renderUpdateLink(entry);
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
