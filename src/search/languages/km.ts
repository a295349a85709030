import type { Analyser } from '../analyser.js';
import { createUnspacedAnalyser } from '../unspaced.js';

/** Khmer. */
export const khmer: Analyser = createUnspacedAnalyser('km', []);
