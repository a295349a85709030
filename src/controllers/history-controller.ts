import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WizardStep } from '../core/wizard-state.js';

/** What an entry of the browser's history says about the wizards of its page. */
interface HistoryMark {
  /** Step by wizard: every entry knows them all, or Back would move a wizard that another one's entry forgot. */
  readonly steps: Readonly<Record<string, WizardStep>>;
  /** The wizard whose step made this entry; `null` = the page did. */
  readonly by: string | null;
}

const NAME = 'helpWizard';
/** An embedded video or captcha has history entries of its own, and Back may have undone one of those. */
const STUCK_AFTER_MS = 500;
const UNMARKED: HistoryMark = { steps: {}, by: null };

/**
 * Makes the browser's Back and Forward move between steps. The address stays as it is; other state a page keeps in its
 * history entries is left alone.
 */
export class HistoryController implements ReactiveController {
  readonly #key: string;
  readonly #onStep: (step: WizardStep) => void;
  #isConnected = false;
  /** The browser takes its time to go back: a second click must not take the visitor two steps. */
  #isGoingBack: ReturnType<typeof setTimeout> | undefined;
  readonly #onStuck: () => void;

  /** `onStuck`: the browser went back in a frame of the page instead. */
  constructor(host: ReactiveControllerHost, key: string, onStep: (step: WizardStep) => void, onStuck: () => void) {
    this.#key = key;
    this.#onStep = onStep;
    this.#onStuck = () => {
      this.#arrived();
      onStuck();
    };
    host.addController(this);
  }

  #arrived(): void {
    clearTimeout(this.#isGoingBack);
    this.#isGoingBack = undefined;
  }

  hostConnected(): void {
    this.#isConnected = true;
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#arrived();
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** Notes where the visitor is, without a new entry: after a start, a restored draft, or a step the browser led to. */
  mark(step: WizardStep): void {
    this.#write('replaceState', step, readMark(history.state).by);
  }

  /** Adds an entry for a step the visitor went on to. */
  push(step: WizardStep): void {
    this.#write('pushState', step, this.#key);
  }

  /** Goes back through the browser's history where that undoes this wizard's last step; `false` = it would not. */
  back(): boolean {
    if (readMark(history.state).by !== this.#key) return false;
    if (this.#isGoingBack !== undefined) return true;
    history.back();
    this.#isGoingBack = setTimeout(() => this.#onStuck(), STUCK_AFTER_MS);
    return true;
  }

  readonly #onPopState = (event: PopStateEvent): void => {
    this.#arrived();
    const { steps } = readMark(event.state);
    const step = Object.hasOwn(steps, this.#key) ? steps[this.#key] : undefined;
    if (step !== undefined) this.#onStep(step);
  };

  #write(method: 'pushState' | 'replaceState', step: WizardStep, by: string | null): void {
    // A post can land after the element was removed: the page's history is no longer its business.
    if (!this.#isConnected) return;
    const state: unknown = history.state;
    const others = typeof state === 'object' && state !== null ? state : {};
    const mark: HistoryMark = { steps: { ...readMark(state).steps, [this.#key]: step }, by };
    try {
      history[method]({ ...others, [NAME]: mark }, '');
    } catch {
      // Sandboxed frames and pages that write history too often are refused; the Back link works without it.
    }
  }
}

/** Anyone on the page can write to its history: what is not ours counts as nothing. */
function readMark(state: unknown): HistoryMark {
  if (!isRecord(state) || !isRecord(state[NAME])) return UNMARKED;
  const { steps, by } = state[NAME];
  if (!isRecord(steps) || !Object.values(steps).every((step) => typeof step === 'string')) return UNMARKED;
  return { steps: steps as HistoryMark['steps'], by: typeof by === 'string' ? by : null };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
