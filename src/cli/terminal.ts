import type { Readable } from 'node:stream';

/** Where a command writes to and reads from. */
export interface Terminal {
  /** The result: what one would keep in a file. */
  out(text: string): void;
  /** Everything else: progress, warnings, errors. */
  err(text: string): void;
  /** Whether somebody looks at `err` while it is written. */
  readonly isInteractive: boolean;
  /** Of the window `err` is shown in. */
  readonly columns: number;
  readonly stdin: Readable;
}

export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isInteractive: stderr.isTTY && env['TERM'] !== 'dumb',
    get columns() {
      return stderr.columns || 80;
    },
    stdin,
  };
}

/** Control characters, and those that turn the direction of what follows. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** Text from elsewhere as one line that cannot steer a terminal, cut to `length` UTF-16 code units. */
export function printable(text: string, length = Infinity): string {
  // More than is shown is not looked at.
  const line = text
    .slice(0, length * 4)
    .replace(UNPRINTABLE, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

const COUNT = new Intl.NumberFormat('en');

/** 12345 → `12,345` */
export function count(number: number): string {
  return COUNT.format(number);
}

/** `1 entry`, `2 entries` */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** 0.256 → `26 %`; a share that is not all is never 100 %, and one that is not nothing never 0 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %';
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %`;
}

/** 12345 → `12.3 kB` */
export function bytes(number: number): string {
  if (number < 1000) return `${number} B`;
  return number < 999_950 ? `${(number / 1000).toFixed(1)} kB` : `${(number / 1_000_000).toFixed(1)} MB`;
}

/** Lines whose columns line up; columns of numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[], indent = '  '): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? count(cell) : cell)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = widths.map((_, column) => rows.slice(1).some((row) => typeof row[column] === 'number'));
  const lines = cells.map((row) =>
    row.map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('   '),
  );
  return lines.map((line) => `${indent}${line.trimEnd()}\n`).join('');
}
