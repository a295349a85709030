import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { checkEntries, describeSkipped } from '../../src/checks/entries.js';
import type { Entry } from '../../src/core/types.js';

const ENTRY: Entry = { id: 'a', kind: 'faq', title: 'A', url: 'https://example.org/a', text: 'Text' };
const FULL: Required<Omit<Entry, 'partial'>> = {
  ...ENTRY,
  html: '<p>Text</p>',
  answer: 'Answer',
  solved: true,
  status: 'fixed',
  statusUpdate: 'Fixed in 2.0',
  platforms: ['ios'],
  tags: ['login'],
  author: { name: 'Ada', badge: 'Staff' },
  votes: -3,
  views: 0,
  updatedAt: '2026-01-31T10:00:00Z',
  archived: false,
  lang: 'pt-BR',
};
const OPTIONAL = Object.keys(FULL).filter((key) => !(key in ENTRY));

const check = (...values: readonly unknown[]) =>
  checkEntries(values, { baseUrl: 'https://example.org/help/faqs.json', source: 'faqs.json' });

describe('an entry', () => {
  it('is kept as it is when nothing is wrong', () => {
    expect(check(ENTRY, { ...FULL, id: 'b' })).to.deep.equal({
      entries: [ENTRY, { ...FULL, id: 'b' }],
      skipped: [],
      repaired: [],
    });
  });

  it('is a copy without what it is not known to have', () => {
    const tags = ['x'];
    const [entry] = check({ ...ENTRY, tags, password: 'secret' }).entries;
    expect(entry).to.deep.equal({ ...ENTRY, tags });
    expect(entry?.tags).not.to.equal(tags);
  });

  const reasons: [string, unknown][] = [
    ['it is not an object', null],
    ['it is not an object', ['a']],
    ['it is not an object', 'a'],
    ['its id is not a text of 1–500 characters', { ...ENTRY, id: 12 }],
    ['its id is not a text of 1–500 characters', { ...ENTRY, id: ' ' }],
    ['its id is not a text of 1–500 characters', { ...ENTRY, id: 'x'.repeat(501) }],
    ['its kind is none of faq, issue, thread, idea, news', { ...ENTRY, kind: 'article' }],
    ['it has no title', { ...ENTRY, title: ' \n' }],
    ['it has no title', { ...ENTRY, title: 7 }],
    ['its url is not an http(s) address', { ...ENTRY, url: undefined }],
    ['its url is not an http(s) address', { ...ENTRY, url: 'javascript:alert(1)' }],
    ['its url is not an http(s) address', { ...ENTRY, url: ' java\nscript:alert(1)' }],
    ['its url is not an http(s) address', { ...ENTRY, url: 'data:text/html,x' }],
    ['its url is not an http(s) address', { ...ENTRY, url: 'https://[' }],
    ['its url is not an http(s) address', { ...ENTRY, url: `/${'x'.repeat(8000)}` }],
    ['it has neither text nor answer nor html', { ...ENTRY, text: undefined }],
    ['it has neither text nor answer nor html', { ...ENTRY, text: 5, html: '' }],
  ];
  for (const [reason, value] of reasons) {
    it(`is skipped because ${reason}: ${JSON.stringify(value).slice(0, 80)}`, () => {
      const { entries, skipped } = check(value, { ...ENTRY, id: 'good' });
      expect(entries.map(({ id }) => id)).to.deep.equal(['good']);
      expect(skipped.map((note) => note.reason)).to.deep.equal([reason]);
    });
  }

  it('is skipped when an earlier one has its id', () => {
    const { entries, skipped } = check(ENTRY, { ...ENTRY, title: 'B' });
    expect(entries).to.deep.equal([ENTRY]);
    expect(skipped).to.deep.equal([{ id: 'a', reason: 'an earlier entry has the same id' }]);
  });

  it('may do without text where there is an answer or html, and with an empty one', () => {
    const { text: _, ...bare } = ENTRY;
    const values = [
      { ...bare, answer: 'x' },
      { ...bare, id: 'b', html: 'x', text: null },
      { ...bare, id: 'c', text: '' },
    ];
    expect(check(...values).entries.map(({ text }) => text)).to.deep.equal(['', '', '']);
  });

  it('has its address resolved against the base', () => {
    const values = ['b?c', '/b', '//b.example'].map((url, i) => ({ ...ENTRY, id: `${i}`, url }));
    const addresses = ['https://example.org/help/b?c', 'https://example.org/b', 'https://b.example/'];
    expect(check(...values).entries.map(({ url }) => url)).to.deep.equal(addresses);
  });

  it('needs an absolute address where there is no base', () => {
    const { entries, skipped } = checkEntries([{ ...ENTRY, url: '/a' }, ENTRY], { source: 'x' });
    expect([entries.length, skipped.length]).to.deep.equal([1, 1]);
  });

  const repairs: [string, Record<string, unknown>, Partial<Entry>][] = [
    ['votes is not a number', { votes: '12' }, {}],
    ['votes is not a number; views is not a number', { votes: NaN, views: Infinity }, {}],
    ['solved is not true or false', { solved: 'yes' }, {}],
    ['updatedAt is not an ISO 8601 date', { updatedAt: '12' }, {}],
    ['updatedAt is not an ISO 8601 date', { updatedAt: '2026-13-01' }, {}],
    ['lang is not a BCP 47 language', { lang: 'English, please' }, {}],
    ['tags is not a list', { tags: 'login' }, {}],
    ['tags lost what is not a short text', { tags: ['login', 5, '', 'x'.repeat(501)] }, { tags: ['login'] }],
    ['author is not an object with a name', { author: 'Ada' }, {}],
    ['badge is not a text', { author: { name: 'Ada', badge: 1 } }, { author: { name: 'Ada' } }],
    ['html is not a text', { html: {} }, {}],
    ['title was cut to 1000 characters', { title: '😀'.repeat(501) }, { title: `${'😀'.repeat(499)}…` }],
  ];
  for (const [reason, wrong, right] of repairs) {
    it(`is kept and reported when ${reason}`, () => {
      const { entries, skipped, repaired } = check({ ...ENTRY, ...wrong });
      expect(entries).to.deep.equal([{ ...ENTRY, ...right }]);
      expect(skipped).to.deep.equal([]);
      expect(repaired).to.deep.equal([{ id: 'a', reason }]);
    });
  }

  it('says nothing by null, by an empty text or by an empty list', () => {
    const nothing = Object.fromEntries(OPTIONAL.map((key) => [key, null]));
    expect(check({ ...ENTRY, ...nothing }, { ...ENTRY, id: 'b', status: '', platforms: [] })).to.deep.equal({
      entries: [ENTRY, { ...ENTRY, id: 'b' }],
      skipped: [],
      repaired: [],
    });
  });
});

