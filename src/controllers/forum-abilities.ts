import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { Visitor } from '../core/types.js';

/** What the forum can do with an entry. */
export interface ForumAbilities {
  readonly vote: boolean;
  readonly subscribe: boolean;
  readonly comment: boolean;
  /** There is no way to sign in and come back that anybody knows of. */
  readonly withoutSignIn?: boolean;
}

export function abilitiesOf(adapter: ForumAdapter | null, visitor: Visitor | null): ForumAbilities {
  return {
    vote: adapter?.vote !== undefined,
    subscribe: adapter?.subscribe !== undefined,
    comment: adapter?.comment !== undefined,
    withoutSignIn: visitor?.signInUrl === undefined,
  };
}
