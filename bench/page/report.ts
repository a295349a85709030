import type { TargetResult } from '../targets.js';
import type { PageRow, TypedSummary } from './measure.js';
import { table } from '../report.js';

type Line = readonly [label: string, show: (row: PageRow) => string];

/** One table per speed: a line for each measure, a column for each page. */
export function reportPages(rows: readonly PageRow[]): string {
  const lines: readonly Line[] = [
    ['click → first results', ({ firstResults }) => ms(firstResults)],
    ['tasks > 50 ms, opening', ({ longTasksOpening }) => longTasksOpening.toFixed(2)],
    ...linesOf('typed at once', ({ atOnce }) => atOnce),
    ...linesOf('typed later', ({ later }) => later),
    ['longest task', ({ longestTask }) => (longestTask === 0 ? '–' : ms(longestTask))],
    ['code until first results', ({ code }) => kilobytes(code)],
    ['index until first results', ({ index }) => kilobytes(index)],
    ['both', ({ code, index }) => kilobytes(code + index)],
    ['everything, when idle', ({ idle }) => kilobytes(idle)],
    ['main heap', ({ mainHeap }) => megabytes(mainHeap)],
    ['worker heap', ({ workerHeap }) => (workerHeap === 0 ? '–' : megabytes(workerHeap))],
  ];
  return [...new Set(rows.map(({ slowdown }) => slowdown))]
    .map((slowdown) => {
      const own = rows.filter((row) => row.slowdown === slowdown);
      const head = [
        `main thread ${slowdown === 1 ? 'as it is' : `${slowdown} × slower`}`,
        ...own.map(({ page }) => page),
      ];
      return table([head, ...lines.map(([label, show]) => [label, ...own.map(show)])]);
    })
    .join('\n\n');
}

function linesOf(way: string, of: (row: PageRow) => TypedSummary): Line[] {
  return [
    [`${way}: last key → final top five, p50`, (row) => ms(of(row).finalP50)],
    ['  p95', (row) => ms(of(row).finalP95)],
    ['  key → its letter drawn, p95', (row) => ms(of(row).keyP95)],
    ['  tasks > 50 ms per question', (row) => of(row).longTasks.toFixed(2)],
    ['  right answer in the top five', (row) => `${of(row).right} of ${of(row).asked}`],
  ];
}

export function reportPageTargets(results: readonly TargetResult[]): string {
  return table([
    ['target', 'reached', ''],
    ...results.map(({ target, reached, pass }) => [target, reached.toFixed(2), pass ? '✓' : '✗']),
  ]);
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(0)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
