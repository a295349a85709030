import { stemmer } from '@orama/stemmers/spanish';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

// The package's list holds `cuenta`, `estado` and others that questions are about.
const STOP_WORDS = (
  'a al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquellas aquello aquellos ' +
  'aquí así aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo ' +
  'cuanto cuánto de del desde donde dónde durante e el él ella ellas ello ellos en entre era eran eres es ' +
  'esa esas ese eso esos esta está están estaba estado estamos estar estas este esto estos estoy fue fueron ' +
  'fui ha había haber han has hasta hay haya he hemos hace hacer hago la las le les lo los luego más me mi ' +
  'mí mientras mis mucho muchos muy nada ni ningún ninguna ninguno no nos nosotros nuestra nuestro nunca o ' +
  'os otra otras otro otros para pero poco por porque pues puede pueden puedo que qué quien quién se sea ' +
  'según ser si sí sido siempre sin sino sobre solo sólo somos son soy su sus también tampoco tan tanto te ' +
  'tener tengo ti tiene tienen toda todas todavía todo todos tras tu tú tus un una unas uno unos usted va ' +
  'vamos voy y ya yo'
).split(' ');

/** Spanish. */
export const spanish: Analyser = createAnalyser('es', {
  // `perdió` has lost its accent and keeps its `i`, which `perder` never had.
  stem: (word) => stemmer(withAccents(word)).replace(/(..)[ií]$/, '$1'),
  stopWords: STOP_WORDS,
  everyday:
    '-hola -gracias -favor actualizar arreglar ayuda ayudar buscar cambiar encontrar error funcionar idea ' +
    'intentar nuevo poner posible problema pregunta probar querer saber salir solución usar ver',
});

/** Accents that endings are known by, put back. */
function withAccents(folded: string): string {
  return folded
    .replace(/cion$/, 'ción')
    .replace(/i(a[sn]?|amos)$/, 'í$1')
    .replace(/(ir|[^i]er)a([ns]?)$/, '$1á$2');
}
