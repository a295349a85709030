import { reachable } from './reachable.mjs';

/**
 * What is loaded when help is opened for the first time, in one request instead of a dozen: the launcher, the wizard and
 * its first step, with all they import. Together they are a tenth smaller than apart.
 */
const FIRST_OPEN = [
  'src/elements/help-wizard-launcher/help-wizard-launcher.define.ts',
  'src/embed/wizard.ts',
  'src/elements/platform-step/platform-step.define.ts',
];

/** What is loaded when somebody types, where the page itself searches. */
const SEARCH = ['src/search/on-page.ts'];

/**
 * What adapters share, in three requests however many adapters there are: what is needed to hand a draft over, what asks a
 * forum over HTTP, and what posts.
 */
const FORUM_ADDRESSES = /\/src\/adapters\/internal\/(?:addresses|compose-address|deadline|lazily|markdown)\.ts$/;
const FORUM_CLIENT =
  /\/src\/adapters\/internal\/(?:classify|entities|exchange|paging|plain-text|refusals|request|sign-in)\.ts$/;
const FORUM_POSTS = /\/src\/adapters\/internal\/(?:file-name|made-since|post|post-once|same-title)\.ts$/;

/** @typedef {import('./reachable.mjs').Graph} Graph */

/**
 * Which modules go together; the others are the bundler's business. What a group's modules import goes with them, unless a
 * group of higher priority has it.
 */
export const pageChunks = [
  {
    name: (/** @type {string} */ id, /** @type {Graph} */ graph) =>
      // The bundler's own helper: a request of its own for a few bytes otherwise.
      reachable(FIRST_OPEN, graph).has(id) || id.includes('rolldown/runtime') ? 'first-open' : null,
    debugName: 'first open',
    priority: 3,
  },
  // What others need as well, before the search takes it along.
  { name: 'errors', test: /\/src\/core\/errors\.ts$/, priority: 2 },
  // What several steps need of it, in one request.
  {
    name: 'personal-data-view',
    test: /\/(?:controllers\/personal-data-(?:view|ranges)|parts\/personal-data-words)\.ts$/,
    priority: 2,
  },
  // What is known of the world's telephone numbers changes on its own, and is twice as large as all else that is looked for.
  { name: 'phone-numbers', test: /\/libphonenumber-js\//, priority: 2 },
  { name: 'forum-addresses', test: FORUM_ADDRESSES, priority: 2 },
  { name: 'forum-client', test: FORUM_CLIENT, priority: 1 },
  { name: 'forum-posts', test: FORUM_POSTS, priority: 1 },
  { name: 'excerpt', test: /\/src\/core\/excerpt\.ts$/, priority: 2 },
  {
    name: (/** @type {string} */ id, /** @type {Graph} */ graph) =>
      /\/src\/search\/|\/fuse\.js\//.test(id) && reachable(SEARCH, graph).has(id) ? 'search' : null,
    debugName: 'search',
    priority: 1,
  },
];
