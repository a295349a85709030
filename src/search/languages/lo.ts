import type { Analyser } from '../analyser.js';
import { createUnspacedAnalyser } from '../unspaced.js';

/** Lao. */
export const lao: Analyser = createUnspacedAnalyser('lo', []);
