import type { Entry, EntryKind, Match, MatchReason } from '../core/types.js';
import type { Analysers } from './analyser.js';
import { createFinder, type Candidates } from './candidates.js';
import { highlightWords } from './highlight.js';
import type { SearchSettings } from './options.js';
import type { StoredIndex } from './index-json.js';
import type { Postings } from './postings.js';
import { createStandings, type Standings } from './priors.js';
import { createAgreement, openTitles, prepareWeighing, toLikeness, weighTitle, type Titles } from './rank.js';
import { measureRarity } from './rarity.js';
import { readQuery, type Query, type Reader } from './read-query.js';
import { selectBest } from './select-best.js';
import { createSpellingLikeness, type SpellingLikeness } from './spelling-likeness.js';
import { createVocabulary } from './vocabulary.js';

/** What may be said about a search besides its text. */
export interface SearchScope {
  /** Id of the visitor's platform: its entries come first, those of others last. Absent = not known. */
  readonly platform?: string | undefined;
  /** Only entries of these kinds. Absent = of all. */
  readonly kinds?: readonly EntryKind[] | undefined;
  /** Most matches to return. Default: the `limit` the index was made with. */
  readonly limit?: number | undefined;
}

/** All that a search reads; nothing in it changes but arrays that are used again. */
export interface Engine {
  readonly entries: readonly Entry[];
  readonly hidden: Uint8Array | undefined;
  readonly settings: SearchSettings;
  readonly reader: Reader;
  readonly titles: Titles;
  readonly spelt: SpellingLikeness;
  readonly find: (query: Query) => Candidates;
  /** What each entry is worth whatever is asked, for a visitor of a platform. */
  readonly standings: Standings;
}

interface Scored {
  /** Position of the entry. */
  readonly position: number;
  /** 0–1, 1 is best: by the words alone. */
  readonly likeness: number;
  /** 0–1: the likeness with platform, state and age weighed in. */
  readonly score: number;
  /** How many of the question's words it holds. */
  readonly found: number;
}

/** How many of the best candidates have their titles weighed. */
const WEIGHED = 60;
/** How many code units of a question and of a title are compared by their spelling. */
const MAX_COMPARED = 300;

export function openEngine({ entries, settings, data, hidden }: StoredIndex, analysers: Analysers): Engine {
  const postings: Postings = data.postings;
  const used = analysers.all.filter(({ lang }) => data.langs.includes(lang));
  const vocabulary = createVocabulary(data, used);
  const rarity = measureRarity(postings, used, vocabulary.terms);
  return {
    entries,
    hidden,
    settings,
    reader: { vocabulary, rarity, analyser: analysers.main },
    titles: openTitles(postings, rarity),
    spelt: createSpellingLikeness(),
    find: createFinder(postings),
    standings: createStandings(entries, settings),
  };
}

export function runSearch(engine: Engine, text: string, { platform, kinds, limit }: SearchScope): Match[] {
  const { entries, settings, reader } = engine;
  const most = Math.max(0, Math.floor(limit ?? settings.limit) || 0);
  const query = readQuery(text, reader, settings.maxWords);
  const candidates = engine.find(query);
  const overall = weigh(engine, query, candidates, { text, platform, most });
  // What is too unlike the best of all entries stays out even where a filter takes that best away.
  const floor = overall.reduce(
    (least, { likeness }) => Math.max(least, likeness * settings.minShareOfBest),
    settings.minScore,
  );
  const pool = kinds === undefined ? overall : weigh(engine, query, candidates, { text, platform, most, kinds });
  const best = pool
    .filter(({ likeness }) => likeness >= floor)
    .sort((a, b) => b.score - a.score || compareEntries(entries, a.position, b.position))
    .slice(0, most);
  if (best.length === 0) return [];
  const words = reader.vocabulary.wordsOf(
    query.words.filter(({ isFiller }) => !isFiller).flatMap(({ readings }) => readings.map(({ term }) => term)),
  );
  return best.map((scored) => toMatch(engine, scored, query, platform, words));
}

interface Wanted {
  readonly text: string;
  readonly platform: string | undefined;
  readonly most: number;
  readonly kinds?: readonly EntryKind[];
}

/** The best candidates with all that is known about them weighed in, in no order. */
function weigh(
  engine: Engine,
  query: Query,
  candidates: Candidates,
  { text, platform, most, kinds }: Wanted,
): Scored[] {
  const { entries, hidden, titles, reader, spelt } = engine;
  const { sums, found } = candidates;
  const titleOf = (position: number): string => entries[position]!.title.slice(0, MAX_COMPARED);
  const exponents = engine.standings.exponents(platform);
  const isWanted = (position: number): boolean =>
    hidden?.[position] !== 1 && (kinds === undefined || kinds.includes(entries[position]!.kind));
  const weighing = prepareWeighing(query, reader.rarity);
  spelt.compareWith(text.slice(0, MAX_COMPARED));
  const shortlist = selectBest(
    candidates,
    Math.max(WEIGHED, 2 * most),
    (position) => (isWanted(position) ? sums[position]! * exponents[position]! : -1),
    (a, b) => compareEntries(entries, a, b),
  );
  const earned = shortlist.map(
    (position) =>
      sums[position]! + weighTitle(position, weighing, titles) + weighing.spelling * spelt.to(titleOf(position)),
  );
  const order = earned.map((_, i) => i).sort((a, b) => earned[b]! - earned[a]! || a - b);
  const agreement = createAgreement(
    order.map((i) => shortlist[i]!),
    order.map((i) => earned[i]!),
    titles,
  );
  return shortlist.map((position, i) => {
    const all = earned[i]! + agreement(position);
    return {
      position,
      likeness: toLikeness(all, weighing),
      score: toLikeness(all * exponents[position]!, weighing),
      found: found[position]!,
    };
  });
}

function compareEntries(entries: readonly Entry[], a: number, b: number): number {
  const [idA, idB] = [entries[a]!.id, entries[b]!.id];
  if (idA === idB) return a - b;
  return idA < idB ? -1 : 1;
}

function toMatch(
  { entries, standings }: Engine,
  { position, score, found }: Scored,
  query: Query,
  platform: string | undefined,
  words: ReadonlySet<string>,
): Match {
  const entry = entries[position]!;
  const reasons: MatchReason[] = [...standings.reasons(position, platform), `words-${found}-of-${query.contentCount}`];
  return {
    entry,
    score,
    highlights: { title: highlightWords(entry.title, words), text: highlightWords(entry.text, words) },
    reasons,
  };
}
