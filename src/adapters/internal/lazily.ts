import { AdapterError } from '../../core/errors.js';
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

type Method = (...given: never[]) => Promise<unknown>;

/** The methods of an adapter that a part of it has, which is loaded when one of them is first called. */
export function lazyMethods<K extends string, T extends Readonly<Record<K, Method>>>(
  adapter: string,
  names: readonly K[],
  load: () => Promise<T>,
): Pick<T, K> {
  const part = lazily<T>({ error: (...given) => new AdapterError(adapter, ...given) }, load);
  const method =
    (name: K) =>
    async (...given: readonly unknown[]) => {
      // What a call takes last are its options.
      const loaded = await part(given.at(-1) as CallOptions);
      return loaded[name](...(given as never[]));
    };
  return Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as Pick<T, K>;
}
