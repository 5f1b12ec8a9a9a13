import type { IncomingHttpHeaders } from "node:http";
import { type Message, message } from "../../model/message.ts";
import type { AnswerShape } from "../../model/service/service.ts";
import type { Answer } from "../http/answer.ts";
import { ForeignBody } from "../http/foreign-body.ts";
import type { Labels } from "../labels.ts";
import { arrivalMs } from "./arrival.ts";
import { otherType } from "./stream-type.ts";
import { StreamedAnswer, type StreamedShape } from "./streamed-answer.ts";
import { codingOf, type Flow, packingOf, Unpacker } from "./unpacker.ts";

/** The start of a streamed answer of a good status. */
export interface StreamStart {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** When the request was sent, by `performance.now()`. */
  readonly startedAtMs: number;
  /** Called once, unless it is released before. */
  readonly onAnswer: (answer: Answer) => void;
  /** Called once, when the first text has come and the answer is not complete. */
  readonly onText?: (() => void) | undefined;
}

/** Whether answers of a shape are streamed. */
export function isStreamed(shape: AnswerShape): shape is StreamedShape {
  return shape.stream !== undefined;
}

/** One streamed answer of an exchange: unpacks it if the service packed it unasked, and keeps its text. */
export class StreamExchange {
  readonly #answer: StreamedAnswer;
  readonly #onAnswer: (answer: Answer) => void;
  #onText: (() => void) | undefined;
  readonly #text = new ForeignBody();
  #keepsText = true;
  readonly #unpacker: Unpacker | null = null;
  #isOver = false;
  /** When the latest bytes came. */
  #atMs = 0;
  /** No more bytes come; some may still have to be unpacked. */
  #hasEnded = false;
  /** Why no more bytes come; null where that is the proper end. */
  #cutBy: Message | null = null;

  constructor({ status, headers, startedAtMs, onAnswer, onText }: StreamStart, shape: StreamedShape, labels: Labels) {
    this.#onAnswer = onAnswer;
    this.#onText = onText;
    this.#answer = new StreamedAnswer(status, shape, labels, startedAtMs, (piece) => {
      this.#keepsText &&= this.#text.pushText(piece) === null;
    });
    const wrong = otherType(headers["content-type"], shape.stream.format);
    const coding = headers["content-encoding"];
    const packing = wrong === null ? packingOf(coding) : null;
    if (wrong !== null) this.#end({ outcome: "wrong-answer", status, detail: wrong });
    else if (packing === "unknown") this.#end({ outcome: "wrong-answer", status, detail: message("reply.packed", {}) });
    else if (packing !== null)
      this.#unpacker = new Unpacker(codingOf(coding), packing, {
        take: (bytes) => this.#take(bytes),
        end: () => this.#conclude(),
        fail: (why) => {
          // The end of what was cut is missing.
          this.#cutBy ??= why;
          this.#conclude();
        },
      });
  }

  /** Takes in bytes of the response, which are valid only during the call. */
  push(bytes: Buffer, flow: Flow): void {
    if (this.#isOver || this.#hasEnded) return;
    this.#atMs = arrivalMs();
    if (this.#unpacker === null) this.#take(bytes);
    else this.#unpacker.push(bytes, flow);
  }

  /** The response has properly ended. */
  finish(): void {
    this.#endBytes(null);
  }

  /** The connection was broken, or no end came in time. What came before is still unpacked, and can be whole. */
  cut(why: Message): void {
    this.#endBytes(why);
  }

  /** Nothing more is read. Idempotent. */
  release(): void {
    this.#isOver = true;
    this.#unpacker?.release();
    this.#text.release();
  }

  #take(bytes: Buffer): void {
    const answer = this.#isOver ? null : this.#answer.push(bytes, this.#atMs);
    if (answer !== null) this.#end(answer);
    else if (this.#onText !== undefined && this.#answer.hasBegun) {
      const onText = this.#onText;
      this.#onText = undefined;
      onText();
    }
  }

  #endBytes(cutBy: Message | null): void {
    if (this.#isOver || this.#hasEnded) return;
    this.#hasEnded = true;
    this.#atMs = arrivalMs();
    this.#cutBy = cutBy;
    if (this.#unpacker === null) this.#conclude();
    else this.#unpacker.finish();
  }

  #conclude(): void {
    if (this.#isOver) return;
    this.#end(this.#cutBy === null ? this.#answer.finish(this.#atMs) : this.#answer.cut(this.#cutBy));
  }

  #end(answer: Answer): void {
    this.#isOver = true;
    const text = this.#text.text(undefined);
    const response = "text" in text && text.text !== "" ? { response: text.text } : {};
    this.#onAnswer({ ...answer, ...response });
  }
}
