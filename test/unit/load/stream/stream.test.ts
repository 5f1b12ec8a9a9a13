import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Client } from "../../../../src/load/http/client.ts";
import { Labels } from "../../../../src/load/labels.ts";
import { presetService } from "../../../../src/model/service/service.ts";
import { inEnglish } from "../../../support/said.ts";
import {
  BODY_END,
  chunk,
  EVENTS,
  head,
  type Step,
  type StreamService,
  startStreamService,
} from "../../../support/stream-service.ts";

const FORMATS = ["sse", "ndjson"] as const;
type Format = (typeof FORMATS)[number];
const SHAPES = {
  sse: presetService("openai-chat", null, "sse"),
  ndjson: presetService("qwen-allinone", null, "ndjson"),
};

function clientFor({ url }: StreamService, format: Format, requestTimeoutMs = 10_000): Client {
  return new Client({ url, requestTimeoutMs, labels: new Labels(), shape: SHAPES[format] });
}

async function answerTo(format: Format, steps: readonly Step[], requestTimeoutMs?: number) {
  await using service = await startStreamService(() => steps);
  const client = clientFor(service, format, requestTimeoutMs);
  try {
    return inEnglish(await client.send("hello"));
  } finally {
    client.close();
  }
}

/** The bytes of a whole answer of three words. */
function wholeBody(format: Format, words: readonly string[] = ["I ", "am ", "fine."]): string {
  const { piece, finish, usage, done } = EVENTS[format];
  return words.map(piece).join("") + finish + usage(words.length) + done;
}

describe.each(FORMATS)("a whole stream of %s is good", (format) => {
  const body = wholeBody(format);
  const inPieces = (size: number) =>
    Array.from({ length: Math.ceil(body.length / size) }, (_, index) =>
      chunk(body.slice(index * size, (index + 1) * size)),
    );
  const crlf = body.replaceAll("\n", "\r\n");

  test.each([
    ["at once", [head(format), chunk(body), ...BODY_END]],
    ["byte by byte", [head(format), ...inPieces(1), ...BODY_END]],
    ["in pieces that split its events", [head(format), ...inPieces(7), ...BODY_END]],
    ["with CRLF", [head(format), chunk(crlf), ...BODY_END]],
    ["with a byte order mark", [head(format), chunk(`\ufeff${body}`), ...BODY_END]],
    ["with empty lines and no last line break", [head(format), chunk(`\n\n${body.trimEnd()}`), ...BODY_END]],
    [
      "until the connection ends",
      [
        {
          write: `HTTP/1.1 200 OK\r\ncontent-type: ${format === "sse" ? "text/event-stream; charset=utf-8" : "text/plain"}\r\n\r\n${body}`,
        },
        { end: "fin" },
      ],
    ],
    ["that never closes its connection", [head(format), chunk(body), { end: "hang" }]],
    ["packed unasked", [head(format, { "content-encoding": "gzip" }), chunk(gzipSync(body)), ...BODY_END]],
    [
      "packed in another way",
      [head(format, { "content-encoding": "br" }), chunk(brotliCompressSync(body)), ...BODY_END],
    ],
  ] satisfies [string, Step[]][])("%s", async (_, steps) => {
    const answer = await answerTo(format, steps);
    expect(answer).toMatchObject({ outcome: "ok", status: 200, response: "I am fine.", stream: { words: 3 } });
  });
});

