import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import {
  askFacts,
  loadAdapter,
  loadConfig,
  makeMessages,
  makeSite,
  type AdapterOptions,
} from '../../src/controllers/site-loader.js';
import type { SiteConfig } from '../../src/core/config.js';
import { ConfigError } from '../../src/core/errors.js';
import { en } from '../../src/i18n/en.js';
import { replace } from '../helpers/replace.js';

const { signal } = new AbortController();
const BASE = 'https://site.example/help/';
const FORUM: ForumAdapter = { name: 'test', createThread: () => Promise.reject(new Error('not here')) };
const LIMITS = { title: { min: 15, max: 90 }, body: { min: 30, max: 5000 }, tags: { max: 5 } };

async function rejection(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => Promise.reject(new Error('It did not reject.')),
    (error: unknown) => error as Error,
  );
}

function answer(response: Response | Error): void {
  replace(window, 'fetch', async () => {
    if (response instanceof Error) throw response;
    return response;
  });
}

describe('loading a config', () => {
  it('takes an object, whose addresses count from the page', async () => {
    const { config, baseUrl } = await loadConfig({ links: { faqs: 'faqs.html' } }, signal);
    expect(baseUrl).to.equal(document.baseURI);
    expect(config.links?.faqs).to.equal(new URL('faqs.html', document.baseURI).href);
  });

  it('takes an address, from which those in it count', async () => {
    answer(Response.json({ boards: [{ id: 'a', title: 'A', url: 'c/a' }], links: { forum: '../forum' } }));
    const { config, baseUrl } = await loadConfig(`${BASE}help-wizard.json`, signal);
    expect(baseUrl).to.equal(`${BASE}help-wizard.json`);
    expect(config.boards?.[0]?.url).to.equal(`${BASE}c/a`);
    expect(config.links?.forum).to.equal('https://site.example/forum');
  });

  const FAILURES: readonly (readonly [what: string, response: Response | Error, words: string])[] = [
    ['is missing', new Response('', { status: 404 }), 'HTTP 404'],
    ['is no JSON', new Response('<html>'), 'is not JSON'],
    ['cannot be reached', new TypeError('Failed to fetch'), 'could not be loaded'],
    ['is wrong', Response.json({ intents: ['buy'] }), 'intents[0]: found "buy"; allowed: one of help, idea'],
  ];
  for (const [what, response, words] of FAILURES) {
    it(`names the problem where it ${what}`, async () => {
      answer(response);
      const error = await rejection(loadConfig(`${BASE}help-wizard.json`, signal));
      expect(error instanceof ConfigError).to.equal(true);
      expect(error.message).to.contain(words);
    });
  }

  it('rejects an address that is none', async () => {
    const error = await rejection(loadConfig('javascript:alert(1)', signal));
    expect(error instanceof ConfigError).to.equal(true);
  });

  it('that was aborted rejects with what the browser says', async () => {
    const aborted = AbortSignal.abort();
    answer(new DOMException('The user aborted a request.', 'AbortError'));
    expect(await rejection(loadConfig(`${BASE}x.json`, aborted))).to.have.property('name', 'AbortError');
  });
});

describe('the adapter of a config', () => {
  it('is made by the loader of its type, with all it says', async () => {
    const given: AdapterOptions[] = [];
    const config: SiteConfig = { forum: { type: 'ours', secret: 7 } };
    const loaders = { ours: async (options: AdapterOptions) => (given.push(options), FORUM) };
    expect((await loadAdapter({ config, baseUrl: BASE }, loaders)) === FORUM).to.equal(true);
    expect(given).to.deep.equal([{ forum: config.forum, config, baseUrl: BASE }]);
  });

  const FAILURES: readonly (readonly [what: string, config: SiteConfig, words: RegExp])[] = [
    ['there is no forum', {}, /forum: found nothing/],
    ['its type is unknown', { forum: { type: 'phpbb' } }, /forum\.type: found "phpbb"; allowed: ours/],
    ['its type is a word objects have', { forum: { type: 'constructor' } }, /forum\.type: found "constructor"/],
  ];
  for (const [what, config, words] of FAILURES) {
    it(`is refused where ${what}`, async () => {
      const error = await rejection(loadAdapter({ config, baseUrl: BASE }, { ours: async () => FORUM }));
      expect(error.message).to.match(words);
    });
  }

  it('that nobody can make says what to import', async () => {
    const error = await rejection(loadAdapter({ config: { forum: { type: 'ours' } }, baseUrl: BASE }, {}));
    expect(error.message).to.contain('help-wizard/define');
  });
});

