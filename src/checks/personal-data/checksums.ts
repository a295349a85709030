/** The digits of a text, in order. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The digits times their weights, added up. A weight without a digit, or the reverse, counts nothing. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i] ?? 0), 0);
}

/** ISO/IEC 7812: payment cards, and some national ids. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}

/** What remains of a number of any length, digit by digit, so that it never exceeds what a double can hold. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}

/** ISO 7064 mod 11,10: the German tax id. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** Verhoeff's scheme: the products of the dihedral group of order 10, and the powers of its permutation. */
const PRODUCTS = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTATIONS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = PERMUTATIONS[i % 8]?.[Number(digits[digits.length - 1 - i])];
    check = Number(PRODUCTS[check]?.[Number(digit)]);
  }
  return check === 0;
}

/** Whether the last two digits of a year, a month and a day can be a date. 29 February passes for every year. */
export function isDate(year: string, month: string, day: string): boolean {
  const [m, d] = [Number(month), Number(day)];
  const longest = m === 2 ? 29 : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return /^\d\d$/.test(year) && m >= 1 && m <= 12 && d >= 1 && d <= longest;
}
