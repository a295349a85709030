import { HelpWizardError } from '../../core/errors.js';
import type { Entry, Match } from '../../core/types.js';
import type { SearchScope } from '../engine.js';
import type { SearchIndexJson } from '../index-json.js';
import type { Answerer, FromWorker, SearchProgress, ToWorker, WorkerSearchOptions } from './protocol.js';
import { problem } from '../problem.js';
import { connect } from './connect.js';

/** What a worker searches: the address of an index, an index as `toJSON` gave it, or entries. */
export type SearchWorkerSource = string | URL | SearchIndexJson | readonly Entry[];

export interface SearchWorkerOptions extends WorkerSearchOptions {
  /** Id of the visitor's platform, whose part of an index in tiers is loaded first. Default: not known. */
  readonly platform?: string;
  /** Entries besides the index; see {@link SearchWorker.setEntries}. */
  readonly entries?: readonly Entry[];
  /**
   * Address of the worker's script, for pages that serve it from elsewhere than this module: workers must come from the
   * page's own origin. `false` = no worker, the page's thread does the work in slices. Default: the one beside this module.
   */
  readonly worker?: string | URL | false;
  /** More can be found than before: the next part of the index is there. Ask again what is being shown. */
  readonly onChange?: (progress: SearchProgress) => void;
  /** The index, or a part of it, could not be loaded. What is there is searched all the same. */
  readonly onError?: (error: HelpWizardError) => void;
}

/** A search index elsewhere: in a worker or, where there can be none, on the page's own thread in slices. */
export interface SearchWorker {
  /** Resolves when the first results can be had; rejects with a `HelpWizardError` when there is nothing to search. */
  readonly ready: Promise<void>;
  /**
   * As `SearchIndex.search`. Rejects with an `AbortError` once `signal` is aborted, which saves the work where it has not
   * begun, and with a `HelpWizardError` when there is nothing to search or after `close()`.
   */
  search(text: string, query?: SearchScope & { readonly signal?: AbortSignal }): Promise<Match[]>;
  /** The whole of a `partial` entry; others come back as they are. Rejects with a `HelpWizardError`. */
  read(entry: Entry, options?: { readonly signal?: AbortSignal }): Promise<Entry>;
  /** Searches these too from soon on, in place of those given before; of equal ids theirs count. */
  setEntries(entries: readonly Entry[]): void;
  /** Ends the worker and all that is being loaded. */
  close(): void;
}

interface Pending {
  readonly resolve: (message: FromWorker) => void;
  readonly reject: (error: unknown) => void;
}

/** So many entries are sent at a time: copying more would hold up the page. */
const ENTRIES_PER_MESSAGE = 500;

/**
 * Searches in a worker, with the same results as `createSearchIndex` and `loadSearchIndex`. The worker comes from the
 * origin of this module; where the page's Content Security Policy or the browser refuses it, the page's thread takes over
 * in slices of some milliseconds. A broken index is reported (`ready`, `onError`) and leaves `entries` searchable.
 */
export function createSearchWorker(source: SearchWorkerSource, options: SearchWorkerOptions = {}): SearchWorker {
  return new WorkerClient(source, options);
}

class WorkerClient implements SearchWorker {
  readonly ready: Promise<void>;
  readonly #options: SearchWorkerOptions;
  /** What the index is built with, without what only this side needs. */
  readonly #settings: WorkerSearchOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #answerer: Answerer;
  #opened: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
  #lastId = 0;
  #isClosed = false;

  constructor(source: SearchWorkerSource, options: SearchWorkerOptions) {
    const { worker, platform, entries, onChange: _, onError: __, ...settings } = options;
    this.#options = options;
    this.#settings = settings;
    this.ready = new Promise((resolve, reject) => (this.#opened = { resolve, reject }));
    // Who does not wait for it hears of a failure from the first search.
    this.ready.catch(() => {});
    // An address that is none throws here, before there is a worker that nobody could close.
    const opening = isEntries(source) ? null : this.#opening(source, platform);
    this.#answerer = connect(worker, (message) => this.#hear(message));
    if (isEntries(source)) this.setEntries(entries === undefined ? source : [...source, ...entries]);
    else if (opening !== null) {
      this.#answerer.post(opening);
      if (entries !== undefined) this.setEntries(entries);
    }
  }

  async search(
    text: string,
    { signal, ...scope }: SearchScope & { readonly signal?: AbortSignal } = {},
  ): Promise<Match[]> {
    const message = await this.#ask((id) => ({ type: 'search', id, text, scope }), signal);
    return message.type === 'answer' ? message.matches : [];
  }

  async read(entry: Entry, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Entry> {
    if (!entry.partial) return entry;
    const message = await this.#ask((id) => ({ type: 'read', id, entryId: entry.id }), signal);
    if (message.type === 'whole' && message.entry !== undefined) return message.entry;
    throw problem(`The entry ${JSON.stringify(entry.id)} is not in what has been loaded of the index.`);
  }

  setEntries(entries: readonly Entry[]): void {
    const options = this.#settings;
    for (let from = 0; from === 0 || from < entries.length; from += ENTRIES_PER_MESSAGE) {
      const some = entries.slice(from, from + ENTRIES_PER_MESSAGE);
      const last = from + ENTRIES_PER_MESSAGE >= entries.length;
      this.#answerer.post({ type: 'entries', entries: some, first: from === 0, last, options });
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#answerer.close();
    const error = closed();
    this.#opened?.reject(error);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  #opening(source: string | URL | SearchIndexJson, platform: string | undefined): ToWorker {
    if (typeof source === 'object' && !(source instanceof URL)) return { type: 'load', json: source };
    const url = new URL(source, baseUrl()).href;
    return { type: 'open', url, options: this.#settings, ...(platform === undefined ? {} : { platform }) };
  }

  #ask(question: (id: number) => ToWorker, signal: AbortSignal | undefined): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw closed();
      signal?.throwIfAborted();
      const id = ++this.#lastId;
      const abort = (): void => {
        this.#answerer.post({ type: 'abort', id });
        this.#pending.delete(id);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', abort, { once: true });
      const settle = <Value>(done: (value: Value) => void) => {
        return (value: Value): void => {
          signal?.removeEventListener('abort', abort);
          done(value);
        };
      };
      this.#pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#answerer.post(question(id));
    });
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case 'answer':
      case 'whole':
        this.#pending.get(message.id)?.resolve(message);
        this.#pending.delete(message.id);
        break;
      case 'failed':
        this.#pending.get(message.id)?.reject(new HelpWizardError(message.message));
        this.#pending.delete(message.id);
        break;
      case 'changed':
        this.#opened?.resolve();
        this.#options.onChange?.({ loaded: message.loaded, total: message.total });
        break;
      case 'broken': {
        const error = new HelpWizardError(message.message);
        if (message.fatal) this.#opened?.reject(error);
        this.#options.onError?.(error);
      }
    }
  }
}

/** Of the page; there is none in Node. */
function baseUrl(): string | undefined {
  return (globalThis as { readonly location?: Location }).location?.href;
}

function isEntries(source: SearchWorkerSource): source is readonly Entry[] {
  return Array.isArray(source);
}

function closed(): HelpWizardError {
  return problem('The search worker was closed.');
}
