import { stemmer } from '@orama/stemmers/finnish';
import { stopwords } from '@orama/stopwords/finnish';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Finnish. */
export const finnish: Analyser = createAnalyser('fi', {
  stem: stemmer,
  stopWords: stopwords,
  everyday:
    '-hei -moi -kiitos -mitä -miten -missä -milloin -vielä -enää -voi -voin -saa -saan -aina apu auttaa etsiä ' +
    'idea käyttää kysymys löytää näkyä näyttää ongelma ratkaisu saada tehdä tietää toimia uusi vika virhe yrittää',
});
