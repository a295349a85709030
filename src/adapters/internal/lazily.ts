import type { CallOptions } from '../forum-adapter.js';
import { abortError } from './deadline.js';
import type { ForumClient } from './request.js';

/**
 * A part of an adapter that is loaded when it is first needed: who only reads does not load what posts. Where it cannot
 * be loaded nothing was sent, and the next call tries again.
 */
export function lazily<T>(
  { error }: Pick<ForumClient, 'error'>,
  load: () => Promise<T>,
): (options: CallOptions) => Promise<T> {
  let loading: Promise<T> | undefined;
  return ({ signal }) => {
    if (signal?.aborted) return Promise.reject(abortError());
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw error('unreachable', 'A part of the adapter could not be loaded.', { cause });
    });
    return loading;
  };
}
