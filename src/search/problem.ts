import { HelpWizardError } from '../core/errors.js';

/** An error of the search, for developers. */
export function problem(message: string, cause?: unknown): HelpWizardError {
  return new HelpWizardError(`[help-wizard] [search] ${message}`, cause === undefined ? undefined : { cause });
}
