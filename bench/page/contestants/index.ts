import type { Contestant } from '../contestant.js';
import { miniSearchPage } from './minisearch.js';
import { oursPlain } from './ours.js';
import { pagefind } from './pagefind.js';
import { wizard } from './wizard.js';

export const CONTESTANTS: readonly Contestant[] = [pagefind, miniSearchPage, oursPlain, wizard];
/** Names of the pages that have targets. */
export const OURS: readonly string[] = [oursPlain.name, wizard.name];
