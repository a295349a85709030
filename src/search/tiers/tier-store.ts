import type { Entry } from '../../core/types.js';
import { problem } from '../problem.js';
import { readStored } from '../stored-entry.js';
import { gunzip } from './gzip.js';
import { partFile, partsInOrder, readHead, textName, type PartRef, type TiersHead } from './head.js';
import { readPart, type IndexPart } from './part-file.js';
import { damaged } from './problems.js';
import { readBlock, toWhole, type RestOfEntry } from './texts.js';

/**
 * Reads a file of an index, by its path relative to `index.json`; that one's own path is `index.json`. Rejects with a
 * `HelpWizardError` where the file cannot be had.
 */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** How many blocks of whole texts are kept: an entry that is opened twice, or a neighbour, is there at once. */
const KEPT_BLOCKS = 16;

/** The files of one index, and which of its parts have been read. */
export class TierStore {
  readonly head: TiersHead;
  readonly #read: ReadFile;
  readonly #baseUrl: string | undefined;
  readonly #fetching = new Map<string, ReturnType<ReadFile>>();
  /** Without what is searched: that goes into one index of all parts, and would be kept twice. */
  readonly #parts = new Map<string, Pick<IndexPart, 'entries' | 'blocks'>>();
  readonly #blocks = new Map<string, Promise<readonly RestOfEntry[]>>();

  private constructor(head: TiersHead, read: ReadFile, baseUrl: string | undefined) {
    this.head = head;
    this.#read = read;
    this.#baseUrl = baseUrl;
  }

  /**
   * @param head - What `index.json` holds; see {@link parseFile}.
   * @param baseUrl - Absolute; what relative addresses of entries are relative to. Default: they stay as they are.
   * @throws A `HelpWizardError` where that is no index, or one that this release cannot read.
   */
  static open(head: unknown, read: ReadFile, baseUrl?: string): TierStore {
    return new TierStore(readHead(head), read, baseUrl);
  }

  /** The parts that have not been read, in the order in which a visitor of this platform needs them. */
  missing(platform: string | undefined): readonly PartRef[] {
    return partsInOrder(this.head, platform).filter(({ name }) => !this.#parts.has(name));
  }

  /** How many entries have been read. */
  get loaded(): number {
    let count = 0;
    for (const { entries } of this.#parts.values()) count += entries.length;
    return count;
  }

  get total(): number {
    return this.head.parts.reduce((sum, { entries }) => sum + entries, 0);
  }

  /** Begins to fetch a part that will soon be asked for. */
  fetch({ name }: PartRef): void {
    const path = partFile(this.head, name);
    if (this.#fetching.has(path)) return;
    const bytes = this.#read(path);
    this.#fetching.set(path, bytes);
    // Who asks for it hears of it.
    bytes.catch(() => {});
  }

  async load(ref: PartRef): Promise<IndexPart> {
    const path = partFile(this.head, ref.name);
    this.fetch(ref);
    const bytes = await this.#fetching.get(path)!.finally(() => this.#fetching.delete(path));
    const read = readPart(await unpack(bytes, path), path);
    const part = { ...read, entries: read.entries.map((entry) => readStored(entry, this.#baseUrl)) };
    this.#parts.set(ref.name, { entries: part.entries, blocks: part.blocks });
    return part;
  }

  /** The whole of an entry that came as a card; `undefined` for one that is not of this index. */
  async read(id: string): Promise<Entry | undefined> {
    for (const [name, { entries, blocks }] of this.#parts) {
      const position = entries.findIndex((entry) => entry.id === id);
      const card = entries[position];
      if (card === undefined) continue;
      if (!card.partial) return card;
      let [block, first] = [0, 0];
      while (first + blocks[block]! <= position) first += blocks[block++]!;
      const texts = await this.#block(partFile(this.head, textName(name, block)), blocks[block]!);
      return toWhole(card, texts[position - first]!);
    }
    return undefined;
  }

  #block(path: string, length: number): Promise<readonly RestOfEntry[]> {
    const kept = this.#blocks.get(path);
    if (kept !== undefined) return kept;
    const block = this.#readBlock(path, length);
    this.#blocks.set(path, block);
    if (this.#blocks.size > KEPT_BLOCKS) this.#blocks.delete(this.#blocks.keys().next().value ?? '');
    // What failed is asked for again.
    block.catch(() => this.#blocks.delete(path));
    return block;
  }

  async #readBlock(path: string, length: number): Promise<readonly RestOfEntry[]> {
    const block = readBlock(parseFile(await unpack(await this.#read(path), path), path));
    if (block?.length !== length) throw damaged(path);
    return block;
  }
}

async function unpack(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await gunzip(bytes);
  } catch (error) {
    throw damaged(path, error);
  }
}

/** @throws A `HelpWizardError` that names the file where that is not JSON. */
export function parseFile(bytes: Uint8Array<ArrayBuffer>, path: string): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    // What single-page sites answer for every address that is not there.
    if (/^\s*</.test(text)) throw problem(`There is no search index: the answer for "${path}" is a web page.`, error);
    throw damaged(path, error);
  }
}
