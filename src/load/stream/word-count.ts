const NONE = 0;
const SPACE = 1;
/** A word by itself, as in Chinese and Japanese. */
const ALONE = 2;

/** Counts the words of a text that comes in pieces. A piece can end within a word. */
export class WordCount {
  #words = 0;
  #isInWord = false;

  /** The words so far, with one that has only begun. */
  get words(): number {
    return this.#words;
  }

  push(piece: string): void {
    for (let index = 0; index < piece.length; index += 1) {
      const kind = kindOf(piece.charCodeAt(index));
      if (kind === ALONE || (kind === NONE && !this.#isInWord)) this.#words += 1;
      this.#isInWord = kind === NONE;
    }
  }
}

function kindOf(code: number): number {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029) return SPACE;
  return code >= 0x3040 && code <= 0x9fff ? ALONE : NONE;
}
