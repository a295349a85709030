import type { SiteConfig } from 'help-wizard';
import { memoryAdapter, type MemoryAdapter, type MemoryOptions, type MemoryVisitor } from 'help-wizard/adapters/memory';
import { readSettings } from './settings.js';

/**
 * The forum of `help-wizard.json`, as whoever sits at this browser meets it. Forums opened on several pages are one:
 * what is posted in the wizard is read in the community.
 */
export function openForum(
  { forum, platforms, boards = [] }: SiteConfig,
  more: Partial<MemoryOptions> = {},
): MemoryAdapter {
  const { visitor, ...options } = (forum ?? {}) as Partial<MemoryOptions>;
  return memoryAdapter({ ...options, ...(platforms && { platforms }), boards, visitor: present(visitor), ...more });
}

/** Where to sign in and come back from. */
export function signInUrl(returnTo: string): string {
  return `signin.html?${new URLSearchParams({ returnTo }).toString()}`;
}

function present(visitor: MemoryVisitor = {}): MemoryVisitor {
  return { ...visitor, signedIn: readSettings().visitor === 'in', signInUrl };
}
