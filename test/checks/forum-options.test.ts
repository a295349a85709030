import { expect } from '@esm-bundle/chai';
import type { DiscourseOptions } from '../../src/adapters/discourse.js';
import type { FlarumOptions } from '../../src/adapters/flarum.js';
import type { KhorosOptions } from '../../src/adapters/khoros.js';
import type { LinkOptions } from '../../src/adapters/link.js';
import type { MediawikiOptions } from '../../src/adapters/mediawiki.js';
import type { MemoryOptions } from '../../src/adapters/memory.js';
import type { NodebbOptions } from '../../src/adapters/nodebb.js';
import type { RestOptions } from '../../src/adapters/rest.js';
import type { WordpressOptions } from '../../src/adapters/wordpress.js';
import { FORUM_SHAPES, parseForumOptions, type ForumOptions } from '../../src/checks/forum-options.js';
import type { memoryShape } from '../../src/checks/memory-options.js';
import type { SiteConfig } from '../../src/core/config.js';
import { ConfigError } from '../../src/core/errors.js';

const BASE = 'https://site.example/help/help-wizard.json';
const PLATFORMS = [{ id: 'ios', label: 'iOS', board: '5' }];

/** Without what JSON cannot hold. */
type InJson<T> = Omit<T, 'fetch' | 'now'>;
type Options<T extends keyof typeof FORUM_SHAPES> = ForumOptions<(typeof FORUM_SHAPES)[T]>;
type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
/** Whether what a config takes, `A`, is what the adapter takes, `B`: no option more, none less, and all their values. */
type Fits<A, B> = [keyof A, keyof InJson<B>, InJson<B>] extends [keyof B, keyof A, Deep<A>] ? true : false;

type Names<T> = { readonly [K in keyof T]?: true };

/** Does not compile where one of them is false. */
const FIT: readonly [
  Fits<Options<'discourse'>, DiscourseOptions>,
  Fits<Options<'nodebb'>, NodebbOptions>,
  Fits<Options<'khoros'>, KhorosOptions>,
  Fits<Options<'flarum'>, FlarumOptions>,
  Fits<Options<'wordpress'>, WordpressOptions>,
  Fits<Options<'mediawiki'>, MediawikiOptions>,
  Fits<Options<'rest'>, RestOptions>,
  Fits<Options<'link'>, LinkOptions>,
  // Of the adapter for demos and tests some values are functions: only the names are compared.
  Fits<Names<ForumOptions<typeof memoryShape>>, Names<MemoryOptions>>,
] = [true, true, true, true, true, true, true, true, true];

function parse(forum: Record<string, unknown>, config: SiteConfig = {}) {
  return parseForumOptions(FORUM_SHAPES.discourse, { forum: { type: 'discourse', ...forum }, config, baseUrl: BASE });
}

/** Every problem as one line. */
function problemsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, found, allowed }) => `${path}: ${found}; ${allowed}`);
  }
  throw new Error('The options were taken.');
}

