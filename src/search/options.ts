import { HelpWizardError } from '../core/errors.js';
import type { Analyser } from './analyser.js';

/** How much a word counts by where it stands. Only the ratios matter. */
export interface FieldWeights {
  /** Default 2.5. */
  readonly title: number;
  /** Default 2. */
  readonly tags: number;
  /** Default 1.2. */
  readonly answer: number;
  /** Also of the latest word on an issue. Default 1. */
  readonly text: number;
}

/**
 * What lifts or sinks an entry among equally relevant ones, as an exponent `p`: a score `s` becomes `1 − (1 − s)^p`,
 * which stays within 0–1. Above 1 lifts, below 1 sinks, 1 leaves as is.
 */
export interface Priors {
  /** Default 1.15. */
  readonly samePlatform: number;
  /** Default 0.6. */
  readonly otherPlatform: number;
  /** Default 1.08. */
  readonly solved: number;
  /** Default 0.5. */
  readonly archived: number;
  /** Of an issue that is neither `fixed` nor `wont-fix`. Default 1.05. */
  readonly ongoing: number;
  /** For the newest issue of the index, fading to 1 with age. Default 1.1. */
  readonly recentIssue: number;
  /** The same for the newest entry of another kind. Default 1.03. */
  readonly recent: number;
  /** For the entry with most votes and views, fading to 1 with fewer; a vote counts as much as ten views. Default 1.06. */
  readonly popular: number;
}

/** Which languages the entries are written in. */
export interface LanguageOptions {
  /** BCP 47 language of the page, and so of entries that name none. Default `en`. */
  readonly lang?: string;
  /** How the words of further languages are read. English is built in; of others words are taken as they stand. */
  readonly analysers?: readonly Analyser[];
}

export interface SearchOptions extends LanguageOptions {
  /** Most matches to return. Default 12. */
  readonly limit?: number;
  /** Least likeness to be listed, 0–1, judged by the words alone: before platform, state and age. Default 0.19. */
  readonly minScore?: number;
  /** Least likeness to be listed, as a share of the best entry's, 0–1; judged by the words alone. Default 0.4. */
  readonly minShareOfBest?: number;
  /** Most distinct words of a question that are looked up; the rest is ignored. Default 64. */
  readonly maxWords?: number;
  /** After how many days, counted back from the newest entry, half of what is for recent ones is gone. Default 60. */
  readonly recentDays?: number;
  readonly fieldWeights?: Partial<FieldWeights>;
  readonly priors?: Partial<Priors>;
}

/** {@link SearchOptions} with nothing left out. */
export interface SearchSettings extends Required<Omit<SearchOptions, keyof LanguageOptions>> {
  readonly fieldWeights: FieldWeights;
  readonly priors: Priors;
}

export const DEFAULT_LANG = 'en';

/** What holds where `createSearchIndex` is not told otherwise. */
export const DEFAULT_SEARCH_OPTIONS: SearchSettings = Object.freeze({
  limit: 12,
  minScore: 0.19,
  minShareOfBest: 0.4,
  maxWords: 64,
  recentDays: 60,
  fieldWeights: Object.freeze({ title: 2.5, tags: 2, answer: 1.2, text: 1 }),
  priors: Object.freeze({
    samePlatform: 1.15,
    otherPlatform: 0.6,
    solved: 1.08,
    archived: 0.5,
    ongoing: 1.05,
    recentIssue: 1.1,
    recent: 1.03,
    popular: 1.06,
  }),
});

/** Fills in the defaults. Throws a {@link HelpWizardError} that names an option which is not a number from 0 up. */
export function resolveSearchOptions(options: SearchOptions): SearchSettings {
  const { fieldWeights, priors, ...numbers } = DEFAULT_SEARCH_OPTIONS;
  return {
    ...fill(numbers, options, ''),
    fieldWeights: fill(fieldWeights, options.fieldWeights ?? {}, 'fieldWeights.'),
    priors: fill(priors, options.priors ?? {}, 'priors.'),
  };
}

function fill<T extends Readonly<Record<keyof T, number>>>(defaults: T, given: Partial<T>, path: string): T {
  const filled: T = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof T & string)[]) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
      throw new HelpWizardError(
        `[help-wizard] [search] The option ${path}${name} must be a number from 0 up, not ${JSON.stringify(value)}.`,
      );
    }
    filled[name] = value;
  }
  return filled;
}
