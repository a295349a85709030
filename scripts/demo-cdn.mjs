import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cdnFolder, ensureCdn } from './cdn.mjs';

/** Where the demo has dist/cdn/, as a site owner would put it beside the pages. */
const FOLDER = 'help-wizard/';
/** What a site owner pastes. Vite would try to bundle it; this attribute keeps it from that, and is gone in the result. */
const SCRIPT_TAG = /<script (?=src="help-wizard\/)/g;

/**
 * The script tag's files for the demo site: served from dist/cdn/, which is built where it is missing or older than its
 * sources, and copied into what is built.
 *
 * @returns {import('vite').Plugin}
 */
export function demoCdn() {
  return {
    name: 'demo-cdn',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace(SCRIPT_TAG, '<script vite-ignore ') },
    configureServer({ middlewares }) {
      ensureProductionCdn();
      middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const [, file = ''] = /^\/([\w.-]+\.js)(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (file === '') return next();
        // Every page begins with it: after a change a reload is enough.
        if (file === 'help-wizard.js') ensureProductionCdn();
        readFile(cdnFolder + file).then(
          (content) => {
            response.setHeader('content-type', 'text/javascript');
            response.setHeader('cache-control', 'no-cache');
            response.end(content);
          },
          () => next(),
        );
      });
    },
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('demo-cdn: the build has no folder.');
      ensureProductionCdn();
      cpSync(cdnFolder, join(dir, FOLDER), { recursive: true });
    },
  };
}

/** Vite's dev server says "development" to the processes it starts; what is in dist/ is for everybody. */
function ensureProductionCdn() {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  ensureCdn();
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}
