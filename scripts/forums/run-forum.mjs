import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from '../find-chromium.mjs';
import { root } from '../self-alias.mjs';
import { DOUBLES } from './forums.mjs';
import { countResults, readResults, resultsFolder } from './results.mjs';

/**
 * What was tried on one forum, and what came of it.
 * @typedef {object} Run
 * @property {string} name - the adapter's
 * @property {string} title
 * @property {'live' | 'double'} how
 * @property {string} version - as in `WordPress 6.1.9`; of a double, what it is made after; '' = it did not start
 * @property {number} seconds
 * @property {number} startSeconds
 * @property {readonly import('./results.mjs').Result[]} results
 * @property {import('./results.mjs').Counts} counts
 */

/** Longer than any of them takes, on a machine that is several times slower than the usual one and busy. */
const LIMIT_MS = 1_200_000;

/** Forums at the same time: they wait a lot. */
const AT_ONCE = 3;

/**
 * Installs what these forums need, in one go: two packagers at the same time would stand in each other's way.
 * @param {readonly import('./forums.mjs').Forum[]} forums
 * @returns {Promise<number>} how many seconds it took
 */
export async function installFor(forums) {
  const started = Date.now();
  await run(['--import=tsx', 'test/forums/run/install.ts', ...forums.map(({ name }) => name)]);
  return (Date.now() - started) / 1000;
}

/**
 * Starts forums and runs everything on them, several at the same time. What each of them prints comes in one piece, when
 * it is done.
 * @param {readonly import('./forums.mjs').Forum[]} forums
 * @returns {Promise<Run[]>} in the order of the forums
 */
export async function runForums(forums) {
  /** @type {Run[]} */
  const runs = [];
  const waiting = [...forums.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) runs[next[0]] = await runForum(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return runs;
}

/**
 * @param {import('./forums.mjs').Forum} forum
 * @returns {Promise<Run>}
 */
async function runForum({ name, title }) {
  mkdirSync(resultsFolder, { recursive: true });
  const file = `${resultsFolder}${name}.jsonl`;
  const about = `${resultsFolder}${name}.json`;
  const log = `${resultsFolder}${name}.log`;
  for (const old of [file, about, log]) rmSync(old, { force: true });
  const started = Date.now();
  console.log(`${title}: started.`);
  const command = [
    ...['--import=tsx', '--import=./scripts/forums/resolve-chai.mjs'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/forums/record-results.mjs', `--test-reporter-destination=${file}`],
    ...['test/forums/run/forum.ts', name, about],
  ];
  const ok = await run(command, {}, log);
  console.log(`\n── ${title}\n${readFileSync(log, 'utf8')}`);
  const results = readResults(file);
  const counts = countResults(results);
  // It did not start, or broke off.
  if (!ok && counts.failed === 0) counts.failed = 1;
  const { version, seconds } = aboutRun(about);
  const all = (Date.now() - started) / 1000;
  return { name, title, how: 'live', version, seconds: all, startSeconds: seconds, results, counts };
}

/**
 * What the run wrote about itself once its forum ran.
 * @param {string} file
 * @returns {{ version: string, seconds: number }}
 */
function aboutRun(file) {
  if (!existsSync(file)) return { version: '', seconds: 0 };
  return /** @type {{ version: string, seconds: number }} */ (JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * Runs the suite on the doubles of all adapters, in Chromium.
 * @returns {Promise<Run[]>}
 */
export async function runDoubles() {
  console.log('\n── Doubles');
  const file = `${resultsFolder}doubles.jsonl`;
  mkdirSync(resultsFolder, { recursive: true });
  rmSync(file, { force: true });
  const started = Date.now();
  const runner = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'scripts/forums/doubles.config.mjs'];
  await run(runner, { CHROME_PATH: ensureChromium(), HELP_WIZARD_RESULTS: file });
  const seconds = (Date.now() - started) / 1000;
  const all = readResults(file);
  return Object.entries(DOUBLES).flatMap(([name, version]) => {
    const results = all.filter(({ suites: [first = ''] }) => adapterOf(first) === name);
    const counts = countResults(results);
    if (results.length === 0) return [];
    return [{ name, title: name, how: 'double', version, seconds, startSeconds: 0, results, counts }];
  });
}

/**
 * Whose conformance a suite is about, by its name; undefined for every other suite.
 * @param {string} suite
 */
export function adapterOf(suite) {
  return /^(?:forum adapter|over HTTP): (\w+)/.exec(suite)?.[1];
}

/**
 * Runs Node; true when all went well. What interrupts this process is passed on, and waited for.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @param {string} [log] - the file that gets what it prints; default: it is printed
 * @returns {Promise<boolean>}
 */
async function run(args, env = {}, log) {
  const out = log === undefined ? 'inherit' : openSync(log, 'a');
  const options = { cwd: root, env: { ...process.env, ...env } };
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', out, out] });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  /** @type {NodeJS.Signals | undefined} */
  let interrupted;
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    interrupted = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  const timer = setTimeout(() => {
    console.error(`It takes longer than ${LIMIT_MS / 1000} s and is ended.`);
    child.kill('SIGTERM');
  }, LIMIT_MS);
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(1)));
  clearTimeout(timer);
  if (out !== 'inherit') closeSync(out);
  for (const signal of signals) process.off(signal, passOn);
  // As if it had not been caught.
  if (interrupted) process.kill(process.pid, interrupted);
  return code === 0;
}
