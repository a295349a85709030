import { forgetDraft } from '../../controllers/draft-key.js';
import { hasFocusInside } from '../../controllers/focus.js';
import type { WizardOptions } from '../../controllers/site-loader.js';
import type { Prefill } from '../../controllers/wizard-setting.js';
import type { Entry } from '../../core/types.js';
import type { WizardStep } from '../../core/wizard-state.js';

type Wizard = HTMLElementTagNameMap['help-wizard'];
/** What the panel belongs to, with what its wizard gets from it. */
type Launcher = Element & Pick<WizardOptions, 'config' | 'adapter'>;

/** The wizard in the panel, before and after it is there. */
export class InnerWizard {
  #element: Wizard | null = null;
  #prefill: Prefill | null = null;
  #isFocusWanted = false;
  #wasRunning = false;
  readonly #launcher: Launcher;
  readonly #onChange: () => void;
  #arrive: (wizard: Wizard) => void = () => {};
  readonly #arrival = new Promise<Wizard>((resolve) => (this.#arrive = resolve));

  /** `onChange`: it runs now, or does not any more. */
  constructor(launcher: Launcher, onChange: () => void) {
    this.#launcher = launcher;
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

  /** `name`: the id the wizard has, or will have. */
  reset(name: string): void {
    this.#prefill = null;
    if (this.#element !== null) return this.#element.reset();
    const { config, adapter } = this.#launcher;
    forgetDraft({ config, adapter, name });
  }

  async showEntry(entry: Entry): Promise<void> {
    const wizard = await this.#arrival;
    await wizard.showEntry(entry);
  }

  /** Moves focus to the heading, now or as soon as there is one. */
  focusHeading(): void {
    this.#isFocusWanted = true;
    document.addEventListener('focusin', this.#onFocus);
    if (this.step !== null) this.#element?.open();
  }

  /** The visitor has the focus elsewhere, in the panel or on the page, or the panel is closed. */
  leaveFocus(): void {
    this.#isFocusWanted = false;
    document.removeEventListener('focusin', this.#onFocus);
  }

  readonly #onFocus = (): void => {
    if (!hasFocusInside(this.#launcher)) this.leaveFocus();
  };

  #onUpdate(): void {
    const isRunning = this.step !== null;
    if (isRunning !== this.#wasRunning) this.#onChange();
    this.#wasRunning = isRunning;
    if (isRunning && this.#isFocusWanted) this.#element?.open();
  }
}
