import type { IncomingHttpHeaders } from "node:http";
import type { Transform } from "node:stream";
import { type Message, message } from "../../model/message.ts";
import type { AnswerShape } from "../../model/service/service.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import type { Answer } from "../http/answer.ts";
import { ForeignBody } from "../http/foreign-body.ts";
import type { Labels } from "../labels.ts";
import { otherType, unpackerOf } from "./stream-type.ts";
import { StreamedAnswer, type StreamedShape } from "./streamed-answer.ts";

/** The start of a streamed answer of a good status. */
export interface StreamStart {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** When the request was sent, by `performance.now()`. */
  readonly startedAtMs: number;
  /** Called once, unless it is released before. */
  readonly onAnswer: (answer: Answer) => void;
}

/** What can hold back the bytes of a response. */
interface Flow {
  pause(): void;
  resume(): void;
}

/** Whether answers of a shape are streamed. */
export function isStreamed(shape: AnswerShape): shape is StreamedShape {
  return shape.stream !== undefined;
}

/** One streamed answer of an exchange: unpacks it if the service packed it unasked, and keeps its text. */
export class StreamExchange {
  readonly #answer: StreamedAnswer;
  readonly #onAnswer: (answer: Answer) => void;
  readonly #text = new ForeignBody();
  #keepsText = true;
  #unpacker: Transform | null = null;
  #isOver = false;
  readonly #coding: string | undefined;

  constructor({ status, headers, startedAtMs, onAnswer }: StreamStart, shape: StreamedShape, labels: Labels) {
    this.#onAnswer = onAnswer;
    this.#answer = new StreamedAnswer(status, shape, labels, startedAtMs, (piece) => {
      this.#keepsText &&= this.#text.pushText(piece) === null;
    });
    this.#coding = headers["content-encoding"];
    const wrong = otherType(headers["content-type"], shape.stream.format);
    const unpacker = wrong === null ? unpackerOf(this.#coding) : null;
    if (wrong !== null) this.#end({ outcome: "wrong-answer", status, detail: wrong });
    else if (unpacker === "unknown")
      this.#end({ outcome: "wrong-answer", status, detail: message("reply.packed", {}) });
    else if (unpacker !== null) this.#unpack(unpacker);
  }

  /** Takes in bytes of the response, which are valid only during the call. */
  push(bytes: Buffer, flow: Flow): void {
    if (this.#isOver) return;
    if (this.#unpacker === null) this.#take(bytes);
    else if (!this.#unpacker.write(Buffer.from(bytes))) {
      flow.pause();
      this.#unpacker.once("drain", () => flow.resume());
    }
  }

  /** The response has properly ended. */
  finish(): void {
    if (this.#isOver) return;
    if (this.#unpacker === null) this.#end(this.#answer.finish(performance.now()));
    else this.#unpacker.end();
  }

  /** The connection was broken, or no end came in time. */
  cut(why: Message): void {
    if (!this.#isOver) this.#end(this.#answer.cut(why));
  }

  /** Nothing more is read. Idempotent. */
  release(): void {
    this.#isOver = true;
    this.#unpacker?.destroy();
    this.#text.release();
  }

  #take(bytes: Buffer): void {
    const answer = this.#isOver ? null : this.#answer.push(bytes, performance.now());
    if (answer !== null) this.#end(answer);
  }

  #unpack(unpacker: Transform): void {
    this.#unpacker = unpacker;
    unpacker.on("data", (bytes: Buffer) => this.#take(bytes));
    unpacker.on("end", () => {
      if (!this.#isOver) this.#end(this.#answer.finish(performance.now()));
    });
    unpacker.on("error", () => {
      const coding = oneLine(this.#coding ?? "", 20);
      this.cut(message("reply.not-packed-as-declared", { coding }));
    });
  }

  #end(answer: Answer): void {
    this.#isOver = true;
    const text = this.#text.text(undefined);
    const response = "text" in text && text.text !== "" ? { response: text.text } : {};
    this.#onAnswer({ ...answer, ...response });
  }
}
