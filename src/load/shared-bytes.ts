/** Memory that all answers share, beyond what each of them may always use: so all together are bounded. */
export class SharedBytes {
  readonly #maxBytes: number;
  #usedBytes = 0;

  /** @param maxBytes for all shares together, beyond their own bytes */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Makes the share of one answer. @param ownBytes always available to it, however large the others are */
  share(ownBytes: number): Share {
    return new Share(ownBytes, (moreBytes) => {
      if (moreBytes > 0 && this.#usedBytes + moreBytes > this.#maxBytes) return false;
      this.#usedBytes += moreBytes;
      return true;
    });
  }
}

/** What one answer uses. */
export class Share {
  readonly #ownBytes: number;
  readonly #take: (moreBytes: number) => boolean;
  #sharedBytes = 0;

  constructor(ownBytes: number, take: (moreBytes: number) => boolean) {
    this.#ownBytes = ownBytes;
    this.#take = take;
  }

  /** @returns whether there is room for so many bytes; without it, the share stays as it is */
  growTo(bytes: number): boolean {
    const more = Math.max(0, bytes - this.#ownBytes) - this.#sharedBytes;
    if (more <= 0) return true;
    if (!this.#take(more)) return false;
    this.#sharedBytes += more;
    return true;
  }

  /** Returns its bytes. Idempotent. */
  release(): void {
    this.#take(-this.#sharedBytes);
    this.#sharedBytes = 0;
  }
}
