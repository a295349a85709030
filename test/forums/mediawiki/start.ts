import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LiveAccount, LiveMediaWiki } from '../live-forum.js';
import { joinCookies, keepCookies } from '../machine/cookies.js';
import { installPackages, unpackPackages } from '../machine/packages.js';
import { createPhpSite, makeScratch, runPhp, runSql, type Scratch } from '../machine/php-site.js';
import { stopAll, type Stoppable } from '../machine/stop-all.js';

const runScript = fileURLToPath(new URL('run.php', import.meta.url));

/** Packages of which the files are enough. */
export const MEDIAWIKI_FILES: readonly string[] = ['mediawiki', 'mediawiki-classes'];

/** Programs it needs. */
export const MEDIAWIKI_PACKAGES: readonly string[] = [
  ...['php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring', 'php-intl', 'php-apcu'],
];

const accounts = {
  admin: { name: 'Warden', password: 'Lantern-42-warden' },
  member: { name: 'Mira', password: 'Lantern-42-mira' },
} as const satisfies Record<string, LiveAccount>;

const boards = [
  { id: 'android', page: 'Project:Support desk/Android' },
  { id: 'ios', page: 'Project:Support desk/iOS' },
] as const;

/** Installs what is missing, then starts a fresh MediaWiki on SQLite. Takes seconds once installed. */
export async function startMediaWiki(): Promise<LiveMediaWiki> {
  installPackages(MEDIAWIKI_PACKAGES);
  const scratch = makeScratch('mediawiki');
  const started: Stoppable[] = [];
  const stop = stopAll(started, scratch);
  try {
    const home = join(unpackPackages(MEDIAWIKI_FILES), 'usr/share/mediawiki');
    symlinkSync(home, join(scratch.site, 'wiki'));
    const site = await createPhpSite(scratch, '/wiki/api.php');
    const wiki = await installWiki(home, scratch, site.origin);
    started.push(site);
    await site.start(wiki.env);
    const base = `${site.origin}/wiki`;
    return {
      name: 'mediawiki',
      version: await versionOf(base),
      base,
      accounts,
      boards,
      cookies: keepCookies(async (account) => signIn(base, account)),
      pages: { folder: scratch.pages, url: `${site.origin}/help` },
      sql: async (statement, values) => runSql(wiki.dsn, statement, values),
      php: wiki.php,
      setting: async (lines) => writeFileSync(wiki.extraSettings, lines),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function installWiki(home: string, { folder, cache }: Scratch, origin: string) {
  const settings = join(folder, 'LocalSettings.php');
  const extraSettings = join(folder, 'extra-settings.php');
  const env = { MW_INSTALL_PATH: home, MW_CONFIG_FILE: settings };
  const data = join(folder, 'database');
  for (const name of ['database', 'cache', 'images']) mkdirSync(join(folder, name));
  const options = {
    dbtype: 'sqlite',
    dbname: 'forum',
    dbpath: data,
    confpath: folder,
    scriptpath: '/wiki',
    server: origin,
    pass: accounts.admin.password,
  };
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const script = (name: string, ...args: string[]) =>
    runPhp([join(home, 'maintenance', name), ...args], { env, cache });
  await script('install.php', ...flags, 'Lantern wiki', accounts.admin.name);
  writeFileSync(extraSettings, '');
  appendFileSync(settings, ownSettings(folder, extraSettings));
  await script('createAndPromote.php', accounts.member.name, accounts.member.password);
  const php: LiveMediaWiki['php'] = async (code, given) =>
    runPhp([runScript], { input: { code, input: given ?? null }, env, cache });
  return { env, extraSettings, php, dsn: `sqlite:${join(data, 'forum.sqlite')}` };
}

/** Only members write, as on most wikis that help; nothing waits for a job that runs later. */
function ownSettings(folder: string, extraSettings: string): string {
  return `
$wgCacheDirectory = '${folder}/cache';
// Behind a proxy it stands where the browser asked for it.
if ( isset( $_SERVER['HTTP_HOST'] ) ) $wgServer = 'http://' . $_SERVER['HTTP_HOST'];
$wgUploadDirectory = '${folder}/images';
$wgExtensionDirectory = "$IP/extensions-core";
$wgMainCacheType = CACHE_ACCEL;
$wgSessionCacheType = CACHE_DB;
$wgGroupPermissions['*']['edit'] = false;
$wgGroupPermissions['*']['createaccount'] = false;
$wgRateLimits = [];
$wgEnableEmail = false;
$wgNamespacesWithSubpages[NS_PROJECT] = true;
eval( file_get_contents( '${extraSettings}' ) );
`;
}

async function versionOf(base: string): Promise<string> {
  const { query } = await askApi(base, { action: 'query', meta: 'siteinfo' });
  return (query as { general: { generator: string } }).general.generator;
}

type Answer = Readonly<Record<string, unknown>>;

/** Asks, or with `cookie` posts. */
async function askApi(base: string, fields: Record<string, string>, cookie?: string): Promise<Answer> {
  const body = new URLSearchParams({ ...fields, format: 'json', formatversion: '2' });
  const response = await (cookie === undefined
    ? fetch(`${base}/api.php?${body.toString()}`)
    : fetch(`${base}/api.php`, { method: 'POST', body, headers: { cookie } }));
  return { ...((await response.json()) as Answer), cookies: response.headers.getSetCookie() };
}

async function signIn(base: string, { name, password }: LiveAccount): Promise<string> {
  const asked = await askApi(base, { action: 'query', meta: 'tokens', type: 'login' }, '');
  const cookie = joinCookies('', asked['cookies'] as string[]);
  const { logintoken } = (asked['query'] as { tokens: { logintoken: string } }).tokens;
  const form = { action: 'login', lgname: name, lgpassword: password, lgtoken: logintoken };
  const answer = await askApi(base, form, cookie);
  const { result } = answer['login'] as { result: string };
  if (result !== 'Success') throw new Error(`${name} could not sign in: ${JSON.stringify(answer)}`);
  return joinCookies(cookie, answer['cookies'] as string[]);
}
