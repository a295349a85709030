import type { ForumFacts } from '../forum-adapter.js';
import { encode } from '../internal/addresses.js';

export type BodyFormat = NonNullable<ForumFacts['bodyFormat']>;

/** How one kind of forum is handed a draft. */
export interface Preset {
  /** Behind the forum's address. */
  readonly template: string;
  /** Default `markdown`. */
  readonly bodyFormat?: BodyFormat;
  /** What `{body}` becomes, where that is not the body alone; the title is in it then. */
  readonly wrap?: (title: string, body: string) => string;
}

/** What a browser opens; what each forum reads of it, and how that is known, stands in docs/adapters/link.md. */
export const PRESETS = Object.freeze({
  'apache-answer': {
    template: '/questions/ask?tags={tags}&prefill={body}',
    // Markdown behind front matter, which the page decodes a second time.
    wrap: (title: string, body: string) => encode(`---\ntitle: ${JSON.stringify(title)}\n---\n${body}`),
  },
  discourse: { template: '/new-topic?title={title}&category_id={board}&tags={tags}&body={body}' },
  'github-discussions': { template: '/discussions/new?category={board}&title={title}&body={body}' },
  khoros: { template: '/t5/forums/postpage/board-id/{board}?add-tags={tags}', bodyFormat: 'html' },
  nodebb: { template: '/compose?cid={board}&title={title}&body={body}' },
  phpbb: { template: '/posting.php?mode=post&f={board}', bodyFormat: 'bbcode' },
} satisfies Record<string, Preset>);

export type LinkPreset = keyof typeof PRESETS;
