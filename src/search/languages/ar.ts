import { stemmer } from '@orama/stemmers/arabic';
import { stopwords } from '@orama/stopwords/arabic';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Arabic. */
export const arabic: Analyser = createAnalyser('ar', {
  stem: (word) => stemmer(word.replace(/(...)ات$/, '$1ة')),
  stopWords: stopwords,
  everyday:
    '-مرحبا -شكرا -السلام -عليكم -لماذا -متى -أين -يمكنني -أستطيع بحث تغيير جديد حل خطأ سؤال عمل فكرة مساعدة ' +
    'مشكلة',
});
