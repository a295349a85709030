import type { Call } from '../internal/request.js';
import type { WireList, WireUser } from './wire.js';

const SEARCH = '/api/2.0/search';
/** The id of who is not signed in. */
const NOBODY = '-1';

/** A value as it stands in a query. Whatever was typed cannot end the quotes it stands in. */
export function quote(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&').replace(/[\0-\x1f\x7f\u2028\u2029]+/g, ' ')}'`;
}

/** What a query finds. The items are what Khoros promises, not checked; that there is a list of them is. */
export async function ask<T>(call: Call, query: string): Promise<readonly T[]> {
  const { items } = (await call.get<WireList<T>>(SEARCH, { q: query })).data;
  if (!(items instanceof Array)) throw new TypeError('The answer is no list.');
  return items;
}

/** Who is signed in; `undefined` = nobody. */
export async function askSelf(call: Call): Promise<WireUser | undefined> {
  const [user] = await ask<WireUser>(call, `SELECT id,login FROM users WHERE id='self'`);
  // Communities that hide their members from others answer with none at all.
  return user === undefined || String(user.id) === NOBODY ? undefined : user;
}
