import type { WizardState } from '../core/wizard-state.js';
import { DraftStore, type KeptDraft } from './draft-store.js';
import type { WizardMessage } from './wizard-commands.js';

/** What the visitor does that is worth keeping. */
const INPUT: ReadonlySet<WizardMessage['type']> = new Set<WizardMessage['type']>([
  'described',
  'question-answered',
  'step-tried',
  'draft-edited',
  'continued',
  'entry-dismissed',
  'submit',
  'sign-in',
]);

/**
 * Decides what is kept of a visit: nothing before the visitor does something themselves – what the page fills in is not
 * theirs – and nothing at all where the owner wants it so.
 */
export class DraftKeeper {
  /** Whether the visitor did something themselves. */
  hasTyped = false;
  readonly #store: DraftStore;
  readonly #isOff: boolean;
  #isRefused = false;

  constructor(key: string, isOff: boolean, onRefused: () => void) {
    this.#isOff = isOff;
    this.#store = new DraftStore(key, () => {
      this.#isRefused = true;
      onRefused();
    });
  }

  /** What becomes of the visitor's words. */
  get drafts(): 'kept' | 'nothing' | 'refused' | 'off' {
    if (this.#isOff) return 'off';
    if (this.#isRefused) return 'refused';
    return this.hasTyped ? 'kept' : 'nothing';
  }

  /** Takes notice of what a part of the wizard sent up. */
  note({ type }: WizardMessage): void {
    this.hasTyped ||= INPUT.has(type);
  }

  keep(state: WizardState): void {
    if (!this.#isOff && this.hasTyped) this.#store.save(state, new Date());
  }

  load(): KeptDraft | null {
    const kept = this.#isOff ? null : this.#store.load(new Date());
    this.hasTyped = kept !== null;
    return kept;
  }

  forget(): void {
    this.hasTyped = false;
    this.#store.clear();
  }
}
