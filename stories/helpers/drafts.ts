import type { SavedWizard } from '../../src/core/wizard-state.js';
import { visitTo } from '../fixtures/visits.js';

const PREFIX = 'help-wizard:draft:';

/** No story starts with what was typed in another. Storybook's own keys stay. */
export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

/** Keeps a draft for the wizard of this id, as one that was left at the draft an hour ago. */
export function keepDraft(id: string): void {
  const { step, input, edits, target, clientToken } = visitTo('draft');
  const saved: SavedWizard = { step, input, edits, target, clientToken, sending: false };
  const savedAt = Date.now() - 3_600_000;
  sessionStorage.setItem(`${PREFIX}memory:${location.pathname}#${id}`, JSON.stringify({ version: 1, savedAt, saved }));
}
