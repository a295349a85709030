import type { DraftHint, StarterSection } from '../core/config.js';
import type { Phrase } from './messages-start.js';

type Title = { readonly title: string };

/** What a good post still lacks, titles to choose from, and threads that look the same. */
export interface GuidanceMessages {
  /** What a hint is about; it stands there whether it is open or met. */
  hintTitles: Readonly<Record<DraftHint, string>>;
  /** What to do about an open one. */
  hintHow: Readonly<Record<DraftHint, string>>;
  hintOpen: string;
  hintMet: string;
  /** The button that puts a heading into the post. */
  hintAdd: Phrase<{ readonly heading: string }>;
  /** Headings a hint puts into the post. */
  headingsToAdd: Readonly<Record<StarterSection, string>>;

  titlesVague: string;
  titlesLong: string;
  titlesCapitals: string;
  titleUse: Phrase<Title>;
  titleUsed: string;

  similarTitle: string;
  /** The same, for those who do not see it come up. */
  similarFound: Phrase<{ readonly count: number }>;
  similarHint: string;
  similarOpen: string;
  similarNot: string;
  /** Why an entry is in the list of what was read. */
  similarNotReason: string;
  similarDismissed: Phrase<Title>;
  asThread: string;
  asThreadHint: string;

  triedInPostTitle: string;
  triedInPostHint: string;

  changedTitle: string;
  changedAdded: string;
  changedRemoved: string;
  changedTake: string;
  changedLeave: string;
  changedTaken: string;
}
