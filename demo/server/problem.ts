import type { AdapterErrorCode } from 'help-wizard';

/** One thing that is wrong in a request: where, and in words for people. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export interface ProblemDetails {
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterMs?: number;
  /** With `duplicate`: what says the same. */
  readonly existingUrl?: string;
  readonly cause?: unknown;
}

/** What an API answers when it does not do what it was asked (RFC 9457). */
export interface ProblemBody extends Omit<ProblemDetails, 'cause'> {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: AdapterErrorCode;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Thrown wherever a request cannot be done; `detail` is for the visitor. */
export class Problem extends Error {
  override name = 'Problem';
  readonly statusCode: number;
  readonly code: AdapterErrorCode;
  readonly details: Omit<ProblemDetails, 'cause'>;

  constructor(statusCode: number, code: AdapterErrorCode, detail: string, { cause, ...details }: ProblemDetails = {}) {
    super(detail, { cause });
    this.statusCode = statusCode;
    this.code = code;
    this.details = details;
  }

  body(): ProblemBody {
    const { statusCode: status, code, message: detail, details } = this;
    return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, code, ...details };
  }
}

export function invalid(...fields: readonly FieldProblem[]): Problem {
  return new Problem(422, 'validation', fields.map(({ message }) => message).join(' '), { fields });
}

export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', `There is no such ${what}.`);
}
