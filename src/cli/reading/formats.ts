import { readCsv } from './csv.js';
import { readJsonLines, readTextLines } from './json-lines.js';
import { readJsonList } from './json-list.js';
import { readMarkdown } from './markdown.js';
import type { ReadRecord } from './records.js';
import { wholeText } from './text-stream.js';

export const FORMATS = ['markdown', 'json', 'jsonl', 'csv', 'tsv', 'text'] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  txt: 'text',
};

/** By the ending of its name. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}

/** The records of a text. A byte order mark is gone already. */
export function readRecords(chunks: AsyncIterable<string>, format: Format): AsyncIterable<ReadRecord> {
  switch (format) {
    case 'markdown':
      return readPage(chunks);
    case 'json':
      return readJsonList(chunks);
    case 'jsonl':
      return readJsonLines(chunks);
    case 'csv':
      return readCsv(chunks);
    case 'tsv':
      return readCsv(chunks, '\t');
    case 'text':
      return readTextLines(chunks);
  }
}

async function* readPage(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  const text = await wholeText(chunks);
  yield text.trim() === '' ? { line: 1, problem: 'it is empty' } : readMarkdown(text);
}
