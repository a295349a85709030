/**
 * `npm run test:forums` starts real forums on this machine, several at the same time, and runs on each the conformance suite
 * and a journey in Chromium; then it checks docs/adapters/conformance.md. `-- wordpress mediawiki` runs these only,
 * `-- --write` brings the page up to date. What it started is gone when it ends, also when it is interrupted.
 */
import { rmSync } from 'node:fs';
import { ensureCdn } from './cdn.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { checkConformancePage } from './forums/check-page.mjs';
import { FORUMS, howMissing } from './forums/forums.mjs';
import { forumCountsFile, writeForumCounts } from './forums/results.mjs';
import { installFor, runDoubles, runForums } from './forums/run-forum.mjs';

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const strangers = asked.filter((name) => !FORUMS.some((forum) => forum.name === name));
if (strangers.length > 0) {
  console.error(`No such forum: ${strangers.join(', ')}. There are: ${FORUMS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

// Old counts must not stand in for a run that died.
rmSync(forumCountsFile, { force: true });
ensureCdn();
ensureChromium();

const wanted = FORUMS.filter(({ name }) => asked.length === 0 || asked.includes(name));
const there = wanted.filter((forum) => howMissing(forum) === '');
for (const forum of wanted)
  if (!there.includes(forum)) console.log(`${forum.title}: skipped, ${howMissing(forum)} not set.`);
console.log(`What they need is there after ${(await installFor(there)).toFixed(1)} s.`);
const runs = await runForums(there);
const isWriting = process.argv.includes('--write');
// They are run and counted by `npm test`; for the page they say what was tried on which double.
const doubles = asked.length === 0 && isWriting ? await runDoubles() : [];

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const run of runs)
  for (const what of /** @type {const} */ (['passed', 'failed', 'skipped'])) counts[what] += run.counts[what];
// A run that ran nothing has shown nothing.
if (counts.passed + counts.failed === 0) counts.failed += 1;
if (asked.length === 0 && !(await checkConformancePage([...runs, ...doubles], isWriting))) {
  counts.failed += 1;
}
writeForumCounts(counts);

console.log('');
for (const { title, version, seconds, startSeconds, counts: own } of runs) {
  const times = `${seconds.toFixed(0)} s, ${startSeconds.toFixed(1)} s of them to install and start`;
  console.log(`${version || title}: ${own.passed} passed, ${own.failed} failed, ${own.skipped} skipped (${times})`);
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
