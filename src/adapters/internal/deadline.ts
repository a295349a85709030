import { AdapterError } from '../../core/errors.js';

/** The longest delay `setTimeout` keeps; it fires at once for longer ones. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What may end a call early: the caller leaves (reads only: a post may have landed by then), or its time is up. */
export interface Deadline {
  readonly reads: AbortSignal;
  readonly posts: AbortSignal;
  end(): void;
}

export function startDeadline(adapter: string, timeoutMs: number, signal: AbortSignal | undefined): Deadline {
  const reads = new AbortController();
  const posts = new AbortController();
  const leave = () => reads.abort(abortError());
  const timer = setTimeout(
    () => {
      const late = `No answer in ${timeoutMs} ms.`;
      posts.abort(new AdapterError(adapter, 'timeout', late, { outcomeUnknown: true }));
      reads.abort(new AdapterError(adapter, 'timeout', late));
    },
    Math.min(timeoutMs, LONGEST_TIMER_MS),
  );
  signal?.addEventListener('abort', leave);
  if (signal?.aborted) leave();
  return {
    reads: reads.signal,
    posts: posts.signal,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    },
  };
}

/** What the promise says, or why the signal was aborted, whichever comes first. */
export function before<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
    // Both fetch and this listener hear of an abort; the reason is what counts.
    promise
      .then(resolve, (error: unknown) => reject((signal.aborted ? signal.reason : error) as Error))
      .finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}

export function abortError(): DOMException {
  return new DOMException('The call was aborted.', 'AbortError');
}
