import { createForumClient, type ForumClient } from '../internal/request.js';
import type { WordpressOptions } from './options.js';
import { wordpressRefusal } from './refusals.js';

/** @throws ConfigError when `baseUrl` is not an absolute http(s) address */
export function createClient(options: WordpressOptions): ForumClient {
  return createForumClient('wordpress', options, wordpressRefusal);
}
