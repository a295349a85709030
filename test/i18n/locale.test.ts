import { expect } from '@esm-bundle/chai';
import { wordingLocale } from '../../src/i18n/locale.js';

describe('the locale of dates and numbers', () => {
  it('is the English of the page', () => {
    expect(wordingLocale('en-GB')).to.equal('en-GB');
  });

  it('is English where the page speaks another language', () => {
    expect(wordingLocale('de-AT')).to.equal('en');
  });

  for (const named of ['', 'en-', 'not a language', 'x']) {
    it(`is English where the page says ${JSON.stringify(named)}`, () => {
      expect(wordingLocale(named)).to.equal('en');
    });
  }
});
