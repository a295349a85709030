import { isDate, passesMod11And10, remainder, weightedSum } from './checksums.js';
import type { IdRule } from './id-rule.js';

const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const IRISH_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

export const EUROPEAN_IDS: readonly IdRule[] = [
  // United Kingdom, National Insurance number.
  {
    shape:
      '(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-prs-tw-z][a-ceghj-nprs-tw-z](?: ?\\d\\d){3} ?[a-d]|[a-ceghj-prs-tw-z][a-ceghj-nprs-tw-z] \\d{6} [a-d]',
    words: 'ni|nino|ni number|national insurance*',
  },
  // … and the number of its health service.
  { shape: '\\d{3}[ -]?\\d{3}[ -]?\\d{4}', words: 'nhs|nhs no|nhs number', alone: 'never', isValid: isNhs },
  // Spain, DNI and NIE.
  {
    shape: '(?:\\d{8}|\\d{2}\\.\\d{3}\\.\\d{3}|[xyz][ -]?\\d{7})[ -]?[a-hj-np-tv-z]',
    words: 'dni|nie|nif|documento*',
    isValid: isSpanish,
  },
  // France, NIR, with and without its key.
  {
    shape: '[1-478] ?\\d\\d ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d\\d|2[ab]) ?\\d{3} ?\\d{3} ?\\d\\d',
    words: 'sécu|sécurité sociale|nir|carte vitale',
    isValid: isNir,
  },
  {
    shape: '[1-478] ?\\d\\d ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d\\d|2[ab]) ?\\d{3} ?\\d{3}',
    words: 'sécu|sécurité sociale|nir|carte vitale',
    alone: 'never',
  },
  // Italy, codice fiscale; digits become letters where two people would share one.
  {
    shape: '[a-z]{6}[\\dlmnp-v]{2}[a-ehlmprst][\\dlmnp-v]{2}[a-z][\\dlmnp-v]{3}[a-z]',
    words: 'codice fiscale|cf|cod fisc',
    isValid: isCodiceFiscale,
  },
  // Germany, tax id, and the pension insurance number.
  {
    shape: '[1-9]\\d \\d{3} \\d{3} \\d{3}|[1-9]\\d{10}',
    words: 'steuer-id|steuerid|steuer-identifikationsnummer|steuerident*|identifikationsnummer|idnr|tin|tax id',
    alone: 'grouped',
    isValid: isSteuerId,
  },
  {
    shape: '\\d\\d ?\\d{6} ?[a-z] ?\\d\\d ?\\d',
    words: 'sozialversicherung*|rentenversicherung*|svnr|sv-nummer|rvnr',
    isValid: isRentenversicherung,
  },
  // Netherlands, BSN.
  {
    shape: '\\d{8,9}|\\d{4}[. ]\\d\\d[. ]\\d{3}|\\d{3}[. ]\\d{3}[. ]\\d{3}',
    words: 'bsn|bsn-nummer|burgerservicenummer|sofi*|sofinummer',
    alone: 'never',
    isValid: (id) => weightedSum(id.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
  },
  // Belgium, national register number.
  {
    shape: '\\d\\d\\.\\d\\d\\.\\d\\d-\\d{3}[.-]\\d\\d|\\d{11}',
    words: 'rijksregister*|registre national|insz|niss',
    alone: 'grouped',
    isValid: isBelgian,
  },
  // Switzerland, AHV number: an EAN.
  {
    shape: '756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d\\d',
    words: 'ahv*|ahv-nummer|avs|sozialversicherung*',
    isValid: (id) => weightedSum(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  },
  // Austria, social insurance number: the birthday is its end.
  {
    shape: '[1-9]\\d{3} ?\\d{6}',
    words: 'svnr|sv-nummer|sozialversicherung*|versicherungsnummer',
    alone: 'never',
    isValid: (id) => weightedSum(id, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(id[3]),
  },
  // Poland, PESEL: the month tells the century.
  {
    shape: '\\d{11}',
    words: 'pesel*',
    isValid: (id) =>
      isDate(id.slice(0, 2), String(Number(id.slice(2, 4)) % 20), id.slice(4, 6)) &&
      weightedSum(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  },
  // Portugal, NIF.
  {
    shape: '[1-3]\\d{2} ?\\d{3} ?\\d{3}',
    words: 'nif|contribuinte',
    alone: 'never',
    isValid: isPortuguese,
  },
  // Ireland, PPS number.
  { shape: '\\d{7}[a-w][a-iw]?', words: 'pps|ppsn|pps no|pps number', alone: 'never', isValid: isPps },
  // Czechia and Slovakia, rodné číslo: month + 50 for women, + 20 where the numbers of a day ran out.
  {
    shape: '\\d{6}/\\d{4}|\\d{10}',
    words: 'rodné číslo|rodné č|rč|rodného čísla',
    alone: 'grouped',
    isValid: (id) =>
      isDate(id.slice(0, 2), String((Number(id.slice(2, 4)) % 50) % 20), id.slice(4, 6)) && remainder(id, 11) === 0,
  },
];

function isNhs(id: string): boolean {
  return weightedSum(id, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isSpanish(id: string): boolean {
  const number = id.slice(0, -1).replace(/^[XYZ]/, (first) => String('XYZ'.indexOf(first)));
  return id.endsWith(SPANISH_LETTERS[Number(number) % 23] ?? '?');
}

function isNir(id: string): boolean {
  // Corsica's departments count as 19 and 18.
  const digits = id.replace('2A', '19').replace('2B', '18');
  return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13));
}

function isCodiceFiscale(id: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  const values = Array.from(id.slice(0, 15), (char) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65));
  const sum = values.reduce((total, value, i) => total + (i % 2 === 0 ? (odd[value] ?? 0) : value), 0);
  return id.endsWith(String.fromCharCode(65 + (sum % 26)));
}

/** In its first ten digits one occurs twice or three times, and only one. */
function isSteuerId(id: string): boolean {
  const kinds = new Set(id.slice(0, 10)).size;
  return (kinds === 9 || kinds === 8) && passesMod11And10(id);
}

function isRentenversicherung(id: string): boolean {
  const letter = String(id.charCodeAt(8) - 64).padStart(2, '0');
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  const products = Array.from(
    `${id.slice(0, 8)}${letter}${id.slice(9, 11)}`,
    (digit, i) => Number(digit) * (weights[i] ?? 0),
  );
  const sum = products.reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return id.endsWith(String(sum % 10));
}

function isBelgian(id: string): boolean {
  const check = Number(id.slice(9));
  // Who was born from 2000 on has a 2 before the number that is checked.
  return [id.slice(0, 9), `2${id.slice(0, 9)}`].some((number) => 97 - remainder(number, 97) === check);
}

function isPortuguese(id: string): boolean {
  const check = 11 - (weightedSum(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return id.endsWith(String(check > 9 ? 0 : check));
}

function isPps(id: string): boolean {
  const second = id.length === 9 && id[8] !== 'W' ? id.charCodeAt(8) - 64 : 0;
  return id[7] === IRISH_LETTERS[(weightedSum(id, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23];
}
