import type { ContentSource, SearchedSource, SiteConfig } from '../core/config.js';
import type { Entry, EntryKind } from '../core/types.js';

/** A source whose entries can be listed; an index and an engine elsewhere are only searched. */
export type ListedSource = Exclude<ContentSource, { readonly type: 'index' | SearchedSource['type'] }>;
type Searched = Extract<ContentSource, SearchedSource>;
const SEARCHED = ['typesense', 'meilisearch', 'algolia'] as const satisfies SearchedSource['type'][];

/** The sources a site names, without any its forum; those that may hold one of `kinds`, where that is asked. */
export function contentSources({ content }: SiteConfig, kinds?: readonly EntryKind[]): readonly ListedSource[] {
  const all = (content ?? [{ type: 'forum' }]).filter(isListed);
  return kinds === undefined ? all : all.filter((source) => kinds.some((kind) => mayHold(source, kind)));
}

/** Whether a source can have entries of a kind. */
export function mayHold({ type, kinds }: ListedSource, kind: EntryKind): boolean {
  return (kinds ?? (type === 'statuspage' ? ['issue', 'news'] : [kind])).includes(kind);
}

/** The search engines elsewhere that a site names. */
export function searchedSources({ content = [] }: SiteConfig): readonly Searched[] {
  return content.filter(isSearched);
}

/** Absolute address of the search index a site names; `null` = it has none. */
export function indexUrl({ content }: SiteConfig, baseUrl: string): string | null {
  const index = content?.find((source) => source.type === 'index');
  return index === undefined ? null : new URL(index.url, baseUrl).href;
}

/**
 * Whether the forum knows an entry that it did not give itself, as far as one can tell: it then takes votes and
 * subscriptions for it. Of a forum that is not named by its address nobody can say, and it is asked.
 */
export function mayKnow({ forum }: SiteConfig, baseUrl: string, { url }: Entry): boolean {
  const named = forum?.['baseUrl'];
  if (typeof named !== 'string' || !URL.canParse(named, baseUrl)) return true;
  const { href } = new URL(named, baseUrl);
  return url === href || url.startsWith(href.replace(/\/*$/, '/'));
}

function isListed(source: ContentSource): source is ListedSource {
  return source.type !== 'index' && !isSearched(source);
}

function isSearched(source: ContentSource): source is Searched {
  return (SEARCHED as readonly string[]).includes(source.type);
}
