import { DraftStore } from '../../src/controllers/draft-store.js';
import { visitTo } from '../fixtures/visits.js';

const PREFIX = 'help-wizard:draft:';

/** No story starts with what was typed in another. Storybook's own keys stay. */
export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

/** Keeps a draft for the wizard of this id, as one that was left an hour ago. */
export function keepDraft(id: string): void {
  new DraftStore(`memory:${location.pathname}#${id}`).save(visitTo('draft'), new Date(Date.now() - 3_600_000));
}
