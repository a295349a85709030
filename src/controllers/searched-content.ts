import type { ContentController } from './content-controller.js';
import { indexUrl, searchedSources } from './content-sources.js';
import type { SearchedContent } from './open-searcher.js';
import type { LoadedSite } from './site-loader.js';

/** What of a site can be searched now; `null` = it is on its way. An index does not wait for the other sources. */
export function searchedContent(
  { status, entries }: ContentController['list'],
  { config, baseUrl }: LoadedSite,
  lang: string,
): SearchedContent | null {
  const url = indexUrl(config, baseUrl);
  if (status === 'loading' && url === null) return null;
  const index = config.content?.find(({ type }) => type === 'index');
  return { entries, indexUrl: url, index, lang, hosted: searchedSources(config), baseUrl };
}
