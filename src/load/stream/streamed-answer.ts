import { type Message, message } from "../../model/message.ts";
import { errorMessage, messageIn } from "../../model/service/error-message.ts";
import { pointerName, readerOf } from "../../model/service/json-pointer.ts";
import { type AnswerShape, DONE_MARK, type StreamShape } from "../../model/service/service.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import { type Answer, type FieldProblem, labelProblems, successProblems } from "../http/answer.ts";
import type { Labels } from "../labels.ts";
import { type Frame, type Frames, framesOf, MAX_EVENT_CHARACTERS } from "./frames.ts";
import { RepeatedEvent } from "./repeated-event.ts";
import { StreamTimes } from "./stream-times.ts";
import { ValidText } from "./valid-text.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** `why` is another reply, such as `reply.no-end`. */
    "reply.cut": { readonly words: number; readonly why: Message };
    /** The stream ended without these: fields, or the mark of the end. */
    "reply.no-end": { readonly missing: readonly string[] };
    /** What the service says as JSON; null if nothing. */
    "reply.error-event": { readonly text: string | null };
    /** What a stream ended with, as JSON. */
    "reply.ended-as": { readonly field: string; readonly value: string };
    "reply.event-not-json": { readonly start: string };
    "reply.not-utf8": NoArgs;
    "reply.event-too-long": { readonly maxBytes: number };
    "reply.stream-too-long": { readonly maxBytes: number };
  }
}

/** The shape of a streamed answer. */
export type StreamedShape = AnswerShape & { readonly stream: StreamShape };

/** The longest stream that is read, unpacked: more than the 30,000 tokens of a long answer take. */
export const MAX_STREAM_BYTES = 16 * 1024 * 1024;

/** Events without an answer that keep a connection open, for services that don't use comments. */
const KEEP_ALIVE = /^(?:ping|heartbeat|keep-?alive)$/i;

/**
 * Judges a streamed answer of a good status while it comes in. `ok` is one with a piece of text and a proper end, and,
 * where its shape has them, a label from the service's own and `true` for its success. One without a proper end is cut.
 */
export class StreamedAnswer {
  readonly #status: number;
  readonly #labels: Labels;
  readonly #shape: StreamedShape;
  readonly #frames: Frames;
  readonly #readers: ReturnType<typeof readersOf>;
  readonly #text = new ValidText();
  readonly #times: StreamTimes;
  readonly #keepText: (piece: string) => void;
  readonly #repeated;
  #atMs = 0;
  #bytes = 0;
  #isFinished = false;
  #isDone = false;
  #problem: Message | null = null;
  #label: unknown;
  #success: unknown;

  /**
   * @param startedAtMs when the request was sent, on any clock
   * @param keepText gets the pieces of text
   */
  constructor(
    status: number,
    shape: StreamedShape,
    labels: Labels,
    startedAtMs: number,
    keepText: (piece: string) => void = () => {},
  ) {
    this.#status = status;
    this.#shape = shape;
    this.#labels = labels;
    this.#times = new StreamTimes(startedAtMs);
    this.#keepText = keepText;
    this.#readers = readersFor(shape);
    this.#repeated = new RepeatedEvent(this.#readers.text);
    this.#frames = framesOf(shape.stream.format, (frame) => this.#receive(frame));
  }

  /** Whether a piece of text came, also one of reasoning. */
  get hasBegun(): boolean {
    return this.#times.hasBegun;
  }

  /** The words of the answer so far. */
  get words(): number {
    return this.#times.words;
  }

