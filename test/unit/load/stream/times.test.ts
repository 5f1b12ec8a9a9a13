import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Client } from "../../../../src/load/http/client.ts";
import { Labels } from "../../../../src/load/labels.ts";
import { StreamTimes } from "../../../../src/load/stream/stream-times.ts";
import { StreamedAnswer } from "../../../../src/load/stream/streamed-answer.ts";
import { WordCount } from "../../../../src/load/stream/word-count.ts";
import { takeSample } from "../../../../src/load/take-sample.ts";
import { presetService } from "../../../../src/model/service/service.ts";
import { startClock } from "../../../../src/model/text/clock.ts";
import { BODY_END, chunk, EVENTS, head, startStreamService } from "../../../support/stream-service.ts";

const { piece, finish, usage, done } = EVENTS.sse;

/** The figures of an answer whose pieces arrive at these times after the request. */
function figuresOf(
  arrivals: readonly number[],
  { tokens = null as unknown, endMs = 100 as number | null, reasoning = 0 } = {},
) {
  const times = new StreamTimes(1_000);
  arrivals.forEach((atMs, index) => {
    times.piece("word ", 1_000 + atMs, index < reasoning);
  });
  times.count(tokens);
  return times.figures(endMs === null ? null : 1_000 + endMs);
}

test.each([
  [
    "nothing",
    [],
    {},
    { firstTextMs: null, firstAnswerMs: null, tpotMs: null, maxStallMs: null, stallFromMs: null, words: 0 },
  ],
  ["one piece", [40], { tokens: 5 }, { firstTextMs: 40, tpotMs: null, maxStallMs: null, words: 1 }],
  ["pieces that arrive together", [40, 40, 40], { tokens: 5 }, { firstTextMs: 40, tpotMs: null, maxStallMs: null }],
  ["several tokens per piece", [20, 50, 90], { tokens: 9 }, { firstTextMs: 20, tpotMs: 10, maxStallMs: 40, words: 3 }],
  ["no number of tokens", [20, 50, 90], {}, { firstTextMs: 20, tpotMs: null, maxStallMs: 40 }],
  ["one token", [20, 50], { tokens: 1 }, { tpotMs: null, maxStallMs: 30 }],
  ["a number that is not one", [20, 50], { tokens: "9" }, { tpotMs: null }],
  ["a stall in the middle", [20, 30, 70, 90], {}, { maxStallMs: 40, stallFromMs: 30, firstAnswerMs: 20 }],
  ["two stalls alike", [20, 50, 80], {}, { maxStallMs: 30, stallFromMs: 20 }],
  [
    "an answer after its reasoning",
    [20, 50, 90],
    { reasoning: 2 },
    { firstTextMs: 20, firstAnswerMs: 90, maxStallMs: 40 },
  ],
  ["nothing but reasoning", [20, 50], { reasoning: 2 }, { firstTextMs: 20, firstAnswerMs: null, reasoned: true }],
  ["a cut stream", [20, 50], { tokens: 3, endMs: null }, { firstTextMs: 20, tpotMs: null, maxStallMs: 30 }],
])("the figures of %s", (_, arrivals, more, figures) => {
  expect(figuresOf(arrivals, more)).toMatchObject(figures);
});

test.each([
  [["I am", " fine."], 3],
  [["I a", "m fi", "ne."], 3],
  [[" \n ", ""], 0],
  [["我很好", "。 ok"], 5],
])("the words of %j", (pieces, words) => {
  const count = new WordCount();
  for (const each of pieces) count.push(each);
  expect(count.words).toBe(words);
});

test("what changes next to the text is read in events that otherwise repeat", () => {
  const { answer: shape } = presetService("openai-chat", null, "sse");
  if (shape.stream === undefined) throw new Error("it is not streamed");
  const texts: string[] = [];
  const answer = new StreamedAnswer(200, { ...shape, stream: shape.stream }, new Labels(), 0, (text) =>
    texts.push(text),
  );
  const event = (content: string, more: object) =>
    Buffer.from(`data: ${JSON.stringify({ choices: [{ delta: { content, ...more } }] })}\n\n`);
  const withTokens = (content: string, tokens: number) =>
    Buffer.from(
      `data: ${JSON.stringify({ choices: [{ delta: { content } }], usage: { completion_tokens: tokens } })}\n\n`,
    );
  const pieces = [
    event("a ", {}),
    event("b ", {}),
    event("c ", { reasoning: "hm " }),
    event("d ", { reasoning: "hm " }),
    withTokens("e ", 3),
    withTokens("f ", 6),
    event("g ", {}),
  ];
  for (const [index, bytes] of pieces.entries()) expect(answer.push(bytes, 10 * (index + 1))).toBeNull();
  expect(answer.push(Buffer.from(finish + done), 110)).toMatchObject({
    outcome: "ok",
    stream: { firstTextMs: 10, tpotMs: 20, maxStallMs: 10, words: 9, reasoned: false },
  });
  expect(texts.join("")).toBe("a b c d e f g ");
});

