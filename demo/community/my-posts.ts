import { element, section } from '../site/element.js';
import type { Community } from './community.js';
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
