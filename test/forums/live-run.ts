import type { JourneyForum } from './journey/journey.js';
import type { LiveAccount } from './live-forum.js';
import type { CreateAdapter } from '../adapters/http/http-harness.js';
import type { CreateServer } from '../adapters/http/server-double.js';

/** A forum that runs, and all that is tried on it. */
export interface LiveRun {
  /** As in `WordPress 6.1.9`. */
  readonly version: string;
  /** The conformance suite, once for each way the forum can be used, by a name that begins with the adapter's. */
  readonly suites: Readonly<Record<string, RunSuite>>;
  readonly journey?: LiveJourney;
  readonly faults?: LiveFaults;
  readonly stop: () => Promise<unknown>;
}

export interface RunSuite {
  readonly createServer: CreateServer;
  readonly createAdapter: CreateAdapter;
}

export interface LiveJourney {
  readonly forum: JourneyForum;
  /** Whose post appears at once. */
  readonly member: LiveAccount;
  /** Whose post waits for approval. Absent = the forum has no approval. */
  readonly waiting?: LiveAccount;
}

/** A forum that works on whatever origin it is asked on, for faults between browser and forum. */
export interface LiveFaults {
  /** Its own origin. */
  readonly target: string;
  /** The forum as it stands behind a proxy. */
  readonly forumAt: (origin: string) => JourneyForum & { readonly signInAddress: string };
  readonly member: LiveAccount;
  /** It takes a key with every post: nothing is there twice whatever is sent twice, even by the browser itself. */
  readonly knowsKeys?: true;
  /** Tries only what meets code of the adapter's own; the rest is tried on a forum that is faster. */
  readonly slow?: true;
  /** Ends every session of that account, as time does. */
  readonly expireSessions: (account: LiveAccount) => Promise<void>;
  /** Whether a request posts a thread. */
  readonly isPost: (method: string, path: string) => boolean;
}
