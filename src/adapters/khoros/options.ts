import type { HttpForumOptions } from '../internal/options.js';

export interface KhorosOptions extends HttpForumOptions {
  /** What a draft's labels become: tags, which anybody may make up, or labels, which the board allows. Default `tags`. */
  readonly tagsAre?: 'tags' | 'labels';
}
