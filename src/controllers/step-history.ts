import type { WizardEvent } from '../core/wizard-events.js';
import type { WizardState, WizardStep } from '../core/wizard-state.js';
import { wizardKey } from './draft-key.js';
import { HistoryController } from './history-controller.js';
import type { EngineSetting } from './wizard-setting.js';

/** Makes the steps of a wizard places that the browser's Back and Forward lead to. */
export class StepHistory {
  /** The step is one the browser's history led to, or a start: it has its entry there already. */
  isMoving = false;
  /** `null` in a panel, whose steps are not places of the page: Back leads where the visitor was before. */
  readonly #history: HistoryController | null;

  constructor({ host, listener, options }: EngineSetting, send: (event: WizardEvent) => void) {
    const goTo = (step: WizardStep): void => {
      listener.onHistory();
      this.without(() => send({ type: 'went-to', step }));
    };
    this.#history = options.isInPanel
      ? null
      : new HistoryController(host, wizardKey(options), goTo, () => send({ type: 'went-back' }));
  }

  /** What is to be taken off the host when the wizard ends. */
  get controller(): HistoryController | null {
    return this.#history;
  }

  /** Goes back in the browser; `false` = the step before is not there. */
  back(): boolean {
    return this.#history?.back() === true;
  }

  /** The browser's entry is that of this step now. */
  mark(step: WizardStep): void {
    this.#history?.mark(step);
  }

  /** Moves without leaving another entry in the browser. */
  without(move: () => void): void {
    this.isMoving = true;
    move();
    this.isMoving = false;
  }

  /** Takes notice of a step that another one led to. */
  remember({ type }: WizardEvent, before: WizardState, after: WizardState): void {
    // Back at review after "Change": the browser's Back must not lead through the change again.
    const isReturn = after.step === 'review' && before.step === 'draft' && before.field !== null;
    if (isReturn && type === 'continued' && this.back()) return;
    if (this.isMoving || type === 'went-back' || type === 'reset') this.mark(after.step);
    else this.#history?.push(after.step);
  }
}
