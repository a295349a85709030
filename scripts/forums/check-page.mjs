import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { root } from '../self-alias.mjs';
import { conformancePage } from './conformance-page.mjs';
import { summarise } from './summarise.mjs';

/** What the runs found: the page is made from it. */
export const dataFile = 'test/forums/conformance.json';
export const pageFile = 'docs/adapters/conformance.md';

/** @typedef {import('./summarise.mjs').Summary} Summary */

/**
 * Compares docs/adapters/conformance.md and its data with what these runs found; what was not run stays as it is there. Only a run
 * without failures is written.
 * @param {readonly import('./run-forum.mjs').Run[]} runs
 * @param {boolean} write - bring it up to date
 * @returns {Promise<boolean>} whether the page is up to date now
 */
export async function checkConformancePage(runs, write) {
  const failed = runs.filter(({ counts }) => counts.failed > 0);
  if (failed.length > 0) {
    console.log(
      `\n${pageFile} is not compared: ${failed.map(({ title, how }) => `${title} (${how})`).join(', ')} failed.`,
    );
    return failed.every(({ how }) => how === 'live');
  }
  const known = /** @type {Summary[]} */ (existsSync(root + dataFile) ? JSON.parse(read(dataFile)) : []);
  const found = runs.map(summarise);
  const isFound = (/** @type {Summary} */ { adapter, how }) =>
    found.some((other) => other.adapter === adapter && other.how === how);
  const all = [...known.filter((summary) => !isFound(summary)), ...found].sort(byName);
  const wanted = new Map([
    [dataFile, await formatted(dataFile, JSON.stringify(all))],
    [pageFile, await pageOf(all)],
  ]);
  if (write) {
    for (const [file, text] of wanted) writeFileSync(root + file, text);
    console.log(`\nWritten: ${[...wanted.keys()].join(', ')}`);
    return true;
  }
  const stale = [...wanted].filter(
    ([file, text]) => !existsSync(root + file) || unversioned(read(file)) !== unversioned(text),
  );
  for (const [file] of stale) console.log(`\n${file} is out of date: npm run test:forums -- --write`);
  return stale.length === 0;
}

/**
 * The page, as Prettier would have it.
 * @param {readonly Summary[]} summaries
 */
export async function pageOf(summaries) {
  return formatted(pageFile, conformancePage(summaries));
}

/** @type {(a: Summary, b: Summary) => number} */
const byName = (a, b) => a.adapter.localeCompare(b.adapter) || a.how.localeCompare(b.how);

const read = (/** @type {string} */ file) => readFileSync(root + file, 'utf8');

/**
 * A forum's next version is no reason to fail; neither is how wide that makes a column.
 * @param {string} text
 */
function unversioned(text) {
  return text
    .replace(/(WordPress|MediaWiki|NodeBB|Discourse) [\d.]+/g, '$1')
    .replace(/ +/g, ' ')
    .replace(/-{3,}/g, '---');
}

/** @param {string} file @param {string} text */
async function formatted(file, text) {
  return format(text, { ...(await resolveConfig(root + file)), filepath: file });
}
