import type { EntryKind } from '../core/types.js';

/** What may be said about a search besides its words. */
export interface SearchSourceQuery {
  /** Id of the visitor's platform; absent = not known. */
  readonly platform?: string;
  /** Only entries of these kinds; absent = of all. */
  readonly kinds?: readonly EntryKind[];
  /** Most entries to return. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** A source that is asked for the visitor's words, because it is too large, or not made, to be listed. */
export interface SearchSource {
  /** What warnings call it. */
  readonly name: string;
  /**
   * What answers the words, best first, unchecked: pass it to `checkEntries`. Rejects with an `AbortError` once `signal`
   * is aborted, else with a `HelpWizardError`.
   */
  search(text: string, query: SearchSourceQuery): Promise<readonly unknown[]>;
}
