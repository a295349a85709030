import type { CallOptions } from '../forum-adapter.js';
import { plainText } from '../internal/plain-text.js';
import type { Call } from '../internal/request.js';
import { sameTitle } from '../internal/same-title.js';
import { API, nameOf, type Place, type Wiki } from './wiki.js';
import type { WireParse, WireSection } from './wire.js';

/** Where a thread stands on its page at a revision of it. */
export interface FoundSection {
  readonly heading: string;
  readonly anchor: string;
  readonly index: string;
  readonly revid: number | undefined;
}

/**
 * @param title - what it was called: known where a template in its heading makes the anchor another one
 * @throws AdapterError `not-found` where the page has no such section, any more
 */
export async function findSection(
  wiki: Wiki,
  call: Call,
  place: Place,
  title: string,
  options: CallOptions,
): Promise<FoundSection> {
  const asked = { action: 'parse', page: place.title, prop: 'sections|revid' };
  const { parse } = await call.get<WireParse>(API, wiki.ask(asked, options));
  const all = threads(parse.sections);
  const called = all.filter(({ line }) => sameTitle(plainText(line), title));
  const section =
    all.find(({ anchor }) => fold(anchor) === fold(place.anchor ?? '')) ??
    (called.length === 1 ? called[0] : undefined);
  if (!section) throw wiki.client.error('not-found', `"${nameOf(place)}" is not there.`);
  return { heading: plainText(section.line), anchor: section.anchor, index: section.index, revid: parse.revid };
}

/** Sections of level 2 that stand on the page itself, not in a template. */
export function threads(sections: readonly WireSection[] = []): readonly WireSection[] {
  return sections.filter(({ level, index }) => level === '2' && /^\d+$/.test(index));
}

function fold(anchor: string): string {
  return anchor.replaceAll('_', ' ');
}
