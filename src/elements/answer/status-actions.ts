import { html, nothing, type TemplateResult } from 'lit';
import type { ForumAbilities } from '../../controllers/forum-calls.js';
import { sendMessage, type WizardMessage } from '../../controllers/wizard-commands.js';
import { statusFacts, type NextAction } from '../../core/issue-status.js';
import type { Entry } from '../../core/types.js';
import { receiptKey, type EntryAction, type Receipt } from '../../core/wizard-state.js';
import { formatDay, sentenceCase } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { icon, type IconName } from '../parts/icons.js';

/** What the actions need of the card they stand in. */
interface Card extends HTMLElement {
  readonly messages: Messages;
  readonly locale: string;
  readonly receipts: Readonly<Record<string, Receipt>>;
  readonly abilities: ForumAbilities;
  readonly open: boolean;
  toggle(): void;
}

const ICONS: Readonly<Partial<Record<NextAction, IconName>>> = {
  read: 'faq',
  vote: 'vote',
  subscribe: 'bell',
  'follow-fix': 'check',
  'read-why': 'faq',
};

/** The latest update of an issue or idea, the actions its status asks for, and the verdict beside them. */
export function renderStatusActions(card: Card, entry: Entry, verdict: TemplateResult): TemplateResult {
  const actions = statusFacts(entry)?.actions ?? [];
  const failed = (['vote', 'subscribe'] as const).some((action) => receipt(card, action, entry)?.status === 'failed');
  return html`${renderUpdate(card, entry)}
    <div class="verdict">
      ${actions.map((action, index) => renderAction(card, entry, action, index === 0))} ${verdict}
      ${renderVotes(card, entry, actions)}
    </div>
    ${failed ? html`<p class="small failed" role="alert">${card.messages.actionFailed}</p>` : nothing}`;
}

function renderUpdate({ messages, locale }: Card, entry: Entry): TemplateResult | typeof nothing {
  if (entry.statusUpdate === undefined) return nothing;
  const date = sentenceCase(formatDay(entry.updatedAt, new Date(), locale, messages), locale);
  return html`<div class="update" part="update">
    <p class="update-head">
      <span class="strong">${messages.latestUpdate}</span>
      ${date === '' ? nothing : html`<time datetime=${entry.updatedAt ?? nothing}>${date}</time>`}
    </p>
    <p lang=${entry.lang ?? nothing}><bdi>${entry.statusUpdate}</bdi></p>
  </div>`;
}

function renderAction(card: Card, entry: Entry, action: NextAction, first: boolean): TemplateResult | typeof nothing {
  switch (action) {
    case 'vote':
    case 'subscribe':
      return renderForumAction(card, entry, action, first);
    case 'comment':
      return card.abilities.comment
        ? button(card, action, first, { type: 'comment-started', entry })
        : link(card, entry, action, first);
    case 'follow-up':
      return button(card, action, first, { type: 'follow-up-started', entry });
    case 'follow-fix':
      return link(card, entry, action, first);
    case 'read':
    case 'read-why':
    case 'workaround':
      // The reader is open already, or the card would close under the visitor's hand.
      return card.open ? nothing : opener(card, action, first);
  }
}

function renderForumAction(card: Card, entry: Entry, action: EntryAction, first: boolean): TemplateResult {
  const { messages } = card;
  if (!card.abilities[action]) return link(card, entry, action, first);
  const status = receipt(card, action, entry)?.status;
  if (status === 'done') {
    return html`<span class="receipt" role="status"
      >${icon('check', 'small')}${action === 'vote' ? messages.voted : messages.subscribed}</span
    >`;
  }
  return html`<button
    class=${classes(first)}
    type="button"
    aria-disabled=${status === 'pending' ? 'true' : nothing}
    @click=${() => status !== 'pending' && sendMessage(card, { type: 'act', action, entry })}
  >
    ${words(card, action)}${
      action === 'vote' && entry.votes !== undefined
        ? html`<span class="number">${new Intl.NumberFormat(card.locale).format(entry.votes)}</span>`
        : nothing
    }
  </button>`;
}

function renderVotes(card: Card, entry: Entry, actions: readonly NextAction[]): TemplateResult | typeof nothing {
  const count = receipt(card, 'vote', entry)?.count ?? entry.votes;
  const isOnButton = actions.includes('vote') && receipt(card, 'vote', entry)?.status !== 'done';
  if (count === undefined || isOnButton) return nothing;
  return html`<span class="small muted number">${card.messages.votes({ count })}</span>`;
}

function button(card: Card, action: NextAction, first: boolean, message: WizardMessage): TemplateResult {
  return html`<button class=${classes(first)} type="button" @click=${() => sendMessage(card, message)}>
    ${words(card, action)}
  </button>`;
}

/** The button goes away once the card is open: focus moves to the title, above what is to be read. */
function opener(card: Card, action: NextAction, first: boolean): TemplateResult {
  const open = (): void => {
    card.toggle();
    card.focus();
  };
  return html`<button class=${classes(first)} type="button" @click=${open}>${words(card, action)}</button>`;
}

/** What the forum cannot do from here, the entry's own page can. */
function link(card: Card, entry: Entry, action: NextAction, first: boolean): TemplateResult {
  return html`<a
    class=${classes(first)}
    href=${entry.url}
    target="_blank"
    rel="noopener"
    @click=${() => sendMessage(card, { type: 'open-entry', entry })}
    >${words(card, action)}<span class="visually-hidden"> (${card.messages.externalHint})</span>${icon(
      'external',
      'small',
    )}</a
  >`;
}

function words({ messages }: Card, action: NextAction): TemplateResult {
  const name = ICONS[action];
  return html`${name === undefined ? nothing : icon(name)}${messages.actions[action]}`;
}

function classes(first: boolean): string {
  return `button ${first ? 'button-soft' : 'button-secondary'}`;
}

function receipt({ receipts }: Card, action: EntryAction, entry: Entry): Receipt | undefined {
  return receipts[receiptKey(action, entry.id)];
}
