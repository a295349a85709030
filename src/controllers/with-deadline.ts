import { AdapterError } from '../core/errors.js';

/** How long a forum may take for a post before the visitor is told. */
export const POST_TIMEOUT_MS = 30_000;

/** An adapter that never settles must not leave the visitor waiting for ever. */
export async function withDeadline<T>(sent: Promise<T>, adapter: string, ms = POST_TIMEOUT_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const timeout = new AdapterError(adapter, 'timeout', 'The forum did not answer.', { outcomeUnknown: true });
    timer = setTimeout(() => reject(timeout), ms + 1000);
  });
  try {
    return await Promise.race([sent, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
