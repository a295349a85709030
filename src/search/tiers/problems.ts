import type { HelpWizardError } from '../../core/errors.js';
import { problem } from '../problem.js';

/** A file of an index in tiers is not what was written. */
export function damaged(file: string, cause?: unknown): HelpWizardError {
  return problem(`The search index is damaged: "${file}" is cut off or was changed. Build the index again.`, cause);
}
