import { chooseAnalysers, type Analyser, type Analysers } from './analyser.js';
import { DEFAULT_LANG } from './options.js';
import { problem } from './problem.js';

/**
 * The analysers that took part when an index was built.
 * @param langs - Their languages, the page's first.
 * @throws A `HelpWizardError` that names the language of one that is neither built in nor given.
 */
export function openAnalysers(langs: readonly string[], given: readonly Analyser[]): Analysers {
  const chosen = chooseAnalysers(
    langs[0] ?? DEFAULT_LANG,
    given.filter(({ lang }) => langs.includes(lang)),
  );
  const missing = langs.find((lang) => !chosen.all.some((analyser) => analyser.lang === lang));
  if (missing === undefined) return chosen;
  throw problem(`The search index was built with an analyser for "${missing}". Pass it in "analysers".`);
}
