import type { LengthLimits } from 'help-wizard';
import type { ForumSettings } from '../forum.js';
import { invalid, type FieldProblem } from '../problem.js';

interface DraftText {
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
}

const TAG_LENGTH = 40;

/** A draft as it is stored: one line for a title, no tag twice, nothing around them. @throws Problem with every field */
export function checkedDraft({ limits, tags: known }: ForumSettings, draft: DraftText): DraftText {
  const title = oneLine(draft.title);
  const body = draft.body.replace(/\r\n?/g, '\n').trim();
  const tags = [...new Set(draft.tags.map(oneLine))];
  const problems = [
    ...lengthProblems('title', 'The title', title, limits.title),
    ...lengthProblems('body', 'The text', body, limits.body),
    ...tagProblems(tags, limits.tags.max, known),
  ];
  if (problems.length > 0) throw invalid(...problems);
  return { title, body, tags };
}

/** A comment as it is stored. @throws Problem */
export function checkedComment({ limits }: ForumSettings, text: string): string {
  const body = text.replace(/\r\n?/g, '\n').trim();
  const problems = lengthProblems('body', 'The text', body, { min: 1, max: limits.body.max });
  if (problems.length > 0) throw invalid(...problems);
  return body;
}

/** Characters that end a line or turn its direction would let a title pass for something else in a list. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}

/** Counted in code points, as clients do. */
function lengthProblems(field: string, name: string, text: string, { min, max }: LengthLimits): FieldProblem[] {
  const length = Array.from(text).length;
  if (length < Math.max(min, 1)) return [{ field, message: `${name} needs at least ${Math.max(min, 1)} characters.` }];
  return length > max ? [{ field, message: `${name} may have at most ${max} characters; it has ${length}.` }] : [];
}

function tagProblems(tags: readonly string[], max: number, known: readonly string[] | undefined): FieldProblem[] {
  const field = 'tags';
  if (tags.length > max) return [{ field, message: `A thread may have at most ${max} labels.` }];
  if (tags.some((tag) => tag === '' || tag.length > TAG_LENGTH)) {
    return [{ field, message: `A label has 1 to ${TAG_LENGTH} characters.` }];
  }
  const strange = known ? tags.filter((tag) => !known.includes(tag)) : [];
  return strange.length > 0 ? [{ field, message: `There is no label “${strange.join('”, “')}”.` }] : [];
}
