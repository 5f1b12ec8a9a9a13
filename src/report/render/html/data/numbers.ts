/* Variable-length integers: seven bits per byte, the eighth says that more follow. Most of a drill's numbers take one or two bytes. */

/** Larger numbers are not exact. No time is that long. */
const MAX_NUMBER = 2 ** 51;

export class NumberWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Appends a whole number, possibly negative. */
  push(value: number): void {
    const whole = Number.isFinite(value) ? Math.max(-MAX_NUMBER, Math.min(MAX_NUMBER, Math.round(value))) : 0;
    let rest = whole < 0 ? -2 * whole - 1 : 2 * whole;
    if (this.#length + 10 > this.#bytes.length) this.#grow();
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#bytes.length);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Returns the next number, in the order of writing. */
  next(): number {
    let value = 0;
    let place = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte % 128) * place;
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      place *= 128;
    }
  }
}
