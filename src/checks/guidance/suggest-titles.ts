import type { LengthLimits } from '../../core/types.js';
import { prose, sentences } from './plain-text.js';
import { ERROR_CODE, isAllCapitals, isShouting } from './shapes.js';
import { isVague, LONG_TITLE, titleFlaw } from './titles.js';

/** What titles are made of: nothing but the visitor's own words, and the name of their platform. */
export interface TitleSource {
  readonly title: string;
  /** The problem in one sentence. */
  readonly issue: string;
  /** What else they wrote; Markdown. */
  readonly words: string;
  /** What their platform is called; absent = nobody knows. */
  readonly platform?: string;
  /** BCP 47 language of the page. */
  readonly lang: string;
  /** What the forum takes, in characters. */
  readonly limits: LengthLimits;
}

const MOST = 3;

/** An e-mail address, or the "[e-mail removed]" that stands for one: no words for a title. */
const IS_PERSONAL = /\S@\S|\[[^\]]+\]/;

/** Better titles, best first, 3 at most; none where the title tells what the thread is about. Rules, no invention. */
export function suggestTitles(source: TitleSource): readonly string[] {
  const { title, lang, limits } = source;
  if (title.trim() === '' ? source.issue.trim() === '' : titleFlaw(title, lang) === null) return [];
  const said = new Set([folded(title)]);
  return candidates(source)
    .map((candidate) => tidy(candidate))
    .filter((candidate) => {
      const length = Array.from(candidate).length;
      const isNew = !said.has(folded(candidate)) || (isLoud(title) && candidate !== title.trim());
      if (!isNew || length < Math.max(1, limits.min) || length > Math.min(limits.max, LONG_TITLE)) return false;
      said.add(folded(candidate));
      return !isVague(candidate, lang) && candidate !== title.trim();
    })
    .filter((candidate, i, all) => all.findIndex((other) => folded(other) === folded(candidate)) === i)
    .slice(0, MOST);
}

function candidates({ title, issue, words, platform, lang }: TitleSource): string[] {
  const own = sentences(prose(words)).filter((sentence) => !isVague(sentence, lang) && !IS_PERSONAL.test(sentence));
  const withCode = own.filter((sentence) => ERROR_CODE.test(sentence));
  const code = ERROR_CODE.exec(words)?.[0];
  const short = [title, issue].flatMap((text) => parts(text)).filter((text) => !isVague(text, lang));
  const [best = issue] = short;
  return [
    ...(isLoud(title) ? [title] : []),
    ...withCode.flatMap(parts).filter((part) => ERROR_CODE.test(part)),
    ...(code === undefined || best.includes(code) || best.trim() === '' ? [] : [`${tidy(best)}: ${code}`]),
    ...short,
    ...own.flatMap(parts),
    ...(platform === undefined || issue.toLowerCase().includes(platform.toLowerCase()) || issue.trim() === ''
      ? []
      : [`${tidy(issue)} (${platform})`]),
  ];
}

/** A sentence, and where it is long what stands in front of its commas, as far as that says something. */
function parts(text: string): string[] {
  return sentences(text.replace(/\s+/g, ' ')).flatMap((sentence) => {
    if (Array.from(sentence).length <= LONG_TITLE) return [sentence];
    const cuts = [
      ...sentence.matchAll(/\s*(?:[,;:–—]|\s-)\s|\s(?=(?:and|but|because|since|although|which|so)\s)|[，、；]/giu),
    ];
    return cuts
      .map(({ index }) => sentence.slice(0, index))
      .filter((part) => Array.from(part).length <= LONG_TITLE && part.trim().length >= 12)
      .reverse()
      .slice(0, 1);
  });
}

/** Without greeting, list mark and final full stop, in a normal voice, with a capital in front. */
function tidy(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:[-*>]|\d+[.)])\s+/, '')
    .replace(/^(?:hi|hello|hey)(?: (?:all|there|everyone|guys|team|folks))?[,!.]?\s+/i, '')
    .replace(/([!?])[!?]+/g, '$1')
    .replace(/[\s.,;:!…。]+$/u, '')
    .replace(/\s+/g, ' ');
  const calm = isAllCapitals(plain) ? plain.replace(/[\p{Lu}\p{Ll}'’]+(?![\p{L}\d-]*\d)/gu, lowered) : plain;
  const [first = '', ...rest] = Array.from(calm);
  // A name such as "iPad" keeps its spelling.
  return /^\p{Ll}\p{Lu}/u.test(calm) ? calm : first.toUpperCase() + rest.join('');
}

function lowered(word: string): string {
  return /^I(?:['’]\p{L}+)?$/u.test(word) ? `I${word.slice(1).toLowerCase()}` : word.toLowerCase();
}

function isLoud(title: string): boolean {
  return isAllCapitals(title) || isShouting(title);
}

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
