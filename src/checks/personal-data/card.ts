import { digitsOf, passesLuhn } from './checksums.js';
import type { Span } from './finding.js';
import { endsWithOneOf, mentions, textBefore, wordList } from './nearby-words.js';
import { FILED_THINGS } from './thing-words.js';

/** 13 to 19 digits, single separators between groups, the same one throughout. */
const CANDIDATE =
  /(?<![\p{Ll}\p{Lu}\p{N}_+]|\p{N}[-.,/]|[#/=])\d{3,6}(?:(?<separator>[ .-])\d{2,7}(?:\k<separator>\d{2,7}){1,4}|\d{7,16})(?![\p{Ll}\p{Lu}\p{N}_]|[-.,/]\p{N})/gu;

/** First digits and lengths by issuer: Visa, Mastercard, American Express, Discover and RuPay, Diners, JCB, … */
const ISSUERS = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)\d*$(?<=^\d{16})/,
  /^3[47]\d{13}$/,
  /^(?:6011|64[4-9]|65|60|81|82|508)\d*$(?<=^\d{16,19})/,
  /^3(?:0[0-5]|095|[689])\d*$(?<=^\d{14}|^\d{16,19})/,
  /^35(?:2[89]|[3-8])\d*$(?<=^\d{16,19})/,
  // UnionPay, Maestro and its kin, Elo, Mir, Troy.
  /^62\d*$(?<=^\d{16,19})/,
  /^(?:50|5[6-9]|6304|67)\d*$(?<=^\d{13,19})/,
  /^(?:220[0-4]|9792)\d*$(?<=^\d{16,19})/,
];

const CARD_WORDS = wordList(
  'card*|kart*|visa|mastercard|amex|american express|maestro|discover|kredit*|credit*|crédit|debit*|débit|carte|cart*|tarjeta*|cb|kort*|luotto*|paid|charged|カード|卡|카드',
);

/** Grouped by fours, or as on American Express and Diners cards. A number without groups may be anything long. */
const GROUPED = /^\d{4}[ .-](?:\d{4}[ .-]){2}\d{1,7}$|^\d{4}[ .-](?:\d{4}[ .-]){3}\d{3}$|^\d{4}[ .-]\d{6}[ .-]\d{4,5}$/;

export function* findCards(text: string): Iterable<Span> {
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    const digits = digitsOf(candidate);
    if (digits.length < 13 || digits.length > 19 || /^(\d)\1*$/.test(digits) || !passesLuhn(digits)) continue;
    if (!ISSUERS.some((issuer) => issuer.test(digits))) continue;
    if (!GROUPED.test(candidate) && (candidate.length !== digits.length || isThing(text, index))) continue;
    yield [index, index + candidate.length];
  }
}

/** "order number 4539…": one in ten long numbers passes the checksum by chance. */
function isThing(text: string, start: number): boolean {
  const before = textBefore(text, start);
  return endsWithOneOf(before, FILED_THINGS) && !mentions(before, CARD_WORDS);
}
