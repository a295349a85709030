import { stemmer } from '@orama/stemmers/portuguese';
import { stopwords } from '@orama/stopwords/portuguese';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Portuguese. */
export const portuguese: Analyser = createAnalyser('pt', {
  stem: (word) => stemmer(withAccents(singular(word))),
  stopWords: stopwords,
  everyday:
    '-olá -oi -obrigado -obrigada -favor -porque -onde -pode -posso -fazer -faz -sempre -ainda -todo -toda -todos ' +
    '-todas -sobre -aqui -assim ajuda ajudar conseguir dúvida encontrar erro funcionar ideia mudar novo pergunta ' +
    'possível problema procurar querer resolver saber solução tentar usar ver',
});

/** Plurals that change more than the ending: `botões`, `canais`, `papéis`, `imagens`. */
function singular(folded: string): string {
  return folded
    .replace(/oes$/, 'ao')
    .replace(/([ai])veis$/, '$1vel')
    .replace(/(...[ae])is$/, '$1l')
    .replace(/ns$/, 'm');
}

/** Accents that endings are known by, put back. */
function withAccents(folded: string): string {
  return folded
    .replace(/cao$/, 'ção')
    .replace(/ao$/, 'ão')
    .replace(/avel$/, 'ável')
    .replace(/ivel$/, 'ível')
    .replace(/anci(as?)$/, 'ânci$1')
    .replace(/enci(as?)$/, 'ênci$1');
}
