import { stemmer } from '@orama/stemmers/greek';
import { stopwords } from '@orama/stopwords/greek';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Greek. */
export const greek: Analyser = createAnalyser('el', {
  stem: stemmer,
  stopWords: stopwords,
  everyday:
    '-γεια -ευχαριστώ -παρακαλώ -πού -πότε -τι -γιατί -μου -σας -είναι -έχω -έχει -μπορώ -κάνω αλλάζω βοήθεια ' +
    'βρίσκω ερώτηση ιδέα λάθος λειτουργεί λύση νέος πρόβλημα σφάλμα χρησιμοποιώ',
});
