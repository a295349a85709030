import type { QualityRow } from './quality.js';
import type { SpeedRow } from './speed.js';

/** One figure of the issue and what came of it. */
export interface TargetResult {
  readonly target: string;
  readonly reached: number;
  readonly wanted: number;
  readonly pass: boolean;
}

const OURS = 'help-wizard';
const TUNED = 'minisearch';
const MIN_CLEAN_MRR = 1.03;
const MIN_TYPO_MRR = 1.12;
const MIN_MAP = 1.02;
const MIN_TYPO_SHARE = 0.95;

export function qualityTargets(rows: readonly QualityRow[]): TargetResult[] {
  const sets = [...new Set(rows.map(({ set }) => set))];
  return sets.flatMap((set) => {
    const own = rows.find((row) => row.set === set && row.engine === OURS);
    const peers = rows.filter((row) => row.set === set && row.engine !== OURS);
    if (!own || peers.length === 0) return [];
    const ratio = (kind: 'clean' | 'typo', measure: 'mrr' | 'map'): number =>
      own[kind][measure] / Math.max(...peers.map((peer) => peer[kind][measure]));
    const measured =
      set === 'qatarliving'
        ? [
            atLeast(`${set}: MAP, clean`, ratio('clean', 'map'), MIN_MAP),
            atLeast(`${set}: MAP, typo`, ratio('typo', 'map'), MIN_MAP),
          ]
        : [
            atLeast(`${set}: MRR, clean`, ratio('clean', 'mrr'), MIN_CLEAN_MRR),
            atLeast(`${set}: MRR, typo`, ratio('typo', 'mrr'), MIN_TYPO_MRR),
          ];
    return [...measured, atLeast(`${set}: P@1 typo / clean`, own.typo.p1 / own.clean.p1, MIN_TYPO_SHARE)];
  });
}

export function speedTargets(rows: readonly SpeedRow[]): TargetResult[] {
  const find = (documents: number, engine: string): SpeedRow | undefined =>
    rows.find((row) => row.documents === documents && row.engine === engine);
  const results: TargetResult[] = [];
  const [own, tuned, fuse] = [find(10_000, OURS), find(10_000, TUNED), find(10_000, 'fuse-token')];
  if (own && tuned) {
    results.push(
      atMost('10k query p50 / MiniSearch', own.queryP50 / tuned.queryP50, 0.5),
      atMost('10k query p95 / MiniSearch', own.queryP95 / tuned.queryP95, 0.6),
      atMost('10k keystroke p95 / MiniSearch', own.keyP95 / tuned.keyP95, 0.3),
      atMost('10k build / MiniSearch', own.build / tuned.build, 0.6),
      atMost('10k memory / MiniSearch', own.memory / tuned.memory, 0.6),
      atMost('10k load / build', (own.load ?? NaN) / own.build, 0.1),
    );
  }
  if (own && fuse) results.push(atLeast('10k query p50, Fuse.js / ours', fuse.queryP50 / own.queryP50, 100));
  const [big, bigTuned] = [find(100_000, OURS), find(100_000, TUNED)];
  if (big && bigTuned) results.push(atMost('100k query p95 / MiniSearch', big.queryP95 / bigTuned.queryP95, 0.25));
  return results;
}

function atLeast(target: string, reached: number, wanted: number): TargetResult {
  return { target: `${target} ≥ ${wanted}`, reached, wanted, pass: reached >= wanted };
}

function atMost(target: string, reached: number, wanted: number): TargetResult {
  return { target: `${target} ≤ ${wanted}`, reached, wanted, pass: reached <= wanted };
}
