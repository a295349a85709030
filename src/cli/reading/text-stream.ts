import { createReadStream } from 'node:fs';
import { CommandError, reasonOf, UsageError } from '../errors.js';
import { printable } from '../terminal.js';

export interface TextStream {
  readonly chunks: AsyncIterable<string>;
  /** Whether some of it was not in the encoding it was read in. Known at the end. */
  isGarbled(): boolean;
}

export interface StreamOptions {
  /** As `TextDecoder` calls it. A byte order mark goes before it. */
  readonly encoding: string;
  /** Called with the number of bytes read since the last call. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Throws a {@link UsageError} for an encoding nobody knows. */
export function checkEncoding(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new UsageError(`--encoding ${printable(encoding, 60)} is not known; usual ones are utf-8 and windows-1252.`);
  }
}

/** The text of a file, piece by piece. What cannot be read rejects with a {@link CommandError} that names it. */
export function openFile(path: string, name: string, options: StreamOptions): TextStream {
  const stream = createReadStream(path, {
    highWaterMark: 256 * 1024,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return decodeStream(stream, name, options);
}

export function decodeStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  { encoding, onBytes, signal }: StreamOptions,
): TextStream {
  let garbled = false;
  async function* read(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined;
    try {
      for await (const piece of stream) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        onBytes?.(bytes.byteLength);
        decoder ??= new TextDecoder(markedEncoding(bytes) ?? encoding);
        const text = decoder.decode(bytes, { stream: true });
        garbled ||= text.includes('\ufffd');
        if (text !== '') yield text;
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw new CommandError(`${name} could not be read: ${reasonOf(error)}.`, { cause: error });
    }
    const rest = decoder?.decode() ?? '';
    garbled ||= rest.includes('\ufffd');
    if (rest !== '') yield rest;
  }
  return { chunks: read(), isGarbled: () => garbled };
}

/** Spreadsheets write UTF-16 with a mark at its beginning. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

export async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return pieces.join('');
}
