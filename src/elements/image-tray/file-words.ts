import type { PictureProblem } from '../../controllers/image-reader.js';
import type { Messages } from '../../i18n/messages.js';

/** Why a file was not taken, and what to do. */
export function fileWords(problem: PictureProblem, name: string, messages: Messages): string {
  switch (problem) {
    case 'empty':
      return messages.imageEmpty({ name });
    case 'unsupported':
      return messages.imageUnsupported({ name });
    case 'broken':
      return messages.imageBroken({ name });
    case 'too-many-pixels':
      return messages.imageTooManyPixels({ name });
    case 'too-many':
      return messages.imageTooMany({ name });
    case 'blocked':
      return messages.imageBlocked;
  }
}
