const KB = 1000;

/**
 * What each phase of a visit may load on top of the ones before, in bytes after gzip. `sources` are the modules that
 * phase loads with `import()`; whatever those import statically is followed from there.
 * @type {readonly { phase: string, sources: string[], limit: number }[]}
 */
export const BUDGETS = [
  {
    phase: 'first open (platform step answerable)',
    sources: ['src/elements/platform-step/platform-step.define.ts', 'src/checks/site-config.ts'],
    limit: 25 * KB,
  },
  {
    phase: 'typing (describe step, entries, search)',
    sources: [
      'src/elements/describe-step/describe-step.define.ts',
      'src/checks/entries.ts',
      'src/sources/json.ts',
      'src/search/index.ts',
    ],
    limit: 25 * KB,
  },
  { phase: 'answers', sources: ['src/elements/answers-step/answers-step.define.ts'], limit: 10 * KB },
  {
    phase: 'draft, preview included',
    sources: [
      'src/elements/draft-step/draft-step.define.ts',
      'node_modules/marked/lib/marked.esm.js',
      'node_modules/dompurify/dist/purify.es.mjs',
    ],
    limit: 40 * KB,
  },
  {
    phase: 'review and posted',
    sources: ['src/elements/review-step/review-step.define.ts', 'src/elements/posted-step/posted-step.define.ts'],
    limit: 10 * KB,
  },
];
