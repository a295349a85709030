import { isDrafting } from '../core/kept-texts.js';
import type { WizardState, WizardStep } from '../core/wizard-state.js';
import { LazyPart } from './lazy-part.js';
import type * as ControllerModule from './personal-data-controller.js';
import type { PersonalDataController, PersonalDataSetting } from './personal-data-controller.js';
import { NO_PERSONAL_DATA, type PersonalDataView } from './personal-data-view.js';

type Part = LazyPart<Pick<typeof ControllerModule, 'PersonalDataController'>>;

const PART: Part = new LazyPart(() => import('./personal-data-controller.js'));
/** A post does not wait longer than this for what is to look through it. */
const PATIENCE_MS = 6000;

/**
 * The check of personal data, which is loaded once there is something written to look through. It never stops anybody:
 * where it cannot be loaded, the visitor is told and goes on.
 */
export class PersonalDataWatch {
  readonly #setting: PersonalDataSetting;
  readonly #part: Part;
  #check: PersonalDataController | null = null;
  #before: PersonalDataView;
  #triedAt: WizardStep | null = null;

  constructor(setting: PersonalDataSetting, part: Part = PART) {
    this.#setting = setting;
    this.#part = part;
    this.#before = setting.isOff ? NO_PERSONAL_DATA : { ...NO_PERSONAL_DATA, status: 'waiting' };
  }

  get view(): PersonalDataView {
    return this.#check?.view ?? this.#before;
  }

  /** `null` = it is not there yet: nothing was found, and there is nothing to answer. */
  get check(): PersonalDataController | null {
    return this.#check;
  }

  /** Takes notice of what the visitor wrote. */
  follow(state: WizardState): void {
    if (this.#setting.isOff) return;
    if (this.#check === null) this.#begin(state);
    this.#check?.follow(state);
  }

  /** Stops looking: the wizard is gone. */
  stop(): void {
    this.#check?.stop();
  }

  /**
   * Lets the visitor go on, unless there is something to ask first.
   *
   * @param waits - Whether to go on only after the texts were looked through.
   */
  guard(goOn: () => void, waits: boolean): void {
    if (this.#check !== null) return this.#check.guard(goOn, waits);
    if (this.view.isAwaited) return;
    if (this.#setting.isOff || !waits) return goOn();
    this.#show({ isAwaited: true });
    void this.#loadInTime().then((isThere) => {
      this.#show({ isAwaited: false, ...(isThere ? {} : { status: 'missing' }) });
      if (this.#check === null) goOn();
      else this.#check.guard(goOn, waits);
    });
  }

  /** What could not be loaded is tried again with the next step, not with each key. */
  #begin(state: WizardState): void {
    const { step } = state;
    if (step === this.#triedAt || !(step === 'describe' || isDrafting(state))) return;
    this.#triedAt = step;
    if (this.#part.loaded !== null) return this.#make(this.#part.loaded);
    void this.#load();
  }

  #make({ PersonalDataController: Check }: Pick<typeof ControllerModule, 'PersonalDataController'>): void {
    this.#check ??= new Check(this.#setting);
  }

  async #load(): Promise<boolean> {
    try {
      this.#make(await this.#part.load());
    } catch (error) {
      // Said once: what cannot be had is tried again and again.
      if (this.view.status !== 'missing') this.#setting.onError(error);
      this.#show({ status: 'missing' });
      return false;
    }
    this.#check?.follow(this.#setting.state());
    this.#setting.onChange();
    return true;
  }

  async #loadInTime(): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    const isThere = await Promise.race([this.#load(), late]);
    clearTimeout(timer);
    return isThere;
  }

  #show(change: Partial<PersonalDataView>): void {
    this.#before = { ...this.#before, ...change };
    this.#setting.onChange();
  }
}
