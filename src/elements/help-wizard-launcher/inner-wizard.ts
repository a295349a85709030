import type { Prefill } from '../../controllers/wizard-setting.js';
import type { Entry } from '../../core/types.js';
import type { WizardStep } from '../../core/wizard-state.js';

type Wizard = HTMLElementTagNameMap['help-wizard'];

/** The wizard in the panel, before and after it is there. */
export class InnerWizard {
  #element: Wizard | null = null;
  #prefill: Prefill | null = null;
  #isFocusWanted = false;
  #wasRunning = false;
  readonly #onChange: () => void;
  #arrive: (wizard: Wizard) => void = () => {};
  readonly #arrival = new Promise<Wizard>((resolve) => (this.#arrive = resolve));

  /** `onChange`: it runs now, or does not any more. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get step(): WizardStep | null {
    return this.#element?.step ?? null;
  }

  /** The owner's tokens; none until the wizard runs. */
  get theme(): Readonly<Record<string, string>> | undefined {
    return this.#element?.site.theme;
  }

  /** Takes the element once it is in the panel. */
  adopt(element: Wizard | null): void {
    if (element === null || this.#element !== null) return;
    this.#element = element;
    // Whatever it waits for (config, the elements of its step), it updates when that is there.
    element.addController({ hostUpdated: () => this.#onUpdate() });
    if (this.#prefill !== null) void element.prefill(this.#prefill);
    this.#prefill = null;
    this.#arrive(element);
  }

  /** Kept until the wizard is there. */
  async prefill(values: Prefill): Promise<void> {
    if (this.#element !== null) return this.#element.prefill(values);
    this.#prefill = { ...this.#prefill, ...values };
  }

  reset(): void {
    this.#prefill = null;
    this.#element?.reset();
  }

  async showEntry(entry: Entry): Promise<void> {
    const wizard = await this.#arrival;
    await wizard.showEntry(entry);
  }

  /** Moves focus to the heading, now or as soon as there is one. */
  focusHeading(): void {
    this.#isFocusWanted = true;
    if (this.step !== null) this.#element?.open();
  }

  /** The visitor has the focus elsewhere in the panel, or the panel is closed. */
  leaveFocus(): void {
    this.#isFocusWanted = false;
  }

  #onUpdate(): void {
    const isRunning = this.step !== null;
    if (isRunning !== this.#wasRunning) this.#onChange();
    this.#wasRunning = isRunning;
    if (isRunning && this.#isFocusWanted) this.#element?.open();
  }
}
