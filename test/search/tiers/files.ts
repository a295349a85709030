import type { Entry } from '../../../src/core/types.js';
import { writeSearchTiers, type ReadFile, type TierOptions } from '../../../src/search/index.js';
import { anEntry, ENTRIES } from '../entries.js';

export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** An index in tiers, as files by their paths. */
export async function writeFiles(entries: readonly Entry[], options: TierOptions = {}): Promise<Files> {
  const files: Files = new Map();
  for await (const { path, bytes } of writeSearchTiers(entries, options)) files.set(path, bytes);
  return files;
}

export function readFrom(files: Files): ReadFile {
  return async (path) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`There is no file ${path}.`);
    return bytes;
  };
}

/** A community of some hundred entries on three platforms, whose texts are long enough to be cut. */
export function manyEntries(count = 240): Entry[] {
  const platforms = ['phone', 'tablet', 'desktop'];
  const things = ['playlist', 'download', 'speaker', 'account', 'lyrics', 'queue', 'equalizer', 'subscription'];
  const troubles = [
    'stops after a minute',
    'disappeared overnight',
    'is shown twice',
    'cannot be opened',
    'is too quiet',
  ];
  const made = Array.from({ length: count }, (_, i) => {
    const [thing, trouble] = [things[i % things.length]!, troubles[i % troubles.length]!];
    return anEntry({
      id: `t${i}`,
      title: `My ${thing} ${trouble}, version ${i % 17}`,
      text: `Since update ${i} the ${thing} ${trouble}. ${'I tried to restart the app and to sign in again. '.repeat(4)}`,
      votes: (i * 7) % 50,
      ...(i % 4 === 3 ? {} : { platforms: [platforms[i % 3]!] }),
      ...(i % 5 === 0 ? { solved: true, answer: `Clear the cache of the ${thing}, number ${i}.` } : {}),
    });
  });
  return [...ENTRIES, ...made];
}
