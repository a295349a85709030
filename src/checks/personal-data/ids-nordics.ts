import { isDate, passesLuhn, weightedSum } from './checksums.js';
import type { IdRule } from './id-rule.js';

const SWEDISH_WORDS = 'personnummer*|personnr*|pnr|samordningsnummer|bankid';
const DANISH_WORDS = 'cpr*|cpr-nr|cpr-nummer|personnummer*';

export const NORDIC_IDS: readonly IdRule[] = [
  // Sweden, personnummer: + instead of - from the hundredth birthday on.
  { shape: '(?:19|20)?\\d{6}[-+]\\d{4}|(?:19|20)\\d{10}', words: SWEDISH_WORDS, isValid: isSwedish },
  { shape: '\\d{10}', words: SWEDISH_WORDS, alone: 'never', isValid: isSwedish },
  // Finland, henkilötunnus: the sign or letter between names the century.
  { shape: '\\d{6}[-+a-fu-y]\\d{3}[\\da-fhj-npr-y]', words: 'hetu|henkilötunnu*', isValid: isFinnish },
  // Denmark, CPR. Since 2007 numbers are given out that fail the checksum, so a word for it is enough as well.
  { shape: '\\d{6}-\\d{4}', words: DANISH_WORDS, isValid: (id) => isDanish(id) && passesDanishChecksum(id) },
  { shape: '\\d{6}[- ]?\\d{4}', words: DANISH_WORDS, alone: 'never', isValid: isDanish },
  // Norway, fødselsnummer, and the D number of people who live there for a while: day + 40.
  { shape: '\\d{6} ?\\d{5}', words: 'fødselsnummer*|fødselsnr|personnummer*|d-nummer', isValid: isNorwegian },
];

function isSwedish(id: string): boolean {
  const digits = id.replace('+', '').slice(-10);
  const day = Number(digits.slice(4, 6));
  // A coordination number: day + 60.
  return isDate(digits.slice(0, 2), digits.slice(2, 4), String(day > 60 ? day - 60 : day)) && passesLuhn(digits);
}

/** `id` without the hyphen, which other signs replace. */
function isFinnish(id: string): boolean {
  const digits = `${id.slice(0, 6)}${id.slice(-4, -1)}`;
  const expected = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31];
  return isDate(id.slice(4, 6), id.slice(2, 4), id.slice(0, 2)) && id.endsWith(expected ?? '?');
}

function isDanish(id: string): boolean {
  return isDate(id.slice(4, 6), id.slice(2, 4), id.slice(0, 2));
}

function passesDanishChecksum(id: string): boolean {
  return weightedSum(id, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isNorwegian(id: string): boolean {
  const day = Number(id.slice(0, 2));
  return (
    isDate(id.slice(4, 6), id.slice(2, 4), String(day > 40 ? day - 40 : day)) &&
    weightedSum(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}
