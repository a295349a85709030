import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type * as v from 'valibot';
import type { siteConfigShape } from '../../src/checks/site-config-schema.js';
import { parseSiteConfig } from '../../src/checks/site-config.js';
import type { SiteConfig } from '../../src/core/config.js';
import { ConfigError, type ConfigProblem } from '../../src/core/errors.js';

const FULL: SiteConfig = {
  $schema: 'https://example.org/schema.json',
  forum: { type: 'discourse', baseUrl: 'https://forum.example.org', nested: { a: [1, null] } },
  platforms: [
    { id: 'ios', label: 'iPhone', board: 'phones', icon: 'phone' },
    { id: 'web', label: 'Web player' },
  ],
  boards: [{ id: 'phones', title: 'Phones', url: '/c/phones' }],
  content: [
    { type: 'json', url: 'faqs.json', kinds: ['faq', 'news'] },
    { type: 'inline', entries: [{ id: 'a', kind: 'faq', title: 'A', url: '/a', text: '' }] },
    { type: 'forum', kinds: [] },
  ],
  intents: ['help', 'idea'],
  questions: [
    { id: 'since', label: 'Since when?', type: 'choice', options: [{ value: 'today', label: 'Today' }] },
    { id: 'model', label: 'Which?', hint: '', type: 'text', platforms: ['ios'], intents: ['help'], guess: 'iPhone' },
  ],
  troubleshooting: [{ id: 'restart', label: 'Restarted the app', url: '?page=restart', platforms: ['web'] }],
  draft: {
    headings: { problem: '', where: 'Where' },
    labels: ['bug'],
    maxLabels: 0,
    title: { min: 3, max: 3 },
    body: { max: 9 },
    defaultBoard: 'phones',
  },
  guidelines: { items: ['Be kind'], url: '#rules' },
  announcements: [
    { title: 'Down', text: '', url: '//status.example.org', tone: 'warning', until: '2027-01-31' },
    { title: 'Slow', tone: 'info', until: '2027-01-31T18:00+01:00' },
  ],
  messages: { next: 'Go', 'matches-found': { one: '{count} match', other: '{count} matches' } },
  theme: { accent: '#123456', 'font-size': '1rem' },
  links: {
    faqs: '/faqs',
    issues: 'HTTPS://example.org/issues',
    threads: '/threads',
    ideas: '/ideas',
    news: '/news',
    forum: './forum',
  },
  environment: { app: { name: 'Tunes', version: '8.4.1' }, facts: ['app', 'os'] },
  privacy: {
    notice: 'Public!',
    url: '/privacy',
    keepDrafts: false,
    rememberThreads: false,
    personalData: false,
    country: 'DE',
  },
  expectedReply: { hours: 0.5 },
};

function problemsOf(value: unknown): readonly ConfigProblem[] {
  try {
    parseSiteConfig(value);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error('The config was taken.');
}

type Readonlys<T> = T extends object ? { readonly [K in keyof T]: Readonlys<T[K]> } : T;
/** With the schema's own `satisfies`, says at compile time that it takes every SiteConfig and nothing else. */
const allKeys = (config: SiteConfig): Readonlys<v.InferOutput<typeof siteConfigShape>> => config;

describe('the site config', () => {
  it('is taken with every key there is, as a copy', () => {
    const config = parseSiteConfig(FULL);
    expect(config).to.deep.equal(allKeys(FULL));
    expect(config.platforms).not.to.equal(FULL.platforms);
  });

  it('may be empty', () => {
    expect(parseSiteConfig({})).to.deep.equal({});
  });

  it('may hold undefined, which counts as left out', () => {
    expect(parseSiteConfig({ platforms: undefined, privacy: { url: undefined } })).to.deep.equal({ privacy: {} });
  });

  it('keeps what is no JSON for the adapter of the forum', () => {
    const fetch = () => null;
    expect(parseSiteConfig({ forum: { type: 'rest', fetch } }).forum?.['fetch']).to.equal(fetch);
  });

  it('reads the empty list PHP writes for an empty object', () => {
    expect(parseSiteConfig({ theme: [], draft: [] })).to.deep.equal({ theme: {}, draft: {} });
  });

  it('leaves bad entries to the check of entries', () => {
    expect(parseSiteConfig({ content: [{ type: 'inline', entries: [{ id: 1 }] }] }).content).to.have.length(1);
  });

  for (const value of [undefined, null, 'x', 3, [], [{}]]) {
    it(`is an object, not ${JSON.stringify(value)}`, () => {
      const found = value === undefined ? 'nothing' : JSON.stringify(value);
      expect(problemsOf(value)).to.deep.equal([{ path: '', found, allowed: 'an object' }]);
    });
  }

  it('is refused, not fallen over, when it is no JSON', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['theme'] = cyclic;
    expect(problemsOf(cyclic)).to.deep.equal([{ path: '', found: 'object', allowed: 'what JSON can hold' }]);
  });

  it('is either taken or refused with problems, whatever JSON it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => takesOrRefuses(value)));
  });

  it('is either taken or refused with problems, whatever stands under its keys', () => {
    const keys = fc.constantFrom(...Object.keys(FULL), '__proto__', 'constructor', 'type');
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown[]>(...(Object.values(FULL) as unknown[])));
    const nested = fc.oneof(part, fc.array(fc.dictionary(fc.constantFrom('id', 'type', 'url', 'label', 'a'), part)));
    const config = fc.dictionary(keys, nested).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(fc.property(config, (value) => takesOrRefuses(value)));
  });
});

