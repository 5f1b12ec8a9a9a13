import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { Client } from "../../../../src/load/http/client.ts";
import { Labels } from "../../../../src/load/labels.ts";
import { presetService, type StreamFormat } from "../../../../src/model/service/service.ts";
import { inEnglish } from "../../../support/said.ts";
import { BODY_END, chunk, EVENTS, head, type Step, startStreamService } from "../../../support/stream-service.ts";

const MIB = 1024 * 1024;
const SHAPES = {
  sse: presetService("openai-chat", null, "sse"),
  ndjson: presetService("qwen-allinone", null, "ndjson"),
};
const clients: Client[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

async function answerTo(format: StreamFormat, steps: readonly Step[]) {
  await using service = await startStreamService(() => steps);
  const client = new Client({
    url: service.url,
    requestTimeoutMs: 10_000,
    labels: new Labels(),
    shape: SHAPES[format],
  });
  clients.push(client);
  return inEnglish(await client.send("hello"));
}

/** Steps that write the same text without end. */
function endless(format: StreamFormat, text: string): Step[] {
  const { write } = chunk(text) as { readonly write: Uint8Array };
  return [head(format), chunk(EVENTS[format].piece("one ")), { repeat: write }];
}

test.each(["sse", "ndjson"] as const)("an endless stream of %s is cut", async (format) => {
  const { piece } = EVENTS[format];
  const { outcome, detail, response } = await answerTo(format, endless(format, piece("word ").repeat(1_000)));
  expect(outcome).toBe("cut");
  expect(detail).toMatch(/^the stream was cut after [\d,]+ words: it is longer than 16 MiB$/);
  expect(response?.length).toBeLessThanOrEqual(MIB);
});

test.each([
  ["empty deltas", "sse", EVENTS.sse.piece("").repeat(1_000)],
  ["comments", "sse", ": wait\n\n".repeat(10_000)],
  ["empty lines", "ndjson", "\n".repeat(64 * 1024)],
] as const)("%s without end are cut", async (_, format, text) => {
  const { outcome, detail } = await answerTo(format, endless(format, text));
  expect([outcome, detail]).toEqual(["cut", "the stream was cut after 1 word: it is longer than 16 MiB"]);
});

test.each([
  ["a comment without end", `:${"x".repeat(64 * 1024)}`],
  ["an event of empty lines", "data\n".repeat(10_000)],
])("%s is cut as an event is", async (_, text) => {
  const { outcome, detail } = await answerTo("sse", endless("sse", text));
  expect([outcome, detail]).toEqual(["cut", "the stream was cut after 1 word: an event is longer than 256 KiB"]);
});

test.each([
  ["sse", `data: "${"x".repeat(MIB)}"\n\n`],
  ["sse", `${`data: ${"x".repeat(1_000)}\n`.repeat(1_000)}\n`],
  ["sse", `${"data\n".repeat(MIB)}\n`],
  ["ndjson", `"${"x".repeat(MIB)}"\n`],
] as const)("an event of 1 MiB is cut: %s", async (format, event) => {
  const steps = [head(format), chunk(EVENTS[format].piece("one ")), chunk(event), ...BODY_END];
  const { outcome, detail } = await answerTo(format, steps);
  expect([outcome, detail]).toEqual(["cut", "the stream was cut after 1 word: an event is longer than 256 KiB"]);
});

test("a packed stream that is much larger unpacked is cut", async () => {
  const packed = gzipSync("\n".repeat(64 * MIB));
  expect(packed.length).toBeLessThan(MIB);
  const steps = [head("ndjson", { "content-encoding": "gzip" }), chunk(packed), ...BODY_END];
  expect((await answerTo("ndjson", steps)).detail).toContain("it is longer than 16 MiB");
});

test.each([
  ["is not what it says", Buffer.from(EVENTS.sse.piece("hi"))],
  ["ends too early", gzipSync(EVENTS.sse.piece("hi") + EVENTS.sse.finish + EVENTS.sse.done).subarray(0, 30)],
])("a packed stream that %s is cut", async (_, bytes) => {
  const { outcome, detail } = await answerTo("sse", [
    head("sse", { "content-encoding": "gzip" }),
    chunk(bytes),
    ...BODY_END,
  ]);
  expect(outcome).toBe("cut");
  expect(detail).toContain("the body is not gzip, as its `content-encoding` says");
});

/** A few bytes that make whoever unpacks them keep so much. */
function packedInWindow(bits: number): Step[] {
  const packed = brotliCompressSync(EVENTS.sse.piece("hi"), { params: { [constants.BROTLI_PARAM_LGWIN]: bits } });
  return [head("sse", { "content-encoding": "br" }), chunk(packed), { end: "hang" }];
}

test.each([
  [24, 16],
  [22, 73],
  [18, 100],
])("of 100 streams in brotli windows of 2^%i bytes, %i are unpacked at the same time", async (bits, unpacked) => {
  await using service = await startStreamService(() => packedInWindow(bits));
  const client = new Client({ url: service.url, requestTimeoutMs: 3_000, labels: new Labels(), shape: SHAPES.sse });
  clients.push(client);
  for (const _ of ["at once", "and again"]) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => client.send("hello")));
    const details = answers.map((answer) => inEnglish(answer).detail ?? "");
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["cut"]));
    expect(details.filter((detail) => detail.includes("after 1 word: no end within"))).toHaveLength(unpacked);
    expect(details.filter((detail) => detail.includes("so are too many others"))).toHaveLength(100 - unpacked);
  }
});

