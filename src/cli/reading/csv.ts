import { parse, type Info } from 'csv-parse';
import { Readable } from 'node:stream';
import { MAX_RECORD, type ReadRecord } from './records.js';

interface Row {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * A table whose first row names its columns. Rows that are too short lack their last fields; a quote in the middle of a
 * cell is a quote.
 *
 * @param delimiter - Between cells; absent = whichever of comma, semicolon and tab the first row has most of.
 */
export async function* readCsv(chunks: AsyncIterable<string>, delimiter?: string): AsyncGenerator<ReadRecord> {
  const { head, rest } = await firstRow(withPlainBreaks(chunks));
  const parser = parse({
    bom: true,
    delimiter: delimiter ?? guessDelimiter(head),
    info: true,
    max_record_size: MAX_RECORD,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(rest);
  // What fails while it is read ends the loop below, and is not lost on the way.
  source.on('error', (error) => parser.destroy(error));
  let columns: string[] | undefined;
  let lines = 0;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Row>) {
      lines = info.lines;
      if (columns === undefined) columns = record.map((name) => name.trim());
      else yield toRecord(columns, record, info.lines - countBreaks(record));
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    yield { line: lines + 1, problem: wordProblem(error.code) };
  } finally {
    source.destroy();
  }
  if (columns === undefined) yield { line: 1, problem: 'it is empty' };
}

function toRecord(columns: readonly string[], cells: readonly string[], line: number): ReadRecord {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    return { line, problem: `it has ${cells.length} columns, but the first row names ${columns.length}` };
  }
  // The first of two columns of one name; what begins with `__proto__` is a name like any other.
  const fields = Object.create(null) as Record<string, unknown>;
  columns.forEach((name, i) => {
    const cell = cells[i]?.trim() ?? '';
    if (name !== '' && !fields[name]) fields[name] = cell;
  });
  return { line, fields };
}

function countBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}

/** The parser counts a line twice that ends in CRLF within a cell. */
async function* withPlainBreaks(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

const ENOUGH = 64 * 1024;

/** The beginning of a text, and all of it. */
async function firstRow(chunks: AsyncIterable<string>): Promise<{ head: string; rest: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
  let head = '';
  while (head.length < ENOUGH && !/\S[^\n]*\n/.test(head)) {
    const next = await iterator.next();
    if (next.done) break;
    head += next.value;
  }
  async function* rest(): AsyncGenerator<string> {
    if (head !== '') yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: head.trimStart().split('\n', 1)[0] ?? '', rest: rest() };
}

function guessDelimiter(head: string): string {
  const unquoted = head.replace(/"[^"]*"/g, '');
  const times = (mark: string): number => unquoted.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

function isCsvError(error: unknown): error is { readonly code: string } {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('CSV_');
}

function wordProblem(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quoted cell never ends; nothing after it was read';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'a cell is too long, or its quote never ends; nothing after it was read';
  return `it is not a table (${code}); nothing after it was read`;
}
