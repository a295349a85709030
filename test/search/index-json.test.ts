import { expect } from '@esm-bundle/chai';
import { HelpWizardError } from '../../src/core/errors.js';
import { createSearchIndex, loadSearchIndex } from '../../src/search/index.js';
import { ENTRIES } from './entries.js';

const stored = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(createSearchIndex(ENTRIES, { limit: 2 }))) as Record<string, unknown>;

describe('search: a stored index', () => {
  it('keeps its entries and its options', () => {
    const matches = loadSearchIndex(stored()).search('songs downloads lyrics');
    expect(matches).to.have.length(2);
    expect(ENTRIES).to.deep.include(matches[0]?.entry);
  });

  it('loads into an index that stores the same', () => {
    expect(JSON.parse(JSON.stringify(loadSearchIndex(stored())))).to.deep.equal(stored());
  });

  it('is refused when it is something else', () => {
    for (const json of [undefined, null, 1, '', '{}', [], {}, { version: 1 }]) {
      expect(() => loadSearchIndex(json)).to.throw(HelpWizardError, 'not a search index');
    }
  });

  it('is refused when another version wrote it, with both versions named', () => {
    expect(() => loadSearchIndex({ ...stored(), version: 3 })).to.throw(HelpWizardError, /version 3.*version 2/);
    expect(() => loadSearchIndex({ ...stored(), version: undefined })).to.throw(HelpWizardError, 'version');
  });

  it('is refused when a part is missing, cut off or wrong, with the part named', () => {
    const packed = ['words', 'stems', 'terms', 'postings', 'impacts', 'titles'];
    for (const part of ['entries', 'options', 'langs', ...packed]) {
      expect(() => loadSearchIndex({ ...stored(), [part]: undefined }), part).to.throw(HelpWizardError, `"${part}"`);
    }
    for (const part of packed.slice(2)) {
      const text = String(stored()[part]);
      for (const wrong of [text.slice(4), text.slice(0, -4), `${text.slice(0, -4)}////`, '?', '']) {
        expect(() => loadSearchIndex({ ...stored(), [part]: wrong }), part).to.throw(HelpWizardError, `"${part}"`);
      }
    }
    const { words, entries } = stored() as { words: string; entries: unknown[] };
    const backwards = words.split('\n').reverse().join('\n');
    expect(() => loadSearchIndex({ ...stored(), words: backwards })).to.throw(HelpWizardError, '"words"');
    expect(() => loadSearchIndex({ ...stored(), entries: [{ id: 1 }] })).to.throw(HelpWizardError, '"entries"');
    expect(() => loadSearchIndex({ ...stored(), entries: entries.slice(1) })).to.throw(HelpWizardError, 'damaged');
  });
});
