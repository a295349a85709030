import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whatever the pages are made of, in folders or files. */
const SOURCES = ['demo', 'src', 'scripts', 'package.json', 'package-lock.json', 'vite.config.ts'];
const NO_SOURCE = /^demo[\\/]server(?:[\\/]|$)/;

/** The folder of the demo's pages; they are built where they are missing or older than their sources. */
export function buildPages(root: string): string {
  const folder = join(root, 'demo-dist');
  // An entry of the last folder to be written.
  const built = modified(join(folder, 'search', 'index.json'));
  if (built === 0 || newest(root) > built) {
    const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'demo', '--logLevel', 'error'];
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('The pages of the demo could not be built.');
  }
  return folder;
}

function newest(root: string): number {
  const files = SOURCES.flatMap((source) => {
    const path = join(root, source);
    if (!existsSync(path) || !statSync(path).isDirectory()) return [source];
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(source, file));
  });
  return Math.max(...files.filter((file) => !NO_SOURCE.test(file)).map((file) => modified(join(root, file))));
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