/** A frame of zstd with one raw block: see RFC 8878, sections 3.1.1.1 and 3.1.1.2. */
function zstdFrame(text: string, windowBits: number): Buffer {
  const block = Buffer.alloc(3);
  block.writeUIntLE((text.length << 3) | 1, 0, 3);
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, (windowBits - 10) << 3]), block, Buffer.from(text)]);
}

test.each([
  [23, "it ended without"],
  [24, "the body is not zstd, as its `content-encoding` says"],
])("a zstd window of 2^%i bytes: %s", async (bits, detail) => {
  const packed = zstdFrame(EVENTS.sse.piece("hi"), bits);
  const steps = [head("sse", { "content-encoding": "zstd" }), chunk(packed), ...BODY_END];
  expect((await answerTo("sse", steps)).detail).toContain(detail);
});

test("an unknown packing is named", async () => {
  const { outcome, detail } = await answerTo("sse", [head("sse", { "content-encoding": "snappy" }), ...BODY_END]);
  expect(outcome).toBe("wrong-answer");
  expect(detail).toContain("`content-encoding`");
});

test.each([
  ["an error", `data: ${JSON.stringify({ error: { message: "\u001b[31m\n::error::x \u202e \0" } })}\n\n`],
  ["what is not JSON", "data: \u001b[31m::error::x \u202e \0\n\n"],
])("the text of %s is harmless", async (_, event) => {
  const { outcome, detail = "" } = await answerTo("sse", [head("sse"), chunk(event), ...BODY_END]);
  expect(outcome).toBe("cut");
  expect(detail).toMatch(/^[\x20-\x7e]+$/);
});

test("a text with NUL, escapes and a broken label stays one text", async () => {
  const text = "\u001b]0;title\u0007 \0 \u202egnp";
  const { piece, finish, done } = EVENTS.sse;
  const { outcome, response } = await answerTo("sse", [head("sse"), chunk(piece(text) + finish + done), ...BODY_END]);
  expect([outcome, response]).toEqual(["ok", text]);
});

test.each(["__proto__", "constructor", "toString"])("events with the property %s are events", async (name) => {
  const { piece, finish, done } = EVENTS.sse;
  const odd = `data: {"${name}": {"error": 1, "choices": []}}\n\ndata: null\n\ndata: [1]\n\ndata: 7\n\n`;
  const answer = await answerTo("sse", [head("sse"), chunk(odd + piece("hi") + finish + done), ...BODY_END]);
  expect(answer.outcome).toBe("ok");
});
