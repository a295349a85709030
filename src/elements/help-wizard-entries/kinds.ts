import type { EntrySort } from '../../controllers/choose-entries.js';
import type { SiteConfig } from '../../core/config.js';
import type { EntryKind } from '../../core/types.js';
import type { Messages } from '../../i18n/messages.js';

/** What a panel of a kind is like where the page says nothing else. */
interface KindFacts {
  readonly limit: number;
  readonly sort: EntrySort;
  /** Rows have a second line, with the status. */
  readonly hasStatus: boolean;
  readonly lede: (messages: Messages) => string;
  /** Where all entries of the kind are. */
  readonly allUrl: (links: NonNullable<SiteConfig['links']>) => string | undefined;
}

export const KINDS: Readonly<Record<EntryKind, KindFacts>> = {
  faq: {
    limit: 5,
    sort: 'popular',
    hasStatus: false,
    lede: (messages) => messages.panelLedeFaqs,
    allUrl: (links) => links.faqs,
  },
  issue: {
    limit: 4,
    sort: 'newest',
    hasStatus: true,
    lede: (messages) => messages.panelLedeIssues,
    allUrl: (links) => links.issues,
  },
  thread: {
    limit: 5,
    sort: 'popular',
    hasStatus: false,
    lede: (messages) => messages.panelLedeThreads,
    allUrl: (links) => links.threads ?? links.forum,
  },
  idea: {
    limit: 5,
    sort: 'popular',
    hasStatus: true,
    lede: (messages) => messages.panelLedeIdeas,
    allUrl: (links) => links.ideas,
  },
  news: {
    limit: 5,
    sort: 'newest',
    hasStatus: false,
    lede: (messages) => messages.panelLedeNews,
    allUrl: (links) => links.news,
  },
};

/** An attribute may say anything. */
export function isKind(kind: unknown): kind is EntryKind {
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind);
}
