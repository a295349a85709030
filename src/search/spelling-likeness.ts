/** Texts are compared by runs of so many letters: a slip breaks few of them, another form of a word fewer. */
const RUN = 4;
/** Places for runs; two that share one are taken for the same. */
const PLACES = 2 ** 15;
const BITS_PER_LETTER = 6;
const SPACE = 0;

/** How alike two short texts are spelt, 0–1, whatever their words are. */
export interface SpellingLikeness {
  /** The text to compare with from now on. */
  compareWith(text: string): void;
  to(text: string): number;
}

export function createSpellingLikeness(): SpellingLikeness {
  // Numbers of texts instead of yes and no: nothing has to be wiped in between.
  const inFirst = new Uint32Array(PLACES);
  const inLast = new Uint32Array(PLACES);
  let [first, firstSize, last] = [0, 0, 0];
  return {
    compareWith(text) {
      first++;
      firstSize = 0;
      eachRun(text, (place) => {
        if (inFirst[place] === first) return;
        inFirst[place] = first;
        firstSize++;
      });
    },
    to(text) {
      last++;
      let [common, size] = [0, 0];
      eachRun(text, (place) => {
        if (inLast[place] === last) return;
        inLast[place] = last;
        size++;
        if (inFirst[place] === first) common++;
      });
      return common === 0 ? 0 : common / Math.sqrt(size * firstSize);
    },
  };
}

/** ` a b c ` letter by letter: capitals as small ones, whatever parts words as one space. */
function eachRun(text: string, take: (place: number) => void): void {
  let [run, length] = [SPACE, 1];
  const add = (letter: number): void => {
    if (letter === SPACE && run % 2 ** BITS_PER_LETTER === SPACE) return;
    run = (run * 2 ** BITS_PER_LETTER + letter) % 2 ** (RUN * BITS_PER_LETTER);
    if (++length >= RUN) take(Math.imul(run, 0x9e3779b1) >>> 17);
  };
  for (let i = 0; i < text.length; i++) add(letterOf(text.charCodeAt(i)));
  add(SPACE);
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return code - 20;
  return code < 0xc0 ? SPACE : 38 + (code % 26);
}
