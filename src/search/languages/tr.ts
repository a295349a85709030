import { stemmer } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Turkish. `ı` and `i` are one letter, as on keyboards without the other. */
export const turkish: Analyser = createAnalyser('tr', {
  stem: (word) => stemmer(withTurkishLetters(word)).replace(/([aeıioöuü])g$/, '$1k'),
  stopWords: stopwords,
  everyday:
    '-merhaba -selam -teşekkürler -lütfen -nasıl -benim -bana -olmuyor -yapabilirim -edebilirim arama bulma ' +
    'çalışma çözüm değiştirme fikir hata kullanma mümkün öneri problem soru sorun yardım yeni',
});

/**
 * The letters that folding took, as far as endings need them. The stemmer asks whether vowels harmonise, and nearly always
 * they do: `ı`, `o` and `u` stand with `a`; `i`, `ö` and `ü` with `e`. The next of these tells, or else the one before.
 */
function withTurkishLetters(folded: string): string {
  let isFront = /^[^aou]*i/.test(folded);
  let word = '';
  for (let i = 0; i < folded.length; i++) {
    const letter = folded[i]!;
    if (/[aeiou]/.test(letter)) {
      const next = /^[^aeo]*([ae])/.exec(folded.slice(i + 1))?.[1];
      if (letter === 'a' || letter === 'e') isFront = letter === 'e';
      else if (next !== undefined) isFront = next === 'e';
    }
    word += isFront ? (FRONT[letter] ?? letter) : (BACK[letter] ?? letter);
  }
  return word.replace(/m([iıuü])s(?=$|[st])/, 'm$1ş').replace(/([aeıioöuü])g(?=[aeıioöuü])/g, '$1ğ');
}

const FRONT: Readonly<Record<string, string>> = { u: 'ü', o: 'ö' };
const BACK: Readonly<Record<string, string>> = { i: 'ı' };
