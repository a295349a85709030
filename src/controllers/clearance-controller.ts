import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActiveElement } from './focus.js';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Whether a control that floats over the page covers what has the focus there: a field of which any part is covered, or
 * anything else that is covered whole. The host is updated when that changes.
 */
export class ClearanceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #control: () => Element | null;
  #watching: AbortController | null = null;
  #isCovering = false;

  /** `control`: what floats; `null` while it does not. */
  constructor(host: ReactiveControllerHost & Element, control: () => Element | null) {
    this.#host = host;
    this.#control = control;
    host.addController(this);
  }

  get isCovering(): boolean {
    return this.#isCovering;
  }

  hostConnected(): void {
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('focusout', this.#onFocus);
    // A field may have the focus already.
    if (this.#focused() === null) return;
    this.#watch();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('focusin', this.#onFocus);
    document.removeEventListener('focusout', this.#onFocus);
    this.#unwatch();
    this.#isCovering = false;
  }

  /** The control may come or go with this update. */
  hostUpdate(): void {
    this.#isCovering = this.#covers(this.#watching === null ? null : this.#focused());
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const focused = event.type === 'focusin' ? this.#focused() : null;
    if (focused === null) this.#unwatch();
    else this.#watch();
    this.#check(focused);
  };

  /** What is covered changes as the page moves; while nothing has the focus, nobody cares. */
  #watch(): void {
    if (this.#watching !== null) return;
    const { signal } = (this.#watching = new AbortController());
    // The pointer: a field that was taken out of the page says no goodbye.
    for (const event of ['scroll', 'resize', 'pointermove', 'pointerdown']) {
      window.addEventListener(event, () => this.#check(), { capture: true, passive: true, signal });
    }
  }

  #unwatch(): void {
    this.#watching?.abort();
    this.#watching = null;
  }

  #focused(): Element | null {
    const element = deepActiveElement();
    return element === null || this.#host.matches(':focus-within') ? null : element;
  }

  #check(focused = this.#focused()): void {
    if (this.#covers(focused) !== this.#isCovering) this.#host.requestUpdate();
  }

  #covers(focused: Element | null): boolean {
    const control = this.#control();
    return control !== null && focused !== null && covers(control, focused);
  }
}

function covers(control: Element, focused: Element): boolean {
  const above = control.getBoundingClientRect();
  const below = focused.getBoundingClientRect();
  const inline = Math.min(above.right, below.right) - Math.max(above.left, below.left);
  const block = Math.min(above.bottom, below.bottom) - Math.max(above.top, below.top);
  if (inline <= 0 || block <= 0) return false;
  return focused.matches(FIELDS) || (inline >= below.width && block >= below.height);
}
