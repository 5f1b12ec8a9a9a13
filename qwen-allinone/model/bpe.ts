// Byte-level byte-pair encoding as Qwen's tokenizer does it. The synthesis needs it to know which
// tokens a lexicon word or a canned reply becomes; at run time llama.cpp does its own.

const PIECES =
  /(?:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+/giu;

const LETTER_OF_BYTE = letterOfByte();
const BYTE_OF_LETTER = new Map(LETTER_OF_BYTE.map((letter, byte) => [letter, byte]));

/** A vocabulary and its merges, both in rank order, spelled in GPT-2's printable letters for bytes. */
export interface Bpe {
  readonly tokens: readonly string[];
  /** Pairs `left right`. */
  readonly merges: readonly string[];
}

/** Encodes with one vocabulary. It caches ranks, so reuse it. */
export class Encoder {
  readonly #ranks: Map<string, number>;
  readonly #ids: Map<string, number>;

  constructor(bpe: Bpe) {
    this.#ranks = new Map(bpe.merges.map((pair, rank) => [pair, rank]));
    this.#ids = new Map(bpe.tokens.map((token, id) => [token, id]));
  }

  /** The token ids of a text, special tokens not considered. */
  encode(text: string): number[] {
    return [...text.normalize("NFC").matchAll(PIECES)].flatMap(([piece]) =>
      this.pieces(toLetters(piece)).map((token) => this.idOf(token)),
    );
  }

  /**
   * The id of one token, spelled in letters.
   * @throws Error when the vocabulary has no such token
   */
  idOf(token: string): number {
    const id = this.#ids.get(token);
    if (id === undefined) throw new Error(`the vocabulary has no token ${JSON.stringify(token)}`);
    return id;
  }

  /** Merges one word's letters; `onMerge` receives every intermediate token. */
  pieces(letters: string, onMerge?: (left: string, right: string) => void): string[] {
    const parts = [...letters];
    for (;;) {
      const at = this.#bestPair(parts);
      if (at === -1) return parts;
      const [left = "", right = ""] = parts.slice(at, at + 2);
      onMerge?.(left, right);
      parts.splice(at, 2, left + right);
    }
  }

  #bestPair(parts: readonly string[]): number {
    let best = -1;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let at = 0; at + 1 < parts.length; at++) {
      const rank = this.#ranks.get(`${parts[at]} ${parts[at + 1]}`) ?? Number.POSITIVE_INFINITY;
      if (rank < bestRank) [best, bestRank] = [at, rank];
    }
    return best;
  }
}

/** Text in the vocabulary's spelling: one printable letter per byte. */
export function toLetters(text: string): string {
  return Array.from(Buffer.from(text, "utf8"), (byte) => LETTER_OF_BYTE[byte]).join("");
}

/** The bytes behind a token's letters. */
export function toBytes(letters: string): number[] {
  return Array.from(letters, (letter) => BYTE_OF_LETTER.get(letter) ?? 0);
}

/** GPT-2's table: printable Latin-1 bytes represent themselves, the others follow from U+0100 on. */
function letterOfByte(): string[] {
  const printable = (byte: number) =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : next++));
}
