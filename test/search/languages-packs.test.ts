import { expect } from '@esm-bundle/chai';
import { createSearchIndex, loadSearchIndex, type Analyser } from '../../src/search/index.js';
import { foldWord } from '../../src/search/fold-word.js';
import { loadAnalyser, loadAnalysers } from '../../src/search/load-analyser.js';
import { anEntry } from './entries.js';

/** Forms that must meet, as they are written and as they are typed without accents; then words that say nothing. */
const LANGUAGES: Readonly<Record<string, readonly [together: readonly string[], stopWords: string]>> = {
  ar: [['حساب الحساب حسابي الحسابات', 'تطبيق التطبيق تطبيقات', 'كلمة الكلمة كلمات', 'إعدادات اعدادات'], 'في هل'],
  da: [
    ['højttaler højttaleren højttalere hojttaler hoejttaler', 'adgangskode adgangskoden', 'nål naal nal'],
    'og når nar',
  ],
  de: [
    [
      'Störung Störungen Stoerung storung',
      'Passwort Passwörter passworter Passwoerter',
      'löschen löschst loeschen loschen',
    ],
    'für fuer und möchte nicht bitte',
  ],
  el: [['συσκευή συσκευές συσκευών συσκευη', 'εφαρμογή εφαρμογές εφαρμογών εφαρμογη'], 'και είναι'],
  es: [
    [
      'configuración configuraciones configuracion',
      'canción canciones cancion',
      'perder perdió perdio perdido perdía',
      'botón botones boton',
    ],
    'el también tambien cómo',
  ],
  fi: [['kuuntelu kuuntelun kuuntelussa', 'äänet äänen aanet'], 'että etta'],
  fr: [
    [
      'créer crée créé créés creee creer',
      'réparée reparees réparer',
      'activité activites',
      'journal journaux',
      'première premieres premier',
    ],
    'même meme être etre',
  ],
  hi: [['किताब किताबें किताबों', 'संदेश संदेशों'], 'का में'],
  hu: [['jelszó jelszóval jelszot', 'számla számlából szamlabol számláról', 'telefonnál telefonnal'], 'és es'],
  id: [['menggunakan digunakan', 'unduhan unduhannya'], 'yang tidak'],
  it: [['canzone canzoni', 'qualità qualita', 'scaricare scaricato scaricata scaricano'], 'perché perche'],
  nl: [['wachtwoord wachtwoorden', 'betaling betalingen', 'geïnstalleerd geinstalleerd'], 'het één hoe'],
  no: [
    [
      'høyttaleren hoyttaleren hoeyttaleren',
      'spilleliste spillelister spillelisten',
      'passord passordet',
      'nål naal nal',
    ],
    'og når nar',
  ],
  pt: [
    [
      'configuração configurações configuracao configuracoes',
      'botão botões botoes',
      'imagem imagens',
      'canal canais',
      'disponível disponíveis disponivel',
    ],
    'não nao você',
  ],
  ro: [['aplicație aplicații aplicatie aplicaţii', 'parolă parola parole'], 'și pentru'],
  ru: [
    ['пароль пароля паролем пароли', 'синий синего синяя', 'счёт счет счета', 'историй история истории'],
    'который ещё еще',
  ],
  sv: [
    ['högtalare högtalaren hogtalare hoegtalare', 'lösenord lösenordet losenord', 'spellista spellistor spellistorna'],
    'och för for',
  ],
  tr: [
    [
      'şifre şifreyi sifremi şifreniz',
      'kitap kitabı kitabi kitapları',
      'hoparlör hoparlörü hoparlorden',
      'şarkı şarkılar sarkilari ŞARKI SARKI',
      'ekmek ekmeği ekmegi',
    ],
    'için icin değil degil',
  ],
};

async function packOf(lang: string): Promise<Analyser> {
  const pack = await loadAnalyser(lang);
  if (pack === undefined) throw new Error(`There is no pack for ${lang}.`);
  return pack;
}

const loadedPacks = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/src\/search\/languages\/(\w+)\.ts/.exec(name)?.[1] ?? '')
    .filter((lang) => lang !== '');

