/**
 * `npm run size`: what a page that embeds the wizard loads, in bytes after gzip, from the graph of the cdn build.
 * With `--check`, exits with 1 where a budget is exceeded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cdnFolder, ensureCdn } from './cdn.mjs';
import { readChunks } from './chunk-graph.mjs';
import { globFiles } from './glob-files.mjs';
import { ADAPTER_LIMIT, ADAPTER_LIMITS, BUDGETS, FORUM_OPTIONS, LOADER_LIMIT, WORKER_LIMIT } from './size-budgets.mjs';

ensureCdn();

const chunks = readChunks();
const gzipSize = (/** @type {string} */ file) => gzipSync(readFileSync(cdnFolder + file), { level: 9 }).length;
const chunkOf = new Map(chunks.map((chunk) => [chunk.file, chunk]));
const sizes = new Map(chunks.map(({ file }) => [file, gzipSize(file)]));

printChunks();
const loader = gzipSize('help-wizard.js');
printRow('the script (help-wizard.js)', loader, LOADER_LIMIT);
/** @type {Set<string>} What earlier phases have already loaded. */
let loaded = new Set();
let overBudget = loader > LOADER_LIMIT;
for (const [at, { phase, sources, limit }] of BUDGETS.entries()) {
  loaded = load(phase, sources, loaded, limit);
  // An adapter is loaded behind the first question.
  if (at === 1) adapters(loaded);
}
const worker = sum(
  readdirSync(cdnFolder).filter((file) => /^(help-wizard-worker|worker-engine)-/.test(file)),
  gzipSize,
);
printRow('search in a worker', worker, WORKER_LIMIT);
overBudget ||= worker > WORKER_LIMIT;
printRow('whole path', sum(closure(chunks.map(({ file }) => file))));
process.exitCode = overBudget && process.argv.includes('--check') ? 1 : 0;

/**
 * Prints what a phase adds.
 * @param {string} phase
 * @param {string[]} sources
 * @param {Set<string>} known What is loaded already.
 * @param {number} limit
 * @returns What is loaded then.
 */
function load(phase, sources, known, limit) {
  const now = closure(sources.flatMap(chunkFor), known);
  const added = sum([...now].filter((file) => !known.has(file)));
  printRow(phase, added, limit);
  overBudget ||= added > limit;
  return now;
}

/**
 * Each one on its own: a site loads the one its config names.
 * @param {Set<string>} known
 */
function adapters(known) {
  const withOptions = load('  the check of a config’s forum', [FORUM_OPTIONS.source], known, FORUM_OPTIONS.limit);
  for (const file of globFiles('src/adapters', '.ts').filter((name) => /^src\/adapters\/[^/]+\.ts$/.test(name))) {
    if (file === 'src/adapters/forum-adapter.ts') continue;
    // One that is in no chunk cannot be named by a config: src/embed/configured-adapter.ts has forgotten it.
    overBudget ||= chunkFor(file).length === 0;
    load(`  adapter: ${file}`, [file], withOptions, ADAPTER_LIMITS.get(file) ?? ADAPTER_LIMIT);
  }
}

/** @param {string} source The module an `import()` names. */
function chunkFor(source) {
  const chunk =
    chunks.find((candidate) => candidate.source === source) ?? chunks.find(({ modules }) => modules.includes(source));
  if (!chunk) console.warn(`size: no chunk holds ${source}`);
  return chunk ? [chunk.file] : [];
}

/**
 * The files, and all that they import statically.
 * @param {string[]} files
 * @param {Iterable<string>} [known]
 */
function closure(files, known = []) {
  const found = new Set(known);
  const visit = (/** @type {string} */ file) => {
    if (found.has(file)) return;
    found.add(file);
    chunkOf.get(file)?.imports.forEach(visit);
  };
  files.forEach(visit);
  return found;
}

/**
 * @param {Iterable<string>} files
 * @param {(file: string) => number} [sizeOf]
 */
function sum(files, sizeOf = (file) => sizes.get(file) ?? 0) {
  return [...files].reduce((total, file) => total + sizeOf(file), 0);
}

function printChunks() {
  const bySize = [...chunks].sort((a, b) => (sizes.get(b.file) ?? 0) - (sizes.get(a.file) ?? 0));
  for (const { file, source } of bySize) printRow(file + (source ? `  ← ${source}` : ''), sizes.get(file) ?? 0);
  console.log('');
}

/**
 * @param {string} label
 * @param {number} bytes
 * @param {number} [limit]
 */
function printRow(label, bytes, limit) {
  const verdict =
    limit === undefined ? '' : `  of ${limit.toLocaleString('en')}${bytes > limit ? '  OVER BUDGET' : ''}`;
  console.log(`${label.padEnd(72)} ${bytes.toLocaleString('en').padStart(8)}${verdict}`);
}
