import type { Span } from './finding.js';
import type { IdRule } from './id-rule.js';
import { AMERICAN_IDS } from './ids-americas.js';
import { OTHER_IDS } from './ids-asia-pacific.js';
import { EUROPEAN_IDS } from './ids-europe.js';
import { NORDIC_IDS } from './ids-nordics.js';
import { endsWithOneOf, nearestWords, textBefore, wordList } from './nearby-words.js';
import { PHONE_WORDS } from './phone-words.js';
import { THINGS } from './thing-words.js';

const NOT_BEFORE = '(?<![\\p{Ll}\\p{Lu}\\p{N}_+]|\\p{N}[-./,])';
const NOT_BEHIND = '(?![\\p{Ll}\\p{Lu}\\p{N}_]|[-./,]\\p{N}|-\\p{Lu})';

interface CompiledRule {
  readonly pattern: RegExp;
  readonly words: RegExp;
  readonly alone: NonNullable<IdRule['alone']>;
  readonly isValid: NonNullable<IdRule['isValid']>;
  readonly hasChecksum: boolean;
}

const RULES = [...AMERICAN_IDS, ...NORDIC_IDS, ...EUROPEAN_IDS, ...OTHER_IDS].map(
  ({ shape, words, alone = 'always', isValid }): CompiledRule => ({
    pattern: new RegExp(`${NOT_BEFORE}(?:${shape})${NOT_BEHIND}`, 'giu'),
    words: wordList(words),
    alone,
    isValid: isValid ?? (() => true),
    hasChecksum: isValid !== undefined,
  }),
);

export function* findNationalIds(text: string): Iterable<Span> {
  for (const rule of RULES) {
    for (const { 0: id, index } of text.matchAll(rule.pattern)) {
      if (isBelieved(rule, id, textBefore(text, index))) yield [index, index + id.length];
    }
  }
}

function isBelieved({ words, alone, isValid, hasChecksum }: CompiledRule, id: string, before: string): boolean {
  if (!isValid(id.replace(/[ ./-]/g, '').toUpperCase())) return false;
  const word = nearestWords(before, words, THINGS);
  if (word === 'ours') return true;
  const isBare = /^\d+$/.test(id);
  // A checksum over letters or groups is no accident, whatever the number is said to be.
  if (word === 'others' && isBare) return false;
  // Without a checksum the word must say so itself: "order 123-45-6789", but not "page 2 has my 123-45-6789".
  if (word === 'others' && !hasChecksum && endsWithOneOf(before, THINGS)) return false;
  if (isBare && nearestWords(before, words, PHONE_WORDS) === 'others') return false;
  return alone === 'always' || (alone === 'grouped' && !isBare);
}
