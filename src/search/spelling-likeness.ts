/** Texts are compared by runs of so many letters: a slip breaks few of them, another form of a word fewer. */
const RUN = 4;
/** Places for runs; two that share one are taken for the same. */
const PLACES = 2 ** 15;
const BITS_PER_LETTER = 6;
const SPACE = 0;
/** How many texts' runs are kept: while somebody types, nearly every text is compared again. */
const REMEMBERED = 1_000;

/** How alike two short texts are spelt, 0–1, whatever their words are. */
export interface SpellingLikeness {
  /** The text to compare with from now on. */
  compareWith(text: string): void;
  to(text: string): number;
}

export function createSpellingLikeness(): SpellingLikeness {
  // Numbers of texts instead of yes and no: nothing has to be wiped in between.
  const numberOf = new Uint32Array(PLACES);
  const known = new Map<string, Uint16Array>();
  let [number, size] = [0, 0];
  return {
    compareWith(text) {
      const places = runsOf(text);
      number++;
      size = places.length;
      for (const place of places) numberOf[place] = number;
    },
    to(text) {
      let places = known.get(text);
      if (places === undefined) {
        if (known.size >= REMEMBERED) known.clear();
        known.set(text, (places = runsOf(text)));
      }
      let common = 0;
      for (let i = 0; i < places.length; i++) if (numberOf[places[i]!] === number) common++;
      return common === 0 ? 0 : common / Math.sqrt(places.length * size);
    },
  };
}

/** The places of all runs of ` a b c `, each once: capitals as small letters, whatever parts words as one space. */
function runsOf(text: string): Uint16Array {
  const places = new Set<number>();
  let [run, length] = [SPACE, 1];
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? letterOf(text.charCodeAt(i)) : SPACE;
    if (letter === SPACE && run % 2 ** BITS_PER_LETTER === SPACE) continue;
    run = (run * 2 ** BITS_PER_LETTER + letter) % 2 ** (RUN * BITS_PER_LETTER);
    if (++length >= RUN) places.add(Math.imul(run, 0x9e3779b1) >>> 17);
  }
  return Uint16Array.from(places);
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return code - 20;
  return code < 0xc0 ? SPACE : 38 + (code % 26);
}
