/** `npm run build`: everything in dist/. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { root } from './self-alias.mjs';

/** @type {readonly (readonly [what: string, ...command: string[]])[]} */
const STEPS = [
  ['modules for bundlers', 'node_modules/vite/bin/vite.js', 'build', '--mode', 'npm', '--logLevel', 'warn'],
  ['the search worker', 'node_modules/vite/bin/vite.js', 'build', '--mode', 'worker', '--logLevel', 'warn'],
  ['files for a script tag', 'node_modules/vite/bin/vite.js', 'build', '--mode', 'cdn', '--logLevel', 'warn'],
  ['the script itself', 'node_modules/vite/bin/vite.js', 'build', '--mode', 'script', '--logLevel', 'warn'],
  ['types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ['custom-elements.json', 'node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'],
  ['schema.json', '--import=tsx', 'scripts/write-schema.ts'],
];

rmSync(`${root}dist`, { recursive: true, force: true });
for (const [what, ...command] of STEPS) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`build: ${what} failed.`);
    process.exit(1);
  }
  console.log(`${what.padEnd(24)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
