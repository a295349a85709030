import type { Scratch } from './php-site.js';

export interface Stoppable {
  stop(): Promise<void>;
}

/** Stops everything, the last one first, then removes the scratch folder; when called again, waits for the first time. */
export function stopAll(started: readonly Stoppable[], scratch: Scratch): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    for (const one of [...started].reverse()) await one.stop();
    scratch.remove();
  };
  return () => (stopping ??= stop());
}
