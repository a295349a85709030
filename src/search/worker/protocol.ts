import type { Entry, Match } from '../../core/types.js';
import type { SearchScope } from '../engine.js';
import type { SearchIndexJson } from '../index-json.js';
import type { SearchOptions } from '../options.js';

/** {@link SearchOptions} that can be sent to a worker: language packs are found by `lang` there. */
export type WorkerSearchOptions = Omit<SearchOptions, 'analysers'>;

/** What the page says to the worker. */
export type ToWorker =
  | { readonly type: 'open'; readonly url: string; readonly platform?: string; readonly options: WorkerSearchOptions }
  | { readonly type: 'load'; readonly json: SearchIndexJson }
  /** Some of the entries that are there besides the index; `last` ends the list, `first` begins a new one. */
  | {
      readonly type: 'entries';
      readonly entries: readonly Entry[];
      readonly first: boolean;
      readonly last: boolean;
      readonly options: WorkerSearchOptions;
    }
  | { readonly type: 'search'; readonly id: number; readonly text: string; readonly scope: SearchScope }
  | { readonly type: 'read'; readonly id: number; readonly entryId: string }
  | { readonly type: 'abort'; readonly id: number };

/** How much of an index has been loaded, in entries. */
export interface SearchProgress {
  readonly loaded: number;
  readonly total: number;
}

/** What the worker says to the page. */
export type FromWorker =
  /** It runs; until then it may turn out that it cannot. */
  | { readonly type: 'started' }
  | { readonly type: 'answer'; readonly id: number; readonly matches: Match[] }
  | { readonly type: 'whole'; readonly id: number; readonly entry: Entry | undefined }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  /** More can be found than before. */
  | ({ readonly type: 'changed' } & SearchProgress)
  /** Something besides questions failed; `fatal`: nothing of the index can be searched. */
  | { readonly type: 'broken'; readonly message: string; readonly fatal: boolean };

/** Whoever answers: a worker, or a stand-in on the page's own thread. */
export interface Answerer {
  post(message: ToWorker): void;
  close(): void;
}
