import type { HelpWizardError } from '../core/errors.js';
import type { Entry } from '../core/types.js';
import { resolveSearchOptions, type SearchSettings } from './options.js';
import { fromBase64, toBase64 } from './bytes.js';
import { packIndex, unpackIndex, type PackedIndex } from './pack-index.js';
import type { IndexData } from './postings.js';
import { problem } from './problem.js';
import { isEntry, isObject, isTexts } from './shapes.js';

const FORMAT = 'help-wizard-search-index';
/** Goes up whenever an older release could not read, or would misread, what a newer one writes. */
const VERSION = 2;

/** {@link PackedIndex} with its bytes in base64. */
type PackedText = { readonly [Part in keyof PackedIndex]: string };

/** A search index as plain JSON: what `toJSON` gives and `loadSearchIndex` takes. Its inside may change with `version`. */
export interface SearchIndexJson extends PackedText {
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
  /** 1 for entries that are not to be found: newer ones took their places. Absent = all are. */
  readonly hidden?: Uint8Array | undefined;
}

export function writeIndexJson({ entries, settings, data }: StoredIndex): SearchIndexJson {
  const { words, stems, ...numbers } = packIndex(data);
  return {
    format: FORMAT,
    version: VERSION,
    options: settings,
    langs: data.langs,
    entries,
    words,
    stems,
    terms: toBase64(numbers.terms),
    postings: toBase64(numbers.postings),
    impacts: toBase64(numbers.impacts),
    titles: toBase64(numbers.titles),
  };
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
  const data = unpackIndex(readPacked(json), langs, entries.length);
  if (typeof data === 'string') throw broken(data);
  return { entries, settings: resolveSearchOptions(options), data };
}

function readPacked(json: Readonly<Record<string, unknown>>): PackedIndex {
  const text = (part: 'words' | 'stems'): string => {
    const value = json[part];
    if (typeof value !== 'string') throw broken(part);
    return value;
  };
  const bytes = (part: 'terms' | 'postings' | 'impacts' | 'titles'): Uint8Array => {
    const value = fromBase64(json[part]);
    if (value === undefined) throw broken(part);
    return value;
  };
  return {
    words: text('words'),
    stems: text('stems'),
    terms: bytes('terms'),
    postings: bytes('postings'),
    impacts: bytes('impacts'),
    titles: bytes('titles'),
  };
}

function broken(part: keyof SearchIndexJson): HelpWizardError {
  return problem(`The search index is damaged: "${part}" is not what toJSON() wrote. Build it again.`);
}
