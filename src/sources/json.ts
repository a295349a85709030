import { HelpWizardError } from '../core/errors.js';
import type { Source } from './content-source.js';

export interface JsonSourceOptions {
  /** A JSON file: a list of entries, or `{ "entries": [...] }`. */
  readonly url: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds until reading the file is given up, a second try included. Default 10,000. */
  readonly timeoutMs?: number;
}

const MAX_BYTES = 20 * 1024 * 1024;
/** Milliseconds before the second try; up to twice as long, so that not all visitors come back at once. */
const RETRY_DELAY = 300;

/**
 * Entries of one JSON file. Relative addresses in it are relative to the file, wherever redirects have led.
 *
 * A file that is not reached, or answered with a server error, is asked for once more.
 */
export function jsonSource({ url, fetch = globalThis.fetch, timeoutMs = 10_000 }: JsonSourceOptions): Source {
  let baseUrl = absolute(url);
  return {
    name: url,
    get baseUrl() {
      return baseUrl;
    },
    async entries({ signal } = {}) {
      const deadline = startDeadline(url, timeoutMs, signal);
      const read = async () => {
        const response = await request(url, fetch, deadline.signal);
        const entries = parseEntries(url, await readText(url, response));
        baseUrl = absolute(response.url) ?? baseUrl;
        return entries;
      };
      try {
        return await Promise.race([read(), deadline.passed]);
      } catch (error) {
        if (deadline.signal.aborted) throw deadline.signal.reason;
        throw error instanceof HelpWizardError ? error : failure(url, 'could not be read to its end', error);
      } finally {
        deadline.end();
      }
    },
  };
}

/** Follows the caller's signal and the clock; `end` lets go of both and stops what is still being read. */
function startDeadline(url: string, timeoutMs: number, signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException('The request was aborted.', 'AbortError'));
  // A promise beside the signal, because a `fetch` of the host's own may not listen to signals.
  const passed = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), { once: true });
  });
  const timer = setTimeout(() => controller.abort(failure(url, `did not answer within ${timeoutMs} ms`)), timeoutMs);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    passed,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      abort();
    },
  };
}

async function request(url: string, fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<Response> {
  const ask = async () => {
    signal.throwIfAborted();
    return fetch(url, { signal, headers: { accept: 'application/json' } });
  };
  let response = await ask().catch(() => null);
  if (response === null || response.status >= 500) {
    await response?.body?.cancel();
    await wait(RETRY_DELAY * (1 + Math.random()), signal);
    response = await ask().catch((error: unknown) => {
      throw failure(url, 'could not be reached', error);
    });
  }
  if (!response.ok) throw failure(url, `answered HTTP ${response.status}`);
  return response;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

/** Counts while it reads: a server need not say how long the file is, or say it before compression. */
async function readText(url: string, response: Response): Promise<string> {
  if (Number(response.headers.get('content-length')) > MAX_BYTES) throw tooLarge(url);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BYTES) throw tooLarge(url);
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parseEntries(url: string, text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw failure(url, 'is not JSON', cause);
  }
  // First, because a list has a method of that name.
  if (Array.isArray(value)) return value;
  const { entries } = Object(value) as { entries?: unknown };
  if (!Array.isArray(entries)) throw failure(url, 'is neither a list of entries nor { "entries": [...] }');
  return entries;
}

function absolute(url: string): string | undefined {
  try {
    return new URL(url).href;
  } catch {
    return undefined;
  }
}

function tooLarge(url: string): HelpWizardError {
  return failure(url, `is larger than ${MAX_BYTES / 1024 / 1024} MB`);
}

function failure(url: string, what: string, cause?: unknown): HelpWizardError {
  return new HelpWizardError(`[help-wizard] [json] ${url} ${what}.`, { cause });
}
