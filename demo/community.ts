import { boardPage } from './community/board-page.js';
import { HOME, openCommunity } from './community/community.js';
import { guidelinesPage } from './community/guidelines.js';
import { myPostsPage } from './community/my-posts.js';
import { overviewPage } from './community/overview.js';
import { threadPage } from './community/thread-page.js';
import { readEntry } from './site/forum.js';
import { notFound, showPage } from './site/page.js';
import { addPageSettings } from './site/page-settings.js';

addPageSettings();
void showPage(async (query) => {
  if (query.get('page') === 'guidelines') return guidelinesPage();
  const community = await openCommunity();
  if (query.get('page') === 'mine') return myPostsPage(community);
  const thread = query.get('thread');
  if (thread !== null) {
    const entry = await readEntry(community.forum, thread);
    return entry ? threadPage(entry, community) : notFound('thread', HOME);
  }
  const board = query.get('board');
  if (board !== null) {
    const known = community.boards.find(({ id }) => id === board);
    return known ? boardPage(known, community) : notFound('board', HOME);
  }
  return overviewPage(community);
});
