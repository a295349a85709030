import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { SiteConfig } from '../core/config.js';
import { openIssues } from '../core/issue-status.js';
import { loadContent } from './content-loader.js';
import { contentSources } from './content-sources.js';
import { loadPanelConfig } from './panel-config.js';
import { loadAdapter, type AdapterLoaders } from './site-loader.js';

/** How many issues that are not settled affect a platform; `null` = any. */
export type CountIssues = (platform: string | null) => number;

export interface IssueSource {
  readonly config: string | SiteConfig | null;
  readonly adapter: ForumAdapter | null;
  /** Asked only where the issues are the forum's, and the page gave no adapter. */
  readonly adapterLoaders: () => Promise<AdapterLoaders>;
}

/**
 * Loads the known issues of a site, to count them. Sources that fail are reported, and what the others gave counts.
 *
 * @throws ConfigError when the config, or the forum it names, cannot be used.
 */
export async function loadIssueCount(
  { config, adapter, adapterLoaders }: IssueSource,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<CountIssues> {
  const given = await loadPanelConfig(config, 'en', signal);
  const needsForum = contentSources(given.config, ['issue']).some(({ type }) => type === 'forum');
  const forum = adapter ?? (needsForum ? await loadAdapter(given, await adapterLoaders()) : null);
  const { entries, failures } = await loadContent({ ...given, adapter: forum, signal, kinds: ['issue'] });
  failures.forEach((failure) => onError(failure));
  return (platform) => openIssues(entries, platform).length;
}
