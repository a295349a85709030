import { element, section } from '../site/element.js';
import { signInUrl } from '../site/forum.js';
import type { PageContent } from '../site/page.js';
import { HOME, type Community } from './community.js';
import { entryList } from './entry-list.js';

const SHOWN = 5;

/** What the visitor posted, with what became of it; `null` when there is nothing. */
export function myPosts(community: Community): HTMLElement | null {
  const own = [...community.mine.values()].map(({ entry }) => entry);
  if (own.length === 0) return null;
  const shown = entryList(own.slice(0, SHOWN), community);
  const older = own.length > SHOWN ? entryList(own.slice(SHOWN), community) : null;
  return section('Your posts', shown, older && element('details', {}, element('summary', {}, 'Older posts'), older));
}

/** All that the visitor posted. */
export function myPostsPage(community: Community): PageContent {
  const own = [...community.mine.values()].map(({ entry }) => entry);
  const { signedIn } = community.visitor;
  const none = signedIn ? 'You have not posted anything yet.' : 'Sign in to see what you posted.';
  const way = signedIn
    ? element('a', { class: 'button', href: 'help.html' }, 'Ask a question')
    : element('a', { class: 'button', href: signInUrl() }, 'Sign in');
  return {
    title: 'Your posts',
    crumbs: [HOME],
    head: own.length > 0 ? [] : [element('p', { class: 'lede' }, none), element('div', { class: 'buttons' }, way)],
    main: [own.length > 0 ? entryList(own, community) : null],
  };
}
