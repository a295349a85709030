/**
 * Starts one forum, runs on it all there is to run, and stops it: `forum.ts <name> <file>`. The results are those of
 * `node:test`; what was started is written to the file, as JSON. Started by scripts/test-forums.mjs.
 */
import './mocha-globals.js';
import { writeFileSync } from 'node:fs';
import { after } from 'node:test';
import { testHttpForumAdapter } from '../../adapters/http/http-forum.js';
import { faultTests } from '../journey/fault-tests.js';
import { journeyTests } from '../journey/journey-tests.js';
import type { LiveRun } from '../live-run.js';
import { cleanUpWhenInterrupted } from '../machine/processes.js';

const FORUMS: Readonly<Record<string, () => Promise<LiveRun>>> = {
  wordpress: async () => (await import('../wordpress/live-run.js')).runWordPress(),
  mediawiki: async () => (await import('../mediawiki/live-run.js')).runMediaWiki(),
  nodebb: async () => (await import('../hosted/live-run.js')).runNodebb(),
  discourse: async () => (await import('../hosted/live-run.js')).runDiscourse(),
  rest: async () => (await import('../rest/live-run.js')).runReferenceServer(),
};

const [name = '', file = ''] = process.argv.slice(2);
const start = FORUMS[name];
if (!start)
  throw new Error(`There is no forum called "${name}" to start. There are: ${Object.keys(FORUMS).join(', ')}.`);
let stop: LiveRun['stop'] = async () => undefined;
cleanUpWhenInterrupted(() => stop());
const begun = Date.now();
const forum = await start();
stop = forum.stop;
const seconds = (Date.now() - begun) / 1000;
console.log(`${forum.version} runs after ${seconds.toFixed(1)} s.`);
writeFileSync(file, JSON.stringify({ version: forum.version, seconds }));
after(() => forum.stop());
for (const [suite, { createServer, createAdapter }] of Object.entries(forum.suites)) {
  testHttpForumAdapter(suite, createServer, createAdapter);
}
if (forum.journey) journeyTests(forum.version, forum.journey);
if (forum.faults) faultTests(forum.version, forum.faults);
