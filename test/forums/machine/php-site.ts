import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlRow } from '../live-forum.js';
import { freePort, startProgram, waitFor, type Started } from './processes.js';

const router = fileURLToPath(new URL('router.php', import.meta.url));
const sqlScript = fileURLToPath(new URL('sql.php', import.meta.url));

/** A scratch folder with the site in `site/`: `<forum>/` is the forum, `help/` the pages of the site's owner. */
export interface Scratch {
  readonly folder: string;
  readonly site: string;
  readonly pages: string;
  readonly cache: string;
  remove(): void;
}

export function makeScratch(name: string): Scratch {
  const folder = mkdtempSync(join(tmpdir(), `help-wizard-${name}-`));
  const site = join(folder, 'site');
  const pages = join(site, 'help');
  const cache = join(folder, 'opcache');
  for (const inner of [pages, cache]) mkdirSync(inner, { recursive: true });
  return { folder, site, pages, cache, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Settings of PHP for a server that runs for minutes and mails nobody. */
const PHP_SETTINGS = [
  'opcache.enable=1',
  'opcache.enable_cli=1',
  'opcache.revalidate_freq=0',
  'memory_limit=512M',
  'display_errors=0',
  'log_errors=1',
  'sendmail_path=/bin/true',
  'date.timezone=UTC',
  'upload_max_filesize=8M',
].flatMap((setting) => ['-d', setting]);

export interface PhpSite {
  readonly origin: string;
  readonly port: number;
  start(env?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The site on PHP's own web server, four requests at a time, on a port that is chosen now.
 * @param ready A path that is answered with a status below 500 when the site works.
 */
export async function createPhpSite(scratch: Scratch, ready: string): Promise<PhpSite> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let server: Started | undefined;
  return {
    origin,
    port,
    async start(env = {}) {
      server = startProgram('php', [...PHP_SETTINGS, '-S', `127.0.0.1:${port}`, '-t', scratch.site, router], {
        log: join(scratch.folder, 'php.log'),
        env: { PHP_CLI_SERVER_WORKERS: '4', ...env },
      });
      const answers = async () => (await fetch(origin + ready, { redirect: 'manual' })).status < 500;
      await waitFor(`The site at ${origin}`, answers, server);
    },
    stop: async () => server?.stop(),
  };
}

/**
 * Runs a PHP script and gives what it prints. `input` is its standard input, as JSON. Rejects where it fails.
 * @param options.cache A folder for what is compiled: large programs start twice as fast the next time.
 */
export async function runPhp(
  args: readonly string[],
  { input = null, env = {}, cache }: { input?: unknown; env?: Record<string, string>; cache?: string } = {},
): Promise<string> {
  const opcache = cache === undefined ? [] : ['opcache.enable_cli=1', `opcache.file_cache=${cache}`];
  const settings = ['display_errors=stderr', ...opcache].flatMap((setting) => ['-d', setting]);
  const child = spawn('php', [...settings, ...args], { env: { ...process.env, ...env } });
  let out = '';
  let problems = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text));
  child.stdin.end(JSON.stringify(input));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`php ${args.join(' ')} failed:\n${`${out}\n${problems}`.trim().slice(-3000)}`);
  return out;
}

/** Runs a statement on a database that PHP can open, with `?` for each value. */
export async function runSql(
  dsn: string,
  statement: string,
  values: readonly (string | number)[] = [],
): Promise<readonly SqlRow[]> {
  return JSON.parse(await runPhp([sqlScript], { input: { dsn, statement, values } })) as readonly SqlRow[];
}
