import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** German. `Störung`, `Stoerung` and `Storung` are one word. */
export const german: Analyser = createAnalyser('de', {
  stem: (word) => stemmer(withoutUmlauts(word)),
  stopWords: [...stopwords, ...stopwords.map(typedWithoutUmlauts)],
  everyday:
    '-bitte -danke -hallo -hi -mal -wann -warum -wieso -weshalb -wer -gibt -geht -schon -immer -wurde -worden ' +
    '-eigentlich -leider -gerne -möchte -möchten -moechte -moechten ändern ' +
    'anzeigen benutzen einstellen fehler finden frage funktionieren gehen ' +
    'helfen hilfe idee kommen lösung machen möglich neu problem sehen suchen verwenden versuchen wissen zeigen',
});

/** `stoerung` as `storung`, but not `neue` as `nu`. */
function withoutUmlauts(folded: string): string {
  return folded.replace(/([aeiouq]?)([aou])e/g, (all, before: string, vowel: string) => (before === '' ? vowel : all));
}

function typedWithoutUmlauts(word: string): string {
  return word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
}
