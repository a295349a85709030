import type { EntryKind, Platform } from '../../core/types.js';

/** What every adapter that asks a forum over HTTP can be told. */
export interface HttpForumOptions {
  /** Where the forum stands, absolute; a path such as `https://example.com/forum/` is kept. */
  readonly baseUrl: string;
  /** Milliseconds a call may take, all its requests together. Default 15,000; for a post 30,000. */
  readonly timeoutMs?: number;
  /** Whether the forum's cookies go with the requests. Default `include`: without them nobody is signed in. */
  readonly credentials?: RequestCredentials;
  /** Sent with every request, such as a user's own key. Never put a key in here that is not the visitor's. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before a read that failed is tried again, doubled for the next time. Default 300. */
  readonly retryDelayMs?: number;
  /** Default: the page's. */
  readonly fetch?: typeof globalThis.fetch;
  /** Where to sign in, `{returnTo}` filled in; counted from `baseUrl`. Absent = the forum has no such page. */
  readonly signInUrl?: string;
  /** What the forum's boards are about: an entry is about the platforms of its board. */
  readonly platforms?: readonly Platform[];
  readonly labels?: ForumLabels;
}

/** What the forum's boards and labels mean; upper and lower case are the same. */
export interface ForumLabels {
  /** What stands on a board, by the board's id. Default: threads. */
  readonly boards?: Readonly<Record<string, EntryKind>>;
  /** What carries a label, whatever its board. */
  readonly kinds?: Readonly<Record<string, EntryKind>>;
  /** A label's status: of issues an `IssueStatus`, of ideas an `IdeaStatus`, or a word of the forum's own. */
  readonly statuses?: Readonly<Record<string, string>>;
}