  /**
   * Takes in bytes that arrived at a moment of the clock.
   * @returns the answer if nothing more has to be read; null otherwise
   */
  push(bytes: Buffer, atMs: number): Answer | null {
    this.#atMs = atMs;
    this.#bytes += bytes.length;
    this.#take(this.#text.push(bytes));
    if (this.#bytes > MAX_STREAM_BYTES)
      this.#problem ??= message("reply.stream-too-long", { maxBytes: MAX_STREAM_BYTES });
    return this.#problem !== null || this.#hasEnded ? this.#conclude() : null;
  }

  /** The answer if the connection properly ended at a moment of the clock. */
  finish(atMs: number): Answer {
    this.#atMs = atMs;
    this.#text.finish();
    this.#take("");
    if (this.#problem === null) this.#frames.finish();
    return this.#conclude();
  }

  /** The answer if the stream was broken off before its end. */
  cut(why: Message): Answer {
    const detail = message("reply.cut", { words: this.words, why });
    return { outcome: "cut", status: this.#status, detail, stream: this.#times.figures(null) };
  }

  #take(text: string): void {
    if (this.#problem !== null || this.#hasEnded) return;
    if (this.#frames.push(text)) this.#problem ??= message("reply.event-too-long", { maxBytes: MAX_EVENT_CHARACTERS });
    if (this.#text.isBroken) this.#problem ??= message("reply.not-utf8", {});
  }

  get #hasEnded(): boolean {
    const { end, done } = this.#shape.stream;
    return (this.#isFinished || end === null) && (this.#isDone || !done);
  }

  #receive({ data, type }: Frame): void {
    if (this.#problem !== null || this.#hasEnded) return;
    if (data.trim() === DONE_MARK) {
      this.#isDone = true;
      return;
    }
    if (type === "error") {
      this.#problem = message("reply.error-event", { text: shown(errorMessage(data)) });
      return;
    }
    if (data.trim() === "" || (type !== undefined && KEEP_ALIVE.test(type))) return;
    this.#read(data);
  }

  #read(data: string): void {
    const repeated = this.#repeated.textOf(data);
    if (repeated !== null) {
      this.#takeText(repeated, false);
      return;
    }
    let document: unknown;
    try {
      document = JSON.parse(data);
    } catch {
      this.#problem = message("reply.event-not-json", { start: shown(data) });
      return;
    }
    const failure = this.#readers.error(document);
    if (hasValue(failure)) {
      const said = messageIn(document) ?? (typeof failure === "object" ? "" : String(failure));
      this.#problem = message("reply.error-event", { text: said === "" ? null : shown(said) });
    } else this.#readAll(data, document);
  }

  #readAll(data: string, document: unknown): void {
    const { text, reasoning, end, tokens, label, success } = this.#readers;
    const reasons = reasoning.filter((read) => this.#takeText(read(document), true)).length > 0;
    const piece = text(document);
    const hasText = this.#takeText(piece, false);
    const [count, ofLabel, ofSuccess, ending] = [tokens(document), label(document), success(document), end(document)];
    const hasMore = reasons || [count, ofLabel, ofSuccess].some((value) => value !== undefined && value !== null);
    if (count !== undefined && count !== null) this.#times.count(count);
    if (ofLabel !== undefined) this.#label = ofLabel;
    if (ofSuccess !== undefined) this.#success = ofSuccess;
    if (hasValue(ending)) this.#takeEnd(ending);
    else if (hasText && !hasMore) this.#repeated.learn(data, piece);
  }

  /** @returns whether it is a piece of text */
  #takeText(piece: unknown, isReasoning: boolean): piece is string {
    if (typeof piece !== "string" || piece === "") return false;
    this.#times.piece(piece, this.#atMs, isReasoning);
    if (!isReasoning) this.#keepText(piece);
    return true;
  }

  #takeEnd(ending: unknown): void {
    if (typeof ending === "string" && /^(?:error|abort)/i.test(ending))
      this.#problem = message("reply.ended-as", {
        field: pointerName(this.#shape.stream.end ?? ""),
        value: shown(ending),
      });
    else this.#isFinished = true;
  }

  #conclude(): Answer {
    // What follows the end is not read: a problem of the same bytes is not one of the answer.
    if (this.#problem !== null && !this.#hasEnded) return this.cut(this.#problem);
    if (!this.#hasEnded) return this.cut(message("reply.no-end", { missing: this.#missingEnd() }));
    const stream = this.#times.figures(this.#atMs);
    const { label, success } = this.#shape;
    const problems = [
      ...(success === null ? [] : successProblems(success, this.#success)),
      ...(label === null ? [] : labelProblems(label, this.#label, this.#labels)),
      ...this.#textProblems(),
    ];
    if (problems.length > 0) {
      const detail = message("reply.wrong", { text: null, problems });
      return { outcome: "wrong-answer", status: this.#status, detail, stream };
    }
    const labeled = label === null ? {} : { sentiment: oneLine(String(this.#label), 32) };
    return { outcome: "ok", status: this.#status, ...labeled, stream };
  }

  #missingEnd(): string[] {
    const { end, done } = this.#shape.stream;
    return [
      ...(end === null || this.#isFinished ? [] : [pointerName(end)]),
      ...(!done || this.#isDone ? [] : [DONE_MARK]),
    ];
  }

  #textProblems(): FieldProblem[] {
    return this.#times.hasText ? [] : [{ field: pointerName(this.#shape.text), is: "missing" }];
  }
}

/** Made once per shape: they would take a tenth of the CPU time of a short answer. */
const READERS = new WeakMap<StreamedShape, ReturnType<typeof readersOf>>();

function readersFor(shape: StreamedShape): ReturnType<typeof readersOf> {
  const readers = READERS.get(shape) ?? readersOf(shape);
  READERS.set(shape, readers);
  return readers;
}

function readersOf({ text, label, success, stream }: StreamedShape) {
  const optional = (pointer: string | null) => (pointer === null ? () => undefined : readerOf(pointer));
  return {
    text: readerOf(text),
    reasoning: stream.reasoning.map(readerOf),
    end: optional(stream.end),
    tokens: optional(stream.tokens),
    label: optional(label),
    success: optional(success),
    error: readerOf("/error"),
  };
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}

function shown(text: string): string {
  return JSON.stringify(oneLine(text, 80));
}
