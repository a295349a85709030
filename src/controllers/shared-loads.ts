/** A load that has begun and is not over. */
interface SharedLoad {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  /** How many wait for it. */
  waiting: number;
}

/** By what the load belongs to, then by its name. Holds what is in flight and nothing else. */
const inFlight = new Map<unknown, Map<string, SharedLoad>>();

/**
 * Begins a load, or waits for the same one that somebody else on the page has begun: two panels, a launcher and a
 * wizard ask for one file once. Who gives up stops waiting; the load itself is aborted when nobody waits any more.
 *
 * @param scope What tells loads of one name apart: an object, or a word.
 * @param signal Aborting it rejects with its reason, for this caller only.
 */
export async function shareLoad<T>(
  scope: unknown,
  name: string,
  start: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const load = inFlight.get(scope)?.get(name) ?? begin(scope, name, start);
  load.waiting += 1;
  let leave = (): void => {};
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave);
  });
  try {
    // Who shares a name shares the type of what is loaded.
    return (await Promise.race([load.result, left])) as T;
  } finally {
    signal.removeEventListener('abort', leave);
    load.waiting -= 1;
    if (load.waiting === 0) {
      forget(scope, name, load);
      load.controller.abort();
    }
  }
}

function begin(scope: unknown, name: string, start: (signal: AbortSignal) => Promise<unknown>): SharedLoad {
  const controller = new AbortController();
  const load: SharedLoad = { result: start(controller.signal), controller, waiting: 0 };
  const loads = inFlight.get(scope) ?? new Map<string, SharedLoad>();
  inFlight.set(scope, loads.set(name, load));
  const over = (): void => forget(scope, name, load);
  load.result.then(over, over);
  return load;
}

/** A newer load of that name stays. */
function forget(scope: unknown, name: string, load: SharedLoad): void {
  const loads = inFlight.get(scope);
  if (loads?.get(name) !== load) return;
  loads.delete(name);
  if (loads.size === 0) inFlight.delete(scope);
}
