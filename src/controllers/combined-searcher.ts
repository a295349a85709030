import { combine } from '../sources/combine.js';
import { hostedSource, sourceName } from './hosted-sources.js';
import type { SearchedContent, Searcher, SearcherListener } from './open-searcher.js';

const DEVICE = 'device';

/**
 * What is found on this device, and by the engines elsewhere. One that cannot be searched hides none of the others.
 * @param local - `null` = there is nothing on this device to be searched.
 */
export function combineSearchers(
  local: Promise<Searcher> | null,
  { hosted = [], index = { type: 'index' }, baseUrl = document.baseURI }: SearchedContent,
  { onChange, onMissing }: SearcherListener,
): Searcher {
  const combined = combine(
    { name: DEVICE, search: async (text, query) => (await local)?.search(text, query) ?? [] },
    hosted.map((config) => hostedSource(config, baseUrl)),
    { onChange, onError: onMissing },
  );
  return {
    get missing() {
      const { missing } = combined;
      const elsewhere = hosted.filter((config) => missing.includes(sourceName(config)));
      return missing.includes(DEVICE) ? [index, ...elsewhere] : elsewhere;
    },
    search: (text, query) => combined.search(text, query),
    read: async (entry) => (await local)?.read(entry) ?? entry,
    setEntries(entries) {
      void local?.then((searcher) => searcher.setEntries?.(entries)).catch(() => {});
    },
    close() {
      combined.close();
      void local?.then((searcher) => searcher.close()).catch(() => {});
    },
  };
}
