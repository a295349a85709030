import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { createSearchIndex, createSearchWorker } from '../../src/search/index.js';
import { anEntry, ENTRIES } from './entries.js';

const MEGABYTE = 2 ** 20;
/** Every one of them another word: `wabc`, `wabd`, … */
function manyWords(letters: number): string {
  const words: string[] = [];
  for (let i = 0, length = 0; length < letters; i++) {
    const word = `w${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;
    words.push(word);
    length += word.length + 1;
  }
  return words.join(' ');
}

describe('a search index, with texts nobody would write', () => {
  it('takes a dictionary of a megabyte of words, and finds the one that is misspelt', () => {
    const dictionary = anEntry({ id: 'dictionary', title: 'All words', text: manyWords(MEGABYTE) });
    const index = createSearchIndex([...ENTRIES, dictionary]);
    expect(index.search('reset pasword')[0]?.entry.id).to.equal('password');
    const [, , word = ''] = dictionary.text.split(' ').slice(-3);
    expect(index.search(word)[0]?.entry.id).to.equal('dictionary');
  });

  it('takes one word of a megabyte, in an entry and in a question', () => {
    const word = 'ab'.repeat(MEGABYTE / 2);
    const index = createSearchIndex([...ENTRIES, anEntry({ id: 'long', title: word, text: `lyrics ${word}` })]);
    expect(index.search('translate lyrics')[0]?.entry.id).to.equal('lyrics');
    expect(index.search(word)).to.be.an('array');
  });

  it('looks at the first 10,000 code units of a question, however long it is', () => {
    const index = createSearchIndex(ENTRIES);
    const question = `reset my password ${'and then some more words '.repeat(4_000)}`;
    expect(question.length).to.be.greaterThan(100_000);
    expect(index.search(question)).to.deep.equal(index.search(question.slice(0, 10_000)));
  });

  for (const question of [
    'the and of to',
    'a',
    'é',
    '8',
    '🎧',
    '👩‍👩‍👧‍👦',
    '🎧 lyrics 🎧',
    '‮lyrics',
    'lyrics 歌詞 كلمات',
    '\u0000',
    '   ',
  ]) {
    it(`answers ${JSON.stringify(question)}`, () => {
      const found = createSearchIndex(ENTRIES).search(question);
      if (question.includes('lyrics')) expect(found[0]?.entry.id).to.equal('lyrics');
      expect(found.every(({ score }) => score > 0 && score <= 1)).to.equal(true);
    });
  }
});

describe('a search worker, with texts nobody would write', () => {
  it('answers as an index on the page does', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
      fc.constantFrom('reset pasword', 'lyrics', 'Störungen 密码 🎧', 'the', 'playback stops on my phone'),
    );
    const index = createSearchIndex(ENTRIES);
    const worker = createSearchWorker(ENTRIES);
    try {
      await fc.assert(
        fc.asyncProperty(text, fc.constantFrom(undefined, 'phone', 'desktop'), async (question, platform) => {
          const query = platform === undefined ? {} : { platform };
          expect(await worker.search(question, query)).to.deep.equal(index.search(question, query));
        }),
      );
    } finally {
      worker.close();
    }
  });
});
