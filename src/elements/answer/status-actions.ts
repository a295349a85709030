import { html, nothing, type TemplateResult } from 'lit';
import type { ForumAbilities } from '../../controllers/forum-abilities.js';
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
  /** The visitor voted or subscribed, and still needs help. */
  readonly goesOn: boolean;
  goOn(): void;
  toggle(): void;
}

const ICONS: Readonly<Partial<Record<NextAction, IconName>>> = {
  read: 'faq',
  vote: 'vote',
  subscribe: 'bell',
  'follow-fix': 'check',
  'read-why': 'faq',
};

const ASKED: readonly EntryAction[] = ['vote', 'subscribe'];

/** The latest update of an issue or idea, the actions its status asks for, and the verdict beside them. */
export function renderStatusActions(card: Card, entry: Entry, verdict: TemplateResult): TemplateResult {
  const actions = statusFacts(entry)?.actions ?? [];
  const asked = ASKED.map((action) => [action, receipt(card, action, entry)?.status] as const);
  const failure = ASKED.map((action) => receipt(card, action, entry)).find((each) => each?.status === 'failed');
  const done = asked.filter(([, status]) => status === 'done').map(([action]) => receiptWords(card, action));
  return html`${renderUpdate(card, entry)}
    <div class="verdict">
      ${actions.map((action, index) => renderAction(card, entry, action, index === 0))} ${verdict}
      ${renderVotes(card, entry, actions)}
    </div>
    <p class="visually-hidden" role="status">${done.join(', ')}</p>
    ${renderOutcome(card, entry)} ${failure === undefined ? nothing : renderActionFailure(card, entry, failure)}`;
}

/** Why it did not work, and the two ways on: signing in, and the entry's own page. */
function renderActionFailure(card: Card, entry: Entry, { code }: Receipt): TemplateResult {
  const { messages } = card;
  const isSignedOut = code === 'auth-required' || code === 'session-expired';
  return html`<p class="small failed" role="alert">
    ${isSignedOut ? messages.signInFirst : messages.actionFailed}
    ${
      isSignedOut && card.abilities.withoutSignIn !== true
        ? html`<button
            class="link-button link-inline"
            type="button"
            @click=${() => sendMessage(card, { type: 'sign-in' })}
          >
            ${messages.signIn}
          </button>`
        : html`<a class="link-inline" href=${entry.url} target="_blank" rel="noopener"
            >${messages.readWhole}<span class="visually-hidden"> (${messages.externalHint})</span></a
          >`
    }
  </p>`;
}

function renderUpdate({ messages, locale }: Card, entry: Entry): TemplateResult | typeof nothing {
  if (entry.statusUpdate === undefined) return renderHint(entry, messages);
  const date = sentenceCase(formatDay(entry.updatedAt, new Date(), locale, messages), locale);
  return html`<div class="update" part="update">
    <p class="update-head">
      <span class="strong">${messages.latestUpdate}</span>
      ${date === '' ? nothing : html`<time datetime=${entry.updatedAt ?? nothing}>${date}</time>`}
    </p>
    <p lang=${entry.lang ?? nothing}><bdi>${entry.statusUpdate}</bdi></p>
  </div>`;
}

/** What the status asks for, where nobody wrote a word about it. */
function renderHint({ kind, status = '' }: Entry, { statusHints }: Messages): TemplateResult | typeof nothing {
  // A status may be any word, "constructor" too.
  const isKnown = kind === 'issue' && Object.hasOwn(statusHints, status);
  return isKnown ? html`<p class="small muted">${statusHints[status]}</p>` : nothing;
}

/** The forum took a vote or a subscription: the visitor may leave it at that, or go on. */
function renderOutcome(card: Card, entry: Entry): TemplateResult | typeof nothing {
  const { messages } = card;
  const done = ASKED.filter((action) => receipt(card, action, entry)?.status === 'done');
  if (done.length === 0 || card.goesOn) return nothing;
  const by = done.includes('subscribe') ? 'subscribe' : 'vote';
  return html`<div class="notice notice-success" part="notice">
    ${icon('check')}
    <div class="notice-body">
      <p>
        <strong>${by === 'vote' ? messages.votedTitle : messages.subscribedTitle}</strong>
        ${by === 'vote' ? messages.votedNext : messages.subscribedNext}
      </p>
      <div class="notice-actions">
        <button
          class="button button-secondary button-compact"
          type="button"
          @click=${() => sendMessage(card, { type: 'solved', entry, by })}
        >
          ${messages.done}</button
        ><button class="button button-quiet button-compact" type="button" @click=${() => card.goOn()}>
          ${messages.stillNeedHelp}
        </button>
      </div>
    </div>
  </div>`;
}

