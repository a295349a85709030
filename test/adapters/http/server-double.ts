import type { AdapterErrorCode } from '../../../src/core/errors.js';
import type { ForumMethod, ForumSeed, StoredThread } from '../conformance/harness.js';

/** A request as a forum's server reads it. */
export interface WireRequest {
  readonly method: string;
  /** Behind the forum's own address, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** What was sent as JSON; `undefined` = nothing, or a form. */
  readonly json: unknown;
  readonly form?: FormData;
  readonly init: RequestInit;
}

/** What a forum's server answers: JSON, or else the text. */
export interface WireAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** Where redirects led to that the client followed. */
  readonly redirectedTo?: string;
}

/**
 * A forum's server in a few lines, in that forum's own words. One whose `answer` asks a real server (see `live-server.ts`)
 * is a live one: it has no `refusals` but those it can be made to give, and the tests of the others are skipped by name.
 */
export interface ServerDouble {
  /** Where it stands, without a slash at its end. Default: `BASE`. */
  readonly base?: string;
  /** Fills a live server with the seed, and signs the visitor in. */
  readonly ready?: () => Promise<void>;
  /** As in `ForumHarness`. */
  readonly shortMs?: number;
  /** As in `ForumHarness`. */
  readonly composesBlank?: boolean;
  readonly answer: (request: WireRequest) => WireAnswer | Promise<WireAnswer>;
  /** Whether this request is what the method is about; not those that only prepare it. */
  readonly isFor: (request: WireRequest, method: ForumMethod) => boolean;
  /** How the forum says no; what every server can do (break, be away) is there already. */
  readonly refusals: Partial<Record<AdapterErrorCode, WireAnswer>>;
  /** What a post without a valid CSRF token is answered. */
  readonly staleToken: WireAnswer;
  /** The forum's own id of a board of the seed. */
  readonly boardId: (seedId: string) => string;
  readonly threads: () => readonly StoredThread[] | Promise<readonly StoredThread[]>;
  readonly signOut: () => void;
}

export type CreateServer = (seed: ForumSeed) => ServerDouble;

/** What any server answers that breaks, is away or has something in front of it. */
export const USUAL_REFUSALS: Partial<Record<AdapterErrorCode, WireAnswer>> = {
  unavailable: { status: 503, text: '<html><h1>503 Service Unavailable</h1></html>' },
  protocol: { text: '{"topic_list": {"topics": [' },
  captcha: { status: 403, text: '<html><title>Just a moment…</title><div class="cf-chl"></div></html>' },
};

/** The HTML page one signs in on. */
export const SIGN_IN_PAGE =
  '<!DOCTYPE html><html><form><input name="user"><input type="password" name="p"></form></html>';
