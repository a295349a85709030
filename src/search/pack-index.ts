import { ByteWriter, fromBase64, readNumbers, toBase64 } from './bytes.js';
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
  const impacts = fromBase64(packed.impacts);
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

function readTerms(text: unknown, wordCount: number, termCount: number): Uint32Array | undefined {
  const steps = readNumbers(text);
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

function readLists(text: unknown, termCount: number, total: number): Pick<Postings, 'starts' | 'entries'> | undefined {
  const lists = splitLists(text, termCount);
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

function readTitles(
  text: unknown,
  termCount: number,
  total: number,
): Pick<Postings, 'titleStarts' | 'titles'> | undefined {
  const lists = splitLists(text, total);
  if (!lists?.items.every((term) => term < termCount)) return undefined;
  return { titleStarts: lists.starts, titles: lists.items };
}

/** So many lists, each behind its length; where they begin, and what they hold, one after the other. */
function splitLists(text: unknown, count: number): { starts: Uint32Array; items: Uint32Array } | undefined {
  const numbers = readNumbers(text);
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