describe('the options of a forum in the site config', () => {
  it('are those of its adapter', () => {
    expect(FIT).not.to.include(false);
    const options = {
      baseUrl: 'https://forum.example/a/',
      timeoutMs: 5000,
      credentials: 'omit',
      headers: { 'x-key': 'a b' },
      retryDelayMs: 0,
      signInUrl: '/login?to={returnTo}',
      platforms: PLATFORMS,
      labels: { boards: { '8': 'issue' }, kinds: { bug: 'issue' }, statuses: { done: 'fixed' } },
      voting: true,
    };
    expect(parse(options)).to.deep.equal(options);
  });

  for (const [given, absolute] of [
    ['/community', 'https://site.example/community'],
    ['.', 'https://site.example/help/'],
    ['../forum/', 'https://site.example/forum/'],
    ['//forum.example', 'https://forum.example/'],
    ['http://forum.example:8080/x', 'http://forum.example:8080/x'],
  ] as const) {
    it(`count ${given} from the config`, () => {
      expect(parse({ baseUrl: given }).baseUrl).to.equal(absolute);
    });
  }

  it('have the platforms of the site, unless they name some', () => {
    const site = { platforms: [{ id: 'web', label: 'Web' }] };
    expect(parse({ baseUrl: '/f' }, site).platforms).to.deep.equal(site.platforms);
    expect(parse({ baseUrl: '/f', platforms: PLATFORMS }, site).platforms).to.deep.equal(PLATFORMS);
    expect(parse({ baseUrl: '/f' })).to.deep.equal({ baseUrl: 'https://site.example/f' });
  });

  it('may be undefined, which counts as left out', () => {
    expect(parse({ baseUrl: '/f', voting: undefined })).not.to.have.property('voting');
  });

  const ADDRESS = 'an http(s) address or a relative path';
  const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['no address', {}, `forum.baseUrl: nothing; ${ADDRESS}`],
    ['an address of another scheme', { baseUrl: 'ftp://x' }, `forum.baseUrl: "ftp://x"; ${ADDRESS}`],
    ['an address without a host', { baseUrl: 'http://?' }, `forum.baseUrl: "http://?"; ${ADDRESS}`],
    ['an address that is none', { baseUrl: 7 }, `forum.baseUrl: 7; ${ADDRESS}`],
    ['an unknown option', { baseURL: '/f', baseUrl: '/f' }, 'forum.baseURL: "baseURL"; did you mean baseUrl?'],
    ['a function', { baseUrl: '/f', fetch: () => null }, 'forum.fetch: "fetch"; one of '],
    ['a time below zero', { baseUrl: '/f', timeoutMs: -1 }, 'forum.timeoutMs: -1; a number from 0 up'],
    [
      'credentials of its own',
      { baseUrl: '/f', credentials: true },
      'forum.credentials: true; one of include, same-ori',
    ],
    [
      'a header nobody can send',
      { baseUrl: '/f', headers: { 'a b': '' } },
      'forum.headers["a b"]: "a b"; the name of an',
    ],
    [
      'two lines in a header',
      { baseUrl: '/f', headers: { a: 'b\nc' } },
      'forum.headers.a: "b\\nc"; a text of one line',
    ],
    [
      'an unknown kind',
      { baseUrl: '/f', labels: { boards: { 8: 'bug' } } },
      'forum.labels.boards["8"]: "bug"; one of faq,',
    ],
    [
      'unknown labels',
      { baseUrl: '/f', labels: { status: {} } },
      'forum.labels.status: "status"; did you mean statuses?',
    ],
    [
      'a platform without a name',
      { baseUrl: '/f', platforms: [{ id: 'a' }] },
      'forum.platforms[0].label: nothing; a non',
    ],
  ];
  for (const [what, forum, problem] of wrong) {
    it(`may not have ${what}`, () => {
      const found = problemsOf(() => parse(forum));
      expect(found).to.have.lengthOf(1);
      expect(found[0]?.slice(0, problem.length)).to.equal(problem);
    });
  }

  it('are all looked at before anything is said', () => {
    expect(problemsOf(() => parse({ baseUrl: '', timeoutMs: 'x', voting: 1 }))).to.have.lengthOf(3);
  });

  it('count addresses of boards, and of the composer of a link, from the config', () => {
    const given = { config: { boards: [{ id: 'site', title: 'Site' }] }, baseUrl: BASE };
    const forum = { type: 'link', composeUrl: '/new?title={title}&to={board}' };
    expect(parseForumOptions(FORUM_SHAPES.link, { ...given, forum })).to.deep.equal({
      composeUrl: 'https://site.example/new?title={title}&to={board}',
      boards: given.config.boards,
    });
    const boards = [
      { id: 'own', title: 'Own', url: 'own' },
      { id: 'b', title: 'B' },
    ];
    expect(parseForumOptions(FORUM_SHAPES.link, { ...given, forum: { ...forum, boards } }).boards).to.deep.equal([
      { id: 'own', title: 'Own', url: 'https://site.example/help/own' },
      { id: 'b', title: 'B' },
    ]);
  });

  it('leave the address of a composer to the server that names it', () => {
    const forum = { type: 'rest', baseUrl: '/api/', composeUrl: 'new?title={title}' };
    expect(
      parseForumOptions(FORUM_SHAPES.rest, { forum, config: { platforms: PLATFORMS }, baseUrl: BASE }),
    ).to.deep.equal({
      baseUrl: 'https://site.example/api/',
      composeUrl: 'new?title={title}',
    });
  });

  it('say what a board of a wiki is made of', () => {
    const take = (...boards: object[]) =>
      parseForumOptions(FORUM_SHAPES.mediawiki, {
        forum: { type: 'mediawiki', baseUrl: '/w', boards },
        config: {},
        baseUrl: BASE,
      }).boards;
    const right = [{ id: 'Project:Support desk' }, { id: 's', prefix: 'Support:', category: 'Support', namespace: 4 }];
    expect(take(...right)).to.deep.equal(right);
    const found = problemsOf(() => take({ id: 's', prefix: 'Support:' }));
    expect(found).to.deep.equal([
      'forum.boards[0]: {"id":"s","prefix":"Support:"}; { id, page?, title?, preload? } or { id, prefix, category, namespace?, title?, preload? }',
    ]);
  });
});
