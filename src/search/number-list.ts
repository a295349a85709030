const FIRST_SIZE = 1024;

/** Whole numbers from 0 to 2³² − 1, as many as come, without an object for each. */
export class NumberList {
  #numbers = new Uint32Array(FIRST_SIZE);
  length = 0;

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const wider = new Uint32Array(2 * this.length);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.length++] = number;
  }

  /** The numbers themselves: to read and write up to `length`, until the next `push`. */
  get numbers(): Uint32Array {
    return this.#numbers;
  }
}
