import { stemmer } from '@orama/stemmers/indonesian';
import { stopwords } from '@orama/stopwords/indonesian';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Indonesian. */
export const indonesian: Analyser = createAnalyser('id', {
  stem: stemmer,
  stopWords: stopwords,
  everyday:
    '-halo -hai -tolong -terima -kasih -mohon -tidak -yang -untuk -dengan -ke -saya -bisa -sudah -ada aplikasi ' +
    'baru bantu bantuan cara cari coba gagal guna ide masalah pertanyaan salah solusi ubah',
});
