import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ForumAbilities } from '../../controllers/forum-abilities.js';
import { sendMessage, type WizardMessage } from '../../controllers/wizard-commands.js';
import { statusFacts } from '../../core/issue-status.js';
import type { Entry, Match } from '../../core/types.js';
import { receiptKey, type ConsultedEntry, type EntryAction, type Receipt } from '../../core/wizard-state.js';
import { en } from '../../i18n/en.js';
import type { Messages } from '../../i18n/messages.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/buttons.js';
import { entryStyles } from '../../styles/entries.js';
import { tokenStyles } from '../../styles/tokens.js';
import { kindBadge, statusBadge } from '../parts/entry-words.js';
import { icon } from '../parts/icons.js';
import { styles } from './similar-entries.styles.js';

/** What stands there before a post is written again. */
const ACTIONS = ['vote', 'subscribe'] as const satisfies readonly EntryAction[];

/**
 * @summary Entries that look the same as the post that is being written: vote, add one's details there, open, or say that
 * they are not the same.
 * @csspart similar - The whole notice.
 * @csspart kind - What kind of entry it is.
 * @csspart status - The status of an issue or idea.
 */
export class SimilarEntries extends LitElement {
  static override styles = [tokenStyles, baseStyles, buttonStyles, entryStyles, styles];

  /** The entries, most important first. */
  @property({ attribute: false }) results: readonly Match[] = [];
  @property({ attribute: false }) consulted: readonly ConsultedEntry[] = [];
  @property({ attribute: false }) receipts: Readonly<Record<string, Receipt>> = {};
  @property({ attribute: false }) abilities: ForumAbilities = { vote: false, subscribe: false, comment: false };
  @property({ attribute: false }) messages: Messages = en;
  @property() locale = 'en';
  /** The entry whose button has just gone, and the focus with it. */
  #lost: string | null = null;

  override updated(changed: PropertyValues<this>): void {
    if (this.#lost === null || !changed.has('consulted')) return;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(this.#lost)}"] :is(.undo, .not-it)`)?.focus();
    this.#lost = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { results, messages } = this;
    if (results.length === 0) return nothing;
    return html`<section class="similar" part="similar" aria-labelledby="heading">
      <div>
        <h3 class="heading" id="heading">${messages.similarTitle}</h3>
        <p class="small">${messages.similarHint}</p>
      </div>
      <ul class="entries">
        ${repeat(
          results,
          ({ entry }) => entry.id,
          ({ entry }) =>
            html`<li class="entry" data-id=${entry.id}>
              ${this.isDismissed(entry) ? this.renderDismissed(entry) : this.renderEntry(entry)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderEntry(entry: Entry): TemplateResult {
    const { messages } = this;
    return html`<div class="row">${kindBadge(entry, messages)}${statusBadge(entry, messages)}</div>
      <h4 class="entry-title" lang=${entry.lang ?? nothing}><bdi>${entry.title}</bdi></h4>
      <div class="actions">
        ${ACTIONS.map((action) => this.renderAction(entry, action))}
        <a
          class="button button-secondary button-compact"
          href=${entry.url}
          target="_blank"
          rel="noopener"
          @click=${() => this.send({ type: 'open-entry', entry })}
          >${messages.similarOpen}<span class="visually-hidden">: ${entry.title} (${messages.externalHint})</span
          >${icon('external', 'small')}</a
        >
        ${
          this.takesDetails(entry)
            ? html`<button
                class="button button-secondary button-compact"
                type="button"
                @click=${() => this.send({ type: 'comment-started', entry })}
              >
                ${messages.actions.comment}<span class="visually-hidden">: ${entry.title}</span>
              </button>`
            : nothing
        }
        <button class="button button-quiet button-compact not-it" type="button" @click=${() => this.dismiss(entry)}>
          ${messages.similarNot}<span class="visually-hidden">: ${entry.title}</span>
        </button>
      </div>
      ${this.renderFailure(entry)}`;
  }

  private renderAction(entry: Entry, action: EntryAction): TemplateResult | typeof nothing {
    if (!this.abilities[action] || statusFacts(entry)?.actions.includes(action) !== true) return nothing;
    const { messages, locale } = this;
    const receipt = this.receipts[receiptKey(action, entry.id)];
    const done = receipt?.status === 'done';
    const count = receipt?.count ?? entry.votes;
    const words = action === 'vote' ? messages.voted : messages.subscribed;
    return html`<button
      class="button button-soft button-compact"
      type="button"
      aria-disabled=${done || receipt?.status === 'pending' ? 'true' : nothing}
      @click=${() => receipt?.status !== 'pending' && !done && this.send({ type: 'act', action, entry })}
    >
      ${icon(done ? 'check' : action === 'vote' ? 'vote' : 'bell')}<span role="status"
        >${done ? words : messages.actions[action]}</span
      ><span class="visually-hidden">: ${entry.title}</span>
      ${
        action === 'vote' && count !== undefined
          ? html`<span class="number">${new Intl.NumberFormat(locale).format(count)}</span>`
          : nothing
      }
    </button>`;
  }

  private renderFailure(entry: Entry): TemplateResult | typeof nothing {
    const { messages } = this;
    const failed = ACTIONS.map((action) => this.receipts[receiptKey(action, entry.id)]).find(
      (receipt) => receipt?.status === 'failed',
    );
    if (failed === undefined) return nothing;
    const isSignedOut = failed.code === 'auth-required' || failed.code === 'session-expired';
    return html`<p class="small" role="alert">
      ${isSignedOut ? messages.signInFirst : messages.actionFailed}
      ${
        isSignedOut && this.abilities.withoutSignIn !== true
          ? html`<button class="link-button link-inline" type="button" @click=${() => this.send({ type: 'sign-in' })}>
              ${messages.signIn}
            </button>`
          : html`<a class="link-inline" href=${entry.url} target="_blank" rel="noopener"
              >${messages.readWhole}<span class="visually-hidden"> (${messages.externalHint})</span></a
            >`
      }
    </p>`;
  }

  private renderDismissed(entry: Entry): TemplateResult {
    const { messages } = this;
    return html`<p class="folded">
      <span dir="auto">${messages.similarDismissed({ title: entry.title })}</span
      ><button class="link-button undo" type="button" @click=${() => this.undo(entry)}>
        ${messages.undo}<span class="visually-hidden">: ${entry.title}</span>
      </button>
    </p>`;
  }

  /** An entry that is settled, or asks for votes only, has no use for more details. */
  private takesDetails(entry: Entry): boolean {
    if (!this.abilities.comment || entry.archived === true) return false;
    return entry.kind === 'thread' ? entry.solved !== true : statusFacts(entry)?.actions.includes('comment') === true;
  }

  private isDismissed({ id }: Entry): boolean {
    return this.consulted.some((entry) => entry.id === id && entry.verdict === 'dismissed');
  }

  private dismiss(entry: Entry): void {
    this.#lost = entry.id;
    this.send({ type: 'entry-dismissed', entry, reason: this.messages.similarNotReason });
  }

  private undo(entry: Entry): void {
    this.#lost = entry.id;
    this.send({ type: 'dismissal-undone', id: entry.id });
  }

  private send(message: WizardMessage): void {
    sendMessage(this, message);
  }
}
