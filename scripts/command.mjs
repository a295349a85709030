import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { root } from './self-alias.mjs';

/** A package for tests of the commands: what `npm run build` writes for Node, and nothing else of dist/. */
const folder = `${root}node_modules/.cache/help-wizard/package/`;

/** What `npx help-wizard` runs. */
export const commandFile = `${folder}dist/cli/help-wizard.js`;

/** Builds the commands, as they are published. Exits with 1 where that fails. */
export function buildCommand() {
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${root}package.json`, `${folder}package.json`);
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'npm', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, [...vite, '--outDir', `${folder}dist`], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    // The first stream belongs to whoever asked: a test's reporter reads it.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}
