/** Of a longer text the beginning is shown; result.json has all of it. */
const LONGEST = 240;
/** A service that numbers its errors has a text of its own for each request. */
const MAX_CHARACTERS = 400_000;
const LEFT_OUT = "(too many different texts: see result.json)";

/** The texts of samples, each kept once, and the whole of them bounded. */
export class TextIndex {
  readonly #places = new Map<string, number>();
  #characters = 0;

  /** The position of a text, counted from 1; 0 without a text. */
  placeOf(text: string | undefined): number {
    if (text === undefined) return 0;
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    const known = this.#places.get(short);
    if (known !== undefined) return known;
    if (this.#characters + short.length > MAX_CHARACTERS && short !== LEFT_OUT) return this.placeOf(LEFT_OUT);
    this.#characters += short.length;
    this.#places.set(short, this.#places.size + 1);
    return this.#places.size;
  }

  all(): readonly string[] {
    return [...this.#places.keys()];
  }
}
