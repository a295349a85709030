import { ConfigError } from '../core/errors.js';

/**
 * Why a site config could not be had.
 *
 * @param url As it was given, or the address that was asked.
 * @param cause With `refused`: the HTTP status.
 */
export function configTrouble(
  what: 'address' | 'unreachable' | 'refused' | 'not-json',
  url: string,
  cause?: unknown,
): ConfigError {
  switch (what) {
    case 'address':
      return new ConfigError('The address of the config cannot be used.', [
        { path: '', found: JSON.stringify(url), allowed: 'an address, absolute or relative' },
      ]);
    case 'unreachable':
      return new ConfigError(`The config could not be loaded from ${url}.`, [], { cause });
    case 'refused':
      return new ConfigError(`The config could not be loaded from ${url}: HTTP ${String(cause)}.`);
    case 'not-json':
      return new ConfigError(`The config at ${url} is not JSON.`, [], { cause });
  }
}
