import type { Analyser } from './analyser.js';
import type { Rarity } from './rarity.js';
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
  /** How much finding it says, the more the rarer it is and the oftener it is said; never 0. */
  readonly worth: number;
  /** Empty when no entry holds anything like it. */
  readonly readings: readonly Reading[];
  /** It only builds the sentence: no reason to list an entry, but a reason to prefer one. */
  readonly isFiller: boolean;
}

export interface Query {
  /** The words a question is about first, then its fillers. Where it has only stop words, none of them is a filler. */
  readonly words: readonly QueryWord[];
  /** How many of `words` are no fillers. */
  readonly contentCount: number;
  /** How many words it has, repetitions included. */
  readonly length: number;
}

/** A question's words beyond this many code units are not looked at. */
const MAX_LENGTH = 10_000;
/** Words looked at, repetitions included: who says it more often says nothing new. */
const MAX_SPOKEN = 400;
/** Correcting is the dearest step; a question with more unknown words than this is not typed by hand. */
const MAX_CORRECTED = 16;
/** A word said more often counts no more. */
const MAX_REPEATS = 4;
/** What fillers are worth besides their rarity. */
const FILLER = 0.4;
/** How certain it is that the last word is only begun, and which word it will be. */
const BEGUN = 0.85;
const JOINED = 0.9;
const MISSPELT = 0.95;

/** Known words shorter than this are taken at their word: `lag` is not `log`. */
const SHORTEST_DOUBTED = 6;
/** A word that more entries hold is hardly a slip of somebody else's. */
const MAX_SLIPS = 2;
/** What was meant is in so many times more entries than a slip. */
const COMMONER = 2.2;

interface SpokenWord {
  readonly token: Token;
  times: number;
}

export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly rarity: Rarity;
  readonly analyser: Analyser;
}

/** What a question asks the index for. Bounded work, whatever the length of the text. */
export function readQuery(text: string, reader: Reader, maxWords: number): Query {
  const tokens = tokenize(text.slice(0, MAX_LENGTH), MAX_SPOKEN);
  const distinct = distinctWords(tokens, reader.analyser, maxWords);
  const bridges = reader.analyser.bridges?.(text, tokens);
  const isStop = ({ token }: SpokenWord): boolean =>
    reader.analyser.stopWords.has(token.word) || bridges?.has(token) === true;
  const content = distinct.filter((word) => !isStop(word));
  const isAbout = content.length > 0 ? content : distinct;
  const fillers = content.length > 0 ? distinct.filter(isStop) : [];
  const words: QueryWord[] = [];
  let corrected = 0;
  for (const spoken of isAbout) {
    const { token } = spoken;
    const certain = certainReadings(token, tokens, reader.vocabulary);
    // Without a space or a full stop behind it, a word may be half typed. A whole word is taken for whole unless it is
    // the only one: `my car` is not about cards.
    const mayBeBegun = token.end === text.length && (certain.length === 0 || isAbout.length === 1);
    const begun = mayBeBegun ? begunReadings(token.word, reader.vocabulary) : [];
    const readings = [...certain, ...begun];
    // What begins like known words is not corrected before it is whole.
    if (begun.length === 0 && isDoubtful(token, certain, reader.rarity) && corrected++ < MAX_CORRECTED) {
      readings.push(...commoner(misspeltReadings(token.word, reader.vocabulary), certain[0], reader.rarity));
    }
    words.push(queryWord(spoken, readings, reader.rarity, false));
  }
  for (const spoken of fillers) {
    const readings = reader.vocabulary.terms(spoken.token.word).map((term) => ({ term, certainty: 1 }));
    words.push(queryWord(spoken, readings, reader.rarity, true));
  }
  return {
    words,
    contentCount: isAbout.length,
    length: tokens.length,
  };
}

/** Every word once, other forms of it included. */
function distinctWords(tokens: readonly Token[], { stem }: Analyser, maxWords: number): SpokenWord[] {
  const byStem = new Map<string, SpokenWord>();
  for (const token of tokens) {
    const form = stem(token.word);
    const known = byStem.get(form);
    if (known) known.times++;
    else if (byStem.size < maxWords) byStem.set(form, { token, times: 1 });
  }
  return [...byStem.values()];
}

function queryWord({ times }: SpokenWord, readings: readonly Reading[], rarity: Rarity, isFiller: boolean): QueryWord {
  const worth = worthOf(readings, rarity) * Math.min(times, MAX_REPEATS);
  return { readings: strongest(readings), worth: isFiller ? worth * FILLER : worth, isFiller };
}

function certainReadings(token: Token, tokens: readonly Token[], vocabulary: Vocabulary): Reading[] {
  const found: Reading[] = [];
  const add = (word: string, certainty: number): void => {
    for (const term of vocabulary.terms(word)) found.push({ term, certainty });
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
  return word.length >= SHORTEST_DOUBTED && rarity.heldBy[known.term]! <= MAX_SLIPS;
}

/** Next to a known word only those that far more entries hold: it may well be what was meant. */
function commoner(readings: readonly Reading[], known: Reading | undefined, rarity: Rarity): readonly Reading[] {
  if (known === undefined) return readings;
  const least = COMMONER * (rarity.heldBy[known.term]! + 0.5);
  return readings.filter(({ term }) => rarity.heldBy[term]! + 0.5 >= least);
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
