import { AdapterError, type AdapterErrorCode } from '../../core/errors.js';
import type { CallOptions } from '../forum-adapter.js';
import { baseAddress, withQuery, type Query } from './addresses.js';
import { abortError, before, startDeadline, type Deadline } from './deadline.js';
import { exchange, TooLong } from './exchange.js';
import type { HttpForumOptions } from './options.js';
import { refusalOf, type Answer, type Refusal } from './refusals.js';

/** What the forum means by an answer; `null` = it is a result, `undefined` = what it means on any forum. */
export type ReadAnswer = (answer: Answer) => Refusal | null | undefined;

/** The requests of one call of the adapter: they share its time and its signal. */
export interface Call {
  /** Asks; tries again where the forum was not reached or is down. `T` is what the forum promises, not checked. */
  get<T>(path: string, query?: Query): Promise<T>;
  /** As `get`, with all of the answer: forums say in headers how many pages there are. */
  ask(path: string, query?: Query, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends a request once and gives what came back, whatever it is. For `createPost` alone. */
  send(path: string, init: RequestInit, query?: Query): Promise<Answer>;
  /** What an answer holds, or throws what it means. `means`: what it means to a post; default: what it does to a read. */
  result<T>(answer: Answer, isPost: boolean, means?: ReadAnswer): T;
  readonly deadline: Deadline;
  /** The forum's time by its last answer, in milliseconds since the epoch; `undefined` = it did not say. */
  readonly clock: () => number | undefined;
}

export interface ForumClient {
  /** Without a slash at its end. */
  readonly base: string;
  /** Makes the requests of one call. Rejects with an `AdapterError` or an `AbortError`, whatever `work` meets. */
  run<T>(options: CallOptions, work: (call: Call) => Promise<T>, timeoutMs?: number): Promise<T>;
  error(code: AdapterErrorCode, message: string, refusal?: Omit<Refusal, 'code'>): AdapterError;
}

const TIMEOUT_MS = 15_000;
const RETRY_DELAY_MS = 300;
const MAX_TRIES = 3;
const TRANSIENT: readonly AdapterErrorCode[] = ['unreachable', 'unavailable'];

/**
 * @param refusal - asked about every answer, results included
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function createForumClient(name: string, options: HttpForumOptions, refusal?: ReadAnswer): ForumClient {
  const base = baseAddress(options.baseUrl, name);
  const error: ForumClient['error'] = (code, message, details) => new AdapterError(name, code, message, details);
  const send = sender(base, options, error);
  return {
    base,
    error,
    async run({ signal, timeoutMs }, work, defaultMs = TIMEOUT_MS) {
      if (signal?.aborted) throw abortError();
      const deadline = startDeadline(name, timeoutMs ?? options.timeoutMs ?? defaultMs, signal);
      // Something was posted, and the forum did not say no.
      let outcomeUnknown = false;
      let now: number | undefined;
      const result = <T>(answer: Answer, isPost: boolean, means = refusal): T => {
        now = Date.parse(answer.headers.get('date') ?? '') || now;
        const said = means?.(answer);
        const meant = said === undefined ? refusalOf(answer) : said;
        if (meant) throw refused(error, answer, meant, isPost);
        outcomeUnknown ||= isPost;
        return answer.json as T;
      };
      const ask = reader(send, result, deadline.reads, options);
      const get = async <T>(path: string, query?: Query) => (await ask(path, query)).json as T;
      try {
        return await work({ get, ask, send, result, deadline, clock: () => now });
      } catch (cause) {
        if (cause instanceof AdapterError || (cause as Error | null)?.name === 'AbortError') throw cause;
        throw error('protocol', 'The answer is not what was expected.', { cause, outcomeUnknown });
      } finally {
        deadline.end();
      }
    },
  };
}

function sender(base: string, options: HttpForumOptions, error: ForumClient['error']): Call['send'] {
  const { credentials = 'include', headers } = options;
  return async (path, init, query = {}) => {
    // The page may have replaced its own since.
    const { fetch = globalThis.fetch } = options;
    const all = { accept: 'application/json', ...headers, ...(init.headers as Record<string, string>) };
    try {
      return await exchange(fetch, withQuery(base + path, query), { ...init, credentials, headers: all });
    } catch (cause) {
      const outcomeUnknown = init.method !== 'GET';
      if (cause instanceof TooLong) throw error('protocol', cause.message, { cause, outcomeUnknown });
      throw error('unreachable', 'Not reached: offline, or refused by CORS.', { cause, outcomeUnknown });
    }
  };
}

function reader(
  send: Call['send'],
  result: Call['result'],
  signal: AbortSignal,
  { retryDelayMs = RETRY_DELAY_MS, headers: own = {} }: HttpForumOptions,
): Call['ask'] {
  // What the owner sends along, such as a visitor's key, is for the forum and for nobody it may redirect to.
  const redirect = Object.keys(own).length === 0 ? 'follow' : 'manual';
  return async (path, query, headers = {}) => {
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await before(signal, send(path, { method: 'GET', headers, signal, redirect }, query));
        result(answer, false);
        return answer;
      } catch (error) {
        if (tries === MAX_TRIES || !(error instanceof AdapterError) || !TRANSIENT.includes(error.code)) throw error;
        const delay = retryDelayMs * 2 ** (tries - 1) * (1 + Math.random());
        await before(signal, new Promise((resolve) => setTimeout(resolve, delay)));
      }
    }
  };
}

function refused(
  error: ForumClient['error'],
  { status, text }: Answer,
  { code, outcomeUnknown, ...details }: Refusal,
  isPost: boolean,
): AdapterError {
  const message = `The forum answered ${status || 'with a redirect'}: ${text.slice(0, 200)}`;
  return error(code, message, { ...details, outcomeUnknown: isPost && outcomeUnknown === true });
}
