/** What an entry is. One list shows them all, best match first. */
export type EntryKind = 'faq' | 'issue' | 'thread' | 'idea' | 'news';

/** What the visitor came for: to get help, or to suggest an idea. */
export type Intent = 'help' | 'idea';

/** Something that may already answer a visitor: an article, a known issue, a thread, an idea or a piece of news. */
export interface Entry {
  /** Unique among all entries of a site. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** Absolute http(s) address of the entry. */
  readonly url: string;
  /** Plain text, searched and excerpted. Markup in it is shown as text. */
  readonly text: string;
  /** What the reader shows in place of `answer` or `text`. Untrusted: it is sanitised before it is shown. */
  readonly html?: string;
  /** The accepted answer or the workaround, as plain text. */
  readonly answer?: string;
  readonly solved?: boolean;
  /** For an issue an {@link IssueStatus}, for an idea an {@link IdeaStatus}; other words are shown as they are. */
  readonly status?: string;
  /** The latest word on an issue, plain text. */
  readonly statusUpdate?: string;
  /** Platform ids the entry is about; absent = all. */
  readonly platforms?: readonly string[];
  readonly tags?: readonly string[];
  /** Who wrote the answer; of an unsolved thread, who asked. */
  readonly author?: Author;
  readonly votes?: number;
  readonly views?: number;
  /** ISO 8601. */
  readonly updatedAt?: string;
  readonly archived?: boolean;
  /** BCP 47 language of the entry; absent = the page's. */
  readonly lang?: string;
  /** `text` is only its beginning, and there may be an `answer` and `html`: the index it came from has the whole. */
  readonly partial?: boolean;
}

export interface Author {
  readonly name: string;
  /** A role to show beside the name, such as "Staff". */
  readonly badge?: string;
}

export interface Platform {
  readonly id: string;
  readonly label: string;
  /** Id of the board that takes posts about this platform. */
  readonly board?: string;
  /** Name of a built-in icon. */
  readonly icon?: string;
}

export interface Board {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
}

/** A half-open range of UTF-16 code units: `[start, end)`. */
export type Range = readonly [start: number, end: number];

export interface Match {
  readonly entry: Entry;
  /** 0–1, 1 is best. */
  readonly score: number;
  readonly highlights: { readonly title: readonly Range[]; readonly text: readonly Range[] };
  /** Why this matched, as codes ({@link MatchReason}) the UI words; most telling first. */
  readonly reasons: readonly string[];
}

/** The codes found in {@link Match.reasons}; `words-2-of-3` counts the words of the question that were found. */
export type MatchReason =
  | 'same-platform'
  | 'all-platforms'
  | 'other-platform'
  | 'solved'
  /** An issue that is not settled. */
  | 'ongoing'
  | 'archived'
  /** Liked and read more than most. */
  | 'popular'
  /** Among the newest. */
  | 'recent'
  | `words-${number}-of-${number}`;

/** An entry the visitor opened or dismissed. */
export interface Consulted {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Why it was not the answer, in words. */
  readonly reason?: string;
}

/** A thread as it will be posted. */
export interface Draft {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly boardId: string;
  readonly tags: readonly string[];
  /** Platform id. */
  readonly platform?: string;
  readonly intent: Intent;
  readonly consulted: readonly Consulted[];
  /** One per intention to post; a forum that supports it uses it to refuse a second copy. */
  readonly clientToken: string;
}

export interface PostedThread {
  readonly id: string;
  /** Absolute http(s) address. */
  readonly url: string;
  readonly title: string;
  readonly boardId?: string;
  /** ISO 8601, by the forum's clock. */
  readonly postedAt?: string;
}

/** What became of a draft that the forum took. */
export type PostResult =
  | { readonly kind: 'published'; readonly thread: PostedThread }
  | { readonly kind: 'pending-approval'; readonly message?: string }
  | { readonly kind: 'handed-off'; readonly url: string; readonly truncated: boolean };

/** Who is at the keyboard, as the forum sees them. */
export interface Visitor {
  readonly signedIn: boolean;
  readonly name?: string;
  /** Where to sign in and come back to `returnTo` from; absent = the forum has no such page. */
  readonly signInUrl?: (returnTo: string) => string;
}

/** Length limits, in characters; both ends inclusive. */
export interface LengthLimits {
  readonly min: number;
  readonly max: number;
}

/** What a forum takes. */
export interface PostLimits {
  readonly title: LengthLimits;
  readonly body: LengthLimits;
  readonly tags: { readonly max: number };
}
