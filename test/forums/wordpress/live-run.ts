import type { JourneyForum } from '../journey/journey.js';
import { SEEDED } from '../journey/journey.js';
import type { LiveWordPress } from '../live-forum.js';
import type { LiveRun } from '../live-run.js';
import { liveSuite } from './live-server.js';
import { startWordPress } from './start.js';

export async function runWordPress(): Promise<LiveRun> {
  const blog = await startWordPress();
  const { member, waiting } = blog.accounts;
  const [ios] = await blog.sql("SELECT term_id FROM wp_terms WHERE slug = 'ios'");
  const board = String(ios?.['term_id']);
  const { origin } = new URL(blog.base);
  return {
    version: blog.version,
    suites: { wordpress: liveSuite(blog) },
    journey: { forum: journeyOn(blog, board, origin), member, waiting },
    faults: {
      target: origin,
      forumAt: (proxied) => ({
        ...journeyOn(blog, board, proxied),
        // The dashboard, where it leads else, is slow.
        signInAddress: `${proxied}/blog/wp-login.php?redirect_to=${encodeURIComponent(`${proxied}/help/help.html`)}`,
      }),
      member,
      slow: true,
      async expireSessions({ name }) {
        await blog.php('WP_Session_Tokens::get_instance(get_user_by("login", $input)->ID)->destroy_all();', name);
      },
      isPost: (method, path) => method === 'POST' && /\/wp\/v2\/posts$/.test(decodeURIComponent(path)),
    },
    stop: blog.stop,
  };
}

/** @param id - of the category that is the board of iOS */
function journeyOn(blog: LiveWordPress, id: string, origin: string): JourneyForum {
  return {
    pages: { folder: blog.pages.folder, url: `${origin}/help` },
    config: {
      forum: { type: 'wordpress', baseUrl: `${origin}/blog` },
      platforms: [
        { id: 'android', label: 'Android', board: id },
        { id: 'ios', label: 'iOS', board: id },
      ],
      boards: [{ id, title: 'iOS' }],
      content: [{ type: 'forum', kinds: ['thread'] }],
    },
    leadsBack: true,
    seed: async () => {
      const post = {
        post_title: SEEDED,
        post_content: 'In every tunnel.',
        post_status: 'publish',
        post_category: [id],
      };
      return blog.php('wp_insert_post(wp_slash($input));', post);
    },
    async signIn(page, { name, password }) {
      // Its page selects the field when it has been there for a moment.
      await page.waitForFunction(() => document.activeElement?.id === 'user_login');
      await page.locator('#user_login').fill(name);
      await page.locator('#user_pass').fill(password);
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator('#wp-submit').click()]);
    },
    async stored(title) {
      const rows = await blog.sql("SELECT post_title FROM wp_posts WHERE post_type = 'post'");
      // WordPress keeps titles with entities, as it shows them.
      return rows.filter((row) => decodeTitle(String(row['post_title'])) === title).length;
    },
  };
}

function decodeTitle(title: string): string {
  return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
