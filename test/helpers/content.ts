import { LOADING, type Content, type KnownIssueList } from '../../src/controllers/content-controller.js';
import type { Entry } from '../../src/core/types.js';

/** Before anything came. */
export const LOADING_CONTENT = LOADING;

/** Everything came, and these are there. */
export function contentOf(entries: readonly Entry[], issues: Partial<KnownIssueList> = {}): Content {
  const status = entries.some(({ kind, archived }) => kind === 'issue' && archived !== true) ? 'ready' : 'none';
  return { status: 'ready', entries, missing: [], issues: { ...LOADING.issues, status, ...issues } };
}

/** Nothing could be had. */
export const FAILED_CONTENT: Content = {
  status: 'failed',
  entries: [],
  missing: [{ type: 'forum' }],
  issues: { ...LOADING.issues, status: 'failed', missing: [{ type: 'forum' }] },
};
