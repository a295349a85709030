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

  /** What was written; valid until more is. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** The other way round, all at once; `undefined` for what no {@link ByteWriter} wrote. */
export function readNumbers(bytes: Uint8Array): Uint32Array | undefined {
  const numbers = new Uint32Array(bytes.length);
  let [length, number, unit] = [0, 0, 1];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= SMALL) {
      number += (byte - SMALL) * unit;
      unit *= SMALL;
    } else {
      numbers[length++] = number + byte * unit;
      number = 0;
      unit = 1;
    }
  }
  return unit === 1 ? numbers.subarray(0, length) : undefined;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

/** `undefined` for what is not base64. */
export function fromBase64(base64: unknown): Uint8Array | undefined {
  if (typeof base64 !== 'string') return undefined;
  try {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}
