import type { BenchQuery, DataSet } from './data.js';
import type { BenchEngine, Searcher } from './engines/engine.js';

/** 0–1 each, the mean over all queries. */
export interface Quality {
  /** How often the first result is right. */
  readonly p1: number;
  /** The mean of 1 / rank of the first right result. */
  readonly mrr: number;
  /** Mean average precision over all right results. */
  readonly map: number;
  /** How often one of the first five is right. */
  readonly hit5: number;
}

export interface QualityRow {
  readonly set: string;
  readonly engine: string;
  readonly clean: Quality;
  readonly typo: Quality;
}

export interface QualityOptions {
  /** Every how many-th query is asked. */
  readonly step: number;
  readonly log: (line: string) => void;
}

const DEPTH = 100;

/** Every engine answers every query of every set, one engine after the other for each query. */
export function measureQuality(
  sets: readonly DataSet[],
  engines: readonly BenchEngine[],
  { step, log }: QualityOptions,
): QualityRow[] {
  return sets.flatMap(({ name, docs, queries }) => {
    const asked = queries.filter((_, i) => i % step === 0);
    const able = engines.filter(({ most }) => docs.length <= most.quality);
    log(`quality: ${name}, ${docs.length} documents, ${asked.length} queries`);
    return able.map((engine): QualityRow => {
      const searcher = engine.build(docs);
      return {
        set: name,
        engine: engine.name,
        clean: judge(searcher, asked, ({ text }) => text),
        typo: judge(searcher, asked, ({ typo }) => typo),
      };
    });
  });
}

function judge(searcher: Searcher, queries: readonly BenchQuery[], textOf: (query: BenchQuery) => string): Quality {
  const results = queries.map((query) => judgeOne(searcher.search(textOf(query), DEPTH), query.gold));
  const mean = (measure: keyof Quality): number =>
    results.reduce((sum, result) => sum + result[measure], 0) / Math.max(1, results.length);
  return { p1: mean('p1'), mrr: mean('mrr'), map: mean('map'), hit5: mean('hit5') };
}

function judgeOne(ids: readonly string[], gold: ReadonlySet<string>): Quality {
  let first = 0;
  let right = 0;
  let precisions = 0;
  ids.slice(0, DEPTH).forEach((id, i) => {
    if (!gold.has(id)) return;
    first ||= i + 1;
    right++;
    precisions += right / (i + 1);
  });
  return {
    p1: first === 1 ? 1 : 0,
    mrr: first === 0 ? 0 : 1 / first,
    // Where more are right than the depth has room for, a full list is the best there can be.
    map: precisions / Math.max(1, Math.min(gold.size, DEPTH)),
    hit5: first > 0 && first <= 5 ? 1 : 0,
  };
}
