import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/help-wizard/packages/', import.meta.url));
const HOW_TO =
  'Debian or Ubuntu is needed, and the right to install packages (as root, or by sudo without a password).';

/**
 * Makes sure that these Debian packages are installed; installs those that are not. Packages of programs only: none of
 * them starts a service.
 */
export function installPackages(names: readonly string[]): void {
  const missing = names.filter((name) => !installedVersion(name));
  if (missing.length === 0) return;
  const command = `apt-get -o DPkg::Lock::Timeout=60 install -y --no-install-recommends ${missing.join(' ')}`;
  console.log(`Installing ${missing.join(', ')} …`);
  if (asRoot(command) || (asRoot('apt-get update') && asRoot(command))) return;
  throw new Error(`These packages are missing and could not be installed: ${missing.join(', ')}. ${HOW_TO}`);
}

/**
 * Where the files of these packages stand: `/` where they are installed, else a folder they were unpacked to. Nothing is
 * installed, so that a web application does not bring the web server and the database that its package asks for.
 */
export function unpackPackages(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.every(installedVersion)) return '/';
  const version = offeredVersion(first) ?? (asRoot('apt-get update') ? offeredVersion(first) : undefined);
  if (version === undefined) throw new Error(`No package called ${first} is offered here. ${HOW_TO}`);
  const folder = join(cache, `${first}_${version.replace(/[^\w.+-]/g, '_')}`);
  if (existsSync(folder)) return folder;
  console.log(`Unpacking ${names.join(', ')} …`);
  const scratch = `${folder}.${process.pid}`;
  mkdirSync(scratch, { recursive: true });
  try {
    download(names, scratch);
    for (const file of readdirSync(scratch).filter((name) => name.endsWith('.deb'))) {
      execFileSync('dpkg-deb', ['--extract', file, 'root'], { cwd: scratch });
    }
    renameSync(join(scratch, 'root'), folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}

function download(names: readonly string[], cwd: string): void {
  const fetchAll = () => spawnSync('apt-get', ['download', ...names], { cwd, stdio: 'ignore' }).status === 0;
  // The lists may name versions that have been replaced since.
  if (fetchAll() || (asRoot('apt-get update') && fetchAll())) return;
  throw new Error(`These packages could not be downloaded: ${names.join(', ')}. ${HOW_TO}`);
}

function installedVersion(name: string): string | undefined {
  const found = ask('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Version}', name]);
  return /^installed (\S+)/.exec(found)?.[1];
}

function offeredVersion(name: string): string | undefined {
  return /Candidate: (?!\(none\))(\S+)/.exec(ask('apt-cache', ['policy', name]))?.[1];
}

/** What the program prints; '' where there is no such program, or it fails. */
function ask(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout || '';
}

function asRoot(command: string): boolean {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const [program = '', ...args] = `${sudo}${command}`.split(' ');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
  if (status !== 0 && stderr) console.error(stderr.trim().split('\n').slice(-3).join('\n'));
  return status === 0;
}
