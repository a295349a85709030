import type { Call } from '../internal/request.js';
import { relatedIn } from './related.js';
import type { WireDocument, WireForum, WireUser } from './wire.js';

/** What `/api` says, in its answer and in its headers. */
export interface Forum {
  readonly attributes: NonNullable<WireForum['attributes']>;
  /** `undefined` = nobody is signed in. */
  readonly actor: WireUser | undefined;
  /** Proves a post to come from here; `null` = this origin must not read it. */
  readonly token: string | null;
}

export async function loadForum(call: Call): Promise<Forum> {
  const { json, headers } = await call.ask('/api');
  const found = json as WireDocument<WireForum>;
  const [actor] = relatedIn(found)<WireUser>(found.data, 'actor');
  return { attributes: found.data.attributes ?? {}, actor, token: headers.get('x-csrf-token') };
}
