import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import type { Entry, Range } from '../../src/core/types.js';
import { createSearchIndex, loadSearchIndex } from '../../src/search/index.js';
import { loadAnalysers } from '../../src/search/load-analyser.js';
import { anEntry, ENTRIES } from './entries.js';

const WORDS = [
  'lyrics',
  'Lyric',
  'paswrod',
  'password',
  'the',
  'Wi-Fi',
  'café',
  '🎧',
  '密码重置',
  'كلمة',
  'パスワードを忘れた',
  'รหัสผ่าน',
  'Störungen',
  'l’écran',
  'İŞIK',
  'ещё й',
  '<b>',
  '8.4',
  "can't",
];
const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // Lone halves of surrogate pairs, as a cut-off string has them.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
);
const entries: fc.Arbitrary<Entry[]> = fc
  .array(fc.record({ title: aText, text: aText, answer: aText, archived: fc.boolean() }), { maxLength: 6 })
  .map((given) => given.map((entry, i) => anEntry({ id: `e${i}`, ...entry })));

function expectSound(ranges: readonly Range[], text: string): void {
  let before = -1;
  for (const [start, end] of ranges) {
    expect(start).to.be.greaterThan(before);
    expect(end).to.be.greaterThan(start);
    expect(end).to.be.at.most(text.length);
    for (const at of [start, end]) expect(text.slice(at - 1, at + 1)).not.to.match(/^[\ud800-\udbff][\udc00-\udfff]$/);
    before = end;
  }
}

describe('search: whatever is typed', () => {
  it('answers with sound scores and highlights', () => {
    fc.assert(
      fc.property(entries, aText, (given, text) => {
        for (const { entry, score, highlights, reasons } of createSearchIndex(given).search(text)) {
          expect(score).to.be.within(0, 1);
          expectSound(highlights.title, entry.title);
          expectSound(highlights.text, entry.text);
          expect(reasons.at(-1)).to.match(/^words-[1-9]\d*-of-[1-9]\d*$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers so in every language, in mixed scripts', async () => {
    const analysers = await loadAnalysers(['de', 'fr', 'ja', 'ru', 'th', 'tr', 'zh']);
    const langs = fc.constantFrom('de-AT', 'en', 'fr', 'ja', 'ru', 'th', 'tr', 'xx', 'zh-Hant');
    const inLanguages = fc.tuple(entries, fc.array(langs, { minLength: 6, maxLength: 6 }));
    fc.assert(
      fc.property(inLanguages, langs, aText, ([given, spoken], lang, text) => {
        const named = given.map((entry, i) => ({ ...entry, lang: spoken[i]! }));
        const index = createSearchIndex(named, { lang, analysers });
        for (const { entry, score, highlights } of index.search(text)) {
          expect(score).to.be.within(0, 1);
          expectSound(highlights.title, entry.title);
          expectSound(highlights.text, entry.text);
        }
        const loaded = loadSearchIndex(JSON.parse(JSON.stringify(index)), { analysers });
        expect(loaded.search(text).map(({ entry }) => entry.id)).to.deep.equal(
          index.search(text).map(({ entry }) => entry.id),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('answers the same whatever the order of the entries', () => {
    fc.assert(
      fc.property(entries, aText, (given, text) => {
        const answer = createSearchIndex(given).search(text);
        expect(createSearchIndex([...given].reverse()).search(text)).to.deep.equal(answer);
      }),
      { numRuns: 100 },
    );
  });

  it('answers the same after a way through JSON', () => {
    fc.assert(
      fc.property(entries, aText, (given, text) => {
        const index = createSearchIndex(given);
        const loaded = loadSearchIndex(JSON.parse(JSON.stringify(index)));
        expect(loaded.search(text)).to.deep.equal(index.search(text));
      }),
      { numRuns: 100 },
    );
  });

  it('answers the same whatever was asked before', () => {
    fc.assert(
      fc.property(entries, fc.array(aText, { maxLength: 4 }), aText, (given, before, text) => {
        const index = createSearchIndex(given);
        for (const other of before) index.search(other);
        expect(index.search(text)).to.deep.equal(createSearchIndex(given).search(text));
      }),
      { numRuns: 100 },
    );
  });

  it('finds every entry by its own title, when that has words', () => {
    const index = createSearchIndex(ENTRIES);
    for (const { id, title } of ENTRIES) expect(index.search(title)[0]?.entry.id).to.equal(id);
  });

  it('changes nothing it is given', () => {
    const frozen = ENTRIES.map((entry) => Object.freeze({ ...entry }));
    const query = Object.freeze({ platform: 'phone', kinds: Object.freeze(['thread'] as const) });
    expect(createSearchIndex(Object.freeze(frozen)).search('downloads', query)).to.have.length(2);
  });

  it('bounds what it does for very long texts', () => {
    const index = createSearchIndex(ENTRIES);
    const words = Array.from({ length: 12_500 }, (_, i) => `w${String.fromCharCode(97 + (i % 26))}${i}`);
    const [match] = index.search(`lyrics ${'lyrics '.repeat(20)}${words.join(' ')}`.slice(0, 100_000));
    expect(match?.reasons ?? []).to.satisfy(
      (reasons: string[]) => reasons.length === 0 || reasons.at(-1)!.endsWith('-of-64'),
    );
    expect(index.search('lyrics '.repeat(15_000))[0]?.entry.id).to.equal('lyrics');
    expect(index.search('x'.repeat(100_000))).to.deep.equal([]);
    expect(index.search('密'.repeat(100_000))).to.deep.equal([]);
  });
});