function renderAction(card: Card, entry: Entry, action: NextAction, first: boolean): TemplateResult | typeof nothing {
  switch (action) {
    case 'vote':
    case 'subscribe':
      return renderForumAction(card, entry, action, first);
    case 'comment':
      return card.abilities.comment
        ? button(card, entry, action, first, { type: 'comment-started', entry })
        : link(card, entry, action, first);
    case 'follow-up':
      return button(card, entry, action, first, { type: 'follow-up-started', entry });
    case 'follow-fix':
      return link(card, entry, action, first);
    case 'read':
    case 'read-why':
    case 'workaround':
      // The reader is open already, or the card would close under the visitor's hand.
      return card.open ? nothing : opener(card, entry, action, first);
  }
}

function renderForumAction(card: Card, entry: Entry, action: EntryAction, first: boolean): TemplateResult {
  if (!card.abilities[action]) return link(card, entry, action, first);
  const status = receipt(card, action, entry)?.status;
  const done = status === 'done';
  const count = receipt(card, action, entry)?.count ?? entry.votes;
  // The button stays where the focus is, also when there is nothing more to do.
  return html`<button
    class=${classes(first)}
    type="button"
    aria-disabled=${status === 'pending' || done ? 'true' : nothing}
    @click=${() => status !== 'pending' && !done && sendMessage(card, { type: 'act', action, entry })}
  >
    ${done ? html`${icon('check')}${receiptWords(card, action)}` : words(card, entry, action)}
    ${action === 'vote' && count !== undefined ? html`<span class="number">${format(card, count)}</span>` : nothing}
  </button>`;
}

function receiptWords({ messages }: Card, action: EntryAction): string {
  return action === 'vote' ? messages.voted : messages.subscribed;
}

function format({ locale }: Card, count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}

function renderVotes(card: Card, entry: Entry, actions: readonly NextAction[]): TemplateResult | typeof nothing {
  const count = receipt(card, 'vote', entry)?.count ?? entry.votes;
  // The button counts them.
  if (count === undefined || (actions.includes('vote') && card.abilities.vote)) return nothing;
  return html`<span class="small muted number">${card.messages.votes({ count })}</span>`;
}

function button(card: Card, entry: Entry, action: NextAction, first: boolean, message: WizardMessage): TemplateResult {
  return html`<button class=${classes(first)} type="button" @click=${() => sendMessage(card, message)}>
    ${words(card, entry, action)}
  </button>`;
}

/** The button goes away once the card is open: focus moves to the title, above what is to be read. */
function opener(card: Card, entry: Entry, action: NextAction, first: boolean): TemplateResult {
  const open = (): void => {
    card.toggle();
    card.focus();
  };
  return html`<button class=${classes(first)} type="button" @click=${open}>${words(card, entry, action)}</button>`;
}

/** What the forum cannot do from here, the entry's own page can. */
function link(card: Card, entry: Entry, action: NextAction, first: boolean): TemplateResult {
  return html`<a
    class=${classes(first)}
    href=${entry.url}
    target="_blank"
    rel="noopener"
    @click=${() => sendMessage(card, { type: 'open-entry', entry })}
    >${words(card, entry, action)}<span class="visually-hidden"> (${card.messages.externalHint})</span>${icon(
      'external',
      'small',
    )}</a
  >`;
}

function words({ messages }: Card, { kind }: Entry, action: NextAction): TemplateResult {
  const name = ICONS[action];
  const own = kind === 'idea' ? messages.ideaActions[action] : undefined;
  return html`${name === undefined ? nothing : icon(name)}${own ?? messages.actions[action]}`;
}

function classes(first: boolean): string {
  return `button ${first ? 'button-soft' : 'button-secondary'}`;
}

function receipt({ receipts }: Card, action: EntryAction, entry: Entry): Receipt | undefined {
  return receipts[receiptKey(action, entry.id)];
}