test.each([
  ["data without a space", 'data:{"choices":[{"delta":{"content":"hi"}}]}\n\n'],
  ["data in several lines", 'data: {"choices":\ndata: [{"delta":\ndata: {"content":"hi"}}]}\n\n'],
  ["line ends of CR", 'data: {"choices":[{"delta":{"content":"hi"}}]}\r\r'],
  [
    "names, ids and a retry time",
    'event: message\nid: 1\nretry: 10\ndata: {"choices":[{"delta":{"content":"hi"}}]}\n\n',
  ],
  ["an id with NUL", 'id: a\0b\ndata: {"choices":[{"delta":{"content":"hi"}}]}\n\n'],
  [
    "comments and pings",
    ': wait\n\nevent: ping\ndata: now\n\ndata:\n\ndata: {"choices":[{"delta":{"content":"hi"}}]}\n\n',
  ],
])("server-sent events with %s are read", async (_, first) => {
  const { finish, done } = EVENTS.sse;
  const answer = await answerTo("sse", [head("sse"), chunk(first + finish + done), ...BODY_END]);
  expect(answer).toMatchObject({ outcome: "ok", response: "hi", stream: { words: 1, tpotMs: null, maxStallMs: null } });
});

/** The ways in which a stream is cut: what follows its last whole piece, and how that is named. */
const CUTS: readonly [string, (format: Format) => readonly Step[], RegExp][] = [
  ["reset", () => [{ waitMs: 5 }, { end: "reset" }], /connection (?:reset|closed)/],
  ["FIN within the body", () => [{ end: "fin" }], /closed before the answer was complete/],
  ["a proper end without the end of the stream", () => BODY_END, /it ended without `/],
  ["an error event", (format) => [chunk(EVENTS[format].error), ...BODY_END], /an error: "the engine is dead"/],
  ["half a character", (format) => [chunk(cutWithin(EVENTS[format].piece("好"), "好")), ...BODY_END], /not UTF-8/],
  ["half a JSON", (format) => [chunk(EVENTS[format].piece("more").slice(0, -8)), ...BODY_END], /not JSON/],
  ["silence", () => [{ end: "hang" }], /no end within 400 ms/],
  [
    "a status 500 after the headers",
    () => [{ write: "HTTP/1.1 500 Internal Server Error\r\n\r\n" }, { end: "fin" }],
    /not HTTP|closed/,
  ],
];

/** A text up to the middle of one of its characters. */
function cutWithin(text: string, character: string): Buffer {
  return Buffer.from(text).subarray(0, Buffer.byteLength(text.slice(0, text.indexOf(character))) + 1);
}

describe.each(FORMATS)("each cut stream of %s is named, with its words", (format) => {
  test.each(CUTS)("%s", async (_, ending, detail) => {
    const words = [0, 1, 2, 5];
    await using service = await startStreamService((index) => {
      const pieces = Array.from({ length: words[index] ?? 0 }, () => chunk(EVENTS[format].piece("word ")));
      return [head(format), ...pieces, ...ending(format)];
    });
    const client = clientFor(service, format, 400);
    const answers = await Promise.all(words.map(async () => inEnglish(await client.send("hello"))));
    const inOrder = answers.toSorted((a, b) => (a.stream?.words ?? 0) - (b.stream?.words ?? 0));
    for (const [index, count] of words.entries()) {
      const answer = inOrder[index];
      expect(answer).toMatchObject({ outcome: "cut", status: 200, stream: { words: count, tpotMs: null } });
      expect(answer?.detail).toMatch(detail);
      const after = count === 0 ? "before its first word" : count === 1 ? "after 1 word:" : `after ${count} words:`;
      expect(answer?.detail).toContain(`the stream was cut ${after}`);
    }
  });

  test("what is not a stream is a wrong answer", async () => {
    const json = [{ write: "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\n{}" }] as const;
    expect(await answerTo(format, json)).toEqual({
      outcome: "wrong-answer",
      status: 200,
      detail: `the answer's content-type is text/html, so it is not a stream of ${format}`,
    });
    const other = format === "sse" ? "ndjson" : "sse";
    const { detail } = await answerTo(format, [head(other), chunk(wholeBody(other)), ...BODY_END]);
    expect(detail).toContain(`write \`stream-format: ${other}\``);
  });

  test("an HTTP error stays one", async () => {
    const steps = [
      { write: 'HTTP/1.1 429 Too Many Requests\r\nretry-after: 1\r\ncontent-length: 15\r\n\r\n{"error":"full"}' },
    ];
    expect(await answerTo(format, steps)).toMatchObject({ outcome: "http-error", status: 429, shed: true });
  });
});