describe('a list of entries', () => {
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
      getPrototypeOf() {
        throw new Error('no');
      },
    },
  );
  const revoked = Proxy.revocable([], {});
  revoked.revoke();

  it('that is none is reported under the name of the source', () => {
    for (const values of [undefined, null, {}, 'x', hostile, revoked.proxy]) {
      expect(checkEntries(values, { source: 'faqs.json' })).to.deep.equal({
        entries: [],
        skipped: [{ id: 'faqs.json', reason: 'it is not a list of entries' }],
        repaired: [],
      });
    }
  });

  it('names entries without an id by their place', () => {
    expect(check(ENTRY, 5).skipped[0]?.id).to.equal('faqs.json[1]');
  });

  it('survives getters and proxies that throw', () => {
    const getter = {
      ...ENTRY,
      get tags() {
        throw hostile as unknown as Error;
      },
    };
    const { entries, skipped } = check(
      hostile,
      revoked.proxy,
      getter,
      { ...ENTRY, author: hostile },
      { ...ENTRY, id: 'z' },
    );
    expect(entries.map(({ id }) => id)).to.deep.equal(['z']);
    expect(skipped.map(({ id }) => id)).to.deep.equal(['faqs.json[0]', 'faqs.json[1]', 'a', 'a']);
    expect(skipped.every(({ reason }) => reason === 'it cannot be read')).to.equal(true);
  });

  it('does not take for ever when its length is absurd', () => {
    const { entries, skipped } = checkEntries(new Array(2 ** 32 - 1), { source: 'x' });
    expect(entries).to.deep.equal([]);
    expect(skipped[0]).to.deep.equal({ id: 'x', reason: 'only its first 200000 entries are read' });
  });

  it('does not let an entry change what objects are', () => {
    check(JSON.parse('{"__proto__":{"polluted":1},"id":"__proto__","kind":"faq","title":"A","url":"/a","text":""}'));
    expect({}).not.to.have.property('polluted');
  });

  it('never throws, and what comes back passes again unchanged', () => {
    const fields = fc.constantFrom(...Object.keys(FULL), '__proto__', 'length');
    const part = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(FULL)));
    const entry = fc.dictionary(fields, part).map((wrong) => ({ ...ENTRY, ...wrong }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.oneof(entry, fc.anything()))), (values) => {
        const { entries } = checkEntries(values, { source: 'x', baseUrl: 'https://example.org' });
        expect(checkEntries(entries, { source: 'x' })).to.deep.equal({ entries, skipped: [], repaired: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the warning about skipped entries', () => {
  const note = (id: number) => ({ id: `e${id}`, reason: 'it has no title' });

  it('names each', () => {
    expect(describeSkipped('faqs.json', [note(1)])).to.equal(
      '[help-wizard] 1 entry of faqs.json skipped:\n  "e1": it has no title',
    );
  });

  it('names ten and counts the rest', () => {
    const lines = describeSkipped(
      'faqs.json',
      Array.from({ length: 12 }, (_, i) => note(i)),
      'repaired',
    ).split('\n');
    expect(lines[0]).to.equal('[help-wizard] 12 entries of faqs.json repaired:');
    expect(lines).to.have.length(12);
    expect(lines[11]).to.equal('  … and 2 more');
  });
});
