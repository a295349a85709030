import type { Analyser } from '../analyser.js';
import { createUnspacedAnalyser } from '../unspaced.js';

/** Burmese. */
export const burmese: Analyser = createUnspacedAnalyser('my', []);
