import { expect } from '@esm-bundle/chai';
import { HelpWizardError } from '../../src/core/errors.js';
import { createSearchIndex, loadSearchIndex, type Analyser } from '../../src/search/index.js';
import { anEntry } from './entries.js';

/** As much German as a test needs. */
const GERMAN: Analyser = {
  lang: 'de',
  stem: (word) => word.replace(/(?:en|er|e)$/, ''),
  stopWords: new Set(['die', 'der', 'das', 'und']),
};
const ENTRIES = [
  anEntry({ id: 'de', title: 'Die Lieder fehlen', lang: 'de-AT' }),
  anEntry({ id: 'en', title: 'Songs are missing', lang: 'en' }),
];

describe('search: languages', () => {
  it('reads every entry in its own language', () => {
    const index = createSearchIndex(ENTRIES, { analysers: [GERMAN] });
    expect(index.search('lied')[0]?.entry.id).to.equal('de');
    expect(index.search('song')[0]?.entry.id).to.equal('en');
  });

  it('reads entries that name none in the language of the page', () => {
    const index = createSearchIndex([anEntry({ id: 'a', title: 'Die Lieder fehlen' })], {
      lang: 'de-CH',
      analysers: [GERMAN],
    });
    expect(index.search('die lied')[0]?.reasons).to.deep.equal(['words-1-of-1']);
  });

  it('takes words as they stand in a language it does not know', () => {
    const index = createSearchIndex([anEntry({ id: 'a', title: 'Musiikki katkeilee' })], { lang: 'fi' });
    expect(loadSearchIndex(index.toJSON()).search('musiikki')[0]?.entry.id).to.equal('a');
  });

  it('stores which analysers took part, and asks for them by name', () => {
    const json: unknown = JSON.parse(JSON.stringify(createSearchIndex(ENTRIES, { analysers: [GERMAN] })));
    expect(() => loadSearchIndex(json)).to.throw(HelpWizardError, '"de"');
    expect(loadSearchIndex(json, { analysers: [GERMAN] }).search('lied')[0]?.entry.id).to.equal('de');
  });
});
