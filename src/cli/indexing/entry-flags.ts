import type { EntryKind } from '../../core/types.js';
import { UsageError } from '../errors.js';
import { oneOf, type Flag, type Flags } from '../flags.js';
import { parseFieldMap, type FieldMap } from '../reading/fields.js';
import { FORMATS, type Format } from '../reading/formats.js';
import { checkEncoding } from '../reading/text-stream.js';
import { printable } from '../terminal.js';
import type { EntryDefaults } from './to-entry.js';

export const KINDS: readonly EntryKind[] = ['faq', 'issue', 'thread', 'idea', 'news'];

/** How files are read. */
export const READING_FLAGS = {
  map: {
    value: 'FIELD=COLUMN,…',
    isList: true,
    help: 'What a field is called in the files: title=Subject,text=Body. A dot leads into an object: author=user.name.',
  },
  format: {
    value: 'FORMAT',
    help: `What is piped in as "-", and files whose name does not say: ${FORMATS.join(', ')}.`,
  },
  encoding: { value: 'NAME', help: 'Of files that are not UTF-8, such as windows-1252.' },
} as const satisfies Record<string, Flag>;

/** What is given to entries that do not say. */
export const ENTRY_FLAGS = {
  kind: { value: 'KIND', help: `${KINDS.join(', ')}. Pages of Markdown are faq without it.` },
  lang: { value: 'LANG', help: 'Language of the entries, as in de. Without it: en.' },
  platform: { value: 'ID', isList: true, help: 'Platform the entries are about; may be given more than once.' },
  'base-url': {
    value: 'URL',
    help: 'What relative addresses are relative to. A page or row without one is at this address and its path or id.',
  },
  name: { value: 'NAME', help: 'Stands before ids that are made up, and names what is piped in.' },
} as const satisfies Record<string, Flag>;

export interface ReadingOptions {
  readonly map: FieldMap;
  readonly format: Format | undefined;
  readonly encoding: string;
}

export function readingOptions(flags: Flags): ReadingOptions {
  return {
    map: parseFieldMap(flags.list('map')),
    format: oneOf('format', flags.text('format'), FORMATS),
    encoding: checkEncoding(flags.text('encoding') ?? 'utf-8'),
  };
}

export function entryDefaults(flags: Flags): EntryDefaults {
  const platforms = flags.list('platform');
  return {
    kind: oneOf('kind', flags.text('kind'), KINDS),
    lang: checkLanguage(flags.text('lang')),
    platforms: platforms.length > 0 ? platforms : undefined,
    baseUrl: checkBaseUrl(flags.text('base-url')),
    name: flags.text('name'),
  };
}

function checkLanguage(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    throw new UsageError(`--lang ${printable(lang, 60)} is not a language, as en, de or pt-BR are.`);
  }
}

/** With a slash at its end where it is a folder, so that paths come below it and not beside it. */
function checkBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new UsageError(`--base-url ${printable(text, 60)} is not an http(s) address.`);
  }
  if (/\/[^/.]+$/.test(url.pathname) && url.search === '') url.pathname += '/';
  return url.href;
}
