import type { Postings } from './postings.js';
import type { Rarity } from './rarity.js';
import type { Query, QueryWord } from './read-query.js';

/** How much of a word's worth even a good entry earns: a word in its title, say, and again in its text. */
const GOOD = 0.8;
/** How many words make a problem clear; what each further one adds to the worth of a question fades by a factor. */
const PLENTY = 5;
const FADE = 0.6;
/** What a title like the question earns besides, as a share of what all words are worth. */
const TITLE = 0.35;
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
  /** What a title earns that is spelt as the question is. */
  readonly spelling: number;
}

/** Titles as vectors of their terms. */
export interface Titles {
  readonly postings: Postings;
  readonly rarity: Rarity;
  /** The Euclidean length of a title, each term as long as it is rare. */
  readonly lengthOf: (position: number) => number;
}

export function openTitles(postings: Postings, rarity: Rarity): Titles {
  const lengths = new Float32Array(postings.total);
  const measure = (position: number): number => {
    let sum = 0;
    eachTitleTerm(postings, position, (term) => (sum += squared(term, rarity)));
    lengths[position] = Math.sqrt(sum);
    // As it is kept, less exactly: what is asked twice gets the same answer.
    return lengths[position];
  };
  return { postings, rarity, lengthOf: (position) => lengths[position]! || measure(position) };
}

function squared(term: number, { ofTerm, isStop }: Rarity): number {
  const worth = ofTerm[term]! * (isStop[term] === 1 ? TITLE_FILLER : 1);
  return worth * worth;
}

export function prepareWeighing({ words, length: spoken }: Query, rarity: Rarity): Weighing {
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
  const spelling = SPELLING * total * Math.min(1, TITLE_WORDS / Math.max(1, spoken)) ** 2;
  return { total, good: GOOD * questionWorth(words), certain, length: Math.sqrt(length), spelling };
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

/** What an entry earns by how like the question its title is. */
export function weighTitle(position: number, { certain, total, length }: Weighing, titles: Titles): number {
  let common = 0;
  eachTitleTerm(titles.postings, position, (term) => {
    const certainty = certain.get(term);
    if (certainty !== undefined) common += certainty * squared(term, titles.rarity);
  });
  return common === 0 ? 0 : (TITLE * total * common) / (length * titles.lengthOf(position));
}

/**
 * What entries earn by being like the best ones: where many say the same, it is likelier what is meant.
 * @param best - Positions of entries, best first.
 * @param earned - What each of them has earned so far.
 */
export function createAgreement(
  best: readonly number[],
  earned: readonly number[],
  { postings, rarity, lengthOf }: Titles,
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
      voices.set(term, (voices.get(term) ?? 0) + weight / lengthOf(position));
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
    return others <= 0 || votes === 0 ? 0 : (AGREEMENT * most * (votes / lengthOf(position) - own)) / others;
  };
}

/** Every term of a title, each once. */
function eachTitleTerm({ titles, titleStarts }: Postings, position: number, take: (term: number) => void): void {
  for (let i = titleStarts[position]!, end = titleStarts[position + 1]!; i < end; i++) take(titles[i]!);
}
