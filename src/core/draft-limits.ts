import type { DraftField } from './errors.js';
import type { Board, Draft, LengthLimits, PostLimits } from './types.js';

/** Something about a draft that the forum would refuse. */
export interface DraftProblem {
  readonly field: DraftField;
  /** `unknown`: a board that is not in the list. */
  readonly code: 'too-short' | 'too-long' | 'missing' | 'unknown' | 'too-many';
  /** What the field must reach (`too-short`, `missing`) or not exceed (`too-long`, `too-many`). */
  readonly limit?: number;
}

/**
 * Checks a draft against what its forum takes; an empty list means it may be posted. At most one problem per field.
 *
 * A title is always needed, a body only where `limits.body.min` is above 0, a board only where there are boards.
 */
export function checkDraft(draft: Draft, limits: PostLimits, boards: readonly Board[]): readonly DraftProblem[] {
  return [
    ...checkLength('title', draft.title, { ...limits.title, min: Math.max(limits.title.min, 1) }),
    ...checkLength('body', draft.body, limits.body),
    ...checkBoard(draft.boardId, boards),
    ...(draft.tags.length > limits.tags.max
      ? [{ field: 'tags', code: 'too-many', limit: limits.tags.max } as const]
      : []),
  ];
}

/**
 * The length a forum sees: code points without the white space around them, which forums drop. Not what readers take
 * for one character: an emoji made of several counts as several, as it does on the server.
 */
export function draftLength(text: string): number {
  return Array.from(text.trim()).length;
}

function checkLength(field: 'title' | 'body', text: string, { min, max }: LengthLimits): DraftProblem[] {
  const length = draftLength(text);
  if (length < min) return [{ field, code: length === 0 ? 'missing' : 'too-short', limit: min }];
  return length > max ? [{ field, code: 'too-long', limit: max }] : [];
}

function checkBoard(id: string, boards: readonly Board[]): DraftProblem[] {
  if (boards.length === 0 || boards.some((board) => board.id === id)) return [];
  return [{ field: 'board', code: id === '' ? 'missing' : 'unknown' }];
}
