/** How long one piece of work may hold up whoever waits, in milliseconds. */
const SLICE_MS = 12;

/** Runs work that says where it may pause. Blocks until it is done. */
export function runAtOnce<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in slices with pauses between, in which others get their turn. Rejects when aborted. */
export async function runInSlices<Result>(steps: Generator<undefined, Result>, signal?: AbortSignal): Promise<Result> {
  let pauseAt = performance.now() + SLICE_MS;
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() > pauseAt) {
      await pause();
      signal?.throwIfAborted();
      pauseAt = performance.now() + SLICE_MS;
    }
    step = steps.next();
  }
  return step.value;
}

/** Lets others have their turn: keys, frames, messages. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
