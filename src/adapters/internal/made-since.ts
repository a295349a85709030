import type { FindOptions } from '../forum-adapter.js';
import type { Call } from './request.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Clocks in front of a forum, as those of a cache, may be a little slow. */
const MARGIN_MS = 5 * 60 * 1000;

/**
 * Whether what was made on the forum at `created` (ISO 8601) can be the post that was sent at `sentAt`: an older one of
 * the same title is not. How long that is ago is counted on the visitor's clock, the moment itself on the forum's, as far
 * as its answers tell the time: either clock may be wrong. Where nobody tells, within a day.
 */
export function madeSince(created: string | undefined, { clock }: Call, { sentAt }: FindOptions): boolean {
  const now = clock();
  const age = (now ?? Date.now()) - Date.parse(created ?? '');
  return age < (now === undefined || sentAt === undefined ? DAY_MS : Date.now() - sentAt + MARGIN_MS);
}
