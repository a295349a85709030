/**
 * Whether the visitor is at this wizard. The focus follows its steps only then: a page that fills something in, or help
 * that comes late, must not take a visitor away from what they are doing.
 */
export class Attention {
  readonly #host: Element;
  #isHere = false;

  constructor(host: Element) {
    this.#host = host;
  }

  get isHere(): boolean {
    return this.#isHere || this.#host.matches(':focus-within');
  }

  /** They did something in it, or asked for it. They stay until the focus goes elsewhere. */
  come(): void {
    if (this.#isHere) return;
    this.#isHere = true;
    document.addEventListener('focusin', this.#onFocus);
  }

  leave(): void {
    this.#isHere = false;
    document.removeEventListener('focusin', this.#onFocus);
  }

  readonly #onFocus = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.leave();
  };
}
