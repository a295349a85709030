import type { Entry } from '../../core/types.js';
import { chooseAnalysers, type Analysers } from '../analyser.js';
import { buildIndex, measureLengths, type AverageLengths } from '../build-index.js';
import { DEFAULT_LANG, resolveSearchOptions, type SearchOptions, type SearchSettings } from '../options.js';
import { problem } from '../problem.js';
import { runInSlices } from '../slices.js';
import { gzip } from './gzip.js';
import { HEAD_FILE, partFile, textName, writeHead, type PartRef } from './head.js';
import { writePart } from './part-file.js';
import { groupEntries, type TierGroup } from './plan-tiers.js';
import { blockLength, toBlocks, toCard } from './texts.js';

export interface TierOptions extends SearchOptions {
  /** What a visitor loads before the first results, in bytes after gzip. Default 56,000. */
  readonly firstBytes?: number;
  /** About how large the other parts are, in bytes after gzip. Default 160,000. */
  readonly partBytes?: number;
  /** Ends the work with its reason. */
  readonly signal?: AbortSignal;
  /** Hears how many entries have been written. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A file of an index in tiers. */
export interface TierFile {
  /** Relative to where the index is put, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const DEFAULT_FIRST_BYTES = 56_000;
const DEFAULT_PART_BYTES = 160_000;
/** What an entry takes in a part, in bytes after gzip, until that is known. */
const ENTRY_BYTES = 180;
/** A part is near enough to its size from this share on, or after so many tries. */
const NEAR = 0.85;
const MAX_TRIES = 5;

/**
 * An index in tiers, file by file; `index.json`, which says what there is, comes last. Put them into one folder of a web
 * server and give the address of `index.json` to `createSearchWorker`. The same entries and options give the same files.
 */
export async function* writeSearchTiers(
  entries: readonly Entry[],
  options: TierOptions = {},
): AsyncGenerator<TierFile, void, undefined> {
  const { signal, onProgress, firstBytes = DEFAULT_FIRST_BYTES, partBytes = DEFAULT_PART_BYTES } = options;
  // Of no size at all, parts would never end.
  if (!(firstBytes >= 0 && partBytes >= 0))
    throw problem('The options firstBytes and partBytes must be numbers from 0 up.');
  const settings = resolveSearchOptions(options);
  const analysers = chooseAnalysers(options.lang ?? DEFAULT_LANG, options.analysers ?? []);
  const averages = await runInSlices(measureLengths(entries, analysers), signal);
  const groups = groupEntries(entries);
  const maker = new PartMaker({ settings, analysers, averages, signal, block: blockLength(entries) });
  const langs = new Set([analysers.main.lang]);
  const parts: PartRef[] = [];
  const files: NamedFile[] = [];
  let done = 0;
  for (const [number, group] of groups.entries()) {
    // A visitor loads the first part of everybody's and that of one platform.
    const share = groups.length === 1 ? 1 : 0.5;
    for await (const part of maker.partsOf(group, firstBytes * share, partBytes)) {
      signal?.throwIfAborted();
      const name = `${number}-${part.tier}`;
      files.push({ name, bytes: part.bytes });
      for (const [block, texts] of part.blocks.entries()) {
        files.push({ name: textName(name, block), bytes: await gzip(encode(JSON.stringify(texts))) });
      }
      for (const lang of part.langs) langs.add(lang);
      parts.push({
        name,
        platform: group.platform,
        tier: part.tier,
        entries: part.entries.length,
        bytes: part.bytes.length,
      });
      onProgress?.((done += part.entries.length), entries.length);
    }
  }
  const folder = folderOf(files);
  for (const { name, bytes } of files) yield { path: partFile({ folder }, name), bytes };
  yield { path: HEAD_FILE, bytes: encode(writeHead({ folder, settings, langs: [...langs], parts })) };
}

interface MadePart {
  readonly tier: number;
  readonly entries: readonly Entry[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly blocks: ReturnType<typeof toBlocks>;
  readonly langs: readonly string[];
}

interface MakerOptions {
  readonly settings: SearchSettings;
  readonly analysers: Analysers;
  /** Of the whole collection. */
  readonly averages: AverageLengths;
  readonly signal: AbortSignal | undefined;
  /** How many code units of text a block holds. */
  readonly block: number;
}

class PartMaker {
  readonly #how: MakerOptions;
  /** Of the last part. */
  #entryBytes = ENTRY_BYTES;

  constructor(how: MakerOptions) {
    this.#how = how;
  }

  /** The entries of a group in parts, the first of at most `firstBytes`. */
  async *partsOf({ entries }: TierGroup, firstBytes: number, partBytes: number): AsyncGenerator<MadePart> {
    let from = 0;
    for (let tier = 1; from < entries.length; tier++) {
      const rest = entries.slice(from);
      const part = tier === 1 ? await this.#largestWithin(firstBytes, rest) : await this.#about(partBytes, rest);
      yield { ...part, tier };
      from += part.entries.length;
    }
  }

  /** As many of the first entries as fit; one at least. */
  async #largestWithin(bytes: number, entries: readonly Entry[]): Promise<Omit<MadePart, 'tier'>> {
    let best: Omit<MadePart, 'tier'> | undefined;
    let count = Math.ceil(bytes / this.#entryBytes);
    for (let tries = 1; ; tries++) {
      const part = await this.#make(entries.slice(0, Math.max(1, count)));
      const fits = part.bytes.length <= bytes || part.entries.length === 1;
      if (fits && part.entries.length > (best?.entries.length ?? 0)) best = part;
      const isNear = fits && (part.bytes.length >= NEAR * bytes || part.entries.length === entries.length);
      if (best !== undefined && (isNear || tries >= MAX_TRIES)) {
        this.#entryBytes = best.bytes.length / best.entries.length;
        return best;
      }
      // A little less than would fit: the words of further entries are new words.
      count = Math.floor((0.96 * bytes * part.entries.length) / part.bytes.length);
    }
  }

  async #about(bytes: number, entries: readonly Entry[]): Promise<Omit<MadePart, 'tier'>> {
    const wanted = Math.max(1, Math.round(bytes / this.#entryBytes));
    // What would be left for a last small part goes with this one.
    const count = entries.length < 1.5 * wanted ? entries.length : wanted;
    const part = await this.#make(entries.slice(0, count));
    this.#entryBytes = part.bytes.length / part.entries.length;
    return part;
  }

  async #make(entries: readonly Entry[]): Promise<Omit<MadePart, 'tier'>> {
    const { settings, analysers, averages, signal, block } = this.#how;
    const data = await runInSlices(buildIndex(entries, settings.fieldWeights, analysers, averages), signal);
    const blocks = toBlocks(entries, block);
    const bytes = writePart({ entries: entries.map(toCard), data, blocks: blocks.map(({ length }) => length) });
    return { entries, bytes: await gzip(bytes), blocks, langs: data.langs };
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A name for these files: 64 bits of FNV-1a, enough to tell the builds of one site apart. */
function folderOf(files: readonly NamedFile[]): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  const add = (byte: number): void => {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b) ^ (low >>> 15);
  };
  for (const { name, bytes } of files) {
    for (let i = 0; i < name.length; i++) add(name.charCodeAt(i));
    for (const byte of bytes) add(byte);
  }
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
