import { stemmer } from '@orama/stemmers/hungarian';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

// The package's list is ten times as long and holds `cikk`, `holnap` and others that questions are about.
const STOP_WORDS = (
  'a abba abban abból ahhoz ahogy ahol aki akik akkor alatt amely amelyek ami amikor amit amíg annak arra ' +
  'arról attól az azért azok azon azt aztán azzal bár be csak de e ebben ebből egy egyik éppen ehhez ekkor ' +
  'el én ennek ennyi erre erről és ettől ez ezek ezen ezért ezt ezzel fel ha hanem hiába hogy hogyan hol ' +
  'hova igen így ill illetve ilyen is itt ki kell kellene kicsit le legyen lehet lenne lett ma már más meg ' +
  'mégis mely mert mi miatt miért míg mikor milyen minden mint mit mivel mindig most nagyon ne nekem neki ' +
  'nem nincs ő ők oda olyan ott össze pedig rá s saját sem semmi sok szerint számára talán te tehát ti ' +
  'tovább tud tudok úgy után vagy vagyok valaki valami van vannak volt voltak volna'
).split(' ');

/** Hungarian. */
export const hungarian: Analyser = createAnalyser('hu', {
  stem: (word) => stemmer(withAccents(word)),
  stopWords: STOP_WORDS,
  everyday:
    '-szia -üdv -köszönöm -kérem -kérlek -sziasztok beállítás beállítani használni hiba keresni kérdés kicserélni ' +
    'működik megoldás ötlet probléma segít segítség találni tudni új',
});

/** Accents that endings are known by, put back. */
function withAccents(folded: string): string {
  const isFront = /^[^ao]*[eiu][^ao]*...$/.test(folded);
  return folded
    .replace(/([brt])ol$/, isFront ? '$1ől' : '$1ól')
    .replace(/nal$/, 'nál')
    .replace(/nel$/, 'nél')
    .replace(/kent$/, 'ként')
    .replace(/ert$/, 'ért');
}
