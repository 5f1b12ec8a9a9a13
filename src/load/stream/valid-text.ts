import { Utf8Text } from "./utf8-text.ts";

/** The longest character has four bytes, so at most this many of it can be waiting for the rest. */
const MAX_WAITING_BYTES = 3;
const NO_BYTES = new Uint8Array(0);

/**
 * Decodes UTF-8 that comes in pieces. Bytes that are not UTF-8 end it, because JSON can't have them; what came before
 * them is still decoded.
 */
export class ValidText {
  readonly #decoder = new Utf8Text();
  /** The end of the bytes before, if a character may begin in them. */
  #lastBytes: Uint8Array = NO_BYTES;
  #isBroken = false;

  /** Whether something was not UTF-8. Nothing is decoded after it. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** @returns the text of the characters that are complete by now, up to what is not UTF-8 */
  push(bytes: Buffer): string {
    if (this.#isBroken) return "";
    try {
      const text = this.#decoder.push(bytes);
      this.#keepEnd(bytes);
      return text;
    } catch {
      this.#isBroken = true;
      return validStart(this.#waiting(), bytes);
    }
  }

  /** The bytes have ended: half a character is not UTF-8. */
  finish(): void {
    if (this.#isBroken) return;
    try {
      this.#decoder.finish();
    } catch {
      this.#isBroken = true;
    }
  }

  #keepEnd(bytes: Buffer): void {
    if (bytes.length === 0) return;
    const isWithinCharacter = (bytes.at(-1) ?? 0) >= 0x80;
    this.#lastBytes = isWithinCharacter
      ? Buffer.concat([this.#lastBytes, bytes.subarray(-MAX_WAITING_BYTES)]).subarray(-MAX_WAITING_BYTES)
      : NO_BYTES;
  }

  /** The start of a character that was not complete. */
  #waiting(): Uint8Array {
    const lead = this.#lastBytes.findLastIndex((byte) => byte >= 0xc0);
    const needed = lead < 0 ? 0 : bytesOf(this.#lastBytes[lead] ?? 0);
    return this.#lastBytes.length - lead < needed ? this.#lastBytes.subarray(lead) : NO_BYTES;
  }
}

/** How many bytes a character with this first byte has. */
function bytesOf(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

/** The text up to the first bytes that are not UTF-8. */
function validStart(waiting: Uint8Array, bytes: Uint8Array): string {
  const all = Buffer.concat([waiting, bytes]);
  const text = all.toString("utf8");
  let offset = 0;
  let from = 0;
  // What is not UTF-8 is decoded as a replacement character, which may also be in the text itself.
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (!all.subarray(offset, offset + REPLACEMENT_BYTES.length).equals(REPLACEMENT_BYTES)) return text.slice(0, at);
    offset += REPLACEMENT_BYTES.length;
    from = at + 1;
  }
  return text;
}

const REPLACEMENT = "\ufffd";
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);
