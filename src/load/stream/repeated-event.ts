const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
/** Stands for any plain text. */
const SENTINEL = "0f6b3a1e";
/** How many events in a row are learned that do not come again. */
const MAX_TRIALS = 3;

/**
 * Most events of a stream differ from the one before only in their piece of text. This recognizes such an event, so that
 * it is not parsed: parsing takes a third of the CPU time of reading an event.
 */
export class RepeatedEvent {
  readonly #textIn: (document: unknown) => unknown;
  /** What is before and after the piece of text in the event that was learned; empty if none was. */
  #start = "";
  #end = "";
  #trials = 0;

  /** @param textIn returns the piece of text in an event's document */
  constructor(textIn: (document: unknown) => unknown) {
    this.#textIn = textIn;
  }

  /** Returns the piece of text of an event that is otherwise the one that was learned; null for any other. */
  textOf(data: string): string | null {
    const [from, to] = [this.#start.length, data.length - this.#end.length];
    if (from === 0 || from > to || !data.startsWith(this.#start) || !data.endsWith(this.#end)) return null;
    const text = data.slice(from, to);
    if (!isPlain(text)) return null;
    this.#trials = 0;
    return text;
  }

  /**
   * Learns an event. Call it only for one that is nothing more than a piece of text.
   * @param text its piece
   */
  learn(data: string, text: string): void {
    if (this.#trials === MAX_TRIALS) return;
    this.#trials += 1;
    const written = JSON.stringify(text);
    const at = data.indexOf(written);
    const [start, end] = [data.slice(0, at + 1), data.slice(at + written.length - 1)];
    // The same text can also be elsewhere in the event, and the piece be written in another way.
    if (at < 0 || this.#textIn(parsed(start + SENTINEL + end)) !== SENTINEL) return;
    this.#start = start;
    this.#end = end;
  }
}

/** Returns whether JSON can have a text in a string as it is. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < FIRST_PRINTABLE || code === QUOTE || code === BACKSLASH) return false;
  }
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
