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
    expect(() => loadSearchIndex({ ...stored(), version: 2 })).to.throw(HelpWizardError, /version 2.*version 1/);
    expect(() => loadSearchIndex({ ...stored(), version: undefined })).to.throw(HelpWizardError, 'version');
  });

  it('is refused when a part is missing, cut off or wrong, with the part named', () => {
    for (const part of ['entries', 'options', 'words', 'counts', 'pairs']) {
      expect(() => loadSearchIndex({ ...stored(), [part]: undefined }), part).to.throw(HelpWizardError, part);
    }
    const { words, counts, pairs, entries } = stored() as Record<string, unknown[]>;
    const damaged = {
      entries: [{ id: 1 }],
      words: [...words!].reverse(),
      counts: counts!.slice(1),
      pairs: pairs!.slice(2),
    };
    for (const [part, value] of Object.entries(damaged)) {
      expect(() => loadSearchIndex({ ...stored(), [part]: value }), part).to.throw(HelpWizardError, part);
    }
    expect(() => loadSearchIndex({ ...stored(), entries: entries!.slice(1) })).to.throw(HelpWizardError, 'pairs');
    expect(() => loadSearchIndex({ ...stored(), pairs: pairs!.map(() => -1) })).to.throw(HelpWizardError, 'pairs');
  });
});
