import type { IndexData } from '../postings.js';

type Vocabulary = Pick<IndexData, 'words' | 'stems' | 'termOf'>;

/** The words of an index, and what stems they have; half as long as two lists after gzip. */
export interface PackedWords {
  /** A line for each word: a character for how many letters it shares with the word before, and the others. */
  readonly words: string;
  /** A line for each word: nothing where it is its own stem, else how many letters the stem drops, and what it adds. */
  readonly stems: string;
}

/** Numbers of letters as one printable character; no line break is among them. */
const FIRST_CODE = 0x30;
const MOST_SHARED = 0x4f;

export function packWords({ words, stems, termOf }: Vocabulary): PackedWords {
  const endings = words.map((word, i) => {
    const stem = stems[termOf[i]!]!;
    if (stem === word) return '';
    const kept = sharedLength(word, stem);
    return `${word.length - kept} ${stem.slice(kept)}`;
  });
  const lines = words.map((word, i) => {
    const shared = sharedLength(word.slice(0, MOST_SHARED), words[i - 1] ?? '');
    return String.fromCharCode(FIRST_CODE + shared) + word.slice(shared);
  });
  return { words: lines.join('\n'), stems: endings.join('\n') };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  // Half a character could not be written down.
  return /[\ud800-\udbff]$/.test(a.slice(0, length)) ? length - 1 : length;
}

/** The other way round; `undefined` for what {@link packWords} did not make. Stems come without those that no word has. */
export function unpackWords({ words: packedWords, stems: packedStems }: PackedWords): Vocabulary | undefined {
  const words = packedWords === '' ? [] : readWords(packedWords.split('\n'));
  if (words === undefined) return undefined;
  const endings = words.length === 0 ? [] : packedStems.split('\n');
  if (endings.length !== words.length) return undefined;
  const stemOf = words.map((word, i) => readStem(word, endings[i]!));
  const stems = [...new Set(stemOf)].sort();
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  const termOf = Uint32Array.from(stemOf, (stem) => numbers.get(stem)!);
  for (let i = 1; i < words.length; i++) if (words[i - 1]! > words[i]!) return undefined;
  return { words, stems, termOf };
}

/** `undefined` where words share more than is ever written: each could be longer than the one before, without end. */
function readWords(lines: readonly string[]): string[] | undefined {
  const words: string[] = [];
  for (const line of lines) {
    const shared = line.charCodeAt(0) - FIRST_CODE;
    if (!(shared >= 0 && shared <= MOST_SHARED)) return undefined;
    words.push((words.at(-1) ?? '').slice(0, shared) + line.slice(1));
  }
  return words;
}

function readStem(word: string, ending: string): string {
  if (ending === '') return word;
  const space = ending.indexOf(' ');
  return word.slice(0, Math.max(0, word.length - Number(ending.slice(0, space)))) + ending.slice(space + 1);
}
