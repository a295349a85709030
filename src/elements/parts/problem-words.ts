import type { DraftProblem } from '../../core/draft-limits.js';
import type { RefusedField } from '../../core/refused-fields.js';
import type { Messages } from '../../i18n/messages.js';

/** What to do about a problem of a draft; the same words stand in the summary and beside the field. */
export function problemWords(problem: DraftProblem | RefusedField, messages: Messages): string {
  if (problem.code === 'refused') return problem.words;
  const { field, code, limit: count = 0 } = problem;
  switch (field) {
    case 'title':
      if (code === 'missing') return messages.titleMissing;
      return code === 'too-long' ? messages.titleTooLong({ count }) : messages.titleTooShort({ count });
    case 'body':
      if (code === 'missing') return messages.bodyMissing;
      return code === 'too-long' ? messages.bodyTooLong({ count }) : messages.bodyTooShort({ count });
    case 'board':
      return messages.boardMissing;
    case 'tags':
      return code === 'missing' ? messages.labelMissing : messages.tagsTooMany({ count });
  }
}
