import type { Entry, PostLimits } from '../../core/types.js';
import type { ForumFacts } from '../forum-adapter.js';

/** The contract's JSON (demo/server/openapi.yaml), as far as it is read. */
export interface WireForum extends Offer, Pick<ForumFacts, 'boards' | 'platforms' | 'tags' | 'uploads'> {
  readonly limits: PostLimits;
}

/** What the server says it can do. */
export interface Offer {
  readonly features: readonly string[];
  /** With `{title}`, `{body}`, `{board}` and `{tags}`. */
  readonly composeUrl?: string;
}

export interface WireSession {
  readonly visitor: { readonly name: string } | null;
  readonly csrfToken: string;
  /** With `{returnTo}`. */
  readonly signInUrl?: string;
}

/** Every part is looked at: it is drawn as it comes. */
export type WireEntry = Partial<Record<keyof Entry, unknown>> | null;

export interface WirePage {
  readonly items: readonly WireEntry[];
  readonly next?: string;
}

/** What became of a thread or a comment: it is there, or it waits. */
export interface WireLanded {
  readonly thread?: WirePosted;
  readonly comment?: WirePosted;
  readonly pending?: { readonly message?: string };
}

export interface WirePosted {
  readonly id: string | number;
  readonly url: string;
  readonly title?: string;
  readonly boardId?: string;
  readonly postedAt?: string;
}

export interface WireUpload {
  readonly url: string;
  readonly type?: string;
}

/** RFC 9457. */
export interface WireProblem {
  readonly detail?: string;
  readonly code?: string;
  /** Of {@link WireField}. */
  readonly fields?: unknown;
  readonly retryAfterMs?: number;
  readonly existingUrl?: string;
}

export interface WireField {
  readonly field: string;
  readonly message: string;
}
