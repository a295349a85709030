import { DRAFT_HINTS, type DraftHint } from '../../core/config.js';
import { isEnglish } from './language.js';
import { countLetters, isUnspaced, prose, withoutAddresses, withoutHeadings } from './plain-text.js';
import {
  asksALot,
  ERROR_CODE,
  hasDate,
  hasQuotation,
  hasSteps,
  hasVersion,
  isAllCapitals,
  isShouting,
} from './shapes.js';
import { titleFlaw } from './titles.js';
import { SAYS_EXPECTED, SAYS_MORE_ISSUES, saysError, SAYS_STEPS, SAYS_TRIED, SAYS_WHEN } from './words-en.js';

/** A post as it stands, and what the visitor said beside it. */
export interface GuidedPost {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** BCP 47 language of the page. */
  readonly lang: string;
  /** Lines of the body that were written for the visitor: they are no words of their own. */
  readonly written?: readonly string[];
  /** Whether they said where it happens; absent = it is not asked. */
  readonly platform?: boolean;
  /** What platforms are called. */
  readonly platforms?: readonly string[];
  /** Whether they ticked what they tried; absent = it is not asked. */
  readonly tried?: boolean;
}

/** `open`: it is missing; `met`: it is there; `fine`: nothing to say, unless it was open before. */
export interface Hint {
  readonly name: DraftHint;
  readonly state: 'open' | 'met' | 'fine';
}

/** Fewer letters of one's own tell too little to be helped. */
const FEW_LETTERS = 45;
const FEW_LETTERS_UNSPACED = 20;

interface Reading extends GuidedPost {
  /** Without headings; code and quotations stay. */
  readonly text: string;
  /** Without headings, code, quotations and what was written for the visitor. */
  readonly words: string;
  /** Words may be looked at: what they mean is known. */
  readonly english: boolean;
}

/** `null`: it cannot be told, so nothing is said. */
type Rule = (post: Reading) => Hint['state'] | null;

const isThere = (met: boolean): Hint['state'] => (met ? 'met' : 'open');
const isWrong = (open: boolean): Hint['state'] => (open ? 'open' : 'fine');

const RULES: Readonly<Record<DraftHint, Rule>> = {
  title: ({ title, lang }) => isWrong(titleFlaw(title, lang) === 'vague'),
  details: ({ words }) => isThere(countLetters(words) >= (isUnspaced(words) ? FEW_LETTERS_UNSPACED : FEW_LETTERS)),
  error: ({ text, words, english }) => {
    const isQuoted = ERROR_CODE.test(text) || hasQuotation(text);
    if (!english || !saysError(words)) return isQuoted ? 'fine' : null;
    return isThere(isQuoted);
  },
  steps: ({ text, words, english }) => known(hasSteps(text) || (english && SAYS_STEPS.test(words)), english),
  expected: ({ words, english }) => known(english && SAYS_EXPECTED.test(words), english),
  started: ({ text, words, english }) => known(hasDate(text) || (english && SAYS_WHEN.test(words)), english),
  platform: ({ platform, platforms = [], text }) =>
    platform === undefined ? null : isThere(platform || platforms.some((label) => includesWord(text, label))),
  version: ({ text }) => isThere(hasVersion(text)),
  tried: ({ tried, words, english }) => {
    if (tried === true || (english && SAYS_TRIED.test(words))) return 'met';
    return tried === undefined ? null : 'open';
  },
  'one-issue': ({ words, english }) => {
    if (asksALot(words) || (english && SAYS_MORE_ISSUES.test(words))) return 'open';
    return english ? 'met' : 'fine';
  },
  calm: ({ title, words }) => isWrong(isAllCapitals(title) || isShouting(`${title}\n${words}`)),
};

/**
 * What a good post has, and what of it is missing: the open ones first, else in a fixed order. Rules, no guesses: where
 * a language is not known, only numbers, lists, quotations and capitals count.
 */
export function findHints(post: GuidedPost, names: readonly DraftHint[] = DRAFT_HINTS): readonly Hint[] {
  const reading = read(post);
  const hints = DRAFT_HINTS.filter((name) => names.includes(name)).flatMap((name): Hint[] => {
    const state = RULES[name](reading);
    return state === null ? [] : [{ name, state }];
  });
  return [...hints.filter(({ state }) => state === 'open'), ...hints.filter(({ state }) => state !== 'open')];
}

function read(post: GuidedPost): Reading {
  const written = new Set(post.written);
  const own = post.body
    .split('\n')
    .filter((line) => !written.has(line))
    .join('\n');
  const words = prose(own);
  return { ...post, text: withoutAddresses(withoutHeadings(post.body)), words, english: isEnglish(words, post.lang) };
}

/** What is found is there; what is not found is missing only where it would have been found. */
function known(isFound: boolean, isReadable: boolean): Hint['state'] | null {
  if (isFound) return 'met';
  return isReadable ? 'open' : null;
}

function includesWord(text: string, word: string): boolean {
  return word !== '' && text.toLowerCase().includes(word.toLowerCase());
}
