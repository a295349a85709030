import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { chunkGraphFile } from './chunk-graph.mjs';
import { globFiles } from './glob-files.mjs';
import { root } from './self-alias.mjs';

/** Where the files for a script tag are. */
export const cdnFolder = `${root}dist/cdn/`;

/** Each names a file of the one before, hence the order; the first empties the folder. */
export const CDN_MODES = ['worker', 'cdn', 'script'];

/** Builds dist/cdn where it is missing or older than what it is made from. Exits with 1 where that fails. */
export function ensureCdn() {
  if (!isStale()) return;
  for (const mode of CDN_MODES) {
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'];
    // The first stream belongs to whoever asked: a test's reporter reads it.
    // A development server around it would have packages built for developers.
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status } = spawnSync(process.execPath, vite, { cwd: root, env, stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(1);
  }
}

function isStale() {
  // Written last.
  const last = `${cdnFolder}integrity.json`;
  if (!existsSync(chunkGraphFile) || !existsSync(last)) return true;
  const built = statSync(last).mtimeMs;
  const sources = [
    'vite.config.ts',
    'package.json',
    'package-lock.json',
    ...globFiles('src', '.ts'),
    ...globFiles('scripts', '.mjs'),
  ];
  return sources.some((file) => statSync(root + file).mtimeMs > built);
}
