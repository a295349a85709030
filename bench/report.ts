import type { Quality, QualityRow } from './quality.js';
import type { SpeedRow } from './speed.js';
import type { TargetResult } from './targets.js';

const OURS = 'help-wizard';

/** One table per data set. `×` is the row against the best of the peers. */
export function reportQuality(rows: readonly QualityRow[]): string {
  const measures: readonly (keyof Quality)[] = ['p1', 'mrr', 'map', 'hit5'];
  const columns = (['clean', 'typo'] as const).flatMap((kind) =>
    measures.map((measure) => ({ head: `${measure} ${kind}`, of: (row: QualityRow) => row[kind][measure] })),
  );
  return [...new Set(rows.map(({ set }) => set))]
    .map((set) => {
      const own = rows.filter((row) => row.set === set);
      const lines = own.map((row) => [row.engine, ...columns.map(({ of }) => of(row).toFixed(3))]);
      return table([[set, ...columns.map(({ head }) => head)], ...lines, ratios(own, columns, Math.max)]);
    })
    .join('\n\n');
}

/** One table per number of documents. */
export function reportSpeed(rows: readonly SpeedRow[]): string {
  const columns: readonly { head: string; of: (row: SpeedRow) => number; show: (value: number) => string }[] = [
    { head: 'query p50', of: ({ queryP50 }) => queryP50, show: ms },
    { head: 'p95', of: ({ queryP95 }) => queryP95, show: ms },
    { head: 'key p50', of: ({ keyP50 }) => keyP50, show: ms },
    { head: 'p95', of: ({ keyP95 }) => keyP95, show: ms },
    { head: 'build', of: ({ build }) => build, show: ms },
    { head: 'load', of: ({ load }) => load ?? NaN, show: ms },
    { head: 'memory', of: ({ memory }) => memory, show: megabytes },
    { head: 'stored', of: ({ stored }) => stored ?? NaN, show: megabytes },
    { head: 'gz', of: ({ storedGz }) => storedGz ?? NaN, show: megabytes },
  ];
  return [...new Set(rows.map(({ documents }) => documents))]
    .map((documents) => {
      const own = rows.filter((row) => row.documents === documents);
      const lines = own.map((row) => [row.engine, ...columns.map(({ of, show }) => show(of(row)))]);
      const head = [`${documents} documents`, ...columns.map(({ head }) => head)];
      return table([head, ...lines, ratios(own, columns, Math.min)]);
    })
    .join('\n\n');
}

export function reportTargets(results: readonly TargetResult[]): string {
  return table([
    ['target', 'reached', ''],
    ...results.map(({ target, reached, pass }) => [target, reached.toFixed(3), pass ? 'pass' : 'FAIL']),
  ]);
}

/** Ours divided by the best peer, column by column. */
function ratios<Row extends { readonly engine: string }>(
  rows: readonly Row[],
  columns: readonly { of(row: Row): number }[],
  best: (...values: number[]) => number,
): string[] {
  const own = rows.find(({ engine }) => engine === OURS);
  const peers = rows.filter(({ engine }) => engine !== OURS);
  return [
    '× best peer',
    ...columns.map(({ of }) => {
      const values = peers.map(of).filter((value) => !Number.isNaN(value));
      return own && values.length > 0 ? (of(own) / best(...values)).toFixed(3) : '–';
    }),
  ];
}

function ms(value: number): string {
  return Number.isNaN(value) ? '–' : `${value < 100 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

function megabytes(bytes: number): string {
  return Number.isNaN(bytes) ? '–' : `${(bytes / 1e6).toFixed(2)} MB`;
}

/** Rows as text: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}
