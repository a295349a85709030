import type { WordpressOptions } from '../../../src/adapters/wordpress.js';
import { wordpressAdapter } from '../../../src/adapters/wordpress.js';
import { passOn } from '../../adapters/http/live-server.js';
import type { ServerDouble } from '../../adapters/http/server-double.js';
import { failure, wordpressIsFor } from '../../adapters/http/wordpress-double.js';
import type { LiveSuite, LiveWordPress } from '../live-forum.js';

/** Empties the site and puts the seed into it; `$input` is the seed. Prints the boards' ids, by those of the seed. */
const SEED_SITE = `
  global $wpdb;
  foreach (['posts', 'postmeta', 'comments', 'commentmeta', 'term_relationships'] as $table) {
    $wpdb->query("DELETE FROM {$wpdb->$table}");
  }
  $text = fn($plain) => htmlspecialchars($plain, ENT_QUOTES);
  $boards = [];
  foreach ($input['boards'] as ['id' => $slug, 'title' => $title]) {
    $boards[$slug] = term_exists($slug, 'category')['term_id'] ?? wp_insert_term($title, 'category', compact('slug'))['term_id'];
  }
  $answers = get_user_by('login', $input['answers'])->ID;
  foreach (array_reverse($input['entries']) as $entry) {
    $id = wp_insert_post(wp_slash([
      'post_title' => $text($entry['title']),
      'post_content' => '<p>' . $text($entry['text']) . '</p>',
      'post_date_gmt' => gmdate('Y-m-d H:i:s', strtotime($entry['updatedAt'])),
      'post_status' => 'publish',
      'post_author' => 1,
      'post_category' => [reset($boards)],
      'tags_input' => $entry['solved'] ? ['solved'] : [],
    ]), true);
    if (is_wp_error($id)) throw new Exception($id->get_error_message());
    if (isset($entry['answer'])) {
      wp_insert_comment(wp_slash([
        'comment_post_ID' => $id,
        'user_id' => $answers,
        'comment_author' => $input['answers'],
        'comment_content' => $text($entry['answer']),
      ]));
    }
  }
  echo json_encode($boards);
`;

/** Long enough for three answers of a machine that has other things to do. */
const SHORT_MS = 2_500;

/** What the visitor posted, whoever may see it. */
const POSTED = `
  SELECT post_title, post_content FROM wp_posts JOIN wp_users ON wp_users.ID = post_author
  WHERE post_type = 'post' AND post_status IN ('publish', 'pending') AND user_login = ? ORDER BY wp_posts.ID`;

/** The suite on a WordPress that really runs; visitors are its `member`. */
export const liveSuite: LiveSuite<LiveWordPress> = (forum) => ({
  createServer: (seed) => {
    const { base, accounts } = forum;
    let cookie = '';
    let boards: Readonly<Record<string, string | number>> = {};
    const server: ServerDouble = {
      base,
      shortMs: SHORT_MS,
      async ready() {
        const input = { ...seed, answers: accounts.reader.name };
        boards = JSON.parse(await forum.php(SEED_SITE, input)) as typeof boards;
        cookie = await forum.cookies(accounts.member);
      },
      answer: passOn({ base, headers: () => (cookie === '' ? {} : { cookie }) }),
      isFor: wordpressIsFor(),
      refusals: { 'not-found': failure(404, 'rest_post_invalid_id', 'Invalid post ID.') },
      staleToken: failure(403, 'rest_cookie_invalid_nonce', 'Cookie check failed'),
      boardId: (id) => String(boards[id]),
      async threads() {
        const rows = await forum.sql(POSTED, [accounts.member.name]);
        return rows.map((row) => ({ title: readHtml(row['post_title']), text: readHtml(row['post_content']) }));
      },
      signOut: () => (cookie = ''),
    };
    return server;
  },
  createAdapter: (options: WordpressOptions) => wordpressAdapter(options),
});

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What is stored, as a reader sees it: the few tags and entities that a post of the suite has. */
function readHtml(html: string | number | null | undefined): string {
  return String(html ?? '')
    .replace(/<\/?[a-z][^<>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name = '') =>
      code === undefined ? (ENTITIES[String(name)] ?? all) : String.fromCodePoint(Number(code)),
    );
}
