import { stemmer } from '@orama/stemmers/romanian';
import { stopwords } from '@orama/stopwords/romanian';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Romanian. */
export const romanian: Analyser = createAnalyser('ro', {
  stem: (word) => stemmer(withAccents(word)),
  stopWords: stopwords,
  everyday:
    '-bună -salut -mulțumesc -rog -poți -trebuie -mereu -cum -fac ajuta ajutor caut eroare funcționa găsi idee ' +
    'încerca întrebare merge nou posibil problema rezolva schimba soluție ști vedea',
});

/** Accents that endings are known by, put back. */
function withAccents(folded: string): string {
  return folded
    .replace(/eaza$/, 'ează')
    .replace(/easca$/, 'ească')
    .replace(/est([ei])$/, 'eşt$1')
    .replace(/t(i(?:e|a|i|ei|ile|ilor|un.*)?)$/, 'ţ$1')
    .replace(/and(u.*)?$/, 'ând$1')
    .replace(/aser([ai]|am|ati)$/, 'aseră$1');
}
