import { passesLuhn, weightedSum } from './checksums.js';
import type { IdRule } from './id-rule.js';

const SSN_WORDS = 'ssn|ssns|social|social security*|soc sec*|ss no|ss number|ss#|seguro social';

const DESCENDING = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];

export const AMERICAN_IDS: readonly IdRule[] = [
  // United States, Social Security number. These areas, groups and serials were never given out.
  {
    shape: '(?!000|666|9)\\d{3}-(?!00)\\d\\d-(?!0000)\\d{4}',
    words: SSN_WORDS,
  },
  {
    shape: '(?!000|666|9)\\d{3} ?(?!00)\\d\\d ?(?!0000)\\d{4}',
    words: SSN_WORDS,
    alone: 'never',
  },
  // … and the number for taxpayers without one.
  {
    shape: '9\\d\\d[ -]?(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])[ -]?\\d{4}',
    words: 'itin|taxpayer*|tax id',
    alone: 'never',
  },
  // Canada, Social Insurance Number.
  {
    shape: '\\d{3}[ -]?\\d{3}[ -]?\\d{3}',
    words: 'sin|sin no|social insurance*|assurance sociale|nas',
    alone: 'never',
    isValid: passesLuhn,
  },
  // Brazil, CPF.
  { shape: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d|\\d{11}|\\d{9}-\\d\\d', words: 'cpf', isValid: isCpf },
  // Chile, RUT.
  { shape: '\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dk]|\\d{7,8}-[\\dk]', words: 'rut|run', isValid: isRut },
  // Mexico, CURP.
  {
    shape: '[a-z][aeioux][a-z]{2}\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[hmx][a-z]{5}[a-z\\d]\\d',
    words: 'curp',
  },
  // Argentina, DNI.
  { shape: '\\d{1,2}\\.\\d{3}\\.\\d{3}|\\d{7,8}', words: 'dni', alone: 'never' },
];

function isCpf(id: string): boolean {
  if (/^(\d)\1*$/.test(id)) return false;
  const first = ((weightedSum(id, DESCENDING.slice(1)) * 10) % 11) % 10;
  const second = ((weightedSum(id, DESCENDING) * 10) % 11) % 10;
  return id.endsWith(`${first}${second}`);
}

function isRut(id: string): boolean {
  const check = 11 - (weightedSum(id.slice(0, -1).padStart(8, '0'), [3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return id.endsWith(check === 11 ? '0' : check === 10 ? 'K' : String(check));
}
