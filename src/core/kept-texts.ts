import type { KeptText } from './personal-data.js';
import type { WizardContext, WizardState } from './wizard-state.js';

/** The draft is there, and not on its way yet. */
export function isDrafting(state: WizardState): boolean {
  return state.step === 'draft' || (state.step === 'review' && state.posting.status !== 'sending');
}

/** Whether the visitor wants this to stay in the post. */
export function isKept({ edits }: WizardContext, { kind, text }: KeptText): boolean {
  return edits.kept?.some((kept) => kept.kind === kind && kept.text === text) === true;
}

/** Notes what is to stay, once each. */
export function withKept(wizard: WizardContext, kept: readonly KeptText[]): Pick<WizardContext, 'edits'> {
  const all = [...(wizard.edits.kept ?? [])];
  for (const { kind, text } of kept) {
    if (!all.some((known) => known.kind === kind && known.text === text)) all.push({ kind, text });
  }
  return { edits: { ...wizard.edits, kept: all } };
}
