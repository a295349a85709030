import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Swedish. `å` may be typed as `a` or `aa`, `ö` as `o` or `oe`. */
export const swedish: Analyser = createAnalyser('sv', {
  // `lösenordet`: the stemmer leaves the neuter article, as it does in `paket` and `internet`.
  stem: (word) =>
    stemmer(word.replace(/aa|ae/g, 'a').replace(/oe/g, 'o')).replace(/(...(?!ab|ak|an|ern|in|iv)..)et$/, '$1'),
  stopWords: stopwords,
  everyday:
    '-hej -tack -snälla -går -finns -vad -vilken -också -bara -få -får -bort ändra använda fel fråga fungera göra ' +
    'hitta hjälp hjälpa idé komma lösning möjligt ny problem prova se söka veta visa',
});
