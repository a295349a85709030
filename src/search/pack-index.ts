import { ByteWriter, readNumbers } from './bytes.js';
import { collectTitles, markBytes, markTitles, type IndexData, type Postings } from './postings.js';

/** {@link IndexData} as texts and as bytes, in which small numbers take one. */
export interface PackedIndex extends PackedPostings {
  /** Sorted, one a line. */
  readonly words: string;
  /** Sorted, one a line. */
  readonly stems: string;
  /** For each word, in which direction and how far its term is from that of the word before. */
  readonly terms: Uint8Array;
}

export interface PackedPostings {
  /** Term by term: how many entries hold it, and how far each is from the one before. */
  readonly postings: Uint8Array;
  /** For each posting, in one byte, how strong it is. */
  readonly impacts: Uint8Array;
  /** For each posting, in one bit, whether the word is in the entry's title. */
  readonly titles: Uint8Array;
}

export function packIndex({ postings, stems, words, termOf }: IndexData): PackedIndex {
  const terms = new ByteWriter();
  let before = 0;
  for (const term of termOf) {
    terms.write(term >= before ? 2 * (term - before) : 2 * (before - term) - 1);
    before = term;
  }
  return { words: words.join('\n'), stems: stems.join('\n'), terms: terms.bytes, ...packPostings(postings) };
}

export function packPostings(postings: Postings): PackedPostings {
  const { starts, entries, impacts } = postings;
  const lists = new ByteWriter();
  for (let term = 0; term < starts.length - 1; term++) {
    lists.write(starts[term + 1]! - starts[term]!);
    let before = 0;
    for (let i = starts[term]!; i < starts[term + 1]!; i++) {
      lists.write(entries[i]! - before);
      before = entries[i]!;
    }
  }
  return { postings: lists.bytes, impacts, titles: markTitles(postings) };
}

/** The other way round; the name of the first part that is not as {@link packIndex} makes it. */
export function unpackIndex(
  packed: PackedIndex,
  langs: readonly string[],
  total: number,
): IndexData | keyof PackedIndex {
  const words = sortedLines(packed.words, false);
  if (!words) return 'words';
  const stems = sortedLines(packed.stems, true);
  if (!stems) return 'stems';
  const termOf = readTerms(packed.terms, words.length, stems.length);
  if (!termOf) return 'terms';
  const postings = unpackPostings(packed, stems.length, total);
  return typeof postings === 'string' ? postings : { words, stems, termOf, langs, postings };
}

/** The other way round of {@link packPostings}; the name of the first part that is not as that makes it. */
export function unpackPostings(
  packed: PackedPostings,
  termCount: number,
  total: number,
): Postings | keyof PackedPostings {
  const lists = readLists(packed.postings, termCount, total);
  if (!lists) return 'postings';
  const { impacts, titles: marks } = packed;
  if (impacts.length !== lists.entries.length || impacts.includes(0)) return 'impacts';
  if (marks.length !== markBytes(impacts.length)) return 'titles';
  const { starts, entries } = lists;
  return { total, starts, entries, impacts, ...collectTitles(total, starts, entries, marks) };
}

function sortedLines(text: string, isUnique: boolean): string[] | undefined {
  const lines = text === '' ? [] : text.split('\n');
  for (let i = 1; i < lines.length; i++) {
    if (lines[i - 1]! > lines[i]! || (isUnique && lines[i - 1] === lines[i])) return undefined;
  }
  return lines;
}

function readTerms(bytes: Uint8Array, wordCount: number, termCount: number): Uint32Array | undefined {
  const steps = readNumbers(bytes);
  if (steps?.length !== wordCount) return undefined;
  const termOf = new Uint32Array(wordCount);
  let term = 0;
  for (let i = 0; i < wordCount; i++) {
    const step = steps[i]!;
    term += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    if (!(term >= 0 && term < termCount)) return undefined;
    termOf[i] = term;
  }
  return termOf;
}

function readLists(
  bytes: Uint8Array,
  termCount: number,
  total: number,
): Pick<Postings, 'starts' | 'entries'> | undefined {
  const lists = splitLists(bytes, termCount);
  if (!lists) return undefined;
  const { starts, items: entries } = lists;
  for (let term = 0; term < termCount; term++) {
    let position = -1;
    for (let i = starts[term]!, end = starts[term + 1]!; i < end; i++) {
      // The first counts from 0, the others from the one before.
      const next = Math.max(0, position) + entries[i]!;
      if (next <= position || next >= total) return undefined;
      entries[i] = position = next;
    }
  }
  return { starts, entries };
}

/** So many lists, each behind its length; where they begin, and what they hold, one after the other. */
function splitLists(bytes: Uint8Array, count: number): { starts: Uint32Array; items: Uint32Array } | undefined {
  const numbers = readNumbers(bytes);
  if (!numbers || numbers.length < count) return undefined;
  const starts = new Uint32Array(count + 1);
  const items = new Uint32Array(numbers.length - count);
  let [at, length] = [0, 0];
  for (let list = 0; list < count; list++) {
    const end = length + (numbers[at++] ?? Infinity);
    if (end > items.length) return undefined;
    while (length < end) items[length++] = numbers[at++]!;
    starts[list + 1] = length;
  }
  return length === items.length ? { starts, items } : undefined;
}
