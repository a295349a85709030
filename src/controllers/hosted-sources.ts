import type { SearchedSource } from '../core/config.js';
import type { Entry, Match, MatchReason } from '../core/types.js';
import type { CombinedQuery, MatchSource } from '../sources/combine.js';
import { countWords, markWords, tellingWords } from '../sources/mark-words.js';
import type { SearchSource } from '../sources/search-source.js';

/** A hosted search engine a site names, as a source of matches. It is loaded when it is first asked. */
export function hostedSource(config: SearchedSource, baseUrl: string): MatchSource {
  let source: Promise<SearchSource> | null = null;
  let hasWarned = false;
  const open = async (): Promise<SearchSource> => {
    try {
      return await (source ??= makeSource(config, baseUrl));
    } catch (error) {
      // Its code did not come: with the next search it may.
      source = null;
      throw error;
    }
  };
  return {
    name: sourceName(config),
    async search(text, query) {
      const [engine, { checkEntries, describeSkipped }] = await Promise.all([open(), import('../checks/entries.js')]);
      const values = await engine.search(text, query);
      // Without a base: a document must say itself where its page is.
      const { entries, skipped } = checkEntries(values, { source: engine.name });
      if (skipped.length > 0 && !hasWarned) console.warn(describeSkipped(engine.name, skipped));
      hasWarned ||= skipped.length > 0;
      return toMatches(entries, text, query);
    },
  };
}

/** Tells it from the others of a site; two may search one index, each with another filter. */
export function sourceName(config: SearchedSource): string {
  return JSON.stringify({ ...config, key: undefined });
}

async function makeSource(config: SearchedSource, baseUrl: string): Promise<SearchSource> {
  switch (config.type) {
    case 'typesense': {
      const { typesenseSource } = await import('../sources/typesense.js');
      return typesenseSource({ ...config, url: new URL(config.url, baseUrl).href });
    }
    case 'meilisearch': {
      const { meilisearchSource } = await import('../sources/meilisearch.js');
      return meilisearchSource({ ...config, url: new URL(config.url, baseUrl).href });
    }
    case 'algolia': {
      const { algoliaSource } = await import('../sources/algolia.js');
      return algoliaSource(config);
    }
  }
}

/** In the engine's order, but those for another platform and archived ones last: the engine knows nothing of either. */
function toMatches(entries: readonly Entry[], text: string, { platform }: CombinedQuery): Match[] {
  const words = tellingWords(text);
  const sinking = (entry: Entry): number =>
    Number(platformReason(entry, platform) === 'other-platform') + Number(entry.archived === true);
  return entries
    .map((entry) => ({ entry, sunk: sinking(entry) }))
    .sort((a, b) => a.sunk - b.sunk)
    .map(({ entry }, place) => ({
      entry,
      score: 1 - place / entries.length,
      highlights: { title: markWords(entry.title, words), text: markWords(entry.text, words) },
      reasons: reasonsFor(entry, words, platform),
    }));
}

function reasonsFor(entry: Entry, words: readonly string[], platform: string | undefined): MatchReason[] {
  const found = countWords([entry.title, entry.text, entry.answer, ...(entry.tags ?? [])].join(' '), words);
  const reasons: (MatchReason | null)[] = [
    platformReason(entry, platform),
    entry.solved === true ? 'solved' : null,
    entry.archived === true ? 'archived' : null,
    // An engine finds other words for the same thing too: "0 of 3" would be a reason against it.
    found > 0 ? `words-${found}-of-${words.length}` : null,
  ];
  return reasons.filter((reason) => reason !== null);
}

function platformReason({ platforms }: Entry, platform: string | undefined): MatchReason | null {
  if (platform === undefined) return null;
  if (platforms === undefined) return 'all-platforms';
  return platforms.includes(platform) ? 'same-platform' : 'other-platform';
}
