import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { parseSiteConfig } from '../../src/checks/site-config.js';
import { ConfigError } from '../../src/core/errors.js';

describe('an address in the site config', () => {
  const web = [
    'a',
    '/a',
    './a?b=c:d',
    '?a:b',
    '#a:b',
    'a/b:c',
    '//a.example',
    'http://a.example',
    'über uns/ü.json',
    '../x',
  ];
  for (const url of web) {
    it(`may be ${url}`, () => {
      expect(parseSiteConfig({ links: { faqs: url } }).links?.faqs).to.equal(url);
    });
  }

  const others = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001data:,x',
  ];
  for (const url of [
    ...others,
    'java\tscript:alert(1)',
    'data:text/html,x',
    'mailto:a@b',
    'blob:x',
    'http:a',
    'http://',
    '',
  ]) {
    it(`may not be ${JSON.stringify(url)}`, () => {
      const words = `links.faqs: found ${JSON.stringify(url)}; allowed: an http(s) address or a relative path`;
      expect(() => parseSiteConfig({ links: { faqs: url } })).to.throw(ConfigError, words);
    });
  }

  it('is never one a browser would run', () => {
    const part = fc.constantFrom(
      'javascript',
      'JAVA',
      'script',
      ':',
      'data',
      '\t',
      '\n',
      ' ',
      '\u0000',
      '/',
      'x',
      '\u00a0',
    );
    const address = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(address, (url) => {
        try {
          parseSiteConfig({ links: { faqs: url } });
        } catch {
          return;
        }
        if (!URL.canParse(url, 'https://example.org')) return;
        expect(new URL(url, 'https://example.org').protocol).to.match(/^https?:$/);
      }),
      { numRuns: 2000 },
    );
  });
});
