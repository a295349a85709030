import type { Board, Draft, Entry, EntryKind, Platform, PostLimits, PostResult, Visitor } from '../core/types.js';

/** How every call may be cut short. */
export interface CallOptions {
  /** Aborting rejects with an `AbortError`. A post that has been sent is never aborted: it may have landed. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the call rejects with `timeout`. Default: the adapter's own. */
  readonly timeoutMs?: number;
  /** BCP 47 language for the forum's own messages. */
  readonly locale?: string;
}

/** How a post is looked for. */
export interface FindOptions extends CallOptions {
  /** When it was sent, in milliseconds since the epoch by the visitor's clock. Absent = within the last day. */
  readonly sentAt?: number;
}

/** What a forum is like: asked once, before the first draft. */
export interface ForumFacts {
  readonly boards: readonly Board[];
  /** What the forum's boards are about, where it says so; used when the site config names no platforms. */
  readonly platforms?: readonly Platform[];
  readonly limits?: PostLimits;
  /** What {@link ForumAdapter.createThread} turns Markdown into. */
  readonly bodyFormat?: 'markdown' | 'html' | 'bbcode' | 'plain';
  /** Labels a draft may carry; absent = free text. */
  readonly tags?: readonly string[];
  /** What {@link ForumAdapter.upload} takes; absent = the forum does not say. */
  readonly uploads?: UploadLimits;
}

export interface UploadLimits {
  /** Largest size of a file, in bytes. */
  readonly maxBytes: number;
  /** MIME types. */
  readonly types: readonly string[];
}

export interface SearchQuery {
  /** Empty = the newest. */
  readonly text: string;
  readonly kinds?: readonly EntryKind[];
  /** Platform id. */
  readonly platform?: string;
  readonly boardId?: string;
  readonly solved?: boolean;
  /** As `Page.next` gave it. */
  readonly page?: string;
  /** Entries per page. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; pass it as `SearchQuery.page`. Absent = the last page. */
  readonly next?: string;
}

/** How many others did the same, where the forum says so. */
export interface ActionReceipt {
  readonly count?: number;
}

/** A reply the visitor adds to an existing entry. */
export interface Comment {
  /** Markdown. */
  readonly body: string;
  readonly clientToken: string;
}

/** How a file is put on the forum. */
export interface UploadOptions extends CallOptions {
  /** With its extension. Default: the `File`'s own name, or one made of its type. */
  readonly name?: string;
  /** What a picture shows, in words, for those who do not see it. Default: its name. */
  readonly alt?: string;
}

/** A file that lies on the forum. */
export interface Upload {
  /** Absolute http(s) address. */
  readonly url: string;
  readonly name: string;
  /** MIME type; the forum's word where it says, else the file's own. Empty = nobody knows. */
  readonly type: string;
  /** The words that stand for a picture. */
  readonly alt: string;
  /** For a draft's body: shows the picture, or links the file. Names and words in it stay text. */
  readonly markdown: string;
}

/**
 * The port between the wizard and a forum. Only `createThread` is required; an optional method that is absent means the
 * forum cannot do it, and the wizard offers the entry's own page instead.
 *
 * Every method rejects with an `AdapterError` (or an `AbortError`), never with anything else.
 */
export interface ForumAdapter {
  readonly name: string;
  /** Posts the draft. Called once per intention; a repetition carries the same `clientToken`. */
  createThread(draft: Draft, options: CallOptions): Promise<PostResult>;
  /** Boards, limits, body format. */
  describe?(options: CallOptions): Promise<ForumFacts>;
  visitor?(options: CallOptions): Promise<Visitor>;
  /** The forum's own search; leave it out where a page cannot call it. */
  search?(query: SearchQuery, options: CallOptions): Promise<Page<Entry>>;
  /** The whole text and answer of an entry found by `search`. */
  read?(entry: Entry, options: CallOptions): Promise<Entry>;
  vote?(entry: Entry, options: CallOptions): Promise<ActionReceipt>;
  subscribe?(entry: Entry, options: CallOptions): Promise<ActionReceipt>;
  comment?(entry: Entry, comment: Comment, options: CallOptions): Promise<PostResult>;
  /**
   * Puts a file on the forum, for a draft to show or link; {@link ForumFacts.uploads} says what it takes, `validation`
   * that it did not take this one. Called twice, the file may lie there twice: no thread shows it until one is posted.
   */
  upload?(file: Blob, options: UploadOptions): Promise<Upload>;
  /**
   * Looks for a post whose outcome is unknown; `null` = it certainly did not land. Rejects with `conflict` where the forum
   * cannot tell, as when it waits where only moderators see it.
   */
  findPosted?(draft: Draft, options: FindOptions): Promise<PostResult | null>;
  /** Address of the forum's own composer, filled in as far as its length allows. */
  composeUrl?(draft: Draft): { readonly url: string; readonly truncated: boolean };
}
