import type { TargetResult } from '../targets.js';
import type { PageRow } from './measure.js';

/** What the product's pages must reach against their peers in the same run. Nothing where one of them was not measured. */
export function pageTargets(rows: readonly PageRow[], ours: readonly string[]): TargetResult[] {
  return rows
    .filter(({ page }) => ours.includes(page))
    .flatMap((own) => {
      const at = (page: string): PageRow | undefined =>
        rows.find((row) => row.page === page && row.slowdown === own.slowdown);
      const [pagefind, miniSearch] = [at('pagefind'), at('minisearch')];
      return pagefind && miniSearch ? targetsOf(own, pagefind, miniSearch) : [];
    });
}

function targetsOf(own: PageRow, pagefind: PageRow, miniSearch: PageRow): TargetResult[] {
  const name = `${own.page} ×${own.slowdown}`;
  return [
    atMost(`${name}: click → first results / Pagefind`, own.firstResults / pagefind.firstResults, 1),
    atMost(`${name}: code and index until then, kB`, (own.code + own.index) / 1e3, 173),
    ...(own.slowdown === 1 ? [atMost(`${name}: tasks > 50 ms, opening`, own.longTasksOpening, 0)] : []),
    ...(['atOnce', 'later'] as const).flatMap((way) => typedTargets(own, { pagefind, miniSearch }, way)),
    atMost(`${name}: main heap, MB`, own.mainHeap / 1e6, 6),
    atMost(`${name}: worker heap, MB`, own.workerHeap / 1e6, 20),
  ];
}

function typedTargets(
  { page, slowdown, ...row }: PageRow,
  { pagefind, miniSearch }: Readonly<Record<'pagefind' | 'miniSearch', PageRow>>,
  way: 'atOnce' | 'later',
): TargetResult[] {
  const name = `${page} ×${slowdown}, typed ${way === 'atOnce' ? 'at once' : 'later'}:`;
  const [own, index, engine] = [row[way], pagefind[way], miniSearch[way]];
  return [
    atMost(`${name} last key → final p50 / Pagefind`, own.finalP50 / index.finalP50, 0.5),
    atMost(`${name} last key → final p95 / MiniSearch`, own.finalP95 / engine.finalP95, 0.5),
    atMost(`${name} key p95 / Pagefind`, own.keyP95 / index.keyP95, 1.25),
    atMost(`${name} tasks > 50 ms per question`, own.longTasks, slowdown === 1 ? 0 : 0.5),
    atLeast(`${name} right answers / MiniSearch`, own.right / engine.right, 1),
  ];
}

function atLeast(target: string, reached: number, wanted: number): TargetResult {
  return { target: `${target} ≥ ${wanted}`, reached, wanted, pass: reached >= wanted };
}

function atMost(target: string, reached: number, wanted: number): TargetResult {
  return { target: `${target} ≤ ${wanted}`, reached, wanted, pass: reached <= wanted };
}
