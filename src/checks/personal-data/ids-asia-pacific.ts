import { digitsOf, isDate, passesLuhn, passesVerhoeff, weightedSum } from './checksums.js';
import type { IdRule } from './id-rule.js';

export const OTHER_IDS: readonly IdRule[] = [
  // India, Aadhaar and the tax office's PAN, whose fourth letter is P for a person.
  {
    // Four groups are a card, a voucher, or a code from a slip.
    shape: '(?<!\\d[ -])[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}(?! \\d{4})|[2-9]\\d{11}',
    words: 'aadhaar*|aadhar*|uidai|uid',
    alone: 'grouped',
    isValid: passesVerhoeff,
  },
  { shape: '[a-z]{3}p[a-z]\\d{4}[a-z]', words: 'pan|pan card|pan no|pan number' },
  // Australia, Tax File Number and Medicare number.
  {
    shape: '\\d{3}[ -]?\\d{3}[ -]?\\d{2,3}',
    words: 'tfn|tax file number|tax file no|tax file',
    alone: 'never',
    isValid: (id) =>
      weightedSum(id, id.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1]) % 11 === 0,
  },
  {
    shape: '[2-6]\\d{3}[ -]?\\d{5}[ -]?\\d',
    words: 'medicare*|medicare number|medicare card',
    alone: 'never',
    isValid: (id) => weightedSum(id, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(id[8]),
  },
  // Türkiye, T.C. kimlik numarası.
  { shape: '[1-9]\\d{10}', words: 'kimlik*|tc|tckn|t.c.', alone: 'never', isValid: isTurkish },
  // South Africa, ID number.
  {
    shape: '\\d{6} ?\\d{4} ?[01]\\d ?\\d',
    words: 'id|id number|sa id|identity number',
    isValid: (id) => isDate(id.slice(0, 2), id.slice(2, 4), id.slice(4, 6)) && passesLuhn(id),
  },
  // South Korea, resident registration number; since 2020 its end is random.
  {
    shape: '\\d{6}-[1-8]\\d{6}',
    words: '주민등록번호|주민번호',
    isValid: (id) => isDate(id.slice(0, 2), id.slice(2, 4), id.slice(4, 6)),
  },
  // Japan, My Number.
  {
    shape: '\\d{4}[ -]?\\d{4}[ -]?\\d{4}',
    words: 'マイナンバー|個人番号|my number',
    alone: 'never',
    isValid: isMyNumber,
  },
  // China, resident identity card.
  {
    shape: '[1-8]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dx]',
    words: '身份证|身份证号',
    isValid: (id) =>
      '10X98765432'[weightedSum(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === id[17],
  },
  // Anywhere: a passport, driving licence or identity card that is called so.
  {
    shape: '[a-z\\d]{6,14}',
    words:
      'passport|passport no|passport number|pass-nr|reisepass*|passeport|pasaporte|passaporto|paspoort*|passaporte|passi|paszport*|driving licence*|driver s license*|drivers license*|führerschein*|personalausweis*|ausweisnummer|パスポート',
    alone: 'never',
    isValid: (id) => digitsOf(id).length >= 5,
  },
];

function isTurkish(id: string): boolean {
  const tenth = weightedSum(id, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10;
  const sum = weightedSum(id, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  return Number(id[9]) === (tenth + 10) % 10 && Number(id[10]) === sum % 10;
}

function isMyNumber(id: string): boolean {
  const rest = weightedSum(id, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(id[11]) === (rest <= 1 ? 0 : 11 - rest);
}
