import type { Entry } from '../../core/types.js';
import type { Progress } from '../progress.js';
import { FieldFinder } from '../reading/fields.js';
import type { FoundFile } from '../reading/find-files.js';
import { readFiles, type ReadFilesOptions } from '../reading/read-files.js';
import type { ReadingOptions } from './entry-flags.js';
import { Notes } from './notes.js';
import { toEntry, type EntryDefaults } from './to-entry.js';

export interface CollectedEntries {
  readonly entries: readonly Entry[];
  readonly skipped: Notes;
  readonly repaired: Notes;
  /** Files with bytes that the encoding does not have. */
  readonly garbled: readonly string[];
}

export interface CollectOptions extends ReadingOptions, Pick<ReadFilesOptions, 'terminal' | 'signal'> {
  readonly progress: Progress;
  readonly defaults: EntryDefaults;
  /** Keep the place of every note, and not only of the first ones. */
  readonly isVerbose: boolean;
}

/** Reads all files. A broken row is noted and never ends the run; a file that cannot be opened does. */
export async function collectEntries(files: readonly FoundFile[], options: CollectOptions): Promise<CollectedEntries> {
  const { defaults, map, isVerbose } = options;
  const finder = new FieldFinder(map);
  const entries = new Map<string, Entry>();
  const skipped = new Notes(isVerbose);
  const repaired = new Notes(isVerbose);
  const garbled: string[] = [];
  const reading = { ...options, pipeName: defaults.name, onGarbled: (name: string) => void garbled.push(name) };
  await readFiles(files, reading, (record, { file, name, format }) => {
    const place = { file: name, line: record.line };
    if ('problem' in record) return skipped.add(record.problem, place);
    const checked = toEntry(record, finder, { name, place: file.place, isPage: format === 'markdown' }, defaults);
    const [entry] = checked.entries;
    const [refused] = checked.skipped;
    if (entry === undefined) return skipped.add(explain(refused?.reason ?? 'it cannot be read'), place);
    if (entries.has(entry.id)) return skipped.add('an earlier entry has the same id', { ...place, id: entry.id });
    entries.set(entry.id, entry);
    for (const { reason } of checked.repaired) repaired.add(reason, { ...place, id: entry.id });
  });
  return { entries: [...entries.values()], skipped, repaired, garbled };
}

/** What helps, where a flag does. */
function explain(reason: string): string {
  if (reason.startsWith('its kind is none of')) return `${reason}; --kind says what entries without one are`;
  if (reason.startsWith('its url is not')) return `${reason}; --base-url says what relative ones are relative to`;
  return reason;
}
