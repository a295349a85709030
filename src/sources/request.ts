import { HelpWizardError } from '../core/errors.js';

/** Makes the error that says what a source did, as in "… answered HTTP 500". */
export type Fail = (what: string, cause?: unknown) => HelpWizardError;

export function failing(source: string, name: string): Fail {
  return (what, cause) => new HelpWizardError(`[help-wizard] [${source}] ${name} ${what}.`, { cause });
}

/**
 * Reads something within a time. Rejects with an `AbortError` when the caller gives up, else with a `HelpWizardError`;
 * what is still being read is stopped.
 */
export async function withinTime<T>(
  fail: Fail,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  read: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(fail, timeoutMs, signal);
  try {
    return await Promise.race([read(deadline.signal), deadline.passed]);
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    throw error instanceof HelpWizardError ? error : fail('could not be read to its end', error);
  } finally {
    deadline.end();
  }
}

/** Follows the caller's signal and the clock; `end` lets go of both and stops what is still being read. */
function startDeadline(fail: Fail, timeoutMs: number, signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException('The request was aborted.', 'AbortError'));
  // A promise beside the signal, because a `fetch` of the host's own may not listen to signals.
  const passed = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), { once: true });
  });
  const timer = setTimeout(() => controller.abort(fail(`did not answer within ${timeoutMs} ms`)), timeoutMs);
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

/** Over after a time, or as soon as `signal` is aborted. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
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

const MB = 1024 * 1024;

/** Counts while it reads: a server need not say how long its answer is, or say it before compression. */
export async function readText(response: Response, maxBytes: number, fail: Fail): Promise<string> {
  const tooLarge = () => fail(`is larger than ${maxBytes / MB} MB`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) throw tooLarge();
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

export function parseJson(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fail('is not JSON', cause);
  }
}

/** The members of what may be anything; none of what is no object. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Record<string, unknown>;
}

/** An absolute address as the URL parser writes it; `undefined` for anything else. */
export function absolute(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).href : undefined;
}
