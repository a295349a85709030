import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** French. Articles before an apostrophe do not count: `l’écran` is `écran`. */
export const french: Analyser = createAnalyser('fr', {
  stem: (word) => stemmer(withAccents(word)),
  stopWords: stopwords,
  everyday:
    '-bonjour -salut -merci -svp -comment -pourquoi -où -quand -être -avoir -fait -faire -fais -peut -peux -puis ' +
    '-plus -très -tout -tous -toute -toutes -si -comme -aussi -donc -car -alors -toujours -il -cela -ça -y ' +
    '-lorsque -depuis aide aider arriver changer chercher erreur essayer fonctionner idée marcher mettre nouveau ' +
    'possible problème question savoir solution trouver utiliser voir vouloir',
});

/** Accents that endings are known by, put back. */
function withAccents(folded: string): string {
  return folded
    .replace(/ee(s?)$/, 'ée$1')
    .replace(/ite(s?)$/, 'ité$1')
    .replace(/iere(s?)$/, 'ière$1')
    .replace(/([^fh])erent$/, '$1èrent');
}
