import { STOP_WORDS } from './common-words.js';
import type { Rarity } from './rarity.js';
import { stemWord } from './stem-word.js';
import { tokenize, type Token } from './tokenize.js';
import type { Vocabulary } from './vocabulary.js';

/** A term of the index that a word of the question may stand for. */
export interface Reading {
  readonly term: number;
  /** 0–1; 1 for the word itself. */
  readonly certainty: number;
}

/** One distinct word of a question. */
export interface QueryWord {
  /** How much finding it says, the more the rarer it is; never 0. */
  readonly worth: number;
  /** Empty when no entry holds anything like it. */
  readonly readings: readonly Reading[];
}

export interface Query {
  /** The words a question is about; all of its words where it has only stop words. */
  readonly words: readonly QueryWord[];
  /** The words around them: no reason to list an entry, but a reason to prefer one. */
  readonly fillers: readonly QueryWord[];
  /** Terms that follow one another in the question. */
  readonly neighbours: readonly (readonly [left: number, right: number])[];
}

/** A question's words beyond this many code units are not looked at. */
const MAX_LENGTH = 10_000;
/** Correcting is the dearest step; a question with more unknown words than this is not typed by hand. */
const MAX_CORRECTED = 16;
/** How certain it is that the last word is only begun, and which word it will be. */
const BEGUN = 0.85;
const JOINED = 0.9;
const SPLIT = 0.6;
const MISSPELT = 0.95;
/** Known words shorter than this are taken at their word: `lag` is not `log`. */
const SHORTEST_DOUBTED = 6;
/** Differences of rarity, a logarithm: a word in at most two entries or so, and one in more than twice as many. */
const MUCH_COMMONER = 1.7;
const COMMONER = 0.8;
/** `login` is `log` + `in`; `shutdown` is `shut` + `down`. */
const PARTICLE = /^(.{3,})(?:in|on|up|out|off|down)$/;

/** What a question asks the index for. Bounded work, whatever the length of the text. */
export function readQuery(text: string, vocabulary: Vocabulary, rarity: Rarity, maxWords: number): Query {
  const tokens = distinct(tokenize(text.slice(0, MAX_LENGTH)), maxWords);
  const isStop = ({ word }: Token): boolean => STOP_WORDS.has(word);
  const content = tokens.some((token) => !isStop(token)) ? tokens.filter((token) => !isStop(token)) : tokens;
  const fillers = tokens.filter((token) => !content.includes(token));
  let corrected = 0;
  const words = content.map((token): QueryWord => {
    const certain = certainReadings(token, tokens, vocabulary);
    // Without a space or a full stop behind it, a word may be half typed. A whole word is taken for whole unless it is
    // the only one: `my car` is not about cards.
    const begun = token.end === text.length && (certain.length === 0 || content.length === 1);
    const readings = [...certain, ...(begun ? begunReadings(token.word, vocabulary) : [])];
    if (isDoubtful(token, certain, rarity) && corrected++ < MAX_CORRECTED) {
      readings.push(...commoner(misspeltReadings(token.word, vocabulary), certain[0], rarity));
    }
    return { readings: strongest(readings), worth: worthOf(readings, rarity) };
  });
  return {
    words,
    fillers: fillers.map((token): QueryWord => {
      const readings = certainReadings(token, [], vocabulary);
      return { readings, worth: worthOf(readings, rarity) };
    }),
    neighbours: neighbours(words, content),
  };
}

/** The first of each word, other forms of it included, in order. */
function distinct(tokens: readonly Token[], maxWords: number): Token[] {
  const byStem = new Map<string, Token>();
  for (const token of tokens) {
    const stem = stemWord(token.word);
    if (byStem.has(stem)) continue;
    if (byStem.size >= maxWords) break;
    byStem.set(stem, token);
  }
  return [...byStem.values()];
}

function certainReadings(token: Token, tokens: readonly Token[], vocabulary: Vocabulary): Reading[] {
  const found: Reading[] = [];
  const add = (word: string, certainty: number): void => {
    const term = vocabulary.term(word);
    if (term !== undefined) found.push({ term, certainty });
  };
  add(token.word, 1);
  const at = tokens.indexOf(token);
  for (const [left, right] of [
    [tokens[at - 1], token],
    [token, tokens[at + 1]],
  ] as const) {
    // Only words that are known as one: `play list` finds playlists.
    if (left && right && right.start - left.end <= 1 && vocabulary.has(left.word + right.word))
      add(left.word + right.word, JOINED);
  }
  const split = PARTICLE.exec(token.word)?.[1];
  if (split !== undefined && vocabulary.has(split)) add(split, SPLIT);
  return found;
}

function begunReadings(word: string, vocabulary: Vocabulary): Reading[] {
  return vocabulary.beginningWith(word).map(({ term, likeness }) => ({ term, certainty: BEGUN * Math.sqrt(likeness) }));
}

function misspeltReadings(word: string, vocabulary: Vocabulary): Reading[] {
  return vocabulary.misspelt(word).map(({ term, likeness }) => ({ term, certainty: MISSPELT * likeness }));
}

/** An unknown word, or one that so few entries hold that somebody else may have misspelt it the same way. */
function isDoubtful({ word }: Token, [known]: readonly Reading[], rarity: Rarity): boolean {
  if (known === undefined) return true;
  return word.length >= SHORTEST_DOUBTED && rarity.ofTerm[known.term]! > rarity.unknown - MUCH_COMMONER;
}

/** Next to a known word only those that far more entries hold: it may well be what was meant. */
function commoner(readings: readonly Reading[], known: Reading | undefined, rarity: Rarity): Reading[] {
  if (known === undefined) return [...readings];
  const limit = rarity.ofTerm[known.term]! - COMMONER;
  return readings.filter(({ term }) => rarity.ofTerm[term]! <= limit);
}

function strongest(readings: readonly Reading[]): Reading[] {
  const byTerm = new Map<number, Reading>();
  for (const reading of readings) {
    if (reading.certainty > (byTerm.get(reading.term)?.certainty ?? 0)) byTerm.set(reading.term, reading);
  }
  return [...byTerm.values()];
}

/** What a word says is what its likeliest reading says; a word that no entry holds says most. */
function worthOf(readings: readonly Reading[], rarity: Rarity): number {
  let best: Reading | undefined;
  for (const reading of readings) if (reading.certainty > (best?.certainty ?? 0)) best = reading;
  return best === undefined ? rarity.unknown : rarity.ofTerm[best.term]!;
}

function neighbours(words: readonly QueryWord[], tokens: readonly Token[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 1; i < words.length; i++) {
    const [left, right] = [words[i - 1]!.readings[0], words[i]!.readings[0]];
    if (left && right && tokens[i]!.start - tokens[i - 1]!.end <= 1) pairs.push([left.term, right.term]);
  }
  return pairs;
}
