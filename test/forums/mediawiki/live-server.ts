import { mediawikiAdapter, type WikiBoard } from '../../../src/adapters/mediawiki.js';
import { plainText } from '../../../src/adapters/internal/plain-text.js';
import type { Entry } from '../../../src/core/types.js';
import type { ForumSeed, StoredThread } from '../../adapters/conformance/harness.js';
import { passOn } from '../../adapters/http/live-server.js';
import { mediawikiIsFor, problem, seededPage, seededSection } from '../../adapters/http/mediawiki-double.js';
import type { ServerDouble } from '../../adapters/http/server-double.js';
import type { LiveMediaWiki, LiveSuite } from '../live-forum.js';

/** Long enough for three answers of a machine that has other things to do. */
const SHORT_MS = 2_500;

/** Writes the pages the seed consists of, in this order; `$input`: `pages` by title, `user`. */
const WRITE = `
$services = MediaWiki\\MediaWikiServices::getInstance();
$user = $services->getUserFactory()->newFromName($input['user']);
foreach ($input['pages'] as [$name, $text]) {
  $page = $services->getWikiPageFactory()->newFromTitle(Title::newFromText($name));
  $status = $page->doUserEditContent(new WikitextContent($text), $user, 'seed');
  if (!$status->isOK()) throw new Exception($name . ': ' . $status->getMessage()->text());
}
DeferredUpdates::doUpdates();`;

/** Back to the revisions there were: much faster than to write the pages anew for every test. */
const RESET = [
  'DELETE FROM page WHERE page_id NOT IN (SELECT rev_page FROM revision WHERE rev_id <= ?)',
  'UPDATE page SET page_latest = (SELECT MAX(rev_id) FROM revision WHERE rev_page = page_id AND rev_id <= ?)',
  'DELETE FROM categorylinks WHERE cl_from NOT IN (SELECT page_id FROM page) AND ? > 0',
];

/** Titles of the pages the member made. */
const POSTED_PAGES = `
  SELECT page_title FROM page JOIN revision ON rev_page = page_id AND rev_parent_id = 0 JOIN actor ON actor_id = rev_actor
  WHERE actor_name = ? AND page_title LIKE ? ORDER BY page_id`;

/** The suite on a MediaWiki that really runs, threads being sections of its boards' pages; visitors are its `member`. */
export const liveSuite: LiveSuite<LiveMediaWiki> = (forum) => {
  const boards: readonly WikiBoard[] = forum.boards.map(({ id, page }) => ({
    ...{ id, page, title: id === 'ios' ? 'iOS' : 'Android', preload: 'Template:Draft' },
  }));
  const written = {};
  return {
    createServer: (seed) =>
      serverOf(forum, {
        pages: forum.boards.map(({ page }, at) => [page, at === 0 ? sections(seed) : 'Ask below.']),
        written,
        threads: () => sectionsPosted(forum, seed),
      }),
    createAdapter: (options) => mediawikiAdapter({ boards, ...options }),
  };
};

const PREFIX = 'Suite/';

/** The same suite, every thread being a page. */
export const livePagesSuite: LiveSuite<LiveMediaWiki> = (forum) => {
  const boards: readonly WikiBoard[] = [
    { id: 'android', title: 'Android', prefix: `${PREFIX}Android: `, category: 'Threads', preload: 'Template:Draft' },
    { id: 'ios', title: 'iOS', prefix: `${PREFIX}iOS: `, category: 'Threads', preload: 'Template:Draft' },
  ];
  const written = {};
  return {
    createServer: (seed) =>
      serverOf(forum, {
        pages: [...seed.entries].reverse().map((entry: Entry) => seededPage(`${PREFIX}Android: `, entry)),
        written,
        threads: () => pagesPosted(forum),
      }),
    createAdapter: (options) => mediawikiAdapter({ boards, ...options }),
  };
};

type Pages = readonly (readonly [title: string, wikitext: string])[];

interface Form {
  readonly pages: Pages;
  /** The last revision of the seed, when it is there; the same for all servers of a run. */
  readonly written: { last?: Promise<number> };
  readonly threads: ServerDouble['threads'];
}

function serverOf(forum: LiveMediaWiki, { pages, written, threads }: Form): ServerDouble {
  const { base, accounts } = forum;
  let cookie = '';
  return {
    base,
    shortMs: SHORT_MS,
    async ready() {
      const seeded = await (written.last ??= write(forum, pages));
      for (const statement of RESET) await forum.sql(statement, [seeded]);
      cookie = await forum.cookies(accounts.member);
    },
    answer: passOn({ base, headers: () => (cookie === '' ? {} : { cookie }) }),
    isFor: mediawikiIsFor,
    // Those that are sent from here, in the words it gave them in; what the wiki does itself is tested in the forum's own run.
    refusals: { 'not-found': problem('missingtitle', "The page you specified doesn't exist.") },
    staleToken: problem('badtoken', 'Invalid CSRF token.'),
    boardId: (id) => id,
    threads,
    signOut: () => (cookie = ''),
  };
}

async function write(forum: LiveMediaWiki, pages: Pages): Promise<number> {
  await forum.php(WRITE, { pages, user: forum.accounts.admin.name });
  const [row] = await forum.sql('SELECT MAX(rev_id) AS last FROM revision');
  return Number(row?.['last']);
}

function sections({ entries }: ForumSeed): string {
  return [...entries].reverse().map(seededSection).join('\n');
}

/** What readers see of the sections that were not there before. */
async function sectionsPosted(forum: LiveMediaWiki, seed: ForumSeed): Promise<StoredThread[]> {
  const htmls = await Promise.all(forum.boards.map(({ page }) => rendered(forum, page)));
  const known = seed.entries.map(({ title }) => title);
  return htmls
    .flatMap((html) => html.split(/(?=<h2\b)/).slice(1))
    .map((html) => threadIn(html))
    .filter(({ title }) => !known.includes(title));
}

async function pagesPosted(forum: LiveMediaWiki): Promise<StoredThread[]> {
  const rows = await forum.sql(POSTED_PAGES, [forum.accounts.member.name, `${PREFIX}%`]);
  return Promise.all(
    rows.map(async (row) => {
      const page = String(row['page_title']).replaceAll('_', ' ');
      const html = await rendered(forum, page);
      return html.startsWith('<h2')
        ? threadIn(html)
        : { title: page.replace(/^Suite\/\w+: /, ''), text: plainText(html) };
    }),
  );
}

function threadIn(html: string): StoredThread {
  const [, heading, body] = /^(<h2\b[^]*?<\/h2>)([^]*)$/.exec(html) ?? [];
  return { title: plainText(heading), text: plainText(body) };
}

async function rendered({ base }: LiveMediaWiki, page: string): Promise<string> {
  const how = { prop: 'text', disableeditsection: '1', disabletoc: '1', disablelimitreport: '1', wrapoutputclass: '' };
  const query = new URLSearchParams({ action: 'parse', page, ...how, format: 'json', formatversion: '2' });
  const response = await fetch(`${base}/api.php?${query.toString()}`);
  return ((await response.json()) as { parse: { text: string } }).parse.text;
}
