import { wait, type Fail } from './request.js';

/** Milliseconds before the second try; up to twice as long, so that not all visitors come back at once. */
const RETRY_DELAY = 300;

/**
 * Asks for a file, and once more when it is not reached or answered with a server error. `conditions` are headers of the
 * first try only: where they are what made it fail, the second goes through.
 */
export async function fetchTwice(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  fail: Fail,
  conditions: Readonly<Record<string, string>> = {},
  cache: RequestCache = 'default',
): Promise<Response> {
  const ask = async (headers: Readonly<Record<string, string>>) => {
    signal.throwIfAborted();
    return fetch(url, { signal, cache, headers: { accept: 'application/json', ...headers } });
  };
  const first = await ask(conditions).catch(() => null);
  if (first !== null && first.status < 500) return first;
  await first?.body?.cancel();
  await wait(RETRY_DELAY * (1 + Math.random()), signal);
  return ask({}).catch((error: unknown) => {
    throw fail('could not be reached', error);
  });
}
