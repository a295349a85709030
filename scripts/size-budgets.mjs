const KB = 1000;

/** The classic script that every page of a site loads, in bytes after gzip. */
export const LOADER_LIMIT = 1024;

/** What may come on top when help is opened for the first time, until the first step can be answered. */
export const FIRST_OPEN_LIMIT = 25 * KB;

/** What a worker loads for its first answer, in bytes after gzip: the engine, and how an index is read in parts. */
export const WORKER_LIMIT = 22.5 * KB;

/**
 * What each phase of a visit may load on top of the ones before, in bytes after gzip. `sources` are the modules that
 * phase loads with `import()`; whatever those import statically is followed from there.
 * @type {readonly { phase: string, sources: string[], limit: number }[]}
 */
export const BUDGETS = [
  {
    phase: 'first open (platform step answerable)',
    sources: ['src/embed/elements.ts', 'src/embed/wizard.ts', 'src/elements/platform-step/platform-step.define.ts'],
    limit: FIRST_OPEN_LIMIT,
  },
  {
    phase: 'behind it (engine, all words, config check, known issues)',
    sources: [
      'src/controllers/wizard-engine.ts',
      'src/elements/help-wizard/public-events.ts',
      'src/elements/help-wizard/later-steps.ts',
      'src/checks/site-config.ts',
      'src/elements/known-issues/known-issues.define.ts',
    ],
    limit: 56 * KB,
  },
  {
    phase: 'typing (describe step, entries)',
    sources: ['src/elements/describe-step/describe-step.define.ts', 'src/checks/entries.ts', 'src/sources/json.ts'],
    limit: 15 * KB,
  },
  { phase: 'search on the page', sources: ['src/search/on-page.ts'], limit: 18 * KB },
  { phase: 'answers', sources: ['src/elements/answers-step/answers-step.define.ts'], limit: 8.5 * KB },
  // Loaded with the answers, and behind them: nobody waits for either unless they are quicker.
  { phase: 'calls to the forum', sources: ['src/controllers/forum-part.ts'], limit: 1.5 * KB },
  {
    phase: 'draft, preview included',
    sources: [
      'src/elements/draft-step/draft-step.define.ts',
      'node_modules/marked/lib/marked.esm.js',
      'node_modules/dompurify/dist/purify.es.mjs',
    ],
    limit: 40 * KB,
  },
  // Nobody waits for it: the draft can be written without.
  { phase: 'guidance beside the draft', sources: ['src/checks/guidance/index.ts'], limit: 5.5 * KB },
  {
    // Nobody waits for it: it looks through the draft while that is read.
    phase: 'personal data',
    sources: [
      'src/controllers/personal-data-controller.ts',
      'src/checks/personal-data/find-personal-data.ts',
      'src/elements/personal-data-bar/personal-data-bar.define.ts',
      'src/elements/personal-data-summary/personal-data-summary.define.ts',
    ],
    limit: 49 * KB,
  },
  {
    phase: 'review and posted',
    sources: ['src/elements/review-step/review-step.define.ts', 'src/elements/posted-step/posted-step.define.ts'],
    limit: 11 * KB,
  },
];

/**
 * What an adapter may load before it can be asked anything, on top of the first open and what comes behind it, with the
 * parts it shares with other adapters; in bytes after gzip.
 */
export const ADAPTER_LIMIT = 4 * KB;

/** Adapters that are no forum's: nobody waits for them but who looks at the demo. */
export const ADAPTER_LIMITS = new Map([['src/adapters/memory.ts', 5 * KB]]);

/** What holds the options of a config's forum against what its adapter takes, likewise. */
export const FORUM_OPTIONS = { source: 'src/embed/configured-adapter.ts', limit: 2 * KB };
