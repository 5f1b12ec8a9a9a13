import { createParser } from "eventsource-parser";
import type { StreamShape } from "../../model/service/service.ts";

/** The longest event or line that is read, in characters. One with the sources of an answer has tens of KiB. */
export const MAX_EVENT_CHARACTERS = 256 * 1024;

/** How many pieces of a line are kept before they are joined: each takes 32 bytes and more, even one of one character. */
const MAX_PIECES = 1_024;
/** Shorter text without the end of a line is collected before it is parsed. */
const SHORT_CHARACTERS = 1_024;

const BYTE_ORDER_MARK = "\ufeff";

/** One event of a stream: its data, and the name of its type if it has one. Hostile. */
export interface Frame {
  readonly data: string;
  readonly type: string | undefined;
}

/** Splits the text of a stream into its events, in bounded memory. */
export interface Frames {
  /**
   * Takes in more text; events go to the receiver, in order.
   * @returns whether an event was longer than `MAX_EVENT_CHARACTERS`: nothing is read after it
   */
  push(text: string): boolean;
  /** Takes in the last event where its end is missing, because the stream has ended. */
  finish(): void;
}

/** Returns the splitter of a format. */
export function framesOf(format: StreamShape["format"], receive: (frame: Frame) => void): Frames {
  return format === "sse" ? new ServerSentEvents(receive) : new Lines(receive);
}

/** Server-sent events, as the HTML standard defines them. */
class ServerSentEvents implements Frames {
  #isTooLong = false;
  /** The latest short pieces in which no line ends: the parser would keep every one. */
  #pieces: string[] = [];
  /** The characters since the last event or empty line. */
  #length = 0;
  readonly #parser;

  constructor(receive: (frame: Frame) => void) {
    this.#parser = createParser({
      maxBufferSize: MAX_EVENT_CHARACTERS,
      onEvent: ({ data, event }) => {
        this.#length = 0;
        receive({ data, type: event });
      },
      onError: ({ type }) => {
        if (type === "max-buffer-size-exceeded") this.#isTooLong = true;
      },
    });
  }

  push(text: string): boolean {
    if (this.#isTooLong) return true;
    this.#pieces.push(text);
    if (this.#pieces.length < MAX_PIECES && text.length < SHORT_CHARACTERS && !LINE_END.test(text)) return false;
    const joined = this.#pieces.join("");
    this.#pieces = [];
    this.#length += joined.length;
    this.#parser.feed(joined);
    if (this.#length > LONG_CHARACTERS) this.#isTooLong ||= this.#isWithoutEnd(joined);
    return this.#isTooLong;
  }

  /** The parser counts the data alone, and an empty line of it takes memory too. */
  #isWithoutEnd(text: string): boolean {
    this.#length += LINE_CHARACTERS * (text.match(LINE_ENDS)?.length ?? 0);
    // Comments with empty lines between them can come forever.
    if (EMPTY_LINE.test(text)) this.#length = 0;
    return this.#length > MAX_EVENT_CHARACTERS;
  }

  /** The standard discards an event without the empty line after it; clients of LLM services do not. */
  finish(): void {
    this.push("\n\n");
  }
}

/** From here on, the lines of an event are counted too. */
const LONG_CHARACTERS = 16 * 1024;
/** What a line counts for, on top of its characters. */
const LINE_CHARACTERS = 32;
const LINE_END = /[\r\n]/;
const LINE_ENDS = /[\r\n]/g;
const EMPTY_LINE = /\n\n|\r\r|\n\r/;

/** One JSON document per line. */
class Lines implements Frames {
  readonly #receive: (frame: Frame) => void;
  /** The start of a line, in the pieces in which it came: joining them one by one would take quadratic time. */
  #pieces: string[] = [];
  #length = 0;
  #isTooLong = false;
  #isAtStart = true;

  constructor(receive: (frame: Frame) => void) {
    this.#receive = receive;
  }

  push(text: string): boolean {
    let start = this.#isAtStart && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    this.#isAtStart &&= text === "";
    for (let end = text.indexOf("\n", start); end >= 0 && !this.#isTooLong; end = text.indexOf("\n", start)) {
      this.#add(text.slice(start, end));
      this.#endLine();
      start = end + 1;
    }
    this.#add(text.slice(start));
    return this.#isTooLong;
  }

  finish(): void {
    this.#endLine();
  }

  #add(piece: string): void {
    this.#length += piece.length;
    if (this.#length > MAX_EVENT_CHARACTERS) {
      this.#isTooLong = true;
      this.#pieces = [];
    }
    if (piece === "" || this.#isTooLong) return;
    this.#pieces.push(piece);
    if (this.#pieces.length >= MAX_PIECES) this.#pieces = [this.#pieces.join("")];
  }

  #endLine(): void {
    const data = this.#pieces.join("").trim();
    this.#pieces = [];
    if (this.#isTooLong) return;
    this.#length = 0;
    if (data !== "") this.#receive({ data, type: undefined });
  }
}
