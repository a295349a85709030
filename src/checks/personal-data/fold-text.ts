const FULL_WIDTH = 0xfee0;
/** The digits zero of Arabic, Persian and Devanagari; nine more follow each. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

const FOLDED =
  /[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u00a0\u2000-\u200a\u202f\u3000\u2010-\u2015\u2212]/g;

/**
 * The same text in fewer characters: digits and signs of other scripts as in ASCII, every space as a space, every dash
 * as a hyphen. Each code unit becomes one code unit, so offsets stay what they were.
 */
export function foldText(text: string): string {
  return text.replace(FOLDED, (char) => {
    const code = char.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - FULL_WIDTH);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    if (zero !== undefined) return String(code - zero);
    return code >= 0x2010 && code !== 0x202f && code !== 0x3000 ? '-' : ' ';
  });
}
