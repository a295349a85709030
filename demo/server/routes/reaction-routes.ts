import type { FastifyRequest } from 'fastify';
import type { Forum } from '../forum.js';
import type { Handlers } from '../openapi.js';
import { Problem } from '../problem.js';
import { react, type Reaction } from '../store/reactions.js';
import { member, visibleEntry } from './entry-routes.js';

/** Votes and subscriptions. */
export function reactionHandlers(forum: Forum): Handlers {
  const set = (reaction: Reaction, on: boolean) => async (request: FastifyRequest) => {
    const { id: accountId } = await member(forum, request);
    const entry = await visibleEntry(forum, request);
    if (entry.archived && on) throw new Problem(403, 'forbidden', 'This is archived: nothing changes any more.');
    return { count: await react(forum.database, reaction, { entrySeq: entry.seq, accountId, on }) };
  };
  return {
    addVote: set('vote', true),
    removeVote: set('vote', false),
    addSubscription: set('subscription', true),
    removeSubscription: set('subscription', false),
  };
}
