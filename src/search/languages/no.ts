import { stemmer } from '@orama/stemmers/norwegian';
import { stopwords } from '@orama/stopwords/norwegian';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Norwegian, Bokmål (`nb`) and Nynorsk (`nn`). `å` may be typed as `a` or `aa`, `ø` as `o` or `oe`. */
export const norwegian: Analyser = createAnalyser('no', {
  stem: (word) => stemmer(word.replace(/aa/g, 'a').replace(/oe/g, 'o')),
  stopWords: stopwords,
  everyday:
    '-hei -takk -går -får -fått -gjerne -kanskje -finnes -fortsatt bruke endre feil finne fungere gjøre hjelp ' +
    'hjelpe idé komme løsning mulig ny problem prøve se søke spørsmål virke vise vite',
});
