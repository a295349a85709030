import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './self-alias.mjs';

/** Where a run leaves how many tests passed and failed, for `.ci/run`. */
export const countsFile = (/** @type {'browser' | 'node'} */ runner) =>
  `${root}node_modules/.cache/help-wizard/tests-${runner}.json`;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {'browser' | 'node'} runner
 * @param {Counts} counts
 */
export function writeCounts(runner, counts) {
  const file = countsFile(runner);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(counts)}\n`);
}
