import { HelpWizardError } from '../core/errors.js';
import type { Entry } from '../core/types.js';
import { resolveSearchOptions, type SearchSettings } from './options.js';
import { packIndex, unpackIndex, type PackedIndex } from './pack-index.js';
import type { IndexData } from './postings.js';

const FORMAT = 'help-wizard-search-index';
/** Goes up whenever an older release could not read, or would misread, what a newer one writes. */
const VERSION = 2;

/** A search index as plain JSON: what `toJSON` gives and `loadSearchIndex` takes. Its inside may change with `version`. */
export interface SearchIndexJson extends PackedIndex {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly options: SearchSettings;
  /** The languages whose analysers took part; the page's first. */
  readonly langs: readonly string[];
  readonly entries: readonly Entry[];
}

export interface StoredIndex {
  readonly entries: readonly Entry[];
  readonly settings: SearchSettings;
  readonly data: IndexData;
}

export function writeIndexJson({ entries, settings, data }: StoredIndex): SearchIndexJson {
  return { format: FORMAT, version: VERSION, options: settings, langs: data.langs, entries, ...packIndex(data) };
}

/** Checks every part, so that a file that was cut off or edited fails here and not while somebody searches. */
export function readIndexJson(json: unknown): StoredIndex {
  if (!isObject(json) || json['format'] !== FORMAT) {
    throw problem('This is not a search index. Pass the parsed JSON of what toJSON() gave.');
  }
  if (json['version'] !== VERSION) {
    throw problem(
      `The search index has version ${String(json['version'])}, but this release reads version ${VERSION}. ` +
        'Build the index with the release that loads it.',
    );
  }
  const { entries, options, langs } = json;
  if (!Array.isArray(entries) || !entries.every(isEntry)) throw broken('entries');
  if (!isObject(options)) throw broken('options');
  if (!isTexts(langs) || langs.length === 0) throw broken('langs');
  const data = unpackIndex(json, langs, entries.length);
  if (typeof data === 'string') throw broken(data);
  return { entries, settings: resolveSearchOptions(options), data };
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

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((item) => typeof item === 'string');
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { id, kind, title, url, text, platforms, tags } = value;
  return (
    typeof id === 'string' &&
    typeof kind === 'string' &&
    typeof title === 'string' &&
    typeof url === 'string' &&
    typeof text === 'string' &&
    (platforms === undefined || isTexts(platforms)) &&
    (tags === undefined || isTexts(tags))
  );
}
