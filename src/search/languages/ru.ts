import { stemmer } from '@orama/stemmers/russian';
import { stopwords } from '@orama/stopwords/russian';
import type { Analyser } from '../analyser.js';
import { createAnalyser } from '../create-analyser.js';

/** Russian. `ё` is `е`; `й` is a letter of its own. */
export const russian: Analyser = createAnalyser('ru', {
  stem: stemmer,
  stopWords: stopwords,
  everyday:
    '-здравствуйте -привет -спасибо -пожалуйста -почему -это -мои -моё -моего -моем -моей -моих -могу -который ' +
    '-которая -которые вопрос вопросы делать знать идея изменить искать использовать найти новый ошибка ' +
    'получаться помочь помощь проблема работать решение решить смотреть хотеть',
});
