import type { ForumAdapter } from '../../../src/adapters/forum-adapter.js';
import type { AdapterErrorCode } from '../../../src/core/errors.js';
import type { Board, Entry } from '../../../src/core/types.js';

/** What the forum holds when a test starts. A fake server says it in its forum's own words, with ids of its own. */
export interface ForumSeed {
  readonly boards: readonly Board[];
  /** Threads only: some forums know nothing else. Newest first. */
  readonly entries: readonly Entry[];
}

/** A thread that was posted, as a reader of the forum gets to see it: text, with no markup left to decode. */
export interface StoredThread {
  readonly title: string;
  readonly text: string;
}

/** Any method that asks the forum something. */
export type ForumMethod = Exclude<keyof ForumAdapter, 'name' | 'composeUrl'>;

/** One forum, the adapter that talks to it, and the levers the suite pulls. A visitor is signed in. */
export interface ForumHarness {
  readonly adapter: ForumAdapter;
  /** `createThread` only hands the draft to the forum's own composer. Default `false`. */
  readonly handsOff?: boolean;
  /** The forum's composer cannot be filled in: its address holds no draft. Default `false`. */
  readonly composesBlank?: boolean;
  /** Errors this forum can answer a post with. Default: all, or none where it hands off. */
  readonly codes?: readonly AdapterErrorCode[];
  /** Members the adapter answers without asking the forum: they cannot be late and do not fail. Default: none. */
  readonly answersAlone?: readonly ForumMethod[];
  /** The threads posted since the start, those waiting for approval included. */
  readonly threads: () => readonly StoredThread[] | Promise<readonly StoredThread[]>;
  /** Fills a live server with the seed, before the test. */
  readonly ready?: () => Promise<void>;
  /** Milliseconds a call that is to be cut short may take; long enough for two answers. Default: those of a fake. */
  readonly shortMs?: number;
  /** From now on the forum answers these calls in the way that means `code`, and does nothing. */
  readonly failWith: (code: AdapterErrorCode, method: ForumMethod) => void;
  /** From now on the forum takes these calls, does nothing and never answers. */
  readonly hang: (method: ForumMethod) => void;
  /** From now on the forum does what these calls ask, but the answer never comes. */
  readonly loseAnswer: (method: ForumMethod) => void;
  /** The forum works again. */
  readonly recover: () => void;
  /** The visitor's session ends. Leave it out where nobody signs in. */
  readonly signOut?: () => void;
  /** Puts back what the harness replaced, such as `fetch`. */
  readonly close?: () => void | Promise<void>;
}

export type CreateForum = (seed: ForumSeed) => ForumHarness;
