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
  const words = codes.map((code) => reasonWord(code, messages)).filter((word) => word !== null);
  if (isOld) words.splice(1, 0, messages.reasonFromYear({ year: String(year) }));
  if (fresh !== '') words.push(messages.reasonUpdated({ when: fresh }));
  return words.slice(0, 3);
}

function reasonWord(code: string, messages: Messages): string | null {
  const words = /^words-(\d+)-of-(\d+)$/.exec(code);
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
    default:
      // "archived" is said by the kind; a code of a newer engine is not for visitors.
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
