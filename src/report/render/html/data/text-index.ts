/** Longer texts are cut; result.json has them in full. */
const MAX_TEXT_LENGTH = 240;
/** Bounds the page's size when every request has its own text, such as numbered errors. */
const MAX_CHARACTERS = 400_000;

/** Collects the distinct texts of samples, up to a total size. */
export class TextIndex {
  readonly #places = new Map<string, number>();
  readonly #leftOut: string;
  #characters = 0;

  /** @param leftOut what takes the place of texts beyond the bound */
  constructor(leftOut: string) {
    this.#leftOut = leftOut;
  }

  /** The position of a text, counted from 1; 0 without a text. */
  placeOf(text: string | undefined): number {
    if (text === undefined) return 0;
    const short = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
    const known = this.#places.get(short);
    if (known !== undefined) return known;
    if (this.#characters + short.length > MAX_CHARACTERS && short !== this.#leftOut) {
      return this.placeOf(this.#leftOut);
    }
    this.#characters += short.length;
    this.#places.set(short, this.#places.size + 1);
    return this.#places.size;
  }

  all(): readonly string[] {
    return [...this.#places.keys()];
  }
}
