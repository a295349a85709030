import type { EntryKind, Match } from '../core/types.js';
import { fuseRanks } from './rank-fusion.js';
import { wait } from './request.js';

/** What may be said about a search besides its words. */
export interface CombinedQuery {
  /** Id of the visitor's platform; absent = not known. */
  readonly platform?: string;
  /** Only entries of these kinds; absent = of all. */
  readonly kinds?: readonly EntryKind[];
  /** Most matches to return. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** Finds matches; what `createSearchIndex` gives is one, with a name. */
export interface MatchSource {
  /** What warnings call it. */
  readonly name: string;
  search(text: string, query: CombinedQuery): readonly Match[] | Promise<readonly Match[]>;
}

export interface CombineOptions {
  /** There is more to be found for what was searched last, or something is missing now: ask again what is being shown. */
  readonly onChange?: () => void;
  /** A source failed. Told once, until it works again. */
  readonly onError?: (error: unknown, source: string) => void;
  /** Milliseconds of rest in typing after which remote sources are asked. Default 250. */
  readonly pauseMs?: number;
  /** Milliseconds to wait for remote sources where the local one has nothing to show. Default 2500. */
  readonly patienceMs?: number;
}

/** Several sources, searched as one. */
export interface Combined {
  /**
   * What the local source has found, and what the remote ones have said so far to the same question: `onChange` says when
   * there is more. Only where nothing is found on the device it waits for them. Rejects with an `AbortError` once `signal`
   * is aborted, and where every source has failed with the error of the first.
   */
  search(text: string, query: CombinedQuery): Promise<readonly Match[]>;
  /** Names of the sources that failed when they were last asked. */
  readonly missing: readonly string[];
  /** Ends what is under way. */
  close(): void;
}

/** One question as the remote sources are being asked it. */
interface Round {
  readonly key: string;
  readonly controller: AbortController;
  /** In the order in which they came, so that what is shown keeps its id while more of the same joins. */
  readonly answers: (readonly Match[])[];
  /** Resolves when the first source has found something, or all are done. */
  readonly first: Promise<void>;
  isOver: boolean;
}

/** Searches on the device and elsewhere at once, and merges what is found by rank. No source waits for another one. */
export function combine(local: MatchSource, remote: readonly MatchSource[], options: CombineOptions = {}): Combined {
  return new CombinedSources(local, remote, options);
}

class CombinedSources implements Combined {
  readonly #local: MatchSource;
  readonly #remote: readonly MatchSource[];
  readonly #options: CombineOptions;
  readonly #failed = new Map<string, unknown>();
  #round: Round | null = null;
  /** Searches that will give what comes in without being told of it. */
  #waiting = 0;

  constructor(local: MatchSource, remote: readonly MatchSource[], options: CombineOptions) {
    this.#local = local;
    this.#remote = remote;
    this.#options = options;
  }

  get missing(): readonly string[] {
    return [...this.#failed.keys()];
  }

  async search(text: string, query: CombinedQuery): Promise<readonly Match[]> {
    const { signal, limit } = query;
    signal.throwIfAborted();
    const round = this.#begin(text, query);
    const found = await this.#askLocal(round, text, query);
    signal.throwIfAborted();
    if ((found ?? []).length === 0 && round.answers.length === 0 && !round.isOver) await this.#await(round, signal);
    signal.throwIfAborted();
    if (found === null && round.answers.length === 0 && this.#failed.size > this.#remote.length) {
      throw this.#failed.get(this.#local.name);
    }
    return fuseRanks([found ?? [], ...round.answers], limit);
  }

  close(): void {
    this.#round?.controller.abort();
    this.#round = null;
  }

  /** The same question goes on; another one takes its place, and what is still said to the old one is not heard. */
  #begin(text: string, query: CombinedQuery): Round {
    const { platform, kinds, limit } = query;
    const key = JSON.stringify([text, platform, kinds, limit]);
    if (this.#round?.key === key) return this.#round;
    this.close();
    let isFirst = (): void => {};
    const first = new Promise<void>((resolve) => (isFirst = resolve));
    const round: Round = { key, controller: new AbortController(), answers: [], first, isOver: false };
    this.#round = round;
    void this.#askAll(round, text, query, isFirst);
    return round;
  }

  /** What is found on the device; nothing yet where others were faster: it joins when it is there. `null` = it failed. */
  async #askLocal(round: Round, text: string, query: CombinedQuery): Promise<readonly Match[] | null> {
    const asking = this.#ask(this.#local, text, query, query.signal);
    // Asked again, what is here must not go away for what has joined it.
    if (round.answers.length > 0) return asking;
    const isThere = await Promise.race([asking.then(() => true), round.first.then(() => false)]);
    if (isThere || round.answers.length === 0) return asking;
    void asking.then((found) => {
      if (round === this.#round && found !== null && found.length > 0) this.#options.onChange?.();
    });
    return [];
  }

  async #askAll(round: Round, text: string, query: CombinedQuery, isFirst: () => void): Promise<void> {
    const { signal } = round.controller;
    await wait(this.#options.pauseMs ?? 250, signal);
    if (signal.aborted) return isFirst();
    const isStale = (): boolean => signal.aborted;
    await Promise.all(
      this.#remote.map(async (source) => {
        const wasMissing = this.#failed.has(source.name);
        const matches = await this.#ask(source, text, { ...query, signal }, signal);
        if (isStale()) return;
        const hasMore = matches !== null && matches.length > 0;
        if (hasMore) round.answers.push(matches);
        const isNews = this.#failed.has(source.name) !== wasMissing;
        if (isNews || (hasMore && this.#waiting === 0)) this.#options.onChange?.();
        if (hasMore) isFirst();
      }),
    );
    round.isOver = true;
    isFirst();
  }

  async #await(round: Round, signal: AbortSignal): Promise<void> {
    this.#waiting += 1;
    const late = new AbortController();
    const abort = (): void => late.abort();
    signal.addEventListener('abort', abort);
    await Promise.race([round.first, wait(this.#options.patienceMs ?? 2500, late.signal)]);
    signal.removeEventListener('abort', abort);
    late.abort();
    this.#waiting -= 1;
  }

  /** What one source finds; `null` = it failed. */
  async #ask(
    source: MatchSource,
    text: string,
    query: CombinedQuery,
    signal: AbortSignal,
  ): Promise<readonly Match[] | null> {
    try {
      const matches = await source.search(text, query);
      if (!signal.aborted) this.#failed.delete(source.name);
      return matches;
    } catch (error) {
      if (signal.aborted) return null;
      const isNew = !this.#failed.has(source.name);
      this.#failed.set(source.name, error);
      if (isNew) this.#options.onError?.(error, source.name);
      return null;
    }
  }
}
