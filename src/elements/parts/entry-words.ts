import { html, nothing, type TemplateResult } from 'lit';
import { statusFacts } from '../../core/issue-status.js';
import type { Entry, EntryKind, Match } from '../../core/types.js';
import { formatDay } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { icon, type IconName } from './icons.js';

/** What an element needs to put an entry into words. */
export interface Wording {
  readonly messages: Messages;
  /** BCP 47. */
  readonly locale: string;
}

const STATUS_ICONS: Readonly<Record<string, IconName>> = {
  new: 'info',
  'need-more-info': 'edit',
  'under-investigation': 'investigate',
  fixed: 'check',
  'not-right-now': 'clock',
  'wont-fix': 'close',
  maintenance: 'clock',
  live: 'vote',
  'under-consideration': 'clock',
  implemented: 'check',
  closed: 'close',
};

function kindWords(entry: Entry, messages: Messages): readonly [IconName, string] {
  if (entry.kind === 'thread' && entry.archived === true) return ['archive', messages.kindArchivedThread];
  if (entry.kind === 'thread' && entry.solved === true) return ['done', messages.kindSolvedThread];
  const words: Readonly<Record<EntryKind, readonly [IconName, string]>> = {
    faq: ['faq', messages.kindFaq],
    issue: ['issue', messages.kindIssue],
    thread: ['thread', messages.kindThread],
    idea: ['idea', messages.kindIdea],
    news: ['info', messages.kindNews],
  };
  return words[entry.kind];
}

/** Icon and word of an entry's kind; no colour of its own. */
export function kindBadge(entry: Entry, messages: Messages): TemplateResult {
  const [name, word] = kindWords(entry, messages);
  return html`<span class="kind" part="kind">${icon(name, 'small')}${word}</span>`;
}

/** Icon, word and colour of a status; nothing for entries without one. */
export function statusBadge(entry: Entry, messages: Messages): TemplateResult | typeof nothing {
  const facts = statusFacts(entry);
  if (facts === null || entry.status === undefined) return nothing;
  const word = Object.hasOwn(messages.statuses, entry.status) ? messages.statuses[entry.status] : entry.status;
  return html`<span class="status status-${facts.tone}" part="status"
    >${icon(STATUS_ICONS[entry.status] ?? 'info', 'small')}${word}</span
  >`;
}

/** The heading of a list of one kind. */
export function kindPlural(kind: EntryKind, messages: Messages): string {
  const words: Readonly<Record<EntryKind, string>> = {
    faq: messages.pluralFaqs,
    issue: messages.pluralIssues,
    thread: messages.pluralThreads,
    idea: messages.pluralIdeas,
    news: messages.pluralNews,
  };
  return words[kind];
}

/** At most three reasons why a match is shown, in words. */
function reasonWords(match: Match, { messages, locale }: Wording, now: Date): string[] {
  const { entry } = match;
  const fresh = entry.kind === 'issue' ? formatDay(entry.updatedAt, now, locale, messages) : '';
  const year = new Date(entry.updatedAt ?? '').getFullYear();
  // How old an archived answer is matters more than that it was one.
  const isOld = entry.archived === true && Number.isFinite(year);
  const codes = isOld ? match.reasons.filter((code) => code !== 'solved') : match.reasons;
  const words = inOrder(codes)
    .map((code) => reasonWord(code, entry, messages, now))
    .filter((word) => word !== null);
  if (isOld) words.splice(1, 0, messages.reasonFromYear({ year: String(year) }));
  if (fresh !== '') words.push(messages.reasonUpdated({ when: fresh }));
  return words.slice(0, 3);
}

const RECENT_DAYS = 90;
const DAY_MS = 86_400_000;

function isWithin(date: string | undefined, days: number, now: Date): boolean {
  return date !== undefined && now.getTime() - Date.parse(date) < days * DAY_MS;
}

const WORDS_CODE = /^words-(\d+)-of-(\d+)$/;

/** How many words were found is among the reasons that are shown; it comes last where there are few. */
function inOrder(codes: readonly string[]): readonly string[] {
  const others = codes.filter((code) => !WORDS_CODE.test(code));
  return [...others.slice(0, 2), ...codes.filter((code) => WORDS_CODE.test(code)), ...others.slice(2)];
}

function reasonWord(code: string, entry: Entry, messages: Messages, now: Date): string | null {
  const words = WORDS_CODE.exec(code);
  if (words !== null) return messages.reasonWords({ count: Number(words[1]), total: Number(words[2]) });
  switch (code) {
    case 'same-platform':
      return messages.reasonSamePlatform;
    case 'all-platforms':
      return messages.reasonAllPlatforms;
    case 'other-platform':
      return messages.reasonOtherPlatform;
    case 'solved':
      return messages.reasonSolved;
    case 'popular':
      // Of issues the votes are counted on their button.
      return entry.kind === 'issue' ? null : messages.reasonPopular;
    case 'recent':
      // Of issues the day of the latest update is named. Recent in an old index is not recent.
      return entry.kind !== 'issue' && isWithin(entry.updatedAt, RECENT_DAYS, now) ? messages.reasonRecent : null;
    default:
      // "archived" is said by the kind, "ongoing" by the status; a code of a newer engine is not for visitors.
      return null;
  }
}

/** The reasons as a list with a hidden name. */
export function reasonList(match: Match, wording: Wording, now: Date): TemplateResult | typeof nothing {
  const words = reasonWords(match, wording, now);
  if (words.length === 0) return nothing;
  return html`<ul class="entry-why" part="reasons" aria-label=${wording.messages.whyShown}>
    ${words.map((word) => html`<li>${word}</li>`)}
  </ul>`;
}