function takesOrRefuses(value: unknown): void {
  try {
    parseSiteConfig(value);
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    expect((error as ConfigError).problems).not.to.be.empty;
  }
}

describe('a problem of the site config', () => {
  it('names the place, what is there and what may be there', () => {
    const platforms = [{ id: 'a', label: 'A' }, { id: 'b', label: '' }, { id: 'c' }];
    expect(problemsOf({ platforms, questions: [{ id: 'q', label: 'Q', type: 'yes-no' }] })).to.deep.equal([
      { path: 'platforms[1].label', found: '""', allowed: 'a non-empty text' },
      { path: 'platforms[2].label', found: 'nothing', allowed: 'a non-empty text' },
      { path: 'questions[0].type', found: '"yes-no"', allowed: 'one of choice, text' },
    ]);
  });

  it('stands in the message of the error', () => {
    expect(() => parseSiteConfig({ intents: ['buy'] })).to.throw(
      ConfigError,
      'intents[0]: found "buy"; allowed: one of help, idea',
    );
  });

  it('names every unknown key, with the nearest known one first', () => {
    const [first, second] = problemsOf({ platfroms: [], colour: 'red' });
    expect(first).to.include({ path: 'platfroms', found: '"platfroms"' });
    expect(first?.allowed).to.match(/^did you mean platforms\? one of platforms, .*\bexpectedReply\b/);
    expect(second).to.include({ path: 'colour', found: '"colour"' });
    expect(second?.allowed).to.match(/^one of /);
  });

  it('names an unknown key inside a list', () => {
    const [problem] = problemsOf({ platforms: [{ id: 'a', label: 'A', lable: 'A' }] });
    expect(problem).to.deep.equal({
      path: 'platforms[0].lable',
      found: '"lable"',
      allowed: 'did you mean label? one of label, board, id, icon',
    });
  });

  it('quotes names in the path that are not plain words', () => {
    expect(problemsOf({ messages: { 'a b': 1 } })[0]?.path).to.equal('messages["a b"]');
  });

  it('shows no more than 60 characters of what is there', () => {
    expect(problemsOf({ theme: 'x'.repeat(99) })[0]?.found).to.equal(`"${'x'.repeat(58)}…`);
  });

  it('says once that a list stands where an object belongs', () => {
    expect(problemsOf({ platforms: [[]], draft: ['title'] })).to.deep.equal([
      { path: 'platforms[0]', found: '[]', allowed: 'an object' },
      { path: 'draft', found: '["title"]', allowed: 'an object' },
    ]);
  });

  it('is told of a content source by its type', () => {
    const content = [{ type: 'jsn', url: '/a' }, { type: 'json', ulr: '/a' }, { type: 'inline' }, 7];
    expect(problemsOf({ content }).map(({ path, allowed }) => `${path}: ${allowed}`)).to.deep.equal([
      'content[0].type: one of json, inline, forum, index, statuspage, typesense, meilisearch, algolia',
      'content[1].url: an http(s) address or a relative path',
      'content[1].ulr: did you mean url? one of url, store, label, type, kinds',
      'content[2].entries: a list',
      'content[3]: an object',
    ]);
  });

  const places: [string, unknown][] = [
    ['messages.a', { messages: { a: { one: 'x' } } }],
    ['theme.Accent', { theme: { Accent: 'red' } }],
    ['draft.maxLabels', { draft: { maxLabels: 1.5 } }],
    ['draft.headings.prolbem', { draft: { headings: { prolbem: '' } } }],
    ['privacy.keepDrafts', { privacy: { keepDrafts: 'no' } }],
    ['privacy.rememberThreads', { privacy: { rememberThreads: 'no' } }],
    ['environment', { environment: true }],
    ['environment.app', { environment: { app: 8 } }],
    ['environment.facts[0]', { environment: { facts: ['model'] } }],
    ['environment.screen', { environment: { screen: true } }],
    ['privacy.personalData', { privacy: { personalData: 'no' } }],
    ['privacy.country', { privacy: { country: 'Germany' } }],
    ['expectedReply.hours', { expectedReply: { hours: -1 } }],
    ['forum.type', { forum: {} }],
    ['intents', { intents: [] }],
    ['content[0].kinds[1]', { content: [{ type: 'forum', kinds: ['faq', 'faqs'] }] }],
    ['announcements[0].tone', { announcements: [{ title: 'Down', tone: 'danger' }] }],
    ['announcements[0].until', { announcements: [{ title: 'Down', until: 'tomorrow' }] }],
    ['links.idea', { links: { idea: '/ideas' } }],
  ];
  for (const [path, value] of places) {
    it(`is found at ${path}`, () => {
      expect(problemsOf(value).map((problem) => problem.path)).to.deep.equal([path]);
    });
  }
});
