import { ConfigError } from '../../core/errors.js';

/** An absolute http(s) address; `undefined` for anything else. What a forum says ends up in an `href`. */
export function webAddress(address: unknown, base?: string): string | undefined {
  // Parsed in a try: `URL.canParse` is younger than the browsers we run in.
  try {
    const url = new URL(String(address), base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The forum's address without query, hash and trailing slashes, as paths are put behind it.
 * @throws ConfigError when it is not an absolute http(s) address
 */
export function baseAddress(baseUrl: string, adapter: string): string {
  const address = webAddress(baseUrl);
  if (address !== undefined) return address.replace(/[?#][^]*$/, '').replace(/\/+$/, '');
  const problem = { path: 'baseUrl', found: baseUrl, allowed: 'an absolute http(s) address' };
  throw new ConfigError(`The ${adapter} adapter does not know where the forum is.`, [problem]);
}

/** Encoded for a query, half characters (which no address can hold) replaced. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** With the parameters that are given; spaces as `%20`, which every forum reads. */
export function withQuery(address: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encode(String(value))}`,
  );
  return pairs.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}
