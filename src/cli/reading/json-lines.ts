import { MAX_RECORD, parseRecord, TOO_LONG, type ReadRecord } from './records.js';

/** Whole lines of a stream, without their ends. Only LF and CRLF end a line: U+2028 is a letter to JSON. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<{ line: number; text: string | null }> {
  let parts: string[] = [];
  let length = 0;
  let line = 0;
  const take = (): { line: number; text: string | null } => {
    const text = length > MAX_RECORD ? null : parts.join('').replace(/\r$/, '');
    parts = [];
    length = 0;
    return { line: (line += 1), text };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      parts.push(chunk.slice(start, end));
      length += end - start;
      start = end + 1;
      yield take();
    }
    length += chunk.length - start;
    // What is too long anyway is not kept.
    if (length <= MAX_RECORD) parts.push(chunk.slice(start));
    else parts = [];
  }
  if (length > 0) yield take();
}

/** JSON Lines: an object a line; empty lines are nothing. */
export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  for await (const { line, text } of splitLines(chunks)) {
    if (text === null) yield { line, problem: TOO_LONG };
    else if (text.trim() !== '') yield parseRecord(text, line);
  }
}

/** A text file: each line that is not empty is a title. */
export async function* readTextLines(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  for await (const { line, text } of splitLines(chunks)) {
    if (text === null) yield { line, problem: TOO_LONG };
    else if (text.trim() !== '') yield { line, fields: { title: text.trim() } };
  }
}
