import { remainder } from './checksums.js';
import type { Span } from './finding.js';

/** How long an IBAN is, by country: the registry of ISO 13616. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    15: 'NO',
    16: 'BE',
    18: 'DK FI FO GL NL SD FK',
    19: 'MK SI',
    20: 'AT BA EE KZ LT LU XK MN',
    21: 'CH HR LI LV',
    22: 'BG BH CR DE GB GE IE ME RS VA',
    23: 'AE GI IL IQ TL OM SO',
    24: 'AD CZ ES MD PK RO SA SE SK TN VG',
    25: 'LY PT ST',
    26: 'IS TR',
    27: 'BI DJ FR GR IT MC MR SM',
    28: 'AL AZ BY CY DO GT HU LB NI PL SV',
    29: 'BR EG PS QA UA',
    30: 'JO KW MU YE',
    31: 'MT SC',
    32: 'LC',
    33: 'RU',
  }).flatMap(([length, countries]) => countries.split(' ').map((country) => [country, Number(length)] as const)),
);

const START = /(?<![\p{Ll}\p{Lu}\p{N}])[a-z]{2} ?\d{2}/giu;

export function* findIbans(text: string): Iterable<Span> {
  for (const { 0: begin, index } of text.matchAll(START)) {
    const length = LENGTHS.get(begin.slice(0, 2).toUpperCase());
    const end = length === undefined ? -1 : endAfter(text, index, length);
    if (end !== -1 && isIban(text.slice(index, end))) yield [index, end];
  }
}

/** Where `count` letters and digits, with at most one separator between two, end; -1 where there are fewer, or more. */
function endAfter(text: string, start: number, count: number): number {
  let at = start;
  for (let found = 1; ; found++, at++) {
    if (!isAlphanumeric(text[at])) return -1;
    if (found === count) break;
    if (/[ .-]/.test(text[at + 1] ?? '')) at++;
  }
  return /[\p{Ll}\p{Lu}\p{N}]/u.test(text[at + 1] ?? '') ? -1 : at + 1;
}

function isAlphanumeric(char: string | undefined): boolean {
  return char !== undefined && /[a-z0-9]/i.test(char);
}

function isIban(candidate: string): boolean {
  const compact = candidate.replace(/[ .-]/g, '').toUpperCase();
  const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, (char) => String(parseInt(char, 36)));
  return remainder(digits, 97) === 1;
}
