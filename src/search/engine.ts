import type { Entry, EntryKind, Match, MatchReason } from '../core/types.js';
import { highlightWords } from './highlight.js';
import type { SearchSettings } from './options.js';
import { numberTerms, unpackPostings, type Postings, type PostingsData } from './postings.js';
import { entryExponents, platformExponent, platformFit, withPrior } from './priors.js';
import { certainties, findCandidates, weighTitle, type Candidate } from './rank.js';
import { measureRarity, type Rarity } from './rarity.js';
import { readQuery, type Query } from './read-query.js';
import { tokenize } from './tokenize.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** What may be said about a search besides its text. */
export interface SearchScope {
  /** Id of the visitor's platform: its entries come first, those of others last. Absent = not known. */
  readonly platform?: string | undefined;
  /** Only entries of these kinds. Absent = of all. */
  readonly kinds?: readonly EntryKind[] | undefined;
  /** Most matches to return. Default: the `limit` the index was made with. */
  readonly limit?: number | undefined;
}

/** All that a search reads; nothing in it changes. */
export interface Engine {
  readonly entries: readonly Entry[];
  readonly settings: SearchSettings;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly rarity: Rarity;
  /** The terms of each entry's title, in order. */
  readonly titles: readonly (readonly number[])[];
  /** What each entry is worth whatever is asked; see `entryExponents`. */
  readonly exponents: Float64Array;
}

interface Scored extends Candidate {
  /** 0–1: the likeness with platform, state and age weighed in. */
  readonly score: number;
}

/** How many of the best candidates have their titles weighed. */
const WEIGHED = 60;

export function openEngine(entries: readonly Entry[], settings: SearchSettings, data: PostingsData): Engine {
  const postings = unpackPostings(data, entries.length);
  const numbers = numberTerms(data.words);
  const vocabulary = createVocabulary(data.words, data.counts, numbers);
  return {
    entries,
    settings,
    postings,
    vocabulary,
    rarity: measureRarity(data.words, numbers, postings),
    titles: entries.map(({ title }) => tokenize(title).flatMap(({ word }) => vocabulary.term(word) ?? [])),
    exponents: entryExponents(entries, settings),
  };
}

export function runSearch(engine: Engine, text: string, { platform, kinds, limit }: SearchScope): Match[] {
  const { entries, settings, postings, vocabulary, rarity } = engine;
  const most = Math.max(0, Math.floor(limit ?? settings.limit) || 0);
  const query = readQuery(text, vocabulary, rarity, settings.maxWords);
  const certain = certainties(query);
  const weigh = (candidate: Candidate): Candidate =>
    weighTitle(candidate, engine.titles[candidate.position]!, query, certain, rarity);
  const pick = (candidates: readonly Candidate[], count: number): Scored[] =>
    bestScored(
      candidates.map((candidate) => withScore(engine, candidate, platform)),
      entries,
      count,
    );

  const found = findCandidates(query, postings);
  const overall = pick(found, Math.max(WEIGHED, 2 * most)).map(weigh);
  // What is too unlike the best of all entries stays out even where a filter takes that best away.
  const floor = overall.reduce(
    (least, { likeness }) => Math.max(least, likeness * settings.minShareOfBest),
    settings.minScore,
  );
  const pool =
    kinds === undefined
      ? overall
      : pick(
          found.filter(({ position }) => kinds.includes(entries[position]!.kind)),
          Math.max(WEIGHED, 2 * most),
        ).map(weigh);
  const terms = new Set(query.words.flatMap(({ readings }) => readings.map(({ term }) => term)));
  const words = vocabulary.wordsOf(terms);
  return pick(
    pool.filter(({ likeness }) => likeness >= floor),
    most,
  ).map((scored) => toMatch(entries[scored.position]!, scored, query, platform, words));
}

function withScore(
  { entries, settings, exponents }: Engine,
  candidate: Candidate,
  platform: string | undefined,
): Scored {
  const { position, likeness } = candidate;
  const fit = platformFit(entries[position]!, platform);
  return { ...candidate, score: withPrior(likeness, exponents[position]! * platformExponent(fit, settings)) };
}

/** The `count` best, sorted; equal scores by id. */
function bestScored(candidates: readonly Scored[], entries: readonly Entry[], count: number): Scored[] {
  // Sorting everything that holds one common word would be most of the work of a search.
  const scores = Float64Array.from(candidates, ({ score }) => score).sort();
  const least = scores[scores.length - count] ?? 0;
  return candidates
    .filter(({ score }) => score >= least)
    .sort(
      (a, b) => b.score - a.score || compareIds(entries[a.position]!, entries[b.position]!) || a.position - b.position,
    )
    .slice(0, count);
}

function compareIds(a: Entry, b: Entry): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function toMatch(
  entry: Entry,
  { score, found }: Scored,
  query: Query,
  platform: string | undefined,
  words: ReadonlySet<string>,
): Match {
  const reasons: (MatchReason | undefined)[] = [
    platformFit(entry, platform),
    entry.solved ? 'solved' : undefined,
    entry.archived ? 'archived' : undefined,
    `words-${found}-of-${query.words.length}`,
  ];
  return {
    entry,
    score,
    highlights: { title: highlightWords(entry.title, words), text: highlightWords(entry.text, words) },
    reasons: reasons.filter((reason) => reason !== undefined),
  };
}
