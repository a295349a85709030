import { trustUrl } from './trust-url.js';
import type { Answerer, FromWorker, ToWorker } from './protocol.js';

/** A worker that has not said by then that it runs is done without, in milliseconds. */
const START_TIMEOUT_MS = 10_000;

/**
 * Starts the search in a worker of its own; `undefined` where there can be none.
 * @param url - Of the worker's script. Default: the one beside this module.
 * @param onMessage - Hears what the worker says.
 */
export function startWorker(
  url: string | URL | undefined,
  onMessage: (message: FromWorker) => void,
  onEnd: (started: boolean) => void,
): Answerer | undefined {
  const worker = createWorker(url);
  if (worker === undefined) return undefined;
  let started = false;
  const end = (): void => {
    clearTimeout(timer);
    worker.onerror = worker.onmessage = null;
    worker.terminate();
    onEnd(started);
  };
  const timer = setTimeout(end, START_TIMEOUT_MS);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'started') {
      started = true;
      clearTimeout(timer);
    }
    onMessage(data);
  };
  worker.onerror = (event) => {
    // It is handled here: nothing for the page's own handlers.
    event.preventDefault();
    end();
  };
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    close() {
      clearTimeout(timer);
      worker.terminate();
    },
  };
}

function createWorker(url: string | URL | undefined): Worker | undefined {
  try {
    if (url !== undefined) return new Worker(trustUrl(url), { type: 'module', name: 'help-wizard-search' });
    // Bundlers find the worker by these very words.
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'help-wizard-search' });
  } catch {
    return undefined;
  }
}
