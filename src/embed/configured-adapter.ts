import type { ForumAdapter } from '../adapters/forum-adapter.js';
import { FORUM_SHAPES, parseForumOptions } from '../checks/forum-options.js';
import type { AdapterOptions } from '../controllers/site-loader.js';
import { ConfigError } from '../core/errors.js';

type Make = (given: AdapterOptions) => Promise<ForumAdapter>;

/** How the adapter is made that a config's `forum.type` names. What is wrong in its options is said before it is loaded. */
const MAKE = {
  async discourse(given) {
    const options = parseForumOptions(FORUM_SHAPES.discourse, given);
    return (await import('../adapters/discourse.js')).discourseAdapter(options);
  },
  async nodebb(given) {
    const options = parseForumOptions(FORUM_SHAPES.nodebb, given);
    return (await import('../adapters/nodebb.js')).nodebbAdapter(options);
  },
  async khoros(given) {
    const options = parseForumOptions(FORUM_SHAPES.khoros, given);
    return (await import('../adapters/khoros.js')).khorosAdapter(options);
  },
  async flarum(given) {
    const options = parseForumOptions(FORUM_SHAPES.flarum, given);
    return (await import('../adapters/flarum.js')).flarumAdapter(options);
  },
  async wordpress(given) {
    const options = parseForumOptions(FORUM_SHAPES.wordpress, given);
    return (await import('../adapters/wordpress.js')).wordpressAdapter(options);
  },
  async mediawiki(given) {
    const options = parseForumOptions(FORUM_SHAPES.mediawiki, given);
    return (await import('../adapters/mediawiki.js')).mediawikiAdapter(options);
  },
  async rest(given) {
    const options = parseForumOptions(FORUM_SHAPES.rest, given);
    return (await import('../adapters/rest.js')).restAdapter(options);
  },
  async link(given) {
    const options = parseForumOptions(FORUM_SHAPES.link, given);
    return (await import('../adapters/link.js')).linkAdapter(options);
  },
  async memory(given) {
    const parts = [import('../checks/memory-options.js'), import('../adapters/memory.js')] as const;
    const [{ memoryShape }, { memoryAdapter }] = await Promise.all(parts);
    const options = parseForumOptions(memoryShape, given);
    return memoryAdapter({ ...options, boards: options.boards ?? [] });
  },
} satisfies Record<string, Make>;

export type ForumType = keyof typeof MAKE;

/**
 * The adapter for a config's forum.
 *
 * @throws ConfigError that names everything that is wrong in its options
 */
export async function configuredAdapter(type: ForumType, given: AdapterOptions): Promise<ForumAdapter> {
  try {
    return await MAKE[type](given);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw withinForum(error);
  }
}

/** An adapter names its options; in a config they stand under `forum`. */
function withinForum(error: ConfigError): ConfigError {
  const problems = error.problems.map((found) =>
    found.path.startsWith('forum.') ? found : { ...found, path: `forum.${found.path}` },
  );
  return new ConfigError('The forum of the site config cannot be used.', problems, { cause: error });
}
