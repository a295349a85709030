import type { findPersonalData } from '../checks/personal-data/find-personal-data.js';

/** Loads what finds personal data, and gets it ready without holding up what the visitor types meanwhile. */
export async function loadFinder(): Promise<typeof findPersonalData> {
  const { findPersonalData: find, warmUp } = await import('../checks/personal-data/find-personal-data.js');
  const steps = warmUp();
  while (steps.next().done !== true) await new Promise((resolve) => setTimeout(resolve));
  return find;
}
