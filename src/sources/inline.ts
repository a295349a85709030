import type { Source } from './content-source.js';

export interface InlineSourceOptions {
  readonly entries: readonly unknown[];
  /** Absolute; what relative addresses of the entries are relative to. */
  readonly baseUrl?: string;
  /** Default `inline`. */
  readonly name?: string;
}

/** Entries the page already has. */
export function inlineSource({ entries, baseUrl, name = 'inline' }: InlineSourceOptions): Source {
  return {
    name,
    baseUrl,
    async entries({ signal } = {}) {
      signal?.throwIfAborted();
      return entries;
    },
  };
}
