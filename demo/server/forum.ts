import type { PostLimits } from 'help-wizard';
import type { Origins } from './security/origins.js';
import type { CheckRate } from './security/rate-limits.js';
import type { Sessions } from './security/sessions.js';
import type { Database } from './store/database.js';

/** What may be different from one forum to the next. */
export interface ForumSettings {
  readonly name: string;
  readonly limits: PostLimits;
  /** Labels a thread may carry; absent = free text. */
  readonly tags?: readonly string[];
  /** Where a thread is read: a path with `{id}`. */
  readonly threadPath: string;
  /** Where visitors find what they posted; absent = nowhere. */
  readonly ownPostsPath?: string;
  /** The first post of a member waits until a moderator lets it pass. */
  readonly moderateFirstPost: boolean;
  /** Minutes in which the same words of the same author are a mistake. 0 = never. */
  readonly duplicateMinutes: number;
  readonly sessionHours: number;
  readonly uploadMaxBytes: number;
  /** Shown on the sign-in page; for demos whose passwords are no secret. */
  readonly signInHints: readonly SignInHint[];
}

export interface SignInHint {
  readonly name: string;
  readonly password: string;
  readonly about: string;
}

/** What every route works with. */
export interface Forum {
  readonly database: Database;
  readonly settings: ForumSettings;
  readonly origins: Origins;
  readonly sessions: Sessions;
  readonly checkRate: CheckRate;
}

export const DEFAULT_SETTINGS: ForumSettings = Object.freeze({
  name: 'Forum',
  limits: { title: { min: 10, max: 100 }, body: { min: 30, max: 20_000 }, tags: { max: 5 } },
  threadPath: '/threads/{id}',
  moderateFirstPost: false,
  duplicateMinutes: 10,
  sessionHours: 336,
  uploadMaxBytes: 2 * 2 ** 20,
  signInHints: [],
});
