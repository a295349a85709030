import { HelpWizardError } from '../core/errors.js';

/** What ends a command, worded for whoever typed it. */
export class CommandError extends HelpWizardError {
  override name = 'CommandError';
  /** What the process ends with. */
  readonly exitCode: number = 1;
}

/** The command itself is wrong: an unknown flag, a missing file name. */
export class UsageError extends CommandError {
  override name = 'UsageError';
  override readonly exitCode = 2;
}

/** Why Node could not do something with a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return (typeof code === 'string' && REASONS[code]) || (typeof message === 'string' ? message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};
