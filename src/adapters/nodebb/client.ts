import type { HttpForumOptions } from '../internal/options.js';
import type { Answer, Refusal } from '../internal/refusals.js';
import { createForumClient, type Call, type ForumClient } from '../internal/request.js';
import { nodebbRefusal } from './refusals.js';
import type { WireConfig } from './wire.js';

/** What the parts of one adapter know of its visitor, by what the forum said last. */
export interface Session {
  isSignedIn: boolean;
}

export interface NodebbClient extends ForumClient {
  /** Asks who is signed in, what the forum takes, and for a new token. */
  loadConfig(call: Call): Promise<WireConfig>;
  /** What an answer means to a read. */
  refusal(answer: Answer): Refusal | undefined;
}

export function createClient(options: HttpForumOptions, session: Session): NodebbClient {
  const refusal = (answer: Answer) => nodebbRefusal(answer, session.isSignedIn);
  return {
    ...createForumClient('nodebb', options, refusal),
    async loadConfig(call) {
      const config = await call.get<WireConfig>('/api/config');
      session.isSignedIn = config.loggedIn;
      return config;
    },
    refusal,
  };
}
