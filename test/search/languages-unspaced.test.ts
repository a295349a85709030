import { expect } from '@esm-bundle/chai';
import { createSearchIndex, type Analyser } from '../../src/search/index.js';
import { loadAnalyser } from '../../src/search/load-analyser.js';
import { createUnspacedAnalyser } from '../../src/search/unspaced.js';
import { anEntry } from './entries.js';

const TITLES: Readonly<Record<string, readonly string[]>> = {
  ja: ['パスワードを再設定する方法', 'カードが拒否されました', '通知が届かない'],
  zh: ['重置密码的方法', '銀行卡被拒絕', '收不到通知'],
  th: ['วิธีรีเซ็ตรหัสผ่าน', 'บัตรถูกปฏิเสธ', 'ไม่ได้รับการแจ้งเตือน'],
};
const QUESTIONS: Readonly<Record<string, string>> = {
  ja: '🎧 パスワードを忘れてしまいました',
  zh: '🎧 我忘记密码了怎么办',
  th: '🎧 ผมลืมรหัสผ่านครับ',
};

const entriesIn = (lang: string) => TITLES[lang]!.map((title, i) => anEntry({ id: `${lang}${i}`, title }));
const json = (lang: string, pack: Analyser): string =>
  JSON.stringify(createSearchIndex(entriesIn(lang), { lang, analysers: [pack] }));

describe('search: languages without spaces', () => {
  for (const [lang, question] of Object.entries(QUESTIONS)) {
    it(`answers with and without word borders: ${lang}`, async () => {
      const pack = await loadAnalyser(lang);
      const without = createUnspacedAnalyser(lang, [...pack!.stopWords], null);
      for (const analysers of [[pack!], [without], []]) {
        const index = createSearchIndex(entriesIn(lang), { lang, analysers });
        expect(index.search(question)[0]?.entry.id).to.equal(`${lang}0`);
      }
    });

    it(`has the same index in every browser: ${lang}`, async () => {
      const pack = await loadAnalyser(lang);
      expect(json(lang, createUnspacedAnalyser(lang, [...pack!.stopWords], null))).to.equal(json(lang, pack!));
    });
  }

  it('does not ask for letter pairs across two words', () => {
    const segmenter = {
      segment: () => [
        { segment: '重置', index: 0 },
        { segment: '密码', index: 2 },
      ],
    };
    const reasons = (analyser: Analyser): readonly string[] =>
      createSearchIndex(entriesIn('zh'), { lang: 'zh', analysers: [analyser] }).search('重置密码')[0]!.reasons;
    expect(reasons(createUnspacedAnalyser('zh', [], segmenter))).to.deep.equal(['words-2-of-2']);
    expect(reasons(createUnspacedAnalyser('zh', [], null))).to.deep.equal(['words-3-of-3']);
  });

  it('asks for pairs of two words of one letter: they may be a word the browser does not know', () => {
    const segment = (text: string) => Array.from(text).map((letter, index) => ({ segment: letter, index }));
    const analyser = createUnspacedAnalyser('zh', [], { segment });
    const index = createSearchIndex([anEntry({ id: 'a', title: '耗电太快' })], { lang: 'zh', analysers: [analyser] });
    expect(index.search('耗电')[0]?.entry.id).to.equal('a');
  });

  it('marks exactly what was found, between emoji and other scripts', async () => {
    const title = '👩‍👩‍👧🎧iPhoneのパスワード、Störung';
    const analysers = [await loadAnalyser('ja')].filter((pack) => pack !== undefined);
    const index = createSearchIndex([anEntry({ id: 'a', title })], { lang: 'ja', analysers });
    const [match] = index.search('パスワードとstorung ');
    expect(match?.highlights.title.map(([start, end]) => title.slice(start, end))).to.deep.equal([
      'パスワード',
      'Störung',
    ]);
  });

  for (const lang of ['km', 'lo', 'my']) {
    it(`takes any text: ${lang}`, async () => {
      const pack = await loadAnalyser(lang);
      const index = createSearchIndex(entriesIn('th'), { lang, analysers: [pack!] });
      for (const text of ['', '🎧', 'ລະຫັດຜ່ານ', 'ពាក្យសម្ងាត់', 'စကားဝှက်', '\ud83c', 'ที่'.repeat(5000)]) {
        expect(index.search(text)).to.be.an('array');
      }
    });
  }
});
