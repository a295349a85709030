import { AdapterError, type AdapterErrorCode, type AdapterErrorDetails } from '../../core/errors.js';
import type { CallOptions } from '../forum-adapter.js';
import type { MemoryFault, MemoryMethod } from './options.js';

/** The adapter's name, as its errors say it. */
export const NAME = 'memory';

/** The way from a caller to the forum and back: late, lost or broken as the fault has it. */
export interface Calls {
  /** Disturbs the calls made from now on; those under way keep the fault they met. */
  simulate(fault: MemoryFault | null): void;
  /** Runs `act` when the call is sent and answers with what came of it. Rejects as the port promises. */
  call<T>(method: MemoryMethod, options: CallOptions, act: () => T): Promise<T>;
}

type Arrival = 'answered' | 'aborted' | 'timed-out';

const POSTS: readonly MemoryMethod[] = ['createThread', 'comment'];

const USUAL_DETAILS: Partial<Record<AdapterErrorCode, AdapterErrorDetails>> = Object.freeze({
  validation: { fields: { title: 'This title is not accepted.' } },
  'rate-limited': { retryAfterMs: 30_000 },
});

/** The longest delay `setTimeout` keeps; it fires at once for longer ones. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function createCalls(initial: MemoryFault | null): Calls {
  let current = initial;
  let left = initial?.times ?? Infinity;

  function take(method: MemoryMethod): MemoryFault {
    if (!current || left <= 0 || !(current.on?.includes(method) ?? true)) return {};
    left -= 1;
    return current;
  }

  return {
    simulate(fault) {
      current = fault;
      left = fault?.times ?? Infinity;
    },
    async call(method, { signal, timeoutMs = Infinity }, act) {
      if (signal?.aborted) throw abortError();
      const fault = take(method);
      const isPost = POSTS.includes(method);
      const answer = send(fault, isPost, act);
      // A post that was sent is not aborted: rejecting would say that it did not land, and it may have.
      const arrival = await travel(fault, timeoutMs, isPost ? undefined : signal);
      if (arrival === 'aborted') throw abortError();
      if (arrival === 'answered') return answer();
      throw new AdapterError(NAME, 'timeout', `No answer to ${method} in ${timeoutMs} ms.`, { outcomeUnknown: isPost });
    },
  };
}

function send<T>(fault: MemoryFault, isPost: boolean, act: () => T): () => T {
  const { error } = fault;
  const landed = typeof error === 'object' && error.landed === true;
  const fails = fault.never === true || 'reject' in fault || error !== undefined;
  const outcome = fails && !landed ? null : attempt(act);
  return () => {
    if ('reject' in fault) throw fault.reject;
    if (error !== undefined || !outcome) throw faultError(error ?? 'protocol', isPost);
    return outcome();
  };
}

function attempt<T>(act: () => T): () => T {
  try {
    const value = act();
    return () => value;
  } catch (error) {
    return () => {
      throw AdapterError.from(error, NAME);
    };
  }
}

function faultError(error: NonNullable<MemoryFault['error']>, isPost: boolean): AdapterError {
  const { code, landed = false, ...given } = typeof error === 'string' ? { code: error } : error;
  const outcomeUnknown = landed || (isPost && code === 'timeout');
  return new AdapterError(NAME, code, `Simulated: ${code}.`, { outcomeUnknown, ...USUAL_DETAILS[code], ...given });
}

function travel(fault: MemoryFault, timeoutMs: number, signal: AbortSignal | undefined): Promise<Arrival> {
  const answerMs = fault.never ? Infinity : (fault.latencyMs ?? 0);
  // One timer for both, so that which of them is first does not depend on how busy the page is.
  const delayMs = Math.min(answerMs, timeoutMs);
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (arrival: Arrival) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(arrival);
    };
    const onAbort = () => end('aborted');
    const onTime = () => end(timeoutMs < answerMs ? 'timed-out' : 'answered');
    signal?.addEventListener('abort', onAbort);
    if (delayMs <= 0) queueMicrotask(onTime);
    else if (delayMs <= LONGEST_TIMER_MS) timer = setTimeout(onTime, delayMs);
  });
}

function abortError(): DOMException {
  return new DOMException('The call was aborted.', 'AbortError');
}
