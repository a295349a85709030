import { stemmer } from '@orama/stemmers/italian';
import { stopwords } from '@orama/stopwords/italian';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Italian. Articles before an apostrophe do not count: `l’app` is `app`. */
export const italian: Analyser = createAnalyser('it', {
  stem: stemmer,
  stopWords: stopwords,
  everyday:
    '-ciao -salve -grazie -favore -quando -perché -cosa -cos -com -può -posso -essere -avere -fare -fatto -sempre ' +
    '-ancora -già -anche -solo -molto -poi -qui -sia -senza -dopo -prima aiutare aiuto andare cambiare cercare ' +
    'domanda errore funzionare idea mettere nuovo possibile problema provare sapere soluzione trovare usare ' +
    'vedere volere',
});
