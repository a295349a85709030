import { resolveSearchOptions, type SearchSettings } from '../options.js';
import { problem } from '../problem.js';
import { isObject, isTexts } from '../shapes.js';
import { damaged } from './problems.js';

const HEAD_FORMAT = 'help-wizard-search-tiers';
/** Goes up whenever an older release could not read, or would misread, what a newer one writes. */
const HEAD_VERSION = 1;
/** The file that is read first. The others are named by what is in it. */
export const HEAD_FILE = 'index.json';

/** What is in an index in tiers, and where. */
export interface TiersHead {
  /** The folder of all other files, named after what they hold: files of two builds are never mixed. */
  readonly folder: string;
  readonly settings: SearchSettings;
  /** The languages whose analysers took part; the page's first. */
  readonly langs: readonly string[];
  /** The most useful of each group first. */
  readonly parts: readonly PartRef[];
}

/** A file with some of the entries. */
export interface PartRef {
  /** Without folder and without ending. */
  readonly name: string;
  /** The platform its entries are about; `null` = several, or all. */
  readonly platform: string | null;
  /** 1 is the most useful of its group. */
  readonly tier: number;
  /** How many entries it holds. */
  readonly entries: number;
  /** Its size as it is sent, in bytes. */
  readonly bytes: number;
}

const ENDING = '.hwi';

export function partFile({ folder }: Pick<TiersHead, 'folder'>, name: string): string {
  return `${folder}/${name}${ENDING}`;
}

/** The file with the whole texts of some entries of a part; without folder and without ending. */
export function textName(part: string, block: number): string {
  return `${part}-${block}`;
}

export function writeHead({ folder, settings, langs, parts }: TiersHead): string {
  const head = { format: HEAD_FORMAT, version: HEAD_VERSION, folder, options: settings, langs, parts };
  return `${JSON.stringify(head)}\n`;
}

export function isHead(json: unknown): boolean {
  return isObject(json) && json['format'] === HEAD_FORMAT;
}

/** @throws A `HelpWizardError` where that is not what {@link writeHead} wrote, or was written by another release. */
export function readHead(json: unknown): TiersHead {
  if (!isObject(json) || json['format'] !== HEAD_FORMAT) {
    throw problem('This is not a search index. Pass the address of the index.json that `help-wizard index` wrote.');
  }
  const { version, folder, options, langs, parts } = json;
  if (version !== HEAD_VERSION) {
    throw problem(
      `The search index has version ${String(version)}, but this release reads version ${HEAD_VERSION}. ` +
        'Build the index with the release that loads it.',
    );
  }
  if (typeof folder !== 'string' || !/^[\w-]+$/.test(folder)) throw damaged(HEAD_FILE);
  if (!isObject(options) || !isTexts(langs) || langs.length === 0) throw damaged(HEAD_FILE);
  if (!Array.isArray(parts) || !parts.every(isPartRef)) throw damaged(HEAD_FILE);
  return { folder, settings: resolveSearchOptions(options), langs, parts };
}

function isPartRef(value: unknown): value is PartRef {
  if (!isObject(value)) return false;
  const { name, platform, tier, entries, bytes } = value;
  return (
    typeof name === 'string' &&
    /^[\w-]+$/.test(name) &&
    (platform === null || typeof platform === 'string') &&
    [tier, entries, bytes].every((number) => typeof number === 'number' && number >= 0)
  );
}

/**
 * In which order a visitor of a platform needs the parts: the most useful for everybody and for the own platform, then
 * the rest of these, then those of other platforms.
 * @param platform - The visitor's; absent = not known, and then the most useful of every platform come first.
 */
export function partsInOrder({ parts }: TiersHead, platform: string | undefined): readonly PartRef[] {
  const isOwn = (part: PartRef): boolean => part.platform === null || part.platform === platform;
  const distance = (part: PartRef): number => {
    if (part.tier === 1 && part.platform === null) return 0;
    if (part.tier === 1 && (isOwn(part) || platform === undefined)) return 1;
    return isOwn(part) || platform === undefined ? 2 : 3;
  };
  return [...parts].sort((a, b) => distance(a) - distance(b) || a.tier - b.tier);
}
