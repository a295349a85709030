import type { BenchDoc } from '../data.js';

/** Documents made searchable by one engine. */
export interface Searcher {
  /** Ids, best first. */
  search(text: string, limit: number): string[];
  /** The index as a string that {@link BenchEngine.load} takes; absent = the engine cannot. */
  store?(): string;
}

export interface BenchEngine {
  readonly name: string;
  /** More documents than this are not worth the wait. */
  readonly most: { readonly quality: number; readonly speed: number };
  build(docs: readonly BenchDoc[]): Searcher;
  load?(stored: string): Searcher;
}
