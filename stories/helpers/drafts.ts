import type { DraftRecord } from '../../src/controllers/draft-record.js';
import { DraftStore } from '../../src/controllers/draft-store.js';
import { saveWizard } from '../../src/controllers/saved-wizard.js';
import { visitTo } from '../fixtures/visits.js';

const PREFIX = 'help-wizard:draft:';

/** No story starts with what was typed in another. Storybook's own keys stay. */
export function clearDrafts(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  }
}

/** Keeps a draft for the wizard of this id, as one that was left an hour ago. */
export function keepDraft(id: string): void {
  new DraftStore(`memory:${location.pathname}#${id}`).save(visitTo('draft'), new Date(Date.now() - 3_600_000));
}

/** A draft as the storage gives it back. */
export function keptDraft(issue: string, savedAt: Date): DraftRecord {
  const state = visitTo('draft');
  const saved = saveWizard({ ...state, input: { ...state.input, issue } });
  return { kind: 'draft', savedAt, revision: 1, copyOf: null, saved };
}