test.each(FORMATS)("events of %s that come with what is not UTF-8 are read", async (format) => {
  const broken = Buffer.concat([Buffer.from(EVENTS[format].piece("one ").repeat(2)), Buffer.from([0xff, 0x0a])]);
  const { detail } = await answerTo(format, [head(format), chunk(broken), ...BODY_END]);
  expect(detail).toBe("the stream was cut after 2 words: it is not UTF-8");
  const after = Buffer.concat([Buffer.from(wholeBody(format)), Buffer.from([0xff])]);
  expect(await answerTo(format, [head(format), chunk(after), ...BODY_END])).toMatchObject({ outcome: "ok" });
});

describe.each(FORMATS)("a packed stream of %s whose connection ends early", (format) => {
  const packed = head(format, { "content-encoding": "gzip" });

  test("is read up to there", async () => {
    const bytes = gzipSync(EVENTS[format].piece("one ").repeat(2));
    const answer = await answerTo(format, [packed, chunk(bytes), { end: "fin" }]);
    expect(answer).toMatchObject({ outcome: "cut", response: "one one ", stream: { words: 2 } });
    expect(answer.detail).toContain("closed before the answer was complete");
  });

  test("is good if its own end came", async () => {
    const steps = [packed, chunk(gzipSync(wholeBody(format))), { end: "fin" }] as const;
    expect(await answerTo(format, steps)).toMatchObject({ outcome: "ok", response: "I am fine." });
  });

  test("disturbs no other one of the same client", async () => {
    const whole = [head(format), chunk(wholeBody(format)), ...BODY_END];
    const early = [packed, chunk(gzipSync(EVENTS[format].piece("one "))), { end: "fin" }] as const;
    await using service = await startStreamService((index) => (index % 2 === 0 ? early : whole));
    const client = clientFor(service, format);
    const outcomes: string[] = [];
    const askOften = async () => {
      for (let count = 0; count < 20; count += 1) outcomes.push((await client.send("hello")).outcome);
    };
    await Promise.all(Array.from({ length: 4 }, askOften));
    client.close();
    expect(outcomes.toSorted()).toEqual([...Array(40).fill("cut"), ...Array(40).fill("ok")]);
  });
});

test("a finish reason that is an error cuts the stream", async () => {
  const failed = EVENTS.sse.finish.replace('"stop"', '"error"');
  const steps = [head("sse"), chunk(EVENTS.sse.piece("word") + failed + EVENTS.sse.done), ...BODY_END];
  expect((await answerTo("sse", steps)).detail).toBe(
    'the stream was cut after 1 word: `/choices/0/finish_reason` is "error"',
  );
});

test("a stream that ends properly without a text is a wrong answer, and one at its limit of tokens a good one", async () => {
  const { finish, done, piece } = EVENTS.sse;
  const empty = await answerTo("sse", [head("sse"), chunk(piece("") + finish + done), ...BODY_END]);
  expect(empty).toMatchObject({ outcome: "wrong-answer", detail: "`/choices/0/delta/content` is missing" });
  const atLimit = finish.replace('"stop"', '"length"');
  const long = await answerTo("sse", [head("sse"), chunk(piece("word") + atLimit + done), ...BODY_END]);
  expect(long.outcome).toBe("ok");
});

test("the label of a stream is in any of its events", async () => {
  const { piece, done } = EVENTS.ndjson;
  const good = await answerTo("ndjson", [head("ndjson"), chunk(piece("hi") + done), ...BODY_END]);
  expect(good).toMatchObject({ outcome: "ok", sentiment: "positive" });
  const bare = done.replace(',"sentiment":"positive"', "");
  const { outcome, detail } = await answerTo("ndjson", [head("ndjson"), chunk(piece("hi") + bare), ...BODY_END]);
  expect([outcome, detail]).toEqual(["wrong-answer", "`sentiment` is missing"]);
});
