import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from '../self-alias.mjs';

/** @typedef {import('../test-counts.mjs').Counts} Counts */

/**
 * One test, by the names of the suites around it.
 * @typedef {{ suites: readonly string[], test: string, result: 'passed' | 'failed' | 'skipped' }} Result
 */

/** Where runs leave what they found. */
export const resultsFolder = `${root}node_modules/.cache/help-wizard/forums/`;

/** Where a run leaves how many tests passed and failed, for `.ci/run`. */
export const forumCountsFile = `${root}node_modules/.cache/help-wizard/tests-forums.json`;

/** @param {Counts} counts */
export function writeForumCounts(counts) {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(forumCountsFile, `${JSON.stringify(counts)}\n`);
}

/**
 * @param {string} file
 * @returns {Result[]} in the order they ended; none where there is no such file
 */
export function readResults(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => /** @type {Result} */ (JSON.parse(line)));
}

/**
 * @param {readonly Result[]} results
 * @returns {Counts}
 */
export function countResults(results) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { result } of results) counts[result] += 1;
  return counts;
}
