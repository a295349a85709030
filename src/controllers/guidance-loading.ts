import type * as GuidanceModule from '../checks/guidance/index.js';

/** What reads a draft: hints, better titles, and posts that look the same. */
export type Guidance = typeof GuidanceModule;

let loaded: Guidance | null = null;
let loading: Promise<Guidance> | null = null;

/** `null` = it is not there yet. */
export function guidance(): Guidance | null {
  return loaded;
}

/** Loads it, once. Nobody waits for it; where it cannot be had, the next call tries again. */
export function loadGuidance(): Promise<Guidance> {
  loading ??= import('../checks/guidance/index.js').then(
    (module) => (loaded = module),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
