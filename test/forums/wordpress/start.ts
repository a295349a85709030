import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LiveAccount, LiveWordPress } from '../live-forum.js';
import { keepCookies, signInByForm } from '../machine/cookies.js';
import { installPackages, unpackPackages } from '../machine/packages.js';
import { createPhpSite, makeScratch, runPhp, runSql, type Scratch } from '../machine/php-site.js';
import { startProgram, waitFor } from '../machine/processes.js';
import { stopAll, type Stoppable } from '../machine/stop-all.js';

const installScript = fileURLToPath(new URL('install.php', import.meta.url));
const runScript = fileURLToPath(new URL('run.php', import.meta.url));
/** Programs it needs. */
export const WORDPRESS_PACKAGES: readonly string[] = [
  ...['php-cli', 'php-mysql', 'php-xml', 'php-mbstring'],
  ...['mariadb-client-core', 'mariadb-server-core'],
];
const THEME = 'twentytwentythree';

/** Packages of which the files are enough. */
export const WORDPRESS_FILES: readonly string[] = [
  ...['wordpress', `wordpress-theme-${THEME}`],
  ...['php-getid3', 'libjs-cropper', 'libjs-underscore'],
];

const accounts = {
  admin: { name: 'warden', password: 'Lantern-42-warden' },
  member: { name: 'mira', password: 'Lantern-42-mira' },
  waiting: { name: 'nils', password: 'Lantern-42-nils' },
  reader: { name: 'odile', password: 'Lantern-42-odile' },
} as const satisfies Record<string, LiveAccount>;

/** Installs what is missing, then starts a fresh WordPress with a database of its own. Takes seconds once installed. */
export async function startWordPress(): Promise<LiveWordPress> {
  installPackages(WORDPRESS_PACKAGES);
  const scratch = makeScratch('wordpress');
  const started: Stoppable[] = [];
  const stop = stopAll(started, scratch);
  try {
    const [database, site] = await Promise.all([startDatabase(scratch), createPhpSite(scratch, '/blog/wp-login.php')]);
    started.push(database.server);
    const folder = copyWordPress(scratch, database.socket);
    const base = `${site.origin}/blog`;
    const input = { url: base, accounts, theme: THEME };
    await database.ready;
    const version = await runPhp([installScript, folder], { input, cache: scratch.cache });
    started.push(site);
    await site.start();
    return {
      name: 'wordpress',
      version: `WordPress ${version}`,
      base,
      accounts,
      cookies: keepCookies(async ({ name, password }) =>
        signInByForm(`${base}/wp-login.php`, { log: name, pwd: password, testcookie: '1' }, 'wordpress_test_cookie=1'),
      ),
      pages: { folder: scratch.pages, url: `${site.origin}/help` },
      sql: async (statement, values) => runSql(database.dsn, statement, values),
      php: async (code, given) =>
        runPhp([runScript, folder], { input: { code, input: given ?? null }, cache: scratch.cache }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A MariaDB that listens on a socket in the scratch folder and nowhere else. */
async function startDatabase({ folder }: Scratch) {
  const data = join(folder, 'database');
  // The path of a socket must be short.
  const socket = join(folder, 's');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const where = ['--no-defaults', `--datadir=${data}`, ...user];
  const install = [...where, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
  execFileSync('mariadb-install-db', install, { stdio: 'ignore' });
  const small = ['--innodb-buffer-pool-size=64M', '--innodb-flush-log-at-trx-commit=0', '--skip-log-bin'];
  const place = [`--socket=${socket}`, `--pid-file=${join(folder, 'database.pid')}`, '--skip-networking'];
  const server = startProgram('/usr/sbin/mariadbd', [...where, ...place, ...small], {
    log: join(folder, 'database.log'),
  });
  const dsn = `mysql:unix_socket=${socket};charset=utf8mb4`;
  const ready = waitFor(
    'The database',
    async () => runSql(dsn, 'CREATE DATABASE IF NOT EXISTS forum').then(() => true),
    server,
  );
  return { server, socket, ready, dsn: `${dsn};dbname=forum` };
}

/** Gives the folder of a WordPress that knows its database. */
function copyWordPress({ site }: Scratch, socket: string): string {
  const root = unpackPackages(WORDPRESS_FILES);
  const folder = join(site, 'blog');
  // The package spreads its files over several folders, by links.
  const link = (path: string) => !/\.htaccess$|certificates\/ca-bundle\.crt$/.test(path);
  cpSync(join(root, 'usr/share/wordpress'), folder, { recursive: true, dereference: true, filter: link });
  const content = join(folder, 'wp-content');
  for (const name of ['themes', 'plugins', 'uploads', 'languages']) mkdirSync(join(content, name), { recursive: true });
  writeFileSync(join(folder, 'wp-config.php'), config(socket));
  return folder;
}

const SALTS = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);

function config(socket: string): string {
  const constants: Record<string, string | boolean> = {
    DB_NAME: 'forum',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    ...Object.fromEntries(SALTS.map((name) => [name, `${name}-of-a-server-that-lives-for-minutes`])),
  };
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`);
  return [
    '<?php',
    ...lines,
    // Behind a proxy it stands where the browser asked for it.
    "if (PHP_SAPI === 'cli-server') {",
    "  define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] . '/blog');",
    "  define('WP_SITEURL', WP_HOME);",
    '}',
    "$table_prefix = 'wp_';",
    "defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');",
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}
