/** Letters that Unicode does not decompose, as people without them on the keyboard type them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

// Latin, Greek and Cyrillic accents, Arabic and Hebrew vowel signs, joiners and variation selectors. Not the whole of
// \p{M}: the vowel signs of Devanagari, Thai and others tell words apart.
// The breve of й is kept: that is a letter of its own, and Russian endings are known by it.
const FOLDED_MARKS = /\u0438\u0306|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u200c\u200d\ufe0e\ufe0f]/g;
// Only before a vowel, as in French and Italian: `don't` and `o'clock` are other things.
const ELIDED = /^(?:[cdjlmnst]|co[ms]|dov|quest|un|[a-z]{0,5}qu|(?:[ad]|da|de|ne|su|que|be)ll)['’](?=[aeiouhà-ůœ])/i;
const PLAIN = /^[a-z0-9]+$/;

/**
 * The form in which a word is compared: lower case, without accents, compatibility forms made plain.
 * `Crème`, `CREME` and `ｃｒｅｍｅ` are one word; so are `can’t`, `can't` and `cant`, and `user's` is `user`.
 */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(FOLDED_MARKS, (mark) => (mark[1] ? mark : ''))
    .replace(/[ßæœøłđðþı]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .normalize('NFC');
}

/** How many code units at the beginning of a raw word are an article or the like: two in `l'écran`, else 0. */
export function elidedLength(raw: string): number {
  return ELIDED.exec(raw)?.[0].length ?? 0;
}
