/**
 * `npm run check:package`: is what would be published what package.json promises? Packs dist/ as npm would, installs
 * the archive into an empty folder, and asks publint, attw and Node itself.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './self-alias.mjs';

/** Only this entry needs a page: it registers elements. */
const NEEDS_A_PAGE = ['./define'];

if (!existsSync(`${root}dist/index.js`)) {
  console.error('There is no dist/ yet: run `npm run build` first.');
  process.exit(1);
}

const { name, version, exports, bin, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'help-wizard-'));
try {
  const archive = pack();
  const untyped = Object.keys(exports).filter((key) => key.endsWith('.json'));
  const passed = [
    runTool('publint', 'node_modules/publint/src/cli.js', archive, '--strict'),
    runTool(
      'attw',
      'node_modules/@arethetypeswrong/cli/dist/index.js',
      archive,
      ...['--profile', 'esm-only', '--exclude-entrypoints', ...untyped.map((key) => key.slice(2))],
    ),
    ...Object.keys(exports).map(checkEntry),
    ...Object.entries(bin).map(([command, file]) => checkCommand(command, file)),
  ];
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Packs, and unpacks to where Node would find it; returns the archive. */
function pack() {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
  const archive = join(folder, JSON.parse(output)[0].filename);
  const installed = join(folder, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', installed, '--strip-components=1']);
  for (const dependency of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', dependency), link);
  }
  return archive;
}

/**
 * @param {string} tool
 * @param {string[]} command
 */
function runTool(tool, ...command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return report(tool, status === 0, `${stdout}${stderr}`);
}

/** @param {string} key As in package.json → exports. */
function checkEntry(key) {
  const specifier = key.replace('.', name);
  const isJson = key.endsWith('.json');
  const load = isJson ? `import(specifier, { with: { type: 'json' } })` : 'import(specifier)';
  const act = NEEDS_A_PAGE.includes(key)
    ? `(await import('node:fs')).accessSync(new URL(import.meta.resolve(specifier)))`
    : `if (Object.keys(await ${load}).length === 0) throw new Error('It exports nothing.')`;
  const code = `const specifier = ${JSON.stringify(specifier)}; ${act};`;
  const flags = ['--no-warnings', '--input-type=module', '--eval', code];
  const { status, stderr } = spawnSync(process.execPath, flags, { cwd: folder, encoding: 'utf8' });
  return report(
    NEEDS_A_PAGE.includes(key) ? `${specifier} resolves` : `${specifier} loads in Node`,
    status === 0,
    stderr,
  );
}

/**
 * @param {string} command
 * @param {string} file As in package.json → bin.
 */
function checkCommand(command, file) {
  const path = join(folder, 'node_modules', name, file);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, '--version'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const isProgram = readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n');
  return report(`npx ${command} runs`, status === 0 && stdout === `${version}\n` && isProgram, `${stdout}${stderr}`);
}

/**
 * @param {string} what
 * @param {boolean} isFine
 * @param {string} details
 */
function report(what, isFine, details) {
  console.log(`${isFine ? '✓' : '✗'} ${what}`);
  if (!isFine) console.log(details.trim().replaceAll(/^/gm, '    '));
  return isFine;
}
