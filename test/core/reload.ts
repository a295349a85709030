import type { Site } from '../../src/core/config.js';
import { initialState, type WizardStart } from '../../src/core/wizard-machine.js';
import type { SavedWizard, WizardState } from '../../src/core/wizard-state.js';
import { aSite, play } from '../helpers/wizard-fixtures.js';

/** What would be kept of a visitor, with these properties changed. */
export function saved(state: WizardState, changes: Partial<SavedWizard> = {}): SavedWizard {
  const { step, input, edits, target, clientToken, unsettled, sent } = state;
  return { step, input, edits, target, clientToken, sending: false, unsettled, sent, ...changes };
}

/** A reload: a new wizard, given what was kept. */
export function reload(kept: SavedWizard, site: Site = aSite(), start: Partial<WizardStart> = {}): WizardState {
  return play(initialState(site, { clientToken: 'new', ...start }), { type: 'restored', saved: kept });
}
