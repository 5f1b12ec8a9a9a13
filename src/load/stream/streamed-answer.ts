import { errorMessage, messageIn } from "../../model/service/error-message.ts";
import { pointerName, readerOf } from "../../model/service/json-pointer.ts";
import { type AnswerShape, DONE_MARK, type StreamShape } from "../../model/service/service.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import type { Answer } from "../http/answer.ts";
import type { Labels } from "../labels.ts";
import { type Frame, type Frames, framesOf, MAX_EVENT_CHARACTERS } from "./frames.ts";
import { StreamTimes } from "./stream-times.ts";

/** The shape of a streamed answer. */
export type StreamedShape = AnswerShape & { readonly stream: StreamShape };

/** The longest stream that is read, unpacked: more than the 30,000 tokens of a long answer take. */
export const MAX_STREAM_BYTES = 16 * 1024 * 1024;

const MAX_DETAIL = 300;
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
  /** Bytes that are not UTF-8 are an error: JSON can't have them. */
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  readonly #times: StreamTimes;
  readonly #keepText: (piece: string) => void;
  #atMs = 0;
  #bytes = 0;
  #isFinished = false;
  #isDone = false;
  #problem: string | null = null;
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
    this.#readers = readersOf(shape);
    this.#frames = framesOf(shape.stream.format, (frame) => this.#receive(frame));
  }

  /** The words of the answer so far. */
  get words(): number {
    return this.#times.words;
  }

  /**
   * Takes in bytes that arrived at a moment of the clock.
   * @returns the answer if nothing more has to be read; null otherwise
   */
  push(bytes: Uint8Array, atMs: number): Answer | null {
    this.#atMs = atMs;
    this.#bytes += bytes.length;
    this.#take(() => this.#decoder.decode(bytes, { stream: true }));
    if (this.#bytes > MAX_STREAM_BYTES) this.#problem ??= "it is longer than 16 MiB";
    return this.#problem !== null || this.#hasEnded ? this.#conclude() : null;
  }

  /** The answer if the connection properly ended at a moment of the clock. */
  finish(atMs: number): Answer {
    this.#atMs = atMs;
    this.#take(() => this.#decoder.decode());
    if (this.#problem === null) this.#frames.finish();
    return this.#conclude();
  }

  /** The answer if the stream was broken off before its end. */
  cut(why: string): Answer {
    const { words } = this;
    const after = words === 0 ? "before its first word" : `after ${words} ${words === 1 ? "word" : "words"}`;
    const detail = oneLine(`the stream was cut ${after}: ${why}`, MAX_DETAIL);
    return { outcome: "cut", status: this.#status, detail, stream: this.#times.figures(null) };
  }

  #take(decode: () => string): void {
    let text: string;
    try {
      text = decode();
    } catch {
      this.#problem ??= "it is not UTF-8";
      return;
    }
    if (this.#problem === null && !this.#hasEnded && this.#frames.push(text))
      this.#problem ??= `an event is longer than ${MAX_EVENT_CHARACTERS / 1024} KiB`;
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
      this.#problem = `the service sent an error: ${shown(errorMessage(data))}`;
      return;
    }
    if (data.trim() === "" || (type !== undefined && KEEP_ALIVE.test(type))) return;
    this.#read(data);
  }

  #read(data: string): void {
    let document: unknown;
    try {
      document = JSON.parse(data);
    } catch {
      this.#problem = `an event is not JSON: ${shown(data)}`;
      return;
    }
    const { text, reasoning, end, tokens, label, success, error } = this.#readers;
    const failure = error(document);
    if (hasValue(failure)) {
      const said = messageIn(document) ?? (typeof failure === "object" ? "" : String(failure));
      this.#problem = `the service sent an error${said === "" ? "" : `: ${shown(said)}`}`;
      return;
    }
    for (const each of reasoning) this.#takeText(each(document), true);
    this.#takeText(text(document), false);
    const [count, ofLabel, ofSuccess, ending] = [tokens(document), label(document), success(document), end(document)];
    if (count !== undefined && count !== null) this.#times.count(count);
    if (ofLabel !== undefined) this.#label = ofLabel;
    if (ofSuccess !== undefined) this.#success = ofSuccess;
    if (hasValue(ending)) this.#takeEnd(ending);
  }

  #takeText(piece: unknown, isReasoning: boolean): void {
    if (typeof piece !== "string" || piece === "") return;
    this.#times.piece(piece, this.#atMs, isReasoning);
    if (!isReasoning) this.#keepText(piece);
  }

  #takeEnd(ending: unknown): void {
    if (typeof ending === "string" && /^(?:error|abort)/i.test(ending))
      this.#problem = `\`${pointerName(this.#shape.stream.end ?? "")}\` is ${shown(ending)}`;
    else this.#isFinished = true;
  }

  #conclude(): Answer {
    if (this.#problem !== null) return this.cut(this.#problem);
    if (!this.#hasEnded) return this.cut(`it ended without ${this.#missingEnd()}`);
    const stream = this.#times.figures(this.#atMs);
    const problems = [...this.#successProblems(), ...this.#labelProblems(), ...this.#textProblems()];
    if (problems.length > 0) {
      const detail = oneLine(problems.join("; "), MAX_DETAIL);
      return { outcome: "wrong-answer", status: this.#status, detail, stream };
    }
    const labeled = this.#shape.label === null ? {} : { sentiment: oneLine(String(this.#label), 32) };
    return { outcome: "ok", status: this.#status, ...labeled, stream };
  }

  #missingEnd(): string {
    const { end, done } = this.#shape.stream;
    const missing = [
      ...(end === null || this.#isFinished ? [] : [`\`${pointerName(end)}\``]),
      ...(!done || this.#isDone ? [] : [`\`${DONE_MARK}\``]),
    ];
    return missing.join(" and ");
  }

  #textProblems(): string[] {
    return this.#times.hasText ? [] : [`no event has a text in \`${pointerName(this.#shape.text)}\``];
  }

  #successProblems(): string[] {
    const { success } = this.#shape;
    if (success === null || this.#success === true) return [];
    return [`\`${pointerName(success)}\` ${this.#success === undefined ? "is missing" : "is not true"}`];
  }

  #labelProblems(): string[] {
    const { label } = this.#shape;
    if (label === null) return [];
    const value = this.#label;
    const missing = value === undefined ? "is missing" : "is not text";
    const problem = typeof value === "string" ? this.#labels.problem(value) : missing;
    return problem === null ? [] : [`\`${pointerName(label)}\` ${problem}`];
  }
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
