import type { DraftProblem } from '../../core/draft-limits.js';
import type { Messages } from '../../i18n/messages.js';

/** What to do about a problem of a draft; the same words stand in the summary and beside the field. */
export function problemWords({ field, code, limit: count = 0 }: DraftProblem, messages: Messages): string {
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
      return messages.tagsTooMany({ count });
  }
}
