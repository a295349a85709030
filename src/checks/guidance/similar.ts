import { sameWord, wordsOf } from '../../core/same-words.js';
import type { EntryKind, Match } from '../../core/types.js';
import { prose } from './plain-text.js';
import { isVague } from './titles.js';

/** What a post can be the same as: an article answers many questions. */
export const SIMILAR_KINDS: readonly EntryKind[] = ['issue', 'idea', 'thread'];

/** The beginning of a post says what it is about; more would be looked for in vain in an entry that is the same. */
const FIRST_WORDS = 30;
const MOST = 3;

/**
 * What makes an entry the same as a post: how like it is (`Match.score`), and how many of the post's telling words it
 * has. Measured on 64 posts about the demo's community (test/checks/guidance/similar-posts.ts): 37 of 40 that are there
 * already are told so, and 39 of 40 entries shown are the same; by their titles alone, 25 of 29.
 */
const LEAST_SCORE = 0.65;
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 3;
/** Of a few words most are in some entry or other: they must be like it all the more. */
const FEW_WORDS = 7;
const LEAST_OF_FEW = { score: 0.85, share: 0.75 };

/**
 * What to look for: a title, unless it says nothing, and the first words of a body without what was written for the
 * visitor. `pageLang`: BCP 47.
 */
export function similarText(title: string, words: string, pageLang = 'en'): string {
  const plain = prose(words).trim();
  const body = plain.match(/\S+/g) ?? [];
  const isTold = plain.toLowerCase().startsWith(title.trim().toLowerCase()) || isVague(title, pageLang);
  const head = isTold ? [] : (title.match(/\S+/g) ?? []);
  return [...head, ...body.slice(0, FIRST_WORDS)].join(' ');
}

/** The entries that look the same as a post, issues first, each kind best first; 3 at most. */
export function similarEntries(text: string, matches: readonly Match[]): readonly Match[] {
  const strong = matches.filter((match) => {
    if (!SIMILAR_KINDS.includes(match.entry.kind) || match.score < LEAST_SCORE) return false;
    const [found, asked] = wordCount(text, match);
    if (asked < FEW_WORDS && (match.score < LEAST_OF_FEW.score || found / asked < LEAST_OF_FEW.share)) return false;
    return found >= LEAST_WORDS && found / asked >= LEAST_SHARE;
  });
  const rank = ({ entry }: Match): number => (entry.kind === 'issue' ? 0 : 1);
  return [...strong].sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

/** How many telling words of the post the entry has, of how many; search engines elsewhere do not say, so it is counted. */
function wordCount(text: string, { entry, reasons }: Match): readonly [found: number, asked: number] {
  for (const reason of reasons) {
    const [, found, asked] = /^words-(\d+)-of-(\d+)$/.exec(reason) ?? [];
    if (found !== undefined && asked !== undefined) return [Number(found), Number(asked)];
  }
  const there = wordsOf([entry.title, entry.text, entry.answer ?? ''].join(' '));
  const asked = [...new Set(wordsOf(text))].filter((word) => word.length >= 4);
  return [asked.filter((word) => there.some((other) => sameWord(word, other))).length, Math.max(1, asked.length)];
}
