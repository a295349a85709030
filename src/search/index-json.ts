import { HelpWizardError } from '../core/errors.js';
import type { Entry } from '../core/types.js';
import { resolveSearchOptions, type SearchSettings } from './options.js';
import { numberTerms, type PostingsData } from './postings.js';

const FORMAT = 'help-wizard-search-index';
/** Goes up whenever an older release could not read, or would misread, what a newer one writes. */
const VERSION = 1;

/** A search index as plain JSON: what `toJSON` gives and `loadSearchIndex` takes. Its inside may change with `version`. */
export interface SearchIndexJson extends PostingsData {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly options: SearchSettings;
  readonly entries: readonly Entry[];
}

export function writeIndexJson(
  entries: readonly Entry[],
  options: SearchSettings,
  data: PostingsData,
): SearchIndexJson {
  return { format: FORMAT, version: VERSION, options, entries, ...data };
}

/** Checks every part, so that a file that was cut off or edited fails here and not while somebody searches. */
export function readIndexJson(json: unknown): SearchIndexJson {
  if (!isObject(json) || json['format'] !== FORMAT) {
    throw problem('This is not a search index. Pass the parsed JSON of what toJSON() gave.');
  }
  if (json['version'] !== VERSION) {
    throw problem(
      `The search index has version ${String(json['version'])}, but this release reads version ${VERSION}. ` +
        'Build the index with the release that loads it.',
    );
  }
  const { entries, words, counts, pairs, options } = json;
  if (!Array.isArray(entries) || !entries.every(isEntry)) throw broken('entries');
  if (!isObject(options)) throw broken('options');
  if (!isSortedWords(words)) throw broken('words');
  if (!isWholeNumbers(counts) || counts.length !== numberTerms(words).terms.size) throw broken('counts');
  if (!isWholeNumbers(pairs) || !fits(pairs, counts, entries.length)) throw broken('pairs');
  return writeIndexJson(entries, resolveSearchOptions(options), { words, counts, pairs });
}

function problem(message: string): HelpWizardError {
  return new HelpWizardError(`[help-wizard] [search] ${message}`);
}

function broken(part: keyof SearchIndexJson): HelpWizardError {
  return problem(`The search index is damaged: "${part}" is not what toJSON() wrote. Build it again.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const isText = (name: keyof Entry): boolean => typeof value[name] === 'string';
  const isTexts = (list: unknown): boolean =>
    list === undefined || (Array.isArray(list) && list.every((item) => typeof item === 'string'));
  return (
    (['id', 'kind', 'title', 'url', 'text'] as const).every(isText) &&
    isTexts(value['platforms']) &&
    isTexts(value['tags'])
  );
}

function isSortedWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word, i) => typeof word === 'string' && (i === 0 || value[i - 1] < word));
}

function isWholeNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 0);
}

/** Whether every term has its pairs and every pair points to an entry. */
function fits(pairs: readonly number[], counts: readonly number[], entryCount: number): boolean {
  let next = 0;
  for (const count of counts) {
    let position = 0;
    for (const end = next + 2 * count; next < end; next += 2) {
      position += pairs[next] ?? Infinity;
      if (position >= entryCount) return false;
    }
  }
  return next === pairs.length;
}
