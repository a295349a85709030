import { stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Danish. `å` may be typed as `a` or `aa`, `ø` as `o` or `oe`. */
export const danish: Analyser = createAnalyser('da', {
  stem: (word) => stemmer(word.replace(/aa/g, 'a').replace(/oe/g, 'o')),
  stopWords: stopwords,
  everyday:
    '-hej -tak -hvorfor -hvordan -hvilken -kommer -går -får -fået -gerne -måske -uden -bare -stadig ændre bruge ' +
    'fejl finde fungere gøre hjælp hjælpe ide løsning mulig ny problem prøve se søge spørgsmål vide virke vise',
});