describe('what a forum says of itself', () => {
  it('is asked for once, with a time limit', async () => {
    const asked: unknown[] = [];
    const adapter: ForumAdapter = {
      ...FORUM,
      describe: async ({ timeoutMs }) => {
        asked.push(timeoutMs);
        return { boards: [], limits: LIMITS };
      },
    };
    expect(await askFacts(adapter, signal, () => {})).to.deep.equal({ boards: [], limits: LIMITS });
    expect(asked).to.deep.equal([8000]);
  });

  it('may be nothing', async () => {
    expect(await askFacts(FORUM, signal, () => {})).to.equal(null);
  });

  it('is reported when it fails, unless nobody waits for it any more', async () => {
    const errors: unknown[] = [];
    const adapter: ForumAdapter = { ...FORUM, describe: () => Promise.reject(new Error('down')) };
    expect(await askFacts(adapter, signal, (error) => errors.push(error))).to.equal(null);
    expect(await askFacts(adapter, AbortSignal.abort(), (error) => errors.push(error))).to.equal(null);
    expect(errors.map(String)).to.deep.equal(['Error: down']);
  });
});

describe('a site', () => {
  const FACTS = {
    boards: [{ id: 'b', title: 'B' }],
    platforms: [{ id: 'x', label: 'X' }],
    tags: ['t'],
    limits: LIMITS,
  };

  it('is what the forum says where the owner says nothing', () => {
    const site = makeSite({}, FACTS, en, null);
    expect(site).to.deep.include({ boards: FACTS.boards, platforms: FACTS.platforms, labels: ['t'], limits: LIMITS });
    expect(site).to.deep.include({ intents: ['help'], questions: [], troubleshooting: [], defaultBoard: null });
  });

  it('is what the owner says where they do', () => {
    const config: SiteConfig = { boards: [], platforms: [], draft: { labels: ['own'], defaultBoard: 'b' } };
    expect(makeSite(config, FACTS, en, null)).to.deep.include({
      boards: [],
      platforms: [],
      labels: ['own'],
      defaultBoard: 'b',
    });
  });

  it('may be stricter than its forum, never laxer', () => {
    const draft = { title: { min: 20, max: 200 }, body: { min: 1, max: 100 }, maxLabels: 9 };
    expect(makeSite({ draft }, FACTS, en, null).limits).to.deep.equal({
      title: { min: 20, max: 90 },
      body: { min: 30, max: 100 },
      tags: { max: 5 },
    });
  });

  it('has limits of ours where nobody has any', () => {
    const { limits } = makeSite({ draft: { maxLabels: 1 } }, null, en, null);
    expect(limits.title.min).to.be.greaterThan(0);
    expect(limits.tags).to.deep.equal({ max: 1 });
  });

  it('asks for the platform only where there is a choice', () => {
    const two: SiteConfig = { platforms: ['a', 'b'].map((id) => ({ id, label: id })) };
    expect(makeSite(two, null, en, null).askPlatform).to.equal(true);
    expect(makeSite(two, null, en, 'b').askPlatform).to.equal(false);
    expect(makeSite(two, null, en, 'toaster').askPlatform, 'there is no such platform').to.equal(true);
    expect(makeSite({}, FACTS, en, null).askPlatform).to.equal(false);
    expect(makeSite({}, null, en, null).askPlatform).to.equal(false);
  });

  it('takes headings from the owner before the language', () => {
    const { headings } = makeSite({ draft: { headings: { problem: '', where: 'Device' } } }, null, en, null).wording;
    expect(headings).to.include({ problem: '', where: 'Device', tried: en.headingTried });
  });
});

describe('the wording of a site', () => {
  it('is ours where the owner has none', () => {
    expect(makeMessages(en, {}, 'en') === en).to.equal(true);
  });

  it('is the owner’s, with numbers and plurals', () => {
    const config: SiteConfig = {
      messages: { continue: 'Next step', seeAnswers: { one: '{count} answer', other: '{count} answers' } },
    };
    const messages = makeMessages(en, config, 'en');
    expect(messages.continue).to.equal('Next step');
    expect([1, 1200].map((count) => messages.seeAnswers({ count }))).to.deep.equal(['1 answer', '1,200 answers']);
    expect(messages.back).to.equal(en.back);
  });

  for (const name of ['contniue', 'failures', '__proto__', 'toString']) {
    it(`cannot be for “${name}”`, () => {
      const messages = JSON.parse(`{"${name}":"x"}`) as Record<string, string>;
      expect(() => makeMessages(en, { messages }, 'en')).to.throw(ConfigError, `messages.${name}`);
    });
  }
});
