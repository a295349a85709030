import { CommandError } from '../errors.js';
import { Notes } from '../indexing/notes.js';
import { FieldFinder, listOf, textOf, type FieldMap } from '../reading/fields.js';
import type { FoundFile } from '../reading/find-files.js';
import { readFiles, type ReadFilesOptions } from '../reading/read-files.js';
import { printable } from '../terminal.js';
import type { Asked } from './replay.js';

export interface ReadTitlesOptions extends Omit<ReadFilesOptions, 'otherwise' | 'progress'> {
  readonly map: FieldMap;
  /** Of titles that do not say. */
  readonly platform: string | undefined;
  readonly isVerbose: boolean;
}

/** A title is a sentence; of more only the beginning is asked. In UTF-16 code units. */
const MAX_TITLE = 1000;

/** Hands over every title of the files; what has none is noted. */
export async function readTitles(
  files: readonly FoundFile[],
  options: ReadTitlesOptions,
  take: (asked: Asked) => void | Promise<void>,
): Promise<Notes> {
  const { map, platform, isVerbose } = options;
  const finder = new FieldFinder(map);
  const skipped = new Notes(isVerbose);
  let taken = 0;
  let columns: readonly string[] | undefined;
  await readFiles(files, { ...options, otherwise: 'text' }, (record, { name }) => {
    const place = { file: name, line: record.line };
    if ('problem' in record) return skipped.add(record.problem, place);
    columns ??= Object.keys(record.fields);
    const title = textOf(finder.find(record.fields, 'title') ?? onlyColumn(record.fields));
    if (typeof title !== 'string' || title.trim() === '') return skipped.add('it has no title', place);
    taken += 1;
    const own = firstOf(listOf(finder.find(record.fields, 'platforms')));
    return take({
      title: title.trim().slice(0, MAX_TITLE),
      platform: own ?? platform,
      id: asText(finder.find(record.fields, 'id')),
      url: asText(finder.find(record.fields, 'url')),
    });
  });
  if (taken > 0) return skipped;
  if (columns === undefined)
    throw new CommandError(`There is not one title in ${files.map(({ path }) => path).join(', ')}.`);
  const names = columns.map((column) => printable(column, 40)).join(', ');
  throw new CommandError(`There is no column of titles. Name it with --column; there are: ${names}.`);
}

/** A table of one column needs no name for it. */
function onlyColumn(fields: Readonly<Record<string, unknown>>): unknown {
  const values = Object.values(fields);
  return values.length === 1 ? values[0] : undefined;
}

function firstOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}

function asText(value: unknown): string | undefined {
  const text = textOf(value);
  return typeof text === 'string' ? text.trim() : undefined;
}
