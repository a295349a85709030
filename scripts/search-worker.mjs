import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reachable } from './reachable.mjs';
import { root } from './self-alias.mjs';

/** The worker's own script; it is built apart from the rest, because chunks that both share would bring the page's code along. */
export const workerSource = 'src/search/worker/worker.ts';
const WORKER = [workerSource];

/** The module that starts it, and the words by which Vite and other bundlers find it. */
const STARTER = 'src/search/worker/start-worker.ts';
const ADDRESS = /new URL\('\.\/worker\.ts', import\.meta\.url\)/;
const PLACEHOLDER = '__SEARCH_WORKER__';

/** Where the last build of the worker left its name. */
const nameFile = `${root}node_modules/.cache/help-wizard/search-worker.json`;

/**
 * The chunk a module of the worker belongs to: one for all that it imports statically; `null` = the bundler decides.
 *
 * @param {string} id
 * @param {import('./reachable.mjs').Graph} graph
 */
export function workerChunk(id, graph) {
  return reachable(WORKER, graph).has(id) ? 'engine' : null;
}

/** Notes under which name the worker was built. @returns {import('vite').Plugin} */
export function noteWorker() {
  return {
    name: 'note-worker',
    writeBundle(_options, bundle) {
      const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry);
      if (!entry) throw new Error('The build of the worker made no script.');
      mkdirSync(dirname(nameFile), { recursive: true });
      writeFileSync(nameFile, JSON.stringify(entry.fileName));
    },
  };
}

/**
 * In the module that starts the worker, the address of the built one. Vite would bundle it once more, as an app does.
 *
 * @param {'npm' | 'cdn'} build `npm`: the words stay as they are, for the bundlers of others, with the name of the built
 *   module. `cdn`: the name with its hash, trusted for pages that demand Trusted Types.
 * @returns {import('vite').Plugin}
 */
export function workerAddress(build) {
  return {
    name: 'worker-address',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(STARTER)) return null;
      if (!ADDRESS.test(code)) throw new Error(`${STARTER} has no address of the worker.`);
      const replaced =
        build === 'npm'
          ? `new URL(${PLACEHOLDER}, import.meta.url)`
          : `trustUrl(new URL(/* @vite-ignore */ ${JSON.stringify(`./${builtName()}`)}, import.meta.url))`;
      return { code: code.replace(ADDRESS, replaced), map: null };
    },
    renderChunk(code) {
      return code.includes(PLACEHOLDER) ? { code: code.replace(PLACEHOLDER, "'./worker.js'"), map: null } : null;
    },
  };
}

/** @returns {string} */
function builtName() {
  return JSON.parse(readFileSync(nameFile, 'utf8'));
}
