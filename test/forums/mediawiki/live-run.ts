import type { JourneyForum } from '../journey/journey.js';
import { SEEDED } from '../journey/journey.js';
import type { LiveMediaWiki } from '../live-forum.js';
import type { LiveRun } from '../live-run.js';
import { livePagesSuite, liveSuite } from './live-server.js';
import { startMediaWiki } from './start.js';

export async function runMediaWiki(): Promise<LiveRun> {
  const wiki = await startMediaWiki();
  const { origin } = new URL(wiki.base);
  return {
    version: wiki.version,
    suites: {
      'mediawiki, threads are sections': liveSuite(wiki),
      'mediawiki, threads are pages': livePagesSuite(wiki),
    },
    journey: { forum: journeyOn(wiki, origin), member: wiki.accounts.member },
    faults: {
      target: origin,
      forumAt: (proxied) => ({
        ...journeyOn(wiki, proxied),
        signInAddress: `${proxied}/wiki/index.php?title=Special:UserLogin&returnto=Special:BlankPage`,
      }),
      member: wiki.accounts.member,
      slow: true,
      // Those of all others, too.
      async expireSessions() {
        await wiki.php('ObjectCache::getInstance(CACHE_DB)->deleteAll();');
      },
      isPost: (method, path) => method === 'POST' && path.startsWith('/wiki/api.php?'),
    },
    stop: wiki.stop,
  };
}

const DESK = 'Project:Support desk/Journey';

function journeyOn(wiki: LiveMediaWiki, origin: string): JourneyForum {
  return {
    pages: { folder: wiki.pages.folder, url: `${origin}/help` },
    config: {
      forum: {
        type: 'mediawiki',
        baseUrl: `${origin}/wiki`,
        signInUrl: 'index.php?title=Special:UserLogin',
        boards: [{ id: 'journey', title: 'iOS', page: DESK }],
      },
      platforms: [
        { id: 'android', label: 'Android', board: 'journey' },
        { id: 'ios', label: 'iOS', board: 'journey' },
      ],
      boards: [{ id: 'journey', title: 'iOS' }],
      content: [{ type: 'forum', kinds: ['thread'] }],
    },
    // Its sign-in leads to pages of the wiki only.
    leadsBack: false,
    seed: () => addSection(wiki, DESK, SEEDED, 'In every tunnel.'),
    async signIn(page, { name, password }) {
      await page.locator('#wpName1').fill(name);
      await page.locator('#wpPassword1').fill(password);
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator('#wpLoginAttempt').click()]);
    },
    async stored(title) {
      const wikitext = await wiki.php(READ_PAGE, { page: DESK });
      const titles = [...wikitext.matchAll(/^== ?(.*?) ?==$/gm)].map(([, heading = '']) => readHeading(heading));
      return titles.filter((found) => found === title).length;
    },
  };
}

const READ_PAGE = `
$page = MediaWiki\\MediaWikiServices::getInstance()->getWikiPageFactory()->newFromTitle(Title::newFromText($input['page']));
echo $page->exists() ? $page->getContent()->getText() : '';`;

const ADD_SECTION = `
$services = MediaWiki\\MediaWikiServices::getInstance();
$page = $services->getWikiPageFactory()->newFromTitle(Title::newFromText($input['page']));
$text = "\\n\\n== {$input['title']} ==\\n\\n{$input['text']} ~~~~";
$before = $page->exists() ? $page->getContent()->getText() : '';
$user = $services->getUserFactory()->newFromName($input['user']);
$page->doUserEditContent(new WikitextContent($before . $text), $user, 'seed');
DeferredUpdates::doUpdates();`;

async function addSection(wiki: LiveMediaWiki, page: string, title: string, text: string): Promise<string> {
  return wiki.php(ADD_SECTION, { page, title, text, user: wiki.accounts.admin.name });
}

/** A heading as its readers see it. */
function readHeading(wikitext: string): string {
  const plain = wikitext.replace(/<\/?nowiki\s*\/?>/g, '');
  return plain
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