describe('search: language packs', () => {
  it('are loaded one by one, and not before they are asked for', async () => {
    expect(loadedPacks()).to.deep.equal([]);
    expect(await loadAnalyser('en-GB')).to.equal(undefined);
    expect(await loadAnalyser('xx')).to.equal(undefined);
    expect(await loadAnalyser('constructor')).to.equal(undefined);
    expect(loadedPacks()).to.deep.equal([]);
    expect((await loadAnalyser('de-AT'))?.lang).to.equal('de');
    expect(loadedPacks()).to.deep.equal(['de']);
  });

  it('are loaded once for several entries', async () => {
    const packs = await loadAnalysers(['fr-CA', 'en', 'fr', 'xx', 'nb']);
    expect(packs.map(({ lang }) => lang)).to.deep.equal(['fr', 'no']);
  });

  for (const [lang, [together, stopWords]] of Object.entries(LANGUAGES)) {
    it(`bring the forms of a word together: ${lang}`, async () => {
      const { stem } = await packOf(lang);
      for (const forms of together) {
        const stems = new Set(forms.split(' ').map((form) => stem(foldWord(form))));
        expect([...stems].join(' '), forms).to.match(/^\S+$/);
      }
    });

    it(`know which words say little, also without accents: ${lang}`, async () => {
      const { stopWords: known } = await packOf(lang);
      expect(stopWords.split(' ').filter((word) => !known.has(foldWord(word)))).to.deep.equal([]);
    });

    it(`leave codes as they are, and take any word: ${lang}`, async () => {
      const { stem } = await packOf(lang);
      expect(['8', 'x100s', 'e4004es'].map(stem)).to.deep.equal(['8', 'x100s', 'e4004es']);
      for (const word of ['a', 'ss', 'ao', 'ات', 'й', '日本', 'x'.repeat(5000)]) expect(stem(word)).not.to.equal('');
    });
  }

  it('keep different words apart', async () => {
    const apart: [string, string][] = [
      ['de', 'neue nu'],
      ['de', 'lied lid'],
      ['es', 'cuenta contar'],
      ['fr', 'site sien'],
      ['pt', 'mais mal'],
      ['tr', 'kart kar'],
    ];
    for (const [lang, words] of apart) {
      const { stem } = await packOf(lang);
      expect(new Set(words.split(' ').map(stem)).size, `${lang}: ${words}`).to.equal(2);
    }
  });
});

describe('search: questions in other languages', () => {
  it('finds and marks inflected words, whatever stands around them', async () => {
    const title = '🎧👩‍👩‍👧 Störungen: Kopfhörer (日本 и)';
    const index = createSearchIndex([anEntry({ id: 'a', title })], { lang: 'de', analysers: [await packOf('de')] });
    for (const typed of ['stoerung ', 'Storung ', 'die Störung ']) {
      const [match] = index.search(typed);
      expect(match?.highlights.title.map(([start, end]) => title.slice(start, end))).to.deep.equal(['Störungen']);
    }
  });

  it('reads past articles with an apostrophe, and marks the noun alone', async () => {
    const title = 'L’écran s’éteint avec l’application';
    const index = createSearchIndex([anEntry({ id: 'a', title })], { lang: 'fr', analysers: [await packOf('fr')] });
    const marked = (typed: string): string[] =>
      index.search(typed)[0]!.highlights.title.map(([start, end]) => title.slice(start, end));
    expect(marked('ecrans ')).to.deep.equal(['écran']);
    expect(marked("d'applications ")).to.deep.equal(['application']);
    expect(marked("qu'est-ce que l'écran ")).to.deep.equal(['écran']);
  });

  it('reads a question in every language that entries are written in', async () => {
    const analysers = await loadAnalysers(['de', 'ru', 'en']);
    const entries = [
      anEntry({ id: 'de', title: 'Die Wiedergaben brechen ab', lang: 'de-CH' }),
      anEntry({ id: 'ru', title: 'Забыли пароль', lang: 'ru' }),
      anEntry({ id: 'en', title: 'Songs are missing' }),
    ];
    const index = createSearchIndex(entries, { analysers });
    const loaded = loadSearchIndex(JSON.parse(JSON.stringify(index)), { analysers });
    for (const [typed, id] of [
      ['wiedergabe ', 'de'],
      ['паролем ', 'ru'],
      ['missing song ', 'en'],
    ] as const) {
      expect(index.search(typed)[0]?.entry.id).to.equal(id);
      expect(loaded.search(typed)[0]?.entry.id).to.equal(id);
    }
  });

  it('takes both written forms of Norwegian for one language', async () => {
    const analysers = await loadAnalysers(['nn-NO']);
    const entries = [anEntry({ id: 'a', title: 'Glemt passordene', lang: 'nb' })];
    for (const lang of ['nb-NO', 'nn', 'no']) {
      const index = createSearchIndex(entries, { lang, analysers });
      expect(index.search('og passordet ')[0]?.reasons).to.deep.equal(['words-1-of-1']);
    }
  });
});
