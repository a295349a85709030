import { checkDraft, draftLength, type DraftProblem } from '../../core/draft-limits.js';
import type { DraftField } from '../../core/errors.js';
import type { Draft, PostLimits } from '../../core/types.js';
import type { MemoryOptions } from './options.js';

/** What is wrong, by field, in this forum's own words. */
export type Refusals = Partial<Record<DraftField, string>>;

/** Where the site gives no limits, only a title is needed. */
const NO_LIMITS: PostLimits = Object.freeze({
  title: { min: 1, max: Infinity },
  body: { min: 0, max: Infinity },
  tags: { max: Infinity },
});

/** What the forum refuses in a draft; empty = it takes it. */
export function refusalsOf(draft: Draft, { boards, limits, tags }: MemoryOptions): Refusals {
  const problems = checkDraft(draft, limits ?? NO_LIMITS, boards);
  const strange = tags ? draft.tags.filter((tag) => !tags.includes(tag)) : [];
  return {
    ...Object.fromEntries(problems.map((problem) => [problem.field, inWords(problem)])),
    ...(strange.length > 0 && { tags: `There is no tag ${strange.map((tag) => `"${tag}"`).join(', ')}.` }),
  };
}

/** What the forum refuses in a comment: it may be as short as it likes, but not empty. */
export function commentRefusalsOf(body: string, { limits = NO_LIMITS }: MemoryOptions): Refusals {
  const length = draftLength(body);
  if (length === 0) return { body: inWords({ field: 'body', code: 'missing' }) };
  const { max } = limits.body;
  return length > max ? { body: inWords({ field: 'body', code: 'too-long', limit: max }) } : {};
}

function inWords({ field, code, limit }: DraftProblem): string {
  switch (code) {
    case 'missing':
      return `A ${field} is needed.`;
    case 'unknown':
      return `There is no such ${field}.`;
    case 'too-short':
      return `The ${field} needs at least ${limit} characters.`;
    case 'too-long':
      return `The ${field} can have at most ${limit} characters.`;
    case 'too-many':
      return `At most ${limit} ${field} can be used.`;
  }
}
