/**
 * Scripts of streamed answers: whole ones, and ones that are cut in each of eight ways. Every way has many forms, and
 * each script draws its own texts, pauses and the places where its bytes are split.
 */
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import type { StreamFormat } from "../../../src/model/service/service.ts";
import { BODY_END, chunk, EVENTS, head, type Step } from "../../support/stream-service.ts";
import { draws } from "../gate/random.ts";

/** The request time-out for streams that fall silent; the others have far longer. */
export const SILENCE_LIMIT_MS = 5_000;

export interface Script {
  readonly steps: readonly Step[];
  /** The pieces of text that it writes before it is cut. */
  readonly pieces: readonly string[];
}

/** The names of the ways, and the codes of what may be said of a stream that ends so; "whole" for good ones. */
export const WAYS = {
  reset: ["reply.broken", "reply.cut-off"],
  "FIN without end": ["reply.cut-off", "reply.no-end"],
  "error event": ["reply.error-event", "reply.ended-as"],
  "half a character": ["reply.not-utf8"],
  "half a JSON": ["reply.event-not-json"],
  silence: ["reply.no-end-within"],
  "500 after headers": ["reply.not-http", "reply.cut-off", "reply.no-end", "reply.event-not-json", "reply.error-event"],
  "wrong content type": ["reply.not-streamed"],
  whole: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Way = keyof typeof WAYS;

/** Returns the script of a number: the same for the service and for who checks it. */
export function scriptOf(format: StreamFormat, way: Way, number: number): Script {
  const { uniform } = draws(number, `${format} ${way}`);
  const draw = new Draw(uniform);
  const pieces = Array.from({ length: draw.below(way === "whole" ? 12 : 9) + (way === "whole" ? 1 : 0) }, () =>
    draw.of(WORDS),
  );
  const forms = FORMS[way](format, draw, pieces);
  const steps = forms[number % forms.length]?.() ?? [];
  return { steps, pieces };
}

/** Each is one word, alone or in a row, and some have characters of two, three and four bytes. */
const WORDS = [
  "I ",
  "am ",
  "fine. ",
  "naïve ",
  "Größe ",
  "\u00a0ok ",
  "🙂 ",
  '"q" ',
  "\\n\n",
  "<b>&lt; ",
  "data: ",
  "{} ",
];

class Draw {
  readonly #uniform: () => number;

  constructor(uniform: () => number) {
    this.#uniform = uniform;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.#uniform() * limit);
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }

  /** The bytes in chunks of any length, with pauses between some of them. */
  chunks(bytes: string | Uint8Array): Step[] {
    const all = Buffer.from(bytes);
    const steps: Step[] = [];
    const most = 1 + this.below(Math.max(1, all.length));
    for (let from = 0; from < all.length; ) {
      const to = Math.min(all.length, from + 1 + this.below(most));
      steps.push(chunk(all.subarray(from, to)));
      if (this.below(4) === 0) steps.push({ waitMs: 1 + this.below(4) });
      from = to;
    }
    return steps;
  }
}

type Forms = (format: StreamFormat, draw: Draw, pieces: readonly string[]) => (() => readonly Step[])[];

const FORMS: Readonly<Record<Way, Forms>> = {
  // What was sent is read before the reset is: it would discard the rest.
  reset: (format, draw, pieces) => [
    () => [...begun(format, draw, pieces), { waitMs: 100 }, { end: "reset" }],
    () => [...begun(format, draw, pieces, EVENTS[format].finish), { waitMs: 100 }, { end: "reset" }],
  ],
  "FIN without end": (format, draw, pieces) => [
    () => [...begun(format, draw, pieces), { end: "fin" }],
    () => [...begun(format, draw, pieces), ...BODY_END],
    () => [...begun(format, draw, pieces, EVENTS[format].finish + EVENTS[format].usage(3)), ...BODY_END],
    () => [...begun(format, draw, pieces), { write: "ff\r\nda" }, { end: "fin" }],
    () => [unframed(format), { write: textOf(format, pieces) }, { end: "fin" }],
    () => [unframed(format, 100_000), { write: textOf(format, pieces) }, { end: "fin" }],
    () => [packedHead(format), ...draw.chunks(gzipSync(textOf(format, pieces))), ...BODY_END],
    () => [packedHead(format), ...draw.chunks(gzipSync(textOf(format, pieces))), { end: "fin" }],
  ],
  "error event": (format, draw, pieces) => {
    const { error, finish, done } = EVENTS[format];
    const plain = format === "sse" ? 'data: {"error":"out of memory"}\n\n' : '{"error":{"message":"out of memory"}}\n';
    const others =
      format === "ndjson"
        ? []
        : [
            () => [...begun(format, draw, pieces, "event: error\ndata: out of memory\n\n"), ...BODY_END],
            () => [...begun(format, draw, pieces, finish.replace('"stop"', '"error"') + done), ...BODY_END],
            () => [...begun(format, draw, pieces, finish.replace('"stop"', '"abort"') + done), ...BODY_END],
          ];
    return [
      () => [...begun(format, draw, pieces, error), ...BODY_END],
      () => [...begun(format, draw, pieces, error + finish + done), ...BODY_END],
      () => [...begun(format, draw, pieces, plain), { end: "fin" }],
      ...others,
    ];
  },
  "half a character": (format, draw, pieces) => {
    const character = draw.of(["é", "好", "🙂"]);
    const event = EVENTS[format].piece(character);
    const before = Buffer.from(event.slice(0, event.indexOf(character)));
    const half = Buffer.from(character).subarray(0, 1 + draw.below(Buffer.byteLength(character) - 1));
    const cut = Buffer.concat([Buffer.from(textOf(format, pieces)), before, half]);
    const after = event.slice(event.indexOf(character) + character.length) + endOf(format);
    return [
      () => [head(format), ...draw.chunks(cut), ...BODY_END],
      () => [head(format), ...draw.chunks(Buffer.concat([cut, Buffer.from(after)])), ...BODY_END],
      () => [unframed(format), { write: cut }, { end: "fin" }],
    ];
  },
  "half a JSON": (format, draw, pieces) => {
    const event = EVENTS[format].piece("more").trimEnd();
    const start = event.indexOf("{") + 1;
    const half = event.slice(0, start + draw.below(event.length - start));
    const end = format === "sse" ? "\n\n" : "\n";
    return [
      () => [...begun(format, draw, pieces, half), ...BODY_END],
      () => [...begun(format, draw, pieces, half + end + endOf(format)), ...BODY_END],
      () => [unframed(format), { write: textOf(format, pieces) + half }, { end: "fin" }],
    ];
  },
  silence: (format, draw, pieces) => [
    () => [...begun(format, draw, pieces), { end: "hang" }],
    () => [...begun(format, draw, pieces, EVENTS[format].finish), { end: "hang" }],
    () => [...begun(format, draw, pieces, EVENTS[format].piece("half").slice(0, 20)), { end: "hang" }],
    () => [...begun(format, draw, pieces), ...keptAlive(format)],
  ],
  "500 after headers": (format, draw, pieces) => [
    () => [...begun(format, draw, pieces), { write: `${ERROR_STATUS}content-length: 0\r\n\r\n` }, { end: "fin" }],
    () => [...begun(format, draw, pieces), { write: `0\r\n\r\n${ERROR_STATUS}\r\n` }, { end: "fin" }],
    () => [...begun(format, draw, pieces, `${ERROR_STATUS}\r\n${ERROR_PAGE}`), ...BODY_END],
    () => [...begun(format, draw, pieces, ERROR_PAGE), ...BODY_END],
    () => [...begun(format, draw, pieces, '{"error":{"message":"Internal Server Error","code":500}}'), ...BODY_END],
    () => [unframed(format), { write: `${textOf(format, pieces)}${ERROR_STATUS}\r\n${ERROR_PAGE}` }, { end: "fin" }],
  ],
  "wrong content type": (format, draw, pieces) => {
    const others = ["text/html; charset=utf-8", format === "sse" ? "application/json" : "text/event-stream"];
    const types = [...others, ...(format === "sse" ? ["application/x-ndjson", "text/plain", ""] : [])];
    return types.map((type) => () => [
      head(format, { "content-type": type }),
      ...draw.chunks(textOf(format, pieces) + endOf(format)),
      ...BODY_END,
    ]);
  },
  whole: (format, draw, pieces) => {
    const body = textOf(format, pieces) + endOf(format);
    const packed = (coding: string, bytes: Uint8Array) => () => [
      head(format, { "content-encoding": coding }),
      ...draw.chunks(bytes),
      ...BODY_END,
    ];
    return [
      () => [head(format), ...draw.chunks(body), ...BODY_END],
      () => [head(format), chunk(body), ...BODY_END],
      () => [head(format), ...Array.from(Buffer.from(body), (byte) => chunk(Buffer.of(byte))), ...BODY_END],
      () => [head(format), ...draw.chunks(body.replaceAll(/\n/g, "\r\n")), ...BODY_END],
      () => [head(format), ...draw.chunks(`\ufeff${body}`), ...BODY_END],
      () => [head(format), ...draw.chunks(`\n\n${body.trimEnd()}`), ...BODY_END],
      () => [head(format), ...draw.chunks(withOdds(format, draw, body)), ...BODY_END],
      // What follows its end is not its business.
      () => [head(format), ...draw.chunks(body), { end: "hang" }],
      () => [head(format), ...draw.chunks(body), { end: "fin" }],
      () => [head(format), ...draw.chunks(body), { waitMs: 100 }, { end: "reset" }],
      () => [unframed(format), { write: body }, { end: "fin" }],
      () => [unframed(format, Buffer.byteLength(body)), { write: body }, { end: "fin" }],
      packed("gzip", gzipSync(body)),
      packed("deflate", deflateSync(body)),
      packed("br", brotliCompressSync(body)),
      packed("zstd", zstdCompressSync(body)),
      () => [packedHead(format), ...draw.chunks(gzipSync(body)), { end: "fin" }],
      () => [packedHead(format), ...draw.chunks(gzipSync(body)), { end: "hang" }],
    ];
  },
};

const ERROR_STATUS = "HTTP/1.1 500 Internal Server Error\r\n";
const ERROR_PAGE = "<html><body><h1>500 Internal Server Error</h1></body></html>\n";

/** The head and the pieces, and what else the body has. */
function begun(format: StreamFormat, draw: Draw, pieces: readonly string[], more = ""): Step[] {
  return [head(format), ...draw.chunks(textOf(format, pieces) + more)];
}

function textOf(format: StreamFormat, pieces: readonly string[]): string {
  return pieces.map((piece) => EVENTS[format].piece(piece)).join("");
}

function endOf(format: StreamFormat): string {
  const { finish, usage, done } = EVENTS[format];
  return finish + usage(7) + done;
}

/** A head of an answer that is not in chunks: it ends with its connection, or after so many bytes. */
function unframed(format: StreamFormat, bytes?: number): Step {
  const type = format === "sse" ? "text/event-stream; charset=utf-8" : "application/json";
  const length = bytes === undefined ? "" : `content-length: ${bytes}\r\n`;
  return { write: `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\n${length}\r\n` };
}

function packedHead(format: StreamFormat): Step {
  return head(format, { "content-encoding": "gzip" });
}

/** Signs of life without an answer, for longer than is waited for. */
function keptAlive(format: StreamFormat): Step[] {
  const sign = chunk(format === "sse" ? ": wait\n\n" : "\n");
  return Array.from({ length: 60 }, () => [sign, { waitMs: SILENCE_LIMIT_MS / 20 }]).flat();
}

/** What services add between the pieces of an answer. */
function withOdds(format: StreamFormat, draw: Draw, body: string): string {
  const odds = format === "sse" ? SSE_ODDS : ["\n", "\r\n", '{"delta":""}\n', '{"model":"x","done":false}\n', "null\n"];
  const ends = format === "sse" ? /(?<=\n\n)/ : /(?<=\n)/;
  return body
    .split(ends)
    .map((event) => (draw.below(2) === 0 ? draw.of(odds) : "") + event)
    .join("");
}

const SSE_ODDS = [
  ": comment\n\n",
  "event: ping\ndata: {}\n\n",
  "data:\n\n",
  "id: 7\nretry: 10\n\n",
  'data: {"choices":[{"delta":{"role":"assistant","content":""}}]}\n\n',
  'data: {"choices":[{"delta":{"content":null}}]}\n\n',
  'data:{"choices":\ndata: []}\n\n',
  "data: [1]\n\n",
];
