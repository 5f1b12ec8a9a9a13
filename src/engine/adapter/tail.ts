const MAX_BYTES = 64 * 1024;

/** The end of a process's output, at most 64 KiB: another process in its container can make it print endlessly. */
export class Tail {
  readonly #buffer = Buffer.allocUnsafe(2 * MAX_BYTES);
  #length = 0;

  push(chunk: Buffer): void {
    const piece = chunk.subarray(-MAX_BYTES);
    if (this.#length + piece.length > this.#buffer.length) {
      this.#buffer.copyWithin(0, this.#length - MAX_BYTES, this.#length);
      this.#length = MAX_BYTES;
    }
    this.#buffer.set(piece, this.#length);
    this.#length += piece.length;
  }

  toString(): string {
    return this.#buffer.toString("utf8", Math.max(0, this.#length - MAX_BYTES), this.#length);
  }
}
