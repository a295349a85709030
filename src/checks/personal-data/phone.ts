import parsePhoneNumber, { type CountryCode, type PhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import { digitsOf } from './checksums.js';
import type { Span } from './finding.js';
import { mentions, nearestWords, textAfter, textBefore } from './nearby-words.js';
import { PHONE_SHAPES } from './phone-shapes.js';
import { NUMBER_WORDS, PHONE_WORDS, UNITS } from './phone-words.js';
import { THINGS } from './thing-words.js';

/** Digits with up to three separators between two: one number, or several that nothing but spaces keeps apart. */
const RUN =
  /(?<![\p{Ll}\p{Lu}\p{N}_]|\p{N}[-.,:/@ ]|[/=@&?_]|[$€£#] ?)\+? ?\(?\d(?:[ ./()-]{0,3}\d){6,}(?!(?!x\d)[\p{Ll}\p{Lu}\p{N}_@]|[.,:]\p{N}|-[\p{Ll}\p{Lu}])/gu;
/** As much as three numbers one after the other; more is a table. */
const LONGEST_RUN = 45;

/** "ext. 204", "x204": belongs to the number before it. */
const EXTENSION = /,? ?(?:extension|ext|x|durchwahl|poste|toestel|interno|ramal|wew)[.:]? ?\d{1,6}(?![\p{L}\p{N}])/iuy;

/** E.164: at most 15; the shortest that people give away have 7. A prefix for calls abroad may come before. */
const [FEWEST, MOST] = [7, 15];

const DATE =
  /(?<!\d)(?:(?:19|20)\d\d([-./ ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d\d)|(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d\d)(?!\d)|^(?:(?:1[5-9]|20)\d\d[ /-]*)+$/;

export function* findPhones(text: string, country: string | undefined): Iterable<Span> {
  let last = -Infinity;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.length > LONGEST_RUN) continue;
    for (const [start, end] of phonesIn(text, index, run, country, last)) {
      last = endOfExtension(text, end);
      yield [start, last];
    }
  }
}

function endOfExtension(text: string, end: number): number {
  EXTENSION.lastIndex = end;
  return EXTENSION.test(text) ? EXTENSION.lastIndex : end;
}

/** Tries each group of digits as the beginning of a number, the longest number first. */
function* phonesIn(
  text: string,
  offset: number,
  run: string,
  country: string | undefined,
  last: number,
): Iterable<Span> {
  const groups = [...run.matchAll(/(?:\+ ?)?\(?\d+/g)].map(
    ({ 0: group, index }) => [index, index + group.length] as const,
  );
  for (let first = 0, next = 1; first < groups.length; first = next) {
    next = first + 1;
    const start = groups[first]?.[0] ?? 0;
    for (let count = groups.length; count > first; count--) {
      const end = groups[count - 1]?.[1] ?? 0;
      const isApart =
        isGap(run.slice(groups[first - 1]?.[1] ?? start, start)) && isGap(run.slice(end, groups[count]?.[0]));
      const candidate: Candidate = { text, start: offset + start, written: run.slice(start, end), isApart, last };
      if (!isPhone(candidate, country)) continue;
      yield [offset + start, offset + end];
      next = count;
      break;
    }
  }
}

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly written: string;
  /** Whether no more digits follow or lead in the same rhythm, as in a table. */
  readonly isApart: boolean;
  /** Where the number before this one ends. */
  readonly last: number;
}

/** What stands between two numbers rather than between two groups of one. */
function isGap(between: string): boolean {
  return between === '' || between.length > 1 || between === '/';
}

function isPhone({ text, start, written, isApart, last }: Candidate, country: string | undefined): boolean {
  const count = digitsOf(written).length;
  if (count < FEWEST || count > MOST + 3 || isOtherwise(written)) return false;
  const behind = textAfter(text, start + written.length);
  if (UNITS.test(behind)) return false;
  const international = toInternational(written);
  if (written.startsWith('+')) return international !== undefined && isDiallable(international);
  const before = textBefore(text, start);
  const word = nearestWords(before, PHONE_WORDS, THINGS) ?? wordBehind(behind);
  if (word === 'others') return false;
  if (international !== undefined && (word === 'ours' || (isApart && count >= 12)) && isDiallable(international))
    return true;
  if (count > MOST) return false;
  if (word === 'ours') return isWritten(written, count) && (count >= 9 || isClose(before, behind));
  if (!isApart) return false;
  if (PHONE_SHAPES.some((shape) => shape.test(written)) || hasTrunkPrefix(written, count)) return true;
  if (country !== undefined && isDialledIn(written, country)) return true;
  // "Not +91 98…, change it to 81…": what is said of one number is said of the next.
  if (start - last <= before.length && count >= 9 && isWritten(written, count)) return true;
  return mentions(before.slice(-24), NUMBER_WORDS) && count >= 9 && LEADING.test(written) && isWritten(written, count);
}

/** A zero, or groups: what numbers of things have less often. */
const LEADING = /^\(?0|\d[ -]\d/;

/** A short number may be anything a little further off: "reach level 1234567". */
function isClose(before: string, behind: string): boolean {
  return mentions(before.slice(-24), PHONE_WORDS) || wordBehind(behind) !== undefined;
}

/** In most countries a number begins with 0 when it is dialled from inside, and is written in groups. */
function hasTrunkPrefix(written: string, count: number): boolean {
  return count >= 9 && count <= 12 && /^\(?0[1-9]\d{0,4}\)?[ /-]/.test(written) && isWritten(written, count);
}

/**
 * Dates, years, decimals and thousands; the same digit throughout; a bracket that does not close; what only an SSN or a
 * Brazilian postal code looks like.
 */
function isOtherwise(written: string): boolean {
  return (
    DATE.test(written) ||
    /^(?:\d+\.\d+|\d{1,3}(?:\.\d{3})+)$|^\D*(\d)(?:\D*\1)*$|\((?!\d+\))|^\d{3}-\d\d-\d{4}$|^\d{5}-\d{3}$/.test(written)
  );
}

/** `+49 (0)171 …`, `0049 171 …` and `011 49 171 …` with nothing but a plus and digits. */
function toInternational(candidate: string): string | undefined {
  const prefix = /^(?:\+|00|011[ -])/.exec(candidate)?.[0];
  if (prefix === undefined) return undefined;
  return `+${digitsOf(candidate.slice(prefix.length).replace('(0)', ''))}`;
}

/** With a plus the right length is enough, as nothing else is written so; 00 and 011 may begin anything. */
function isDiallable(number: string): boolean {
  return parsePhoneNumber(number, metadata)?.isPossible() ?? false;
}

/** "… is my mobile", "… ist meine Handynummer": the word comes later. */
function wordBehind(behind: string): 'ours' | undefined {
  const clause = /^[ ,]*(?:is|ist|est|es|è|är|er|on|to|é|oder|or|\()[^.!?;\n]{0,30}/i.exec(behind)?.[0];
  return clause !== undefined && mentions(clause, PHONE_WORDS) ? 'ours' : undefined;
}

/** Behind a word for it: in one piece, or in groups of two digits and more. */
function isWritten(candidate: string, count: number): boolean {
  const groups = candidate.match(/\d+/g) ?? [];
  return count <= 13 && groups.every((group, i) => group.length > 1 || i === 0);
}

/** In the page's country: grouped as its own format groups it. Less is an order number as well. */
function isDialledIn(written: string, country: string): boolean {
  const groups = written.match(/\d+/g) ?? [];
  if (groups.length < 2) return false;
  const parsed = parseIn(written, country);
  return parsed?.isPossible() === true && parsed.formatNational().match(/\d+/g)?.join(' ') === groups.join(' ');
}

function parseIn(written: string, country: string): PhoneNumber | undefined {
  if (!Object.hasOwn(metadata.countries, country)) return undefined;
  return parsePhoneNumber(written, country as CountryCode, metadata);
}
