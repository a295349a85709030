import type { Entry } from '../../core/types.js';
import { packPostings, unpackPostings } from '../pack-index.js';
import type { IndexData } from '../postings.js';
import { isEntry } from '../shapes.js';
import { damaged } from './problems.js';
import { packWords, unpackWords } from './pack-words.js';

/** Some entries, as a list shows them, and what a search has to know of them. */
export interface IndexPart {
  readonly entries: readonly Entry[];
  readonly data: IndexData;
  /** How many entries have their whole texts in each of the part's text files, in the order of `entries`. */
  readonly blocks: readonly number[];
}

/** `HWI` and the version of what follows. */
const SIGNATURE = Uint8Array.of(0x48, 0x57, 0x49, 1);
const LENGTH_BYTES = 4;

/** A part as bytes: the signature, then each section behind its length. */
export function writePart({ entries, data, blocks }: IndexPart): Uint8Array<ArrayBuffer> {
  const { words, stems } = packWords(data);
  const { postings, impacts, titles } = packPostings(data.postings);
  const text = new TextEncoder();
  const sections = [
    text.encode(JSON.stringify(entries)),
    text.encode(words),
    text.encode(stems),
    text.encode(data.langs.join('\n')),
    postings,
    impacts,
    titles,
    text.encode(blocks.join(' ')),
  ];
  const length = sections.reduce((sum, section) => sum + LENGTH_BYTES + section.length, SIGNATURE.length);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const section of sections) {
    view.setUint32(at, section.length);
    bytes.set(section, at + LENGTH_BYTES);
    at += LENGTH_BYTES + section.length;
  }
  return bytes;
}

/** The other way round. Throws a `HelpWizardError` that names the file when that is not what {@link writePart} wrote. */
export function readPart(bytes: Uint8Array<ArrayBuffer>, file: string): IndexPart {
  const sections = readSections(bytes);
  const [cards, words, stems, langs, postings, impacts, titles, blocks] = sections ?? [];
  if (!cards || !words || !stems || !langs || !postings || !impacts || !titles || !blocks) throw damaged(file);
  const text = new TextDecoder();
  const entries = readEntries(text.decode(cards));
  if (!entries) throw damaged(file);
  const vocabulary = unpackWords({ words: text.decode(words), stems: text.decode(stems) });
  if (!vocabulary) throw damaged(file);
  const read = unpackPostings({ postings, impacts, titles }, vocabulary.stems.length, entries.length);
  if (typeof read === 'string') throw damaged(file);
  const data: IndexData = { ...vocabulary, postings: read, langs: text.decode(langs).split('\n') };
  const sizes = text.decode(blocks).split(' ').map(Number);
  if (sizes.reduce((sum, size) => sum + size, 0) !== entries.length) throw damaged(file);
  return { entries, data, blocks: sizes };
}

/** A list of so many sections; `undefined` where the bytes do not begin and end as they should. */
function readSections(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] | undefined {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections: Uint8Array<ArrayBuffer>[] = [];
  let at = SIGNATURE.length;
  while (at + LENGTH_BYTES <= bytes.length) {
    const end = at + LENGTH_BYTES + view.getUint32(at);
    sections.push(bytes.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return at === bytes.length ? sections : undefined;
}

function readEntries(json: string): Entry[] | undefined {
  try {
    const entries: unknown = JSON.parse(json);
    return Array.isArray(entries) && entries.every(isEntry) ? entries : undefined;
  } catch {
    return undefined;
  }
}
