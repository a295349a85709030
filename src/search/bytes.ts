/** Numbers below this fit in one byte of a packed list. */
const SMALL = 0x80;
const CHUNK = 0x8000;

/** Whole numbers from 0 to 2³² − 1, small ones in one byte. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  write(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const wider = new Uint8Array(2 * this.#bytes.length);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    let rest = number;
    while (rest >= SMALL) {
      this.#bytes[this.#length++] = (rest % SMALL) + SMALL;
      rest = Math.floor(rest / SMALL);
    }
    this.#bytes[this.#length++] = rest;
  }

  toBase64(): string {
    return toBase64(this.#bytes.subarray(0, this.#length));
  }
}

/** Reads what a {@link ByteWriter} wrote. Past the end it reads `NaN`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  read(): number {
    let byte = this.#bytes[this.#at++];
    if (byte !== undefined && byte < SMALL) return byte;
    let [number, unit] = [0, 1];
    for (; byte !== undefined && byte >= SMALL; byte = this.#bytes[this.#at++]) {
      number += (byte - SMALL) * unit;
      unit *= SMALL;
    }
    return byte === undefined ? NaN : number + byte * unit;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

/** `undefined` for what is not base64. */
export function fromBase64(base64: string): Uint8Array | undefined {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
