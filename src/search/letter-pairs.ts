/** Words that share letter pairs with a misspelt one. */
export interface LetterPairs {
  /**
   * Positions of the words that share most letter pairs with a word, best first.
   * @param slack - How many letters longer or shorter they may be.
   * @param count - How many of them at most.
   */
  mostAlike(word: string, slack: number, count: number): number[];
}

/** For each letter pair the words that hold it, as one list with the beginning of each pair's part. */
interface PairIndex {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

/** Pairs of other letters than a–z share a place; that costs time where it happens, not quality. */
const PAIR_PLACES = 1024;
const EDGE = 27;
/** Each slip breaks three pairs at most. */
const PAIRS_PER_SLIP = 3;

/**
 * Words of one length are indexed when a word of about that length is first looked for: all at once would hold up who
 * is typing.
 * @param maxLength - Longer words are never looked for, nor found.
 */
export function openLetterPairs(words: readonly string[], maxLength: number): LetterPairs {
  const reader = new PairReader(maxLength);
  const known = new Map<number, PairIndex>();
  const ofLength = (length: number): PairIndex => {
    let index = known.get(length);
    if (index === undefined) known.set(length, (index = indexPairs(words, length, reader)));
    return index;
  };
  /** How many pairs a word shares, counted anew for each question. */
  const shared = new Uint8Array(words.length);
  return {
    mostAlike(word, slack, count) {
      const found: number[] = [];
      for (let length = Math.max(1, word.length - slack); length <= word.length + slack; length++) {
        const { starts, positions } = ofLength(length);
        reader.read(word);
        const least = Math.max(1, reader.length - PAIRS_PER_SLIP * slack);
        for (const place of reader.places.subarray(0, reader.length)) {
          for (let i = starts[place]!, end = starts[place + 1]!; i < end; i++) {
            if (++shared[positions[i]!]! === least) found.push(positions[i]!);
          }
        }
      }
      const sharedBy = new Map(found.map((position) => [position, shared[position]!]));
      shared.fill(0);
      return found.sort((a, b) => sharedBy.get(b)! - sharedBy.get(a)! || a - b).slice(0, count);
    },
  };
}

function indexPairs(words: readonly string[], length: number, reader: PairReader): PairIndex {
  const some: number[] = [];
  for (let position = 0; position < words.length; position++)
    if (words[position]!.length === length) some.push(position);
  const starts = new Uint32Array(PAIR_PLACES + 2);
  const { places } = reader;
  for (const position of some) {
    reader.read(words[position]!);
    for (let i = 0; i < reader.length; i++) starts[places[i]! + 2]!++;
  }
  for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const positions = new Uint32Array(starts[PAIR_PLACES + 1]!);
  for (const position of some) {
    reader.read(words[position]!);
    for (let i = 0; i < reader.length; i++) positions[starts[places[i]! + 1]!++] = position;
  }
  return { starts, positions };
}

/** Takes words apart; who takes apart thousands does it without an array for each. */
class PairReader {
  /** The pairs of the word read last: the first `length` of them. */
  readonly places: Uint16Array;
  length = 0;
  /** For each pair the number of the word that held it last. */
  readonly #lastHeld = new Uint32Array(PAIR_PLACES);
  #number = 0;

  constructor(maxLength: number) {
    this.places = new Uint16Array(maxLength + 1);
  }

  /** `cat` as places of `^c`, `ca`, `at`, `t$`, each once. */
  read(word: string): void {
    const number = ++this.#number;
    let count = 0;
    let before = EDGE;
    for (let i = 0; i <= word.length; i++) {
      const letter = i < word.length ? letterNumber(word.charCodeAt(i)) : EDGE;
      const place = (before * 32 + letter) % PAIR_PLACES;
      if (this.#lastHeld[place] !== number) {
        this.#lastHeld[place] = number;
        this.places[count++] = place;
      }
      before = letter;
    }
    this.length = count;
  }
}

function letterNumber(code: number): number {
  return code >= 97 && code <= 122 ? code - 97 : (code * 7) & 31;
}
