import { addAbortSignal, type Readable } from 'node:stream';
import { UsageError } from '../errors.js';
import type { Progress } from '../progress.js';
import { printable, type Terminal } from '../terminal.js';
import type { FoundFile } from './find-files.js';
import { FORMATS, formatOf, readRecords, type Format } from './formats.js';
import type { ReadRecord } from './records.js';
import { decodeStream, openFile } from './text-stream.js';

export interface FileContext {
  readonly file: FoundFile;
  /** What messages call it. */
  readonly name: string;
  readonly format: Format;
}

export interface ReadFilesOptions {
  readonly format: Format | undefined;
  /** For files whose name does not say, where `format` does not either. */
  readonly otherwise?: Format;
  readonly encoding: string;
  /** What is piped in is called. */
  readonly pipeName?: string | undefined;
  readonly terminal: Terminal;
  /** Hears how much has been read. */
  readonly progress?: Progress;
  readonly signal?: AbortSignal | undefined;
  /** Called for a file with bytes that the encoding does not have. */
  readonly onGarbled: (name: string) => void;
}

/** Goes through all files in turn and hands over every record; waits where `take` returns a promise. */
export async function readFiles(
  files: readonly FoundFile[],
  options: ReadFilesOptions,
  take: (record: ReadRecord, context: FileContext) => void | Promise<void>,
): Promise<void> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const contexts = files.map((file) => describeFile(file, options));
  let done = 0;
  const onBytes = (bytes: number): void => options.progress?.advance((done += bytes), total, 'bytes');
  for (const context of contexts) {
    options.signal?.throwIfAborted();
    const { file, name } = context;
    const stream = { encoding: options.encoding, onBytes, signal: options.signal };
    const text = file.path === '-' ? decodeStream(pipedIn(options), name, stream) : openFile(file.path, name, stream);
    for await (const record of readRecords(text.chunks, context.format)) {
      const waiting = take(record, context);
      if (waiting) await waiting;
    }
    if (text.isGarbled()) options.onGarbled(name);
  }
}

/** Somebody may be typing: it ends when they stop the command. */
function pipedIn({ terminal, signal }: ReadFilesOptions): Readable {
  return signal ? addAbortSignal(signal, terminal.stdin) : terminal.stdin;
}

function describeFile(file: FoundFile, { format, otherwise, pipeName }: ReadFilesOptions): FileContext {
  const name = file.path === '-' ? (pipeName ?? 'stdin') : file.path;
  const known = (file.path === '-' ? format : (formatOf(file.path) ?? format)) ?? otherwise;
  if (known !== undefined) return { file, name, format: known };
  throw new UsageError(
    `${file.path === '-' ? 'What is piped in' : printable(name, 200)} is of which format? ` +
      `Say --format with one of ${FORMATS.join(', ')}.`,
  );
}
