import type { Postings } from './postings.js';
import type { Rarity } from './rarity.js';
import type { Query, QueryWord } from './read-query.js';

/** How much of a word's worth even a good entry earns: a word in its title, say, and again in its text. */
const GOOD = 0.8;
/** How many words make a problem clear; what each further one adds to the worth of a question fades by a factor. */
const PLENTY = 5;
const FADE = 0.6;
/** What a title like the question, and words in the same order, earn besides, as shares of what all words are worth. */
const TITLE = 0.35;
const NEIGHBOURS = 0.1;
/** What a title that is spelt like the question earns besides; it fades in questions of more words than titles have. */
const SPELLING = 0.4;
const TITLE_WORDS = 20;
/** How much stop words count in titles. */
const TITLE_FILLER = 0.2;
/** How steeply likeness rises with what was found. */
const RISE = 1.4;
/** How much it helps to be like the other good entries, and how many of them have a say. */
const AGREEMENT = 0.4;
const VOTERS = 30;

/** What weighing the titles of candidates needs to know about a question. */
export interface Weighing {
  /** What all words of the question are worth. */
  readonly total: number;
  /** What an entry that fits very well earns. */
  readonly good: number;
  /** How certainly each term is meant, 0–1. */
  readonly certain: ReadonlyMap<number, number>;
  readonly length: number;
  /** Worth of two terms that follow one another, by `pairKey`. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly allPairs: number;
  /** What a title earns that is spelt as the question is. */
  readonly spelling: number;
}

/** Titles as vectors of their terms. */
export interface Titles {
  readonly postings: Postings;
  readonly rarity: Rarity;
  /** Of each title; see {@link measureTitles}. */
  readonly lengths: Float32Array;
}

/** The Euclidean length of each title, term by term as rare as it is. */
export function measureTitles(postings: Postings, rarity: Rarity): Titles {
  const lengths = new Float32Array(postings.total);
  for (let position = 0; position < postings.total; position++) {
    let sum = 0;
    eachTitleTerm(postings, position, (term) => (sum += squared(term, rarity)));
    lengths[position] = Math.sqrt(sum);
  }
  return { postings, rarity, lengths };
}

function squared(term: number, { ofTerm, isStop }: Rarity): number {
  const worth = ofTerm[term]! * (isStop[term] === 1 ? TITLE_FILLER : 1);
  return worth * worth;
}

function pairKey(left: number, right: number): number {
  return left * 2 ** 24 + right;
}

export function prepareWeighing({ words, neighbours, length: spoken }: Query, rarity: Rarity): Weighing {
  const certain = new Map<number, number>();
  let [total, length] = [0, 0];
  for (const { readings, worth } of words) {
    total += worth;
    let heaviest = readings.length === 0 ? rarity.unknown ** 2 : 0;
    for (const { term, certainty } of readings) {
      certain.set(term, Math.max(certain.get(term) ?? 0, certainty));
      heaviest = Math.max(heaviest, certainty * squared(term, rarity));
    }
    length += heaviest;
  }
  const pairs = new Map<number, number>();
  let allPairs = 0;
  for (const [left, right] of neighbours) {
    const worth = (left.worth + right.worth) / 2;
    allPairs += worth;
    for (const first of left.readings.slice(0, 2)) {
      for (const second of right.readings.slice(0, 2)) {
        const key = pairKey(first.term, second.term);
        pairs.set(key, Math.max(pairs.get(key) ?? 0, worth * first.certainty * second.certainty));
      }
    }
  }
  const spelling = SPELLING * total * Math.min(1, TITLE_WORDS / Math.max(1, spoken)) ** 2;
  return { total, good: GOOD * questionWorth(words), certain, length: Math.sqrt(length), pairs, allPairs, spelling };
}

function questionWorth(words: readonly QueryWord[]): number {
  const worths = words
    .filter(({ isFiller }) => !isFiller)
    .map(({ worth }) => worth)
    .sort((a, b) => b - a);
  return worths.reduce((sum, worth, i) => sum + worth * FADE ** Math.max(0, i + 1 - PLENTY), 0);
}

/** What an entry earned, as a likeness of 0–1. A prior's exponent is a factor here: `1 − (1 − s)^p`. */
export function toLikeness(earned: number, { good }: Weighing): number {
  return good === 0 ? 0 : 1 - Math.exp((-RISE * earned) / good);
}

/** What an entry earns by its title: by how like the question it is, and whether in the same order. */
export function weighTitle(position: number, weighing: Weighing, { postings, rarity, lengths }: Titles): number {
  const { titleStarts, titles } = postings;
  const { certain, pairs, total, length, allPairs } = weighing;
  const [start, end] = [titleStarts[position]!, titleStarts[position + 1]!];
  let [common, together] = [0, 0];
  const seen = new Set<number>();
  for (let i = start; i < end; i++) {
    const term = titles[i]!;
    const certainty = certain.get(term);
    if (certainty === undefined) continue;
    if (titles.indexOf(term, start) === i) common += certainty * squared(term, rarity);
    const key = i + 1 < end ? pairKey(term, titles[i + 1]!) : -1;
    const worth = pairs.get(key);
    if (worth === undefined || seen.has(key)) continue;
    seen.add(key);
    together += worth;
  }
  const alike = common === 0 ? 0 : common / (length * lengths[position]!);
  return total * (TITLE * alike + (allPairs === 0 ? 0 : (NEIGHBOURS * together) / allPairs));
}

/**
 * What entries earn by being like the best ones: where many say the same, it is likelier what is meant.
 * @param best - Positions of entries, best first.
 * @param earned - What each of them has earned so far.
 */
export function createAgreement(
  best: readonly number[],
  earned: readonly number[],
  { postings, rarity, lengths }: Titles,
): (position: number) => number {
  const most = earned[0] ?? 0;
  // The likeness to every voter is summed up at once: it is the likeness to their weighted sum.
  const voices = new Map<number, number>();
  const weights = new Map<number, number>();
  let allWeights = 0;
  for (const [i, position] of best.slice(0, VOTERS).entries()) {
    const weight = (earned[i]! / most) ** 2;
    weights.set(position, weight);
    allWeights += weight;
    eachTitleTerm(postings, position, (term) => {
      voices.set(term, (voices.get(term) ?? 0) + weight / lengths[position]!);
    });
  }
  return (position) => {
    let votes = 0;
    eachTitleTerm(postings, position, (term) => {
      const voice = voices.get(term);
      if (voice !== undefined) votes += voice * squared(term, rarity);
    });
    // Nobody votes for itself.
    const own = votes === 0 ? 0 : (weights.get(position) ?? 0);
    const others = allWeights - (weights.get(position) ?? 0);
    return others <= 0 || votes === 0 ? 0 : (AGREEMENT * most * (votes / lengths[position]! - own)) / others;
  };
}

/** Every term of a title once. */
function eachTitleTerm({ titles, titleStarts }: Postings, position: number, take: (term: number) => void): void {
  const start = titleStarts[position]!;
  for (let i = start, end = titleStarts[position + 1]!; i < end; i++) {
    if (titles.indexOf(titles[i]!, start) === i) take(titles[i]!);
  }
}
