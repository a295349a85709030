import type { ForumAdapter } from '../adapters/forum-adapter.js';
import { HelpWizardError } from '../core/errors.js';
import type { Entry } from '../core/types.js';
import { withDeadline } from './with-deadline.js';

/** How long the whole text of an entry may take, in milliseconds. */
const READ_TIMEOUT_MS = 15_000;

/**
 * The whole text of an entry that the forum's search gave as an excerpt; `null` where the forum has no more to say. What
 * an adapter gives is as little to be trusted as what a file says: it is checked, and id and address stay.
 */
export async function readEntry(entry: Entry, adapter: ForumAdapter, signal?: AbortSignal): Promise<Entry | null> {
  if (adapter.read === undefined) return null;
  const { checkEntries } = await import('../checks/entries.js');
  const reading = adapter.read(entry, { timeoutMs: READ_TIMEOUT_MS, ...(signal === undefined ? {} : { signal }) });
  const whole = await withDeadline(reading, adapter.name, READ_TIMEOUT_MS);
  const { entries, skipped } = checkEntries([{ ...whole, id: entry.id, url: entry.url }], { source: adapter.name });
  if (entries[0] !== undefined) return entries[0];
  throw new HelpWizardError(`[help-wizard] The entry ${entry.id}: ${skipped[0]?.reason ?? ''}`);
}
