import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { createSearchIndex, loadSearchIndex, loadSearchTiers, type SearchIndex } from '../../search/index.js';
import { loadAnalysers } from '../../search/load-analyser.js';
import { HEAD_FILE, isHead } from '../../search/tiers/head.js';
import { CommandError, reasonOf } from '../errors.js';
import { collectEntries, type CollectOptions } from '../indexing/collect-entries.js';
import { findFiles } from '../reading/find-files.js';
import { counted, printable } from '../terminal.js';

export interface OpenIndex {
  readonly index: SearchIndex;
  /** The language its questions are read in. */
  readonly lang: string;
  /** Where it comes from, for the report. */
  readonly name: string;
}

/** Opens what `help-wizard index` wrote: a folder, its `index.json`, or the file of `--single`. */
export async function openIndex(path: string): Promise<OpenIndex> {
  const file = await indexFile(path);
  const json = await readJson(file);
  const { langs } = Object(json) as { langs?: unknown };
  const languages = Array.isArray(langs) ? langs.filter((lang) => typeof lang === 'string') : [];
  const analysers = await loadAnalysers(languages);
  const index = isHead(json)
    ? await loadSearchTiers((part) => readPart(dirname(file), part), { analysers })
    : loadSearchIndex(json, { analysers });
  return { index, lang: languages[0]?.replace(/-x-plain$/, '') ?? 'en', name: path };
}

async function indexFile(path: string): Promise<string> {
  const info = await stat(path).catch((error: unknown) => {
    throw new CommandError(`The index ${printable(path, 200)} could not be read: ${reasonOf(error)}.`);
  });
  if (!info.isDirectory()) return path;
  for (const name of [HEAD_FILE, 'search-index.json']) {
    const file = join(path, name);
    if (await stat(file).catch(() => null)) return file;
  }
  throw new CommandError(`There is no index in ${printable(path, 200)}. Make one with help-wizard index.`);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`The index ${printable(file, 200)} could not be read: ${reasonOf(error)}.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`The index ${printable(file, 200)} is damaged: it is not JSON. Build it again.`);
  }
}

async function readPart(folder: string, part: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = resolve(folder, part);
  if (!path.startsWith(resolve(folder) + sep)) throw new CommandError('The index names a file outside of its folder.');
  const content = await readFile(path).catch((error: unknown) => {
    throw new CommandError(`The index lacks ${printable(path, 200)}: ${reasonOf(error)}. Build it again.`);
  });
  return new Uint8Array(content);
}

/** Builds the index from the entries themselves, without writing it. */
export async function buildIndex(
  names: readonly string[],
  options: CollectOptions,
): Promise<OpenIndex & { notes: string[] }> {
  const files = await findFiles(names);
  options.progress.start(`Reading the entries of ${counted(files.length, 'file')}`);
  const { entries, skipped } = await collectEntries(files, options);
  const name = names.join(', ');
  if (entries.length === 0) {
    const why = skipped.list().map(({ reason }) => `\n  ${printable(reason, 200)}`);
    throw new CommandError(`There is not one entry in ${printable(name, 200)}.${why.join('')}`);
  }
  const lang = options.defaults.lang ?? 'en';
  options.progress.start('Building the index');
  const analysers = await loadAnalysers(new Set([lang, ...entries.flatMap((entry) => entry.lang ?? [])]));
  const notes = skipped.count > 0 ? [`${counted(skipped.count, 'row')} of the entries could not be used.`] : [];
  return { index: createSearchIndex(entries, { lang, analysers }), lang, name, notes };
}
