import { gzipSync } from 'node:zlib';
import { keystrokes, loadPool, makeDocs, speedQueries, type BenchDoc } from './data.js';
import type { BenchEngine, Searcher } from './engines/engine.js';
import { memoryOf } from './memory.js';

/** Times are CPU milliseconds. */
export interface SpeedRow {
  readonly documents: number;
  readonly engine: string;
  readonly queryP50: number;
  readonly queryP95: number;
  readonly keyP50: number;
  readonly keyP95: number;
  readonly build: number;
  /** From the stored string to an index that can be searched. */
  readonly load?: number;
  /** Retained by the index besides the documents, in bytes. */
  readonly memory: number;
  /** Bytes of the stored string. */
  readonly stored?: number;
  readonly storedGz?: number;
}

export interface SpeedOptions {
  readonly folder: string;
  readonly sizes: readonly number[];
  /** How often everything is repeated; the median counts. */
  readonly rounds: number;
  readonly log: (line: string) => void;
}

interface Contestant {
  readonly engine: BenchEngine;
  readonly build: number;
  readonly searcher: Searcher;
}

const QUERIES = 60;
const TYPED = 6;
const LIMIT = 10;
/** Searches before the clock runs: what is made on first use is made, hot code is compiled. */
const WARM_UP = 3;
/** An engine whose searches are slower gets only every twentieth, and once. */
const BEARABLE_MS = 400;

/** All engines at all sizes. For each query every engine has its turn, so that a busy machine slows all of them. */
export function measureSpeed(engines: readonly BenchEngine[], options: SpeedOptions): SpeedRow[] {
  const pool = loadPool(options.folder);
  const queries = speedQueries(options.folder, QUERIES);
  const typed = keystrokes(speedQueries(options.folder, TYPED));
  return options.sizes.flatMap((documents) => {
    const able = engines.filter(({ most }) => documents <= most.speed);
    options.log(`speed: ${documents} documents, ${able.map(({ name }) => name).join(', ')}`);
    const contestants = buildAll(able, makeDocs(pool, documents), documents > 10_000 ? 1 : options.rounds);
    const perQuery = timeSearches(contestants, queries, options.rounds);
    const perKey = timeSearches(contestants, typed, 1);
    return contestants.map((contestant, i) => ({
      documents,
      engine: contestant.engine.name,
      queryP50: percentile(perQuery[i] ?? [], 0.5),
      queryP95: percentile(perQuery[i] ?? [], 0.95),
      keyP50: percentile(perKey[i] ?? [], 0.5),
      keyP95: percentile(perKey[i] ?? [], 0.95),
      build: contestant.build,
      ...measureStored(contestant, options.rounds),
      memory: memoryOf(contestant.engine.name, documents, options.folder),
    }));
  });
}

function buildAll(engines: readonly BenchEngine[], docs: readonly BenchDoc[], rounds: number): Contestant[] {
  const times = engines.map((): number[] => []);
  const searchers: Searcher[] = [];
  for (let round = 0; round < rounds; round++) {
    engines.forEach((engine, i) => {
      times[i]?.push(cpuTime(() => (searchers[i] = engine.build(docs))));
    });
  }
  return engines.flatMap((engine, i) => {
    const searcher = searchers[i];
    return searcher ? [{ engine, searcher, build: percentile(times[i] ?? [], 0.5) }] : [];
  });
}

/** For each engine the CPU time of each search, the median of the rounds. */
function timeSearches(contestants: readonly Contestant[], texts: readonly string[], rounds: number): number[][] {
  const slow = contestants.map(({ searcher }) => {
    for (const text of texts.slice(0, WARM_UP)) searcher.search(text, LIMIT);
    return cpuTime(() => searcher.search(texts[0] ?? '', LIMIT)) > BEARABLE_MS;
  });
  const times = contestants.map(() => texts.map((): number[] => []));
  // All others are asked before one is asked again: who remembers the last answers must not gain by it.
  for (let round = 0; round < rounds; round++) {
    texts.forEach((text, at) => {
      contestants.forEach(({ searcher }, i) => {
        if (slow[i] && (at % 20 !== 0 || round > 0)) return;
        times[i]?.[at]?.push(cpuTime(() => searcher.search(text, LIMIT)));
      });
    });
  }
  return times.map((ofTexts) => ofTexts.filter(({ length }) => length > 0).map((tries) => percentile(tries, 0.5)));
}

function measureStored({ engine, searcher }: Contestant, rounds: number): Partial<SpeedRow> {
  const stored = searcher.store?.();
  const load = engine.load?.bind(engine);
  if (stored === undefined || load === undefined) return {};
  const times = Array.from({ length: rounds }, () => cpuTime(() => load(stored)));
  return { load: percentile(times, 0.5), stored: Buffer.byteLength(stored), storedGz: gzipSync(stored).length };
}

function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
