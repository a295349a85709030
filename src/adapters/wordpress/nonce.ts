import type { Call } from '../internal/request.js';
import type { WordpressSite } from './site.js';
import type { WireUser } from './wire.js';

export type Proof = Readonly<Record<string, string>>;

/**
 * What proves a request to come from the visitor's own page: WordPress takes one without it for a guest's, whatever
 * cookies it has. `undefined` = nobody is signed in.
 */
export async function askNonce(call: Call, { core }: WordpressSite): Promise<Proof | undefined> {
  const { text } = await call.ask(core('wp-admin/admin-ajax.php'), { action: 'rest-nonce' });
  const nonce = text.trim();
  return nonce === '0' || nonce === '-1' ? undefined : { 'x-wp-nonce': nonce };
}

export async function askUser(call: Call, { at }: WordpressSite, nonce: Proof): Promise<WireUser> {
  const { json } = await call.ask(at('/users/me'), { _fields: 'id,name' }, nonce);
  return json as WireUser;
}
