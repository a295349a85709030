import { stemmer } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Hindi. */
export const hindi: Analyser = createAnalyser('hi', {
  stem: stemmer,
  stopWords: stopwords,
  everyday:
    '-नमस्ते -धन्यवाद -कृपया -कैसे -क्यों -कब -कहाँ -क्या -मैं -मेरा -मेरी -मेरे -मुझे -में -से -की -है -हो खोज ' +
    'गलती नया प्रयोग बदल मदद समस्या समाधान सवाल',
});