test("the first piece of text counts, not a role, an empty delta, a comment, a ping or the usage", async () => {
  const role = `data: ${JSON.stringify({ choices: [{ delta: { role: "assistant", content: "" } }] })}\n\n`;
  const nothing = `data: ${JSON.stringify({ choices: [{ delta: { content: null } }] })}\n\n`;
  await using service = await startStreamService(() => [
    head("sse"),
    chunk(role),
    { waitMs: 30 },
    chunk(`: comment\n\n${nothing}event: ping\ndata: {}\n\n${usage(1)}`),
    { waitMs: 30 },
    chunk(piece("I ")),
    { waitMs: 120 },
    chunk(piece("am ") + piece("fine.")),
    { waitMs: 20 },
    chunk(finish + usage(21) + done),
    ...BODY_END,
  ]);
  const shape = presetService("openai-chat", null, "sse");
  const client = new Client({ url: service.url, requestTimeoutMs: 10_000, labels: new Labels(), shape });
  const before = performance.now();
  const { outcome, stream } = await client.send("hello");
  const after = performance.now();
  client.close();
  const [, , , first = 0, second = 0, last = 0] = service.writtenAtMs[0] ?? [];
  expect([outcome, stream?.words, stream?.reasoned]).toEqual(["ok", 3, false]);
  // The server runs on the same clock: nothing is read before it was written.
  const { firstTextMs = 0, tpotMs = 0, maxStallMs = 0 } = stream ?? {};
  expect(before + (firstTextMs ?? 0)).toBeGreaterThanOrEqual(first);
  expect(before + (firstTextMs ?? 0)).toBeLessThan(second);
  expect(maxStallMs).toBeGreaterThan(second - first - 100);
  expect(maxStallMs).toBeLessThan(after - first);
  expect(tpotMs).toBeGreaterThan((last - first - 100) / 20);
  expect(tpotMs).toBeLessThan((after - first) / 20);
});

test.each([undefined, "gzip"] as const)(
  "an answer whose pieces come in one read has no gaps: packed by %s",
  async (coding) => {
    const events = [...Array.from({ length: 30 }, () => piece("word ")), finish, usage(30), done];
    const packed = coding === undefined ? events : [gzipSync(events.join(""))];
    const written = [head("sse", coding === undefined ? {} : { "content-encoding": coding }), ...packed.map(chunk)];
    const bytes = Buffer.concat(written.map((step) => Buffer.from("write" in step ? step.write : "")));
    await using service = await startStreamService(() => [{ write: bytes }, ...BODY_END]);
    const shape = presetService("openai-chat", null, "sse");
    const client = new Client({ url: service.url, requestTimeoutMs: 10_000, labels: new Labels(), shape });
    const answer = await client.send("hello");
    client.close();
    expect(answer).toMatchObject({ outcome: "ok", stream: { words: 30, tpotMs: null, maxStallMs: null } });
  },
);

test("reasoning is text, and is said", async () => {
  const thought = (name: string) => `data: ${JSON.stringify({ choices: [{ delta: { [name]: "so " } }] })}\n\n`;
  await using service = await startStreamService((index) => [
    head("sse"),
    chunk(thought(index === 0 ? "reasoning_content" : "reasoning")),
    { waitMs: 60 },
    chunk((index === 2 ? thought("reasoning") : piece("yes")) + finish + done),
    ...BODY_END,
  ]);
  const shape = presetService("openai-chat", null, "sse");
  const client = new Client({ url: service.url, requestTimeoutMs: 10_000, labels: new Labels(), shape });
  for (const _ of [1, 2]) {
    const { response, stream } = await client.send("hello");
    expect([response, stream?.words, stream?.reasoned]).toEqual(["yes", 2, true]);
    expect(stream?.stallFromMs).toBe(stream?.firstTextMs);
    expect(stream?.firstAnswerMs).toBeCloseTo((stream?.firstTextMs ?? 0) + (stream?.maxStallMs ?? 0));
  }
  const nothingElse = await client.send("hello");
  client.close();
  expect(nothingElse).toMatchObject({ outcome: "ok", stream: { words: 2, firstAnswerMs: null } });
});

test("a sample counts the time to its first text from the moment when it was due", async () => {
  const clock = startClock();
  const ofText = { firstTextMs: 10, firstAnswerMs: 30, stallFromMs: 30 };
  const reading = { ...ofText, tpotMs: 2, maxStallMs: 5, words: 3, reasoned: true };
  const request = {
    prompt: { id: "a", text: "hello", clear: null },
    clock,
    requestTimeoutMs: 1_000,
    signal: undefined,
  };
  const service = { send: async () => ({ outcome: "ok" as const, stream: reading }) };
  const intendedAtMs = clock.now() - 50;
  const { late, sentAtMs, stream } = await takeSample({ ...request, service, intendedAtMs });
  expect(late).toBe(true);
  const lateMs = (sentAtMs ?? 0) - intendedAtMs;
  expect(stream).toEqual({
    ttftMs: 10 + lateMs,
    answerTtftMs: 30 + lateMs,
    stallFromMs: 30 + lateMs,
    tpotMs: 2,
    maxStallMs: 5,
    words: 3,
    reasoned: true,
  });
});
