import { ConfigError } from '../../core/errors.js';

/** A template with one placeholder, or a function of what would stand there. */
export type Address = string | ((value: string) => string);

/** Where relative addresses count from in Node, and in documents that have no http(s) address. */
const FALLBACK_BASE = 'http://localhost/';

/** The absolute address, `{placeholder}` filled in and encoded. Throws like {@link absoluteAddress}. */
export function fillAddress(where: string, address: Address, placeholder: string, value: string): string {
  if (typeof address === 'function') return absoluteAddress(where, address(value));
  return absoluteAddress(
    where,
    address.replaceAll(`{${placeholder}}`, () => encodeURIComponent(value)),
  );
}

/**
 * The address made absolute, counted from the document.
 * @param where - the option it stands in, for the error
 * @throws ConfigError when it is not an http(s) address
 */
export function absoluteAddress(where: string, address: string): string {
  const url = parseUrl(address, documentBase());
  if (url && isWeb(url)) return url.href;
  const problem = { path: where, found: JSON.stringify(address), allowed: 'an http(s) address' };
  throw new ConfigError('An address of the memory adapter cannot be used.', [problem]);
}

/** Whether this is an absolute http(s) address. */
export function isWebAddress(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && isWeb(url);
}

function documentBase(): string {
  const base = typeof document === 'undefined' ? FALLBACK_BASE : document.baseURI;
  return isWebAddress(base) ? base : FALLBACK_BASE;
}

function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}
