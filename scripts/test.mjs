/**
 * `npm test` runs everything; `npm test -- test/core/errors.test.ts …` runs those files, without coverage.
 * Tests run in Chromium, except `*.node.test.ts`, which read files and run in Node.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { ensureCdn } from './cdn.mjs';
import { buildCommand } from './command.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { globFiles } from './glob-files.mjs';
import { root } from './self-alias.mjs';
import { countsFile } from './test-counts.mjs';

const isNodeTest = (/** @type {string} */ file) => file.endsWith('.node.test.ts');
const asked = process.argv.slice(2);
const everything = asked.length === 0;
const browserFiles = asked.filter((file) => !isNodeTest(file));
const nodeFiles = everything ? globFiles('test', '.node.test.ts') : asked.filter(isNodeTest);

// Old counts must not stand in for a run that died.
rmSync(countsFile('browser'), { force: true });
rmSync(countsFile('node'), { force: true });

const results = [];
if (everything || browserFiles.length > 0) results.push(testInBrowser());
if (nodeFiles.length > 0) results.push(testInNode());
process.exit(results.every(Boolean) ? 0 : 1);

function testInBrowser() {
  const selection = everything ? ['--coverage'] : ['--files', ...browserFiles];
  return run(['node_modules/@web/test-runner/dist/bin.js', ...selection], { CHROME_PATH: ensureChromium() });
}

function testInNode() {
  // Once: the files run side by side.
  if (nodeFiles.some((file) => file.startsWith('test/pages/'))) {
    ensureCdn();
    if (!run(['--import=tsx', 'scripts/build-demo.ts'])) return false;
  }
  if (nodeFiles.some((file) => file.startsWith('test/cli/'))) buildCommand();
  const reporters = ['spec', './scripts/count-node-tests.mjs'];
  const flags = reporters.flatMap((name) => [`--test-reporter=${name}`, '--test-reporter-destination=stdout']);
  // Most of them wait for a browser or a server: two at a time, whatever the machine has.
  return run(['--import=tsx', '--test', '--test-concurrency=2', ...flags, ...nodeFiles]);
}

/**
 * @param {string[]} args What Node is to run.
 * @param {Record<string, string>} [env]
 */
function run(args, env = {}) {
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit'), env: { ...process.env, ...env } };
  return spawnSync(process.execPath, args, options).status === 0;
}
