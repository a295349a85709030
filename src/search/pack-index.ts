import { ByteReader, ByteWriter, fromBase64, toBase64 } from './bytes.js';
import type { IndexData, Postings } from './postings.js';

/** {@link IndexData} as strings; numbers are packed and base64. */
export interface PackedIndex {
  /** Sorted, one a line. */
  readonly words: string;
  /** Sorted, one a line. */
  readonly stems: string;
  /** For each word, in which direction and how far its term is from that of the word before. */
  readonly terms: string;
  /** Term by term: how many entries hold it, and how far each is from the one before. */
  readonly postings: string;
  /** For each posting, in one byte, how strong it is. */
  readonly impacts: string;
  /** Entry by entry: how many terms its title has, and these. */
  readonly titles: string;
}

export function packIndex({ postings, stems, words, termOf }: IndexData): PackedIndex {
  const { starts, entries, impacts, titleStarts, titles, total } = postings;
  const [lists, terms, titleTerms] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  for (let term = 0; term < stems.length; term++) {
    lists.write(starts[term + 1]! - starts[term]!);
    let before = 0;
    for (let i = starts[term]!; i < starts[term + 1]!; i++) {
      lists.write(entries[i]! - before);
      before = entries[i]!;
    }
  }
  let before = 0;
  for (const term of termOf) {
    terms.write(term >= before ? 2 * (term - before) : 2 * (before - term) - 1);
    before = term;
  }
  for (let entry = 0; entry < total; entry++) {
    titleTerms.write(titleStarts[entry + 1]! - titleStarts[entry]!);
    for (let i = titleStarts[entry]!; i < titleStarts[entry + 1]!; i++) titleTerms.write(titles[i]!);
  }
  return {
    words: words.join('\n'),
    stems: stems.join('\n'),
    terms: terms.toBase64(),
    postings: lists.toBase64(),
    impacts: toBase64(impacts),
    titles: titleTerms.toBase64(),
  };
}

type Packed = Readonly<Partial<Record<keyof PackedIndex, unknown>>>;

/** The other way round; the name of the first part that is not as {@link packIndex} makes it. */
export function unpackIndex(packed: Packed, langs: readonly string[], total: number): IndexData | keyof PackedIndex {
  const words = sortedLines(packed.words, false);
  if (!words) return 'words';
  const stems = sortedLines(packed.stems, true);
  if (!stems) return 'stems';
  const termOf = readTerms(packed.terms, words.length, stems.length);
  if (!termOf) return 'terms';
  const lists = readLists(packed.postings, stems.length, total);
  if (!lists) return 'postings';
  const impacts = typeof packed.impacts === 'string' ? fromBase64(packed.impacts) : undefined;
  if (impacts?.length !== lists.entries.length || impacts.includes(0)) return 'impacts';
  const titles = readTitles(packed.titles, stems.length, total);
  if (!titles) return 'titles';
  return { words, stems, termOf, langs, postings: { total, ...lists, impacts, ...titles } };
}

function sortedLines(text: unknown, isUnique: boolean): string[] | undefined {
  if (typeof text !== 'string') return undefined;
  const lines = text === '' ? [] : text.split('\n');
  for (let i = 1; i < lines.length; i++) {
    if (lines[i - 1]! > lines[i]! || (isUnique && lines[i - 1] === lines[i])) return undefined;
  }
  return lines;
}

function bytesOf(text: unknown): ByteReader | undefined {
  const bytes = typeof text === 'string' ? fromBase64(text) : undefined;
  return bytes && new ByteReader(bytes);
}

function readTerms(text: unknown, wordCount: number, termCount: number): Uint32Array | undefined {
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  const termOf = new Uint32Array(wordCount);
  let term = 0;
  for (let i = 0; i < wordCount; i++) {
    const step = bytes.read();
    term += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    if (!(term >= 0 && term < termCount)) return undefined;
    termOf[i] = term;
  }
  return bytes.isAtEnd ? termOf : undefined;
}

function readLists(text: unknown, termCount: number, total: number): Pick<Postings, 'starts' | 'entries'> | undefined {
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  const starts = new Uint32Array(termCount + 1);
  let entries = new Uint32Array(1024);
  let at = 0;
  for (let term = 0; term < termCount; term++) {
    const count = bytes.read();
    if (!(count <= total)) return undefined;
    if (at + count > entries.length) entries = widened(entries, Math.max(2 * entries.length, at + count));
    let position = 0;
    for (const end = at + count; at < end; at++) {
      const step = bytes.read();
      if (at > starts[term]! && step === 0) return undefined;
      position += step;
      if (!(position < total)) return undefined;
      entries[at] = position;
    }
    starts[term + 1] = at;
  }
  return bytes.isAtEnd ? { starts, entries: entries.slice(0, at) } : undefined;
}

function readTitles(
  text: unknown,
  termCount: number,
  total: number,
): Pick<Postings, 'titleStarts' | 'titles'> | undefined {
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  const titleStarts = new Uint32Array(total + 1);
  let titles = new Uint32Array(1024);
  let at = 0;
  for (let entry = 0; entry < total; entry++) {
    const count = bytes.read();
    for (let i = 0; i < count; i++) {
      const term = bytes.read();
      if (!(term < termCount)) return undefined;
      if (at === titles.length) titles = widened(titles, 2 * titles.length);
      titles[at++] = term;
    }
    if (Number.isNaN(count)) return undefined;
    titleStarts[entry + 1] = at;
  }
  return bytes.isAtEnd ? { titleStarts, titles: titles.slice(0, at) } : undefined;
}

function widened(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(length);
  wider.set(numbers);
  return wider;
}
