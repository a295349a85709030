import type { LiveAccount } from '../live-forum.js';

type SignIn = (account: LiveAccount) => Promise<string>;

/** Signs each account in once. */
export function keepCookies(signIn: SignIn): SignIn {
  const kept = new Map<string, Promise<string>>();
  return async (account) => {
    const found = kept.get(account.name) ?? signIn(account);
    kept.set(account.name, found);
    return found;
  };
}

/** Sends a sign-in form and gives the cookies, `sent` included, as a `Cookie` header. Rejects where no new one comes. */
export async function signInByForm(address: string, fields: Record<string, string>, sent = ''): Promise<string> {
  const body = new URLSearchParams(fields);
  const response = await fetch(address, { method: 'POST', body, headers: { cookie: sent }, redirect: 'manual' });
  const set = response.headers.getSetCookie();
  if (response.status !== 302 || set.length === 0) throw new Error(`Not signed in at ${address}: ${response.status}.`);
  return joinCookies(sent, set);
}

/** A `Cookie` header with what a server set since. */
export function joinCookies(header: string, set: readonly string[]): string {
  const cookies = new Map<string, string>();
  for (const cookie of [...header.split('; '), ...set.map((line) => line.split(';', 1)[0] ?? '')]) {
    const [name = '', ...value] = cookie.split('=');
    if (name !== '') cookies.set(name, value.join('='));
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
