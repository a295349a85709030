import type { CreateAdapter } from '../adapters/http/http-harness.js';
import type { CreateServer } from '../adapters/http/server-double.js';

/** Somebody who can sign in. Name and password work in the forum's own sign-in form, too. */
export interface LiveAccount {
  readonly name: string;
  readonly password: string;
}

/** A forum that really runs on this machine, with a data folder of its own: everything is gone after `stop()`. */
export interface LiveForum<Role extends string = string> {
  /** As in `wordpress`: that of its adapter. */
  readonly name: string;
  /** As the server itself says, as in `WordPress 6.1.9`. */
  readonly version: string;
  /** As in `http://127.0.0.1:41000/blog`: always in a folder of its site, without a slash at its end. */
  readonly base: string;
  /** `member` may publish. */
  readonly accounts: Readonly<Record<Role | 'member', LiveAccount>>;
  /** The `Cookie` header of this account, signed in through the forum's own form; asked for once, then kept. */
  readonly cookies: (account: LiveAccount) => Promise<string>;
  /** Where pages of the site's owner stand, on the forum's own origin; what is written to `folder` is served at `url`. */
  readonly pages: { readonly folder: string; /** Without a slash at its end. */ readonly url: string };
  /** Ends every process it started and removes its data. Harmless when called again. */
  readonly stop: () => Promise<void>;
}

/**
 * WordPress, with a database of its own. `member` is an author; what `waiting` (a contributor) posts waits for approval;
 * `reader` (a subscriber) may not post. There are categories for every board of the suite's seed, made by `seed.php`
 * or by whoever tests, and none of the posts WordPress comes with.
 */
export interface LiveWordPress extends LiveForum<'waiting' | 'reader' | 'admin'> {
  readonly name: 'wordpress';
  /**
   * Runs one SQL statement, with `?` for each value, and gives its rows; `[]` where it has none. Tables begin with `wp_`.
   * Faster than a request: made for looking what was posted, and for putting things back between two tests.
   */
  readonly sql: (statement: string, values?: readonly (string | number)[]) => Promise<readonly SqlRow[]>;
  /**
   * Runs PHP within WordPress, as its administrator, and gives what it prints: `php('echo wp_insert_post($input);', {…})`.
   * `$input` is the JSON that was given.
   */
  readonly php: (code: string, input?: unknown) => Promise<string>;
}

/** MediaWiki on SQLite. `waiting` does not exist: it has no approval of its own. Rate limits are off. */
export interface LiveMediaWiki extends LiveForum<'admin'> {
  readonly name: 'mediawiki';
  /** Pages on which threads are sections; empty at the start. */
  readonly boards: readonly { readonly id: string; readonly page: string }[];
  /** Runs one SQL statement on its SQLite file, with `?` for each value. */
  readonly sql: (statement: string, values?: readonly (string | number)[]) => Promise<readonly SqlRow[]>;
  /** Runs PHP within MediaWiki (as a maintenance script) and gives what it prints; `$input` is the JSON that was given. */
  readonly php: (code: string, input?: unknown) => Promise<string>;
  /** Adds lines of PHP to its settings, until the next call: `limit('$wgRateLimits["edit"]["user"] = [1, 60];')`; '' = none. */
  readonly setting: (lines: string) => Promise<void>;
}

/** A column is text or a number, as the database gives it. */
export type SqlRow = Readonly<Record<string, string | number | null>>;

/**
 * What `test/forums/<name>/live-server.ts` exports as `liveSuite`: how the conformance suite is run against the forum.
 * `createServer` gives a `ServerDouble` whose `answer` is `passOn(…)`; `createAdapter` adds what only this forum's
 * adapter must be told, its page or its post type.
 */
export type LiveSuite<Forum extends LiveForum> = (forum: Forum) => {
  readonly createServer: CreateServer;
  readonly createAdapter: CreateAdapter;
};
