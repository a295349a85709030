import type { Match } from '../core/types.js';

/** How little the first places of a list count above the next ones; 60 is what the method was published with. */
const DAMPING = 60;

interface Fusion {
  readonly match: Match;
  readonly lists: Set<number>;
  score: number;
}

/**
 * Makes one list of several, best first, by reciprocal rank fusion: scores of different engines cannot be compared, places
 * can. Entries of one id, or of one address in different lists, are one; the match of the earliest list is kept. Equals
 * stay in the order of the lists. The scores become 0–1: 1 is the first place in each list. A list that is the only one
 * with anything in it stays as it is.
 */
export function fuseRanks(all: readonly (readonly Match[])[], limit: number): Match[] {
  const lists = all.filter((list) => list.length > 0);
  if (lists.length < 2) return (lists[0] ?? []).slice(0, limit);
  const fused: Fusion[] = [];
  const byId = new Map<string, Fusion>();
  const byAddress = new Map<string, Fusion>();
  for (const [list, matches] of lists.entries()) {
    for (const [place, match] of matches.entries()) {
      const { id, url } = match.entry;
      const address = addressOf(url);
      const sameAddress = byAddress.get(address);
      // One list that names a page twice means two things on it.
      const other = sameAddress?.lists.has(list) === true ? undefined : sameAddress;
      const fusion = byId.get(id) ?? other ?? { match, lists: new Set(), score: 0 };
      if (fusion.match === match) fused.push(fusion);
      byId.set(id, fusion);
      if (sameAddress === undefined) byAddress.set(address, fusion);
      if (fusion.lists.has(list)) continue;
      fusion.lists.add(list);
      fusion.score += 1 / (DAMPING + place + 1);
    }
  }
  const most = lists.length / (DAMPING + 1);
  return fused
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ match, score }) => ({ ...match, score: score / most }));
}

/** The same for addresses that lead to the same page; parts of a page are answers of their own. */
function addressOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=$|[?#])/, '');
}
