import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './self-alias.mjs';

/** Where the demo has its search index: beside the pages, as a site owner would put what `help-wizard index` writes. */
const FOLDER = 'search/';
/** Issues change by the hour: they stay in a file of their own. */
const CONTENT = ['faqs', 'threads', 'ideas', 'news'];

/**
 * A prebuilt search index of the demo's content, made when it is asked for and when the demo is built.
 *
 * @returns {import('vite').Plugin}
 */
export function demoIndex() {
  /** @type {Promise<Map<string, Uint8Array>> | undefined} */
  let files;
  return {
    name: 'demo-index',
    configureServer({ middlewares }) {
      middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://demo').pathname.slice(1);
        if (path === 'index.json' || files === undefined) {
          files = make();
        }
        files.then((made) => {
          const bytes = made.get(path);
          if (bytes === undefined) return next();
          response.setHeader('content-type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
          response.setHeader('cache-control', 'no-cache');
          response.end(bytes);
        }, next);
      });
    },
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('demo-index: the build has no folder.');
      for (const [path, bytes] of await make()) {
        const file = join(dir, FOLDER, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
    },
  };
}

/** @returns {Promise<Map<string, Uint8Array>>} */
async function make() {
  /** @type {{ module: typeof import('../src/search/index.ts') }} */
  const { module } = await runnerImport(`${root}src/search/index.ts`);
  const entries = CONTENT.flatMap((name) => {
    // Their addresses are relative to their own folder, which lies where that of the index does.
    return JSON.parse(readFileSync(`${root}demo/public/content/${name}.json`, 'utf8'));
  });
  const files = new Map();
  for await (const { path, bytes } of module.writeSearchTiers(entries)) files.set(path, bytes);
  return files;
}
