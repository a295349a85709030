import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Dutch. */
export const dutch: Analyser = createAnalyser('nl', {
  stem: stemmer,
  stopWords: stopwords,
  everyday:
    '-hallo -hoi -graag -bedankt -dank -waarom -wanneer -welke -waar -krijg -gaat -steeds -elke -misschien fout ' +
    'gebruiken goed helpen hulp idee instellen kijken komen lukken maken mogelijk nieuw oplossen oplossing ' +
    'probleem proberen vinden vraag weten werken zien',
});
