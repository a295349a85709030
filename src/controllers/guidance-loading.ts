import type * as GuidanceModule from '../checks/guidance/index.js';
import { LazyPart } from './lazy-part.js';

/** What reads a draft: hints, better titles, and posts that look the same. */
export type Guidance = typeof GuidanceModule;

/** Nobody waits for it: the draft can be written without. */
export const guidance = new LazyPart<Guidance>(() => import('../checks/guidance/index.js'));
