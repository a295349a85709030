import { WEIGHT_UNIT, type Postings } from './postings.js';
import type { Rarity } from './rarity.js';
import type { Query, QueryWord } from './read-query.js';

/** An entry and how well it fits a question by its words alone. */
export interface Candidate {
  /** Position of the entry. */
  readonly position: number;
  /** 0–1, 1 is best. */
  readonly likeness: number;
  /** How many of the question's words it holds. */
  readonly found: number;
}

/** Weight at which a word counts half of what it can: the k1 of BM25. */
const HALF_WEIGHT = 1.2;
/** How much of a word's worth even a good entry earns: a word in its title, say, and again in its text. */
const GOOD = 0.8;
/** How many words make a problem clear; what each further one adds to the worth of a question fades by a factor. */
const PLENTY = 5;
const FADE = 0.6;
/** How much is taken off for missing words, whatever they are worth: two fair words say more than one rare one. */
const PARTIAL = 0.3;
/** What the likeness is made of, summing to 1. */
const SHARES = { words: 0.6, title: 0.3, neighbours: 0.1 };

/** Every entry that holds a word of the question, in no order. */
export function findCandidates(query: Query, postings: Postings): Candidate[] {
  const sums = new Float64Array(postings.total);
  const counts = new Uint16Array(postings.total);
  const strengths = new Float64Array(postings.total);
  const touched: number[] = [];
  for (const word of query.words) {
    for (const position of noteStrengths(word, postings, strengths)) {
      if (counts[position] === 0) touched.push(position);
      sums[position]! += strengths[position]! * word.worth;
      counts[position]! += 1;
      strengths[position] = 0;
    }
  }
  const good = GOOD * questionWorth(query.words);
  return touched.map((position) => ({
    position,
    likeness: Math.min(1, sums[position]! / good) * (1 - PARTIAL * (1 - counts[position]! / query.words.length)),
    found: counts[position]!,
  }));
}

/** Writes how strongly each entry holds a word, 0–1, and returns the positions written. */
function noteStrengths(word: QueryWord, postings: Postings, strengths: Float64Array): number[] {
  const { starts, entries, weights } = postings;
  const positions: number[] = [];
  for (const { term, certainty } of word.readings) {
    for (let i = starts[term]!, end = starts[term + 1]!; i < end; i++) {
      const position = entries[i]!;
      const weight = weights[i]! / WEIGHT_UNIT;
      const strength = (certainty * weight) / (weight + HALF_WEIGHT);
      if (strengths[position] === 0) positions.push(position);
      if (strength > strengths[position]!) strengths[position] = strength;
    }
  }
  return positions;
}

function questionWorth(words: readonly QueryWord[]): number {
  const worths = words.map(({ worth }) => worth).sort((a, b) => b - a);
  return worths.reduce((sum, worth, i) => sum + worth * FADE ** Math.max(0, i + 1 - PLENTY), 0);
}

/** How certainly each term of a question is meant, 0–1. */
export function certainties({ words, fillers }: Query): Map<number, number> {
  const certain = new Map<number, number>();
  for (const { term, certainty } of [...words, ...fillers].flatMap(({ readings }) => readings)) {
    certain.set(term, Math.max(certain.get(term) ?? 0, certainty));
  }
  return certain;
}

/**
 * Weighs in how much of an entry's title the question says, and whether in the same order. Dearer than finding
 * candidates, so only the best get it.
 *
 * @param title - The terms of the title, in order.
 * @param certain - See {@link certainties}.
 */
export function weighTitle(
  candidate: Candidate,
  title: readonly number[],
  { neighbours }: Query,
  certain: ReadonlyMap<number, number>,
  rarity: Rarity,
): Candidate {
  let worth = 0;
  let said = 0;
  for (const term of title) {
    worth += rarity.ofTerm[term]!;
    said += rarity.ofTerm[term]! * (certain.get(term) ?? 0);
  }
  const share = worth === 0 ? 0 : said / worth;
  const together = neighbours.filter(([left, right]) =>
    title.some((term, i) => term === left && title[i + 1] === right),
  );
  const order = neighbours.length === 0 ? share : Math.min(1, together.length / Math.min(2, neighbours.length));
  // A short title is soon said, so it counts by how much of the question the entry holds.
  const base = candidate.likeness;
  const likeness = SHARES.words * base + SHARES.title * share * Math.sqrt(base) + SHARES.neighbours * order;
  return { ...candidate, likeness: Math.min(1, likeness) };
}
