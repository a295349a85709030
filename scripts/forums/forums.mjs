/**
 * A forum that adapters are tried on.
 * @typedef {object} Forum
 * @property {string} name - that of its adapter; the reference server's is `rest`
 * @property {string} title
 * @property {readonly string[]} needs - environment variables without which there is nothing to run
 */

/**
 * The forums that are there to be tried on, in the order they are started: what takes longest first.
 * @type {readonly Forum[]}
 */
export const FORUMS = [
  { name: 'rest', title: 'The reference server', needs: [] },
  { name: 'mediawiki', title: 'MediaWiki', needs: [] },
  { name: 'wordpress', title: 'WordPress', needs: [] },
  { name: 'nodebb', title: 'NodeBB', needs: credentials('NODEBB') },
  { name: 'discourse', title: 'Discourse', needs: credentials('DISCOURSE') },
];

/** @param {string} forum */
function credentials(forum) {
  return ['URL', 'USER', 'PASSWORD'].map((what) => `HELP_WIZARD_${forum}_${what}`);
}

/**
 * What must be set before this forum can be run, and is not; '' where all is there.
 * @param {Forum} forum
 */
export function howMissing({ needs }) {
  return needs.filter((name) => !process.env[name]).join(', ');
}

/**
 * What the double of each adapter is made after. An adapter that is not here has none.
 * @type {Readonly<Record<string, string>>}
 */
export const DOUBLES = {
  wordpress: 'recordings',
  mediawiki: 'recordings',
  nodebb: 'recordings',
  discourse: 'its source and published OpenAPI',
  flarum: 'its source',
  khoros: 'the documentation of its makers',
  rest: 'its OpenAPI document',
  memory: 'nothing: it is the forum',
  link: 'nothing: it only makes addresses',
};
