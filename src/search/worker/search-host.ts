import type { Entry, Match } from '../../core/types.js';
import { chooseAnalysers, type Analyser, type Analysers } from '../analyser.js';
import { openEngine, runSearch, type Engine, type SearchScope } from '../engine.js';
import { loadAnalysers } from '../load-analyser.js';
import { openAnalysers } from '../open-analysers.js';
import { DEFAULT_LANG, resolveSearchOptions, type SearchSettings } from '../options.js';
import { problem } from '../problem.js';
import { pause, runInSlices } from '../slices.js';
import { readStored, REFUSED } from '../stored-entry.js';
import { isHead } from '../tiers/head.js';
import { mergeParts } from '../tiers/merge-parts.js';
import type { PartRef } from '../tiers/head.js';
import type { IndexPart } from '../tiers/part-file.js';
import { parseFile, TierStore } from '../tiers/tier-store.js';
import { fetchFile } from './fetch-file.js';
import type { SearchProgress, WorkerSearchOptions } from './protocol.js';

interface SearchHostEvents {
  /** More can be found than before. */
  readonly onChange: (progress: SearchProgress) => void;
  /** A part of the index, or all of it, could not be had; what was loaded is searched all the same. */
  readonly onIncomplete: (error: unknown, isAll: boolean) => void;
}

/** How what is searched is read and weighed. */
interface Reading {
  readonly settings: SearchSettings;
  readonly analysers: Analysers;
}

/** So long after the first answer, in milliseconds, the rest is begun: what was found is drawn by then. */
const REST_AFTER_MS = 60;
/** On the page's thread nobody must have asked for so long, in milliseconds, before more is made ready … */
const IDLE_MS = 120;
/** … but it does not wait longer than this for such a moment. */
const MAX_WAIT_MS = 1_000;
/** Where nothing is found, other parts are waited for as long. */
const MAX_LOOKING_MS = 4_000;

/**
 * Loads or builds what is searched, piece by piece, and answers from what is there: the most useful parts of an index in
 * tiers first, the others after the first question has been answered. Runs in a worker, or on the page's thread.
 */
export class SearchHost {
  readonly #events: SearchHostEvents;
  readonly #isAlone: boolean;
  readonly #closed = new AbortController();
  /** Of the index where there is one. */
  #reading: Reading | undefined;
  #store: TierStore | undefined;
  #stored: IndexPart | undefined;
  #live: IndexPart | undefined;
  #engine: Engine | undefined;
  /** What is being done to what is searched, one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  #opening: Promise<void> | undefined;
  #platform: string | undefined;
  #lastAsked = 0;
  #restBegun = false;
  #isRestOver = false;
  /** Searches that found nothing so far. */
  readonly #waiting: (() => void)[] = [];

  /** @param isAlone - On a thread of its own: what it does holds nobody up but those who ask. */
  constructor(events: SearchHostEvents, isAlone: boolean) {
    this.#events = events;
    this.#isAlone = isAlone;
  }

