/**
 * `npm run size`: what a page that embeds the wizard loads, in bytes after gzip, from the graph of the cdn build.
 * With `--check`, exits with 1 where a budget is exceeded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cdnFolder, ensureCdn } from './cdn.mjs';
import { readChunks } from './chunk-graph.mjs';
import { BUDGETS, LOADER_LIMIT, WORKER_LIMIT } from './size-budgets.mjs';

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
for (const { phase, sources, limit } of BUDGETS) {
  const now = closure(sources.flatMap(chunkFor), loaded);
  const added = sum([...now].filter((file) => !loaded.has(file)));
  printRow(phase, added, limit);
  overBudget ||= added > limit;
  loaded = now;
}
const worker = sum(
  readdirSync(cdnFolder).filter((file) => /^(help-wizard-worker|worker-engine)-/.test(file)),
  gzipSize,
);
printRow('search in a worker', worker, WORKER_LIMIT);
overBudget ||= worker > WORKER_LIMIT;
printRow('whole path', sum(closure(chunks.map(({ file }) => file))));
process.exitCode = overBudget && process.argv.includes('--check') ? 1 : 0;

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
