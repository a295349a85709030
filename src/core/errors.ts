/** The base of every error this library throws: a message for developers, prefixed with who says it. */
export class HelpWizardError extends Error {
  override name = 'HelpWizardError';
}

/** Everything a visitor can meet at a forum. The UI finds the words. */
export const ADAPTER_ERROR_CODES = [
  'auth-required',
  'session-expired',
  'forbidden',
  'validation',
  'rate-limited',
  'duplicate',
  'conflict',
  'captcha',
  'not-found',
  'unavailable',
  'unreachable',
  'timeout',
  'protocol',
] as const;
export type AdapterErrorCode = (typeof ADAPTER_ERROR_CODES)[number];

/** The parts of a draft a forum can refuse. */
export type DraftField = 'title' | 'body' | 'board' | 'tags';

export interface AdapterErrorDetails {
  /** What the forum itself says, as text for the visitor. */
  readonly forumMessage?: string;
  /** With `validation`: what is wrong, by field, in the forum's own words. */
  readonly fields?: Readonly<Partial<Record<DraftField, string>>>;
  /** With `rate-limited`: when to try again, in milliseconds from now. */
  readonly retryAfterMs?: number;
  /** With `duplicate`: the thread that already says it. */
  readonly existingUrl?: string;
  /** The post may have landed all the same. */
  readonly outcomeUnknown?: boolean;
  readonly cause?: unknown;
}

/** A forum could not do what it was asked. `code` says why; see {@link ADAPTER_ERROR_CODES}. */
export class AdapterError extends HelpWizardError {
  override name = 'AdapterError';
  readonly adapter: string;
  readonly code: AdapterErrorCode;
  readonly forumMessage: string | undefined;
  readonly fields: Readonly<Partial<Record<DraftField, string>>>;
  readonly retryAfterMs: number | undefined;
  readonly existingUrl: string | undefined;
  readonly outcomeUnknown: boolean;

  constructor(adapter: string, code: AdapterErrorCode, message: string, details: AdapterErrorDetails = {}) {
    super(`[help-wizard] [${adapter}] ${message}`, { cause: details.cause });
    this.adapter = adapter;
    this.code = code;
    this.forumMessage = details.forumMessage;
    this.fields = details.fields ?? {};
    this.retryAfterMs = details.retryAfterMs;
    this.existingUrl = details.existingUrl;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
  }

  /** Wraps whatever an adapter threw. What is not an `AdapterError` is a broken promise of the adapter: `protocol`. */
  static from(cause: unknown, adapter: string): AdapterError {
    if (!isAdapterError(cause)) {
      return new AdapterError(adapter, 'protocol', 'The adapter failed in a way it did not name.', { cause });
    }
    if (cause instanceof AdapterError) return cause;
    return new AdapterError(adapter, cause.code, cause.message, detailsOf(cause));
  }
}

/** What an error of another copy of the class says, as far as it says it. */
function detailsOf(error: Partial<AdapterError>): AdapterErrorDetails {
  const { forumMessage, fields, retryAfterMs, existingUrl, outcomeUnknown } = error;
  return {
    ...(forumMessage === undefined ? {} : { forumMessage }),
    ...(fields === undefined ? {} : { fields }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(existingUrl === undefined ? {} : { existingUrl }),
    ...(outcomeUnknown === undefined ? {} : { outcomeUnknown }),
    cause: error,
  };
}

/**
 * Whether this is an `AdapterError` of a known code. Told by its shape: an adapter may come with a copy of the class of
 * its own, from another bundle or version.
 */
export function isAdapterError(error: unknown): error is Error & Pick<AdapterError, 'code'> {
  if (!(error instanceof Error) || error.name !== 'AdapterError' || !('code' in error)) return false;
  return (ADAPTER_ERROR_CODES as readonly unknown[]).includes(error.code);
}

/** One thing that is wrong in a site config. */
export interface ConfigProblem {
  /** Where, as in `platforms[2].label`; empty for the whole file. */
  readonly path: string;
  /** What stands there. */
  readonly found: string;
  /** What may stand there. */
  readonly allowed: string;
}

/** A site config that cannot be used; the message names every problem with its path. */
export class ConfigError extends HelpWizardError {
  override name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(message: string, problems: readonly ConfigProblem[] = [], options?: ErrorOptions) {
    const lines = problems.map(
      ({ path, found, allowed }) => `\n  ${path || '(file)'}: found ${found}; allowed: ${allowed}`,
    );
    super(`[help-wizard] ${message}${lines.join('')}`, options);
    this.problems = problems;
  }
}
