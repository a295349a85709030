import type { Entry } from '../../core/types.js';
import { bytes, count, counted, printable, table } from '../terminal.js';
import type { CollectedEntries } from './collect-entries.js';
import { describeNotes, type Reason } from './notes.js';
import type { WrittenFile, WrittenIndex } from './write-index.js';

export interface IndexSummary {
  readonly out: string;
  readonly entries: number;
  /** Entries by kind, commonest first. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Entries by platform; those about all platforms are `*`. */
  readonly platforms: Readonly<Record<string, number>>;
  /** Entries by language; those that do not say are of the first one of the index. */
  readonly languages: Readonly<Record<string, number>>;
  readonly skipped: { readonly count: number; readonly reasons: readonly Reason[] };
  /** Entries that lost a part that was wrong. */
  readonly repaired: { readonly count: number; readonly reasons: readonly Reason[] };
  readonly warnings: readonly string[];
  readonly files: readonly WrittenFile[];
  /** Bytes of all files together. */
  readonly total: { readonly bytes: number; readonly gzip: number };
  /** Gzipped bytes a visitor loads before the first results, at most. */
  readonly firstTier: number;
  readonly deletedBuilds: number;
  readonly seconds: number;
}

export interface SummaryParts {
  readonly out: string;
  readonly collected: CollectedEntries;
  readonly written: WrittenIndex;
  readonly warnings: readonly string[];
  readonly lang: string;
  readonly seconds: number;
}

export function summarize({ out, collected, written, warnings, lang, seconds }: SummaryParts): IndexSummary {
  const { entries, skipped, repaired } = collected;
  const { files, firstTier, deleted } = written;
  const sum = (key: 'bytes' | 'gzip'): number => files.reduce((all, file) => all + file[key], 0);
  return {
    out,
    entries: entries.length,
    kinds: tally(entries, ({ kind }) => [kind]),
    platforms: tally(entries, ({ platforms }) => platforms ?? ['*']),
    languages: tally(entries, (entry) => [entry.lang ?? lang]),
    skipped: { count: skipped.count, reasons: skipped.list() },
    repaired: { count: repaired.count, reasons: repaired.list() },
    warnings,
    files,
    total: { bytes: sum('bytes'), gzip: sum('gzip') },
    firstTier,
    deletedBuilds: deleted,
    seconds: Math.round(seconds * 100) / 100,
  };
}

function tally(entries: readonly Entry[], names: (entry: Entry) => readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const name of names(entry)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** Files named in the summary; a large index has hundreds. */
const NAMED_FILES = 12;
const NAMED_PLATFORMS = 20;

/** The summary as text. */
export function describeSummary(summary: IndexSummary, collected: CollectedEntries, isVerbose: boolean): string {
  const { entries, kinds, platforms, files, total, firstTier, deletedBuilds, warnings, seconds, out } = summary;
  const shown = isVerbose || files.length <= NAMED_FILES ? files : files.slice(-NAMED_FILES);
  const rest = files.length - shown.length;
  return [
    `${counted(entries, 'entry', 'entries')} in ${seconds.toFixed(1)} s\n`,
    `  by kind      ${listCounts(kinds)}\n`,
    `  by platform  ${listCounts(platforms)}\n`,
    describeNotes('Skipped', collected.skipped),
    describeNotes('Kept without what was wrong, in', collected.repaired),
    warnings.length > 0 ? `\n${warnings.map((warning) => `Note: ${warning}\n`).join('')}` : '',
    `\nWrote ${counted(files.length, 'file')} to ${printable(out, 200)}: ${bytes(total.bytes)}, ${bytes(total.gzip)} gzipped\n`,
    table([
      ['file', 'size', 'gzipped'],
      ...shown.map((file) => [printable(file.path, 200), bytes(file.bytes), bytes(file.gzip)]),
    ]),
    rest > 0 ? `  and ${counted(rest, 'more file')}; --verbose names all\n` : '',
    `\nBefore the first results a visitor loads ${bytes(firstTier)} of it at most.\n`,
    deletedBuilds > 0 ? `Deleted ${counted(deletedBuilds, 'old build')}.\n` : '',
  ].join('');
}

function listCounts(counts: Readonly<Record<string, number>>): string {
  const all = Object.entries(counts).map(
    ([name, number]) => `${name === '*' ? 'any' : printable(name, 40)} ${count(number)}`,
  );
  const rest = all.length - NAMED_PLATFORMS;
  return `${all.slice(0, NAMED_PLATFORMS).join(' · ')}${rest > 0 ? ` · … ${count(rest)} more` : ''}`;
}