  /** An index by its address: tiers, or all in one file. */
  open(url: string, platform: string | undefined, options: WorkerSearchOptions): void {
    this.#platform = platform;
    this.#begin(async () => {
      const read = (path: string) => fetchFile(new URL(path, url).href, this.#closed.signal);
      const json = parseFile(await read(url), url);
      if (!isHead(json)) return this.#openJson(json, url);
      const store = TierStore.open(json, read, url);
      const { settings, langs } = store.head;
      const [reading, parts] = await Promise.all([
        readingOf(langs, { ...settings, ...options }, openAnalysers),
        Promise.allSettled(firstParts(store, platform).map((ref) => store.load(ref))),
      ]);
      const failed = parts.find((part) => part.status === 'rejected');
      if (failed !== undefined && parts.every(({ status }) => status === 'rejected')) throw failed.reason;
      this.#reading = reading;
      this.#store = store;
      for (const part of parts) if (part.status === 'fulfilled') await this.#addStored(part.value);
      if (failed !== undefined) this.#events.onIncomplete(failed.reason, false);
    });
  }

  /** An index as `toJSON` gave it. */
  load(json: unknown): void {
    this.#begin(() => this.#openJson(json, undefined));
  }

  /** Entries besides the index; they take the places of those of the index with the same ids. */
  setEntries(entries: readonly Entry[], options: WorkerSearchOptions): void {
    this.#begin(async () => {
      const given = entries.flatMap(({ lang }) => lang ?? []);
      const ofIndex = this.#stored === undefined ? undefined : this.#reading;
      const langs = ofIndex?.analysers.all.map(({ lang }) => lang) ?? [options.lang ?? DEFAULT_LANG];
      this.#reading = await readingOf([...langs, ...given], ofIndex?.settings ?? options);
      const { settings, analysers } = this.#reading;
      const { buildIndex } = await import('../build-index.js');
      const data = await runInSlices(buildIndex(entries, settings.fieldWeights, analysers), this.#closed.signal);
      this.#live = { entries, data, blocks: [] };
    });
  }

  /** Rejects where there is nothing to search, with why, and with an `AbortError` once aborted. */
  async search(text: string, scope: SearchScope, signal: AbortSignal): Promise<Match[]> {
    this.#lastAsked = performance.now();
    this.#platform = scope.platform ?? this.#platform;
    if (this.#engine === undefined) await this.#opening;
    // Those who type on have said so by now: what they asked before is not worth answering.
    await pause();
    signal.throwIfAborted();
    const run = (): Match[] => (this.#engine === undefined ? [] : runSearch(this.#engine, text, scope));
    let matches = run();
    // Nothing is said to be nothing before the other parts have been looked through.
    const hasWords = /[\p{L}\p{N}]/u.test(text);
    const until = performance.now() + MAX_LOOKING_MS;
    while (hasWords && matches.length === 0 && (await this.#nextPart(until - performance.now()))) {
      signal.throwIfAborted();
      matches = run();
    }
    this.#lastAsked = performance.now();
    if (!this.#restBegun) setTimeout(() => void this.#loadRest(), REST_AFTER_MS);
    return matches;
  }

  /** The whole of an entry; `undefined` for one that is not known here. */
  async read(id: string): Promise<Entry | undefined> {
    await this.#opening?.catch(() => {});
    const isIt = (entry: Entry): boolean => entry.id === id;
    return this.#live?.entries.find(isIt) ?? (await this.#store?.read(id)) ?? this.#stored?.entries.find(isIt);
  }

  /** Stops loading; nothing is answered any more. */
  close(): void {
    this.#closed.abort();
  }

  #isClosed(): boolean {
    return this.#closed.signal.aborted;
  }

  /** Does something to what is searched, after what was begun before. */
  #begin(change: () => Promise<void>): void {
    const opening = this.#exclusively(async () => {
      try {
        await change();
      } catch (error) {
        if (this.#isClosed()) return;
        const isAll = this.#stored === undefined && this.#live === undefined;
        this.#events.onIncomplete(error, isAll);
        if (isAll) throw error;
      }
      await this.#combine();
    });
    this.#opening = opening;
    opening.then(
      () => this.#isClosed() || this.#events.onChange(this.#progress()),
      () => {},
    );
  }

  #exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#work.then(work, work);
    this.#work = done.catch(() => {});
    return done;
  }

  async #openJson(json: unknown, url: string | undefined): Promise<void> {
    const { readIndexJson } = await import('../index-json.js');
    const { entries, settings, data } = readIndexJson(json);
    this.#reading = await readingOf(data.langs, settings, openAnalysers);
    await this.#addStored({ entries: entries.map((entry) => readStored(entry, url)), data, blocks: [] });
  }

  async #addStored(part: IndexPart): Promise<void> {
    const before = this.#stored;
    const refused = part.entries.filter((entry) => entry === REFUSED).length;
    if (refused > 0) {
      const what = `${refused} of its entries are left out: their kind is unknown or their address no web address.`;
      this.#events.onIncomplete(problem(`In the search index ${what}`), false);
    }
    this.#stored = before === undefined ? part : await runInSlices(mergeParts(before, part), this.#closed.signal);
  }

  /** Makes one index of what was loaded and what was given. */
  async #combine(): Promise<void> {
    const [stored, live] = [this.#stored, this.#live];
    if (this.#reading === undefined) return;
    const { settings, analysers } = this.#reading;
    const both = stored !== undefined && live !== undefined;
    const all = both ? await runInSlices(mergeParts(stored, live), this.#closed.signal) : (stored ?? live);
    if (all === undefined) return;
    const { entries, data } = all;
    const newer = new Set(live?.entries.map(({ id }) => id));
    const isHidden = (entry: Entry, position: number): boolean =>
      entry === REFUSED || (position < (stored?.entries.length ?? 0) && newer.has(entry.id));
    const hidden = Uint8Array.from(entries, (entry, position) => (isHidden(entry, position) ? 1 : 0));
    this.#engine = openEngine({ entries, settings, data, hidden }, analysers);
  }

  /** Loads the parts that are still missing, while nobody asks. */
  async #loadRest(): Promise<void> {
    const store = this.#store;
    if (store === undefined || this.#restBegun || this.#isClosed()) return;
    this.#restBegun = true;
    try {
      // The visitor may choose another platform meanwhile.
      for (let [ref, next] = store.missing(this.#platform); ref; [ref, next] = store.missing(this.#platform)) {
        await this.#loadMore(store, ref, next);
      }
    } catch (error) {
      // What is there is searched on; who opens the index again gets another chance at the rest.
      if (!this.#isClosed()) this.#events.onIncomplete(error, false);
    } finally {
      this.#isRestOver = true;
      this.#tellWaiting();
    }
  }

  /** Waits for one more part; `false` where none comes within so many milliseconds, or no more will come. */
  #nextPart(milliseconds: number): Promise<boolean> | false {
    const store = this.#store;
    if (milliseconds <= 0 || store === undefined || this.#isRestOver) return false;
    if (store.missing(this.#platform).length === 0) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
      void this.#loadRest();
    });
  }

  #tellWaiting(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** @param next - What will be needed after it, and is fetched meanwhile. */
  async #loadMore(store: TierStore, ref: PartRef, next: PartRef | undefined): Promise<void> {
    const part = await store.load(ref);
    if (next !== undefined) store.fetch(next);
    if (!this.#isAlone) await this.#idle();
    this.#closed.signal.throwIfAborted();
    await this.#exclusively(async () => {
      await this.#addStored(part);
      await this.#combine();
    });
    this.#tellWaiting();
    this.#events.onChange(this.#progress());
  }

  async #idle(): Promise<void> {
    const until = performance.now() + MAX_WAIT_MS;
    for (let wait = IDLE_MS; wait > 0 && performance.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = this.#lastAsked + IDLE_MS - performance.now();
    }
  }

  #progress(): SearchProgress {
    const given = this.#live?.entries.length ?? 0;
    const stored = this.#stored?.entries.length ?? 0;
    return { loaded: given + stored, total: given + (this.#store?.total ?? stored) };
  }
}

async function readingOf(
  langs: readonly string[],
  options: WorkerSearchOptions,
  choose: (langs: readonly string[], packs: readonly Analyser[]) => Analysers = chooseAny,
): Promise<Reading> {
  const settings = resolveSearchOptions(options);
  return { settings, analysers: choose(langs, await loadAnalysers(langs)) };
}

/** For what is built here, the languages that are known will do. */
function chooseAny(langs: readonly string[], packs: readonly Analyser[]): Analysers {
  return chooseAnalysers(langs[0] ?? DEFAULT_LANG, packs);
}

/** What is loaded before the first answer; where nothing is for everybody and for this platform, the most useful of others. */
function firstParts(store: TierStore, platform: string | undefined): readonly PartRef[] {
  const parts = store.missing(platform);
  const own = parts.filter((part) => part.tier === 1 && (part.platform === null || part.platform === platform));
  return own.length > 0 ? own : parts.slice(0, 1);
}
