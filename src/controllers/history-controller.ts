import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WizardStep } from '../core/wizard-state.js';

interface HistoryMark {
  readonly key: string;
  readonly step: WizardStep;
  /** How many of our own entries lie before this one. */
  readonly depth: number;
}

const NAME = 'helpWizard';

/**
 * Makes the browser's Back and Forward move between steps. The address stays as it is; other state a page keeps in its
 * history entries is left alone.
 */
export class HistoryController implements ReactiveController {
  readonly #key: () => string;
  readonly #onStep: (step: WizardStep) => void;

  constructor(host: ReactiveControllerHost, key: () => string, onStep: (step: WizardStep) => void) {
    host.addController(this);
    this.#key = key;
    this.#onStep = onStep;
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** Notes where the visitor is, without a new entry: after a start, a restored draft, or a step the browser led to. */
  mark(step: WizardStep): void {
    this.#write('replaceState', { key: this.#key(), step, depth: this.#current()?.depth ?? 0 });
  }

  /** Adds an entry for a step the visitor went on to. */
  push(step: WizardStep): void {
    this.#write('pushState', { key: this.#key(), step, depth: (this.#current()?.depth ?? 0) + 1 });
  }

  /** Goes back through the browser's history where the step before is in it; `false` = it is not. */
  back(): boolean {
    if ((this.#current()?.depth ?? 0) === 0) return false;
    history.back();
    return true;
  }

  readonly #onPopState = (event: PopStateEvent): void => {
    const mark = readMark(event.state);
    if (mark?.key === this.#key()) this.#onStep(mark.step);
  };

  #current(): HistoryMark | null {
    const mark = readMark(history.state);
    return mark?.key === this.#key() ? mark : null;
  }

  #write(method: 'pushState' | 'replaceState', mark: HistoryMark): void {
    const state: unknown = history.state;
    const others = typeof state === 'object' && state !== null ? state : {};
    try {
      history[method]({ ...others, [NAME]: mark }, '');
    } catch {
      // Sandboxed frames and pages that write history too often are refused; the Back link works without it.
    }
  }
}

function readMark(state: unknown): HistoryMark | null {
  if (typeof state !== 'object' || state === null || !(NAME in state)) return null;
  const mark = state[NAME] as Partial<HistoryMark> | null;
  const isMark = typeof mark?.key === 'string' && typeof mark.step === 'string' && typeof mark.depth === 'number';
  return isMark ? (mark as HistoryMark) : null;
}
