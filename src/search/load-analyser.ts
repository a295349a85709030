import type { Analyser } from './analyser.js';
import { baseOf } from './analyser.js';

/** By base language; each pack is a chunk of its own. */
const PACKS: Readonly<Record<string, () => Promise<Analyser>>> = {
  ar: async () => (await import('./languages/ar.js')).arabic,
  da: async () => (await import('./languages/da.js')).danish,
  de: async () => (await import('./languages/de.js')).german,
  el: async () => (await import('./languages/el.js')).greek,
  es: async () => (await import('./languages/es.js')).spanish,
  fi: async () => (await import('./languages/fi.js')).finnish,
  fr: async () => (await import('./languages/fr.js')).french,
  hi: async () => (await import('./languages/hi.js')).hindi,
  hu: async () => (await import('./languages/hu.js')).hungarian,
  id: async () => (await import('./languages/id.js')).indonesian,
  it: async () => (await import('./languages/it.js')).italian,
  ja: async () => (await import('./languages/ja.js')).japanese,
  km: async () => (await import('./languages/km.js')).khmer,
  lo: async () => (await import('./languages/lo.js')).lao,
  my: async () => (await import('./languages/my.js')).burmese,
  nl: async () => (await import('./languages/nl.js')).dutch,
  no: async () => (await import('./languages/no.js')).norwegian,
  pt: async () => (await import('./languages/pt.js')).portuguese,
  ro: async () => (await import('./languages/ro.js')).romanian,
  ru: async () => (await import('./languages/ru.js')).russian,
  sv: async () => (await import('./languages/sv.js')).swedish,
  th: async () => (await import('./languages/th.js')).thai,
  tr: async () => (await import('./languages/tr.js')).turkish,
  zh: async () => (await import('./languages/zh.js')).chinese,
};

/**
 * How the words of a language are read, for `analysers` of the search options.
 * @param lang - BCP 47; the region does not matter, as in `de-AT`.
 * @returns `undefined` for English, which is built in, and for languages without a pack: their words are taken as they stand.
 */
export async function loadAnalyser(lang: string): Promise<Analyser | undefined> {
  const base = baseOf(lang);
  return Object.hasOwn(PACKS, base) ? PACKS[base]?.() : undefined;
}

/** {@link loadAnalyser} for several languages at once, such as those of all entries; each pack once. */
export async function loadAnalysers(langs: Iterable<string>): Promise<Analyser[]> {
  const packs = await Promise.all([...new Set([...langs].map(baseOf))].map(loadAnalyser));
  return packs.filter((pack) => pack !== undefined);
}
