import type { AdapterErrorCode, AdapterErrorDetails } from '../../core/errors.js';
import type { Board, Entry, Platform, PostLimits } from '../../core/types.js';
import type { ForumAdapter, UploadLimits } from '../forum-adapter.js';

/** The calls a {@link MemoryFault} can disturb. */
export type MemoryMethod = Exclude<keyof ForumAdapter, 'name' | 'composeUrl'>;

/** Who uses the forum. All keys may stand in JSON. */
export interface MemoryVisitor {
  /** Default `'You'`. Votes and subscriptions count once per name. Not told while signed out. */
  readonly name?: string;
  /** Default `true`. Signed out, posting, voting and subscribing reject with `auth-required`; reading works. */
  readonly signedIn?: boolean;
  /**
   * Where to sign in: a template in which `{returnTo}` becomes the encoded address to come back to, or a function that
   * makes the address. Relative ones count from the document. Default: none, the forum has no such page.
   */
  readonly signInUrl?: string | ((returnTo: string) => string);
}

/** An error the forum answers with. */
export interface MemoryFaultError extends Omit<AdapterErrorDetails, 'cause'> {
  readonly code: AdapterErrorCode;
  /** The call did what it should, only its answer is this error. Default `false`. Makes `outcomeUnknown` default to `true`. */
  readonly landed?: boolean;
}

/**
 * What goes wrong, to see how a page takes it. The first of `never`, `reject` and `error` that is given decides; with
 * none of them calls are only slow. All keys but `reject` may stand in JSON.
 */
export interface MemoryFault {
  /**
   * Milliseconds before the answer. Default 0: the answer comes in a microtask. What a call does is done when it is
   * sent: a post that times out while its answer is on the way has landed.
   */
  readonly latencyMs?: number;
  /** The calls it disturbs. Default: all. */
  readonly on?: readonly MemoryMethod[];
  /**
   * Rejects with an `AdapterError` of this code. Unless said otherwise `rate-limited` comes with `retryAfterMs: 30000`,
   * `validation` with a line about the title, and a post's `timeout` with `outcomeUnknown`.
   */
  readonly error?: AdapterErrorCode | MemoryFaultError;
  /** How many calls it disturbs before it is over, `latencyMs` included. Default: every one. */
  readonly times?: number;
  /**
   * Never answers: a read waits until it is aborted or timed out, a post until it is timed out. The post has landed only
   * with `error: { code: 'timeout', landed: true }` beside it.
   */
  readonly never?: boolean;
  /** Rejects with this very value, as an adapter that breaks its promise would. For `AdapterError.from`. */
  readonly reject?: unknown;
}

/** Which posts wait for a moderator. `'all'` holds comments back too. */
export type MemoryApproval = 'none' | 'all' | { readonly boards: readonly string[] };

/** What `memoryAdapter` is made from. All keys but `now` may stand in JSON. */
export interface MemoryOptions {
  /** What the boards are about; `board` says on which one entries about a platform stand. Default: not said. */
  readonly platforms?: readonly Platform[];
  /** Where can be posted; any other board is refused with `validation`. Empty = the forum has no boards. */
  readonly boards: readonly Board[];
  /** What the forum holds from the start. Default: nothing. */
  readonly entries?: readonly Entry[];
  /** Default: signed in as `'You'`, no page to sign in. */
  readonly visitor?: MemoryVisitor;
  /**
   * Keep posts, comments, votes and subscriptions in `localStorage`, under this key or (`true`) under
   * `help-wizard-memory-forum`. Adapters with one key are one forum. Where nothing can be stored they stay in memory,
   * after one `console.warn`. Storage is not touched before the first use. Default `false`.
   */
  readonly persist?: boolean | string;
  /**
   * The address of a posted thread: a template in which `{id}` becomes the thread's id, or a function that makes it.
   * Relative ones count from the document (from `http://localhost/` where it has no http(s) address, as in Node).
   * Default `'#thread-{id}'`.
   */
  readonly threadUrl?: string | ((id: string) => string);
  /**
   * The address of an uploaded file: a template in which `{id}` becomes its number, or a function that makes it. Relative
   * ones count from the document. Default `'#upload-{id}'`: files lie in memory, and no address shows them.
   */
  readonly uploadUrl?: string | ((id: string) => string);
  /** What files it takes. Default: all, and it does not say so. */
  readonly uploads?: UploadLimits;
  /** What a draft is held against, as `checkDraft` counts. Default: there must be a title. */
  readonly limits?: PostLimits;
  /** The labels a draft may carry. Default: free text. */
  readonly tags?: readonly string[];
  /** Default `'none'`. */
  readonly approval?: MemoryApproval;
  /** What goes wrong from the start; see `MemoryAdapter.simulate`. Default: nothing. */
  readonly fault?: MemoryFault;
  /** The forum's clock. Default: the device's. */
  readonly now?: () => Date;
}
