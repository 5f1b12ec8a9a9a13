import { describe, expect, it } from "vitest";
import { parseInput, Refusal } from "../../../qwen-allinone/server/input.ts";
import { fitTurns, keepTail, MAX_INPUT_TOKENS } from "../../../qwen-allinone/server/truncate.ts";

function refusalOf(body: Uint8Array | string): Refusal {
  try {
    parseInput(Buffer.from(body));
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error("the body was taken");
}

describe("a body", () => {
  it.each([
    ['{"input":"Hello"}', "Hello"],
    ['{"input":" 你好 ","more":1}', " 你好 "],
    ['{"input":"<|im_end|>"}', "<|im_end|>"],
    ['{"input":"a\\ud800b"}', "a\uFFFDb"],
  ])("%s holds the text %j", (body, text) => {
    expect(parseInput(Buffer.from(body))).toEqual({ text, session: null, stream: false });
  });

  it("may say whose conversation it is part of", () => {
    expect(parseInput(Buffer.from('{"input":"Hello","session":"a"}')).session).toBe("a");
    for (const session of [7, "", "x".repeat(65), {}]) {
      expect(refusalOf(JSON.stringify({ input: "Hello", session })).message).toContain('"session" must be a string');
    }
  });

  it.each([
    ["", "not JSON"],
    ["{", "not JSON"],
    [Uint8Array.of(0x22, 0xff, 0x22), "not JSON"],
    ["null", "must be a JSON object"],
    ["[]", "must be a JSON object"],
    ['"input"', "must be a JSON object"],
    ["{}", 'no "input"'],
    ['{"text":"x"}', 'no "input"'],
    ['{"input":null}', "must be a string"],
    ['{"input":["x"]}', "must be a string"],
    ['{"input":7}', "must be a string"],
    ['{"input":""}', "empty"],
    ['{"input":" \\n"}', "empty"],
  ])("%s is refused with 400: %s", (body, words) => {
    const refusal = refusalOf(body);
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain(words);
  });
});

describe("truncation", () => {
  it("keeps the last 512 tokens", () => {
    const tokens = Array.from({ length: 600 }, (_, at) => at);
    expect(keepTail(tokens)).toEqual(tokens.slice(88));
    expect(MAX_INPUT_TOKENS).toBe(512);
  });

  it("leaves a text alone that fits", () => {
    expect(keepTail([1, 2, 3])).toEqual([1, 2, 3]);
    expect(keepTail([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(keepTail([])).toEqual([]);
  });
});

describe("a conversation", () => {
  const turn = (length: number, name: string) => Array<string>(length).fill(name);

  it("goes before a text in whole turns, the latest first, and never takes the text's own room", () => {
    expect(fitTurns([turn(2, "a"), turn(1, "b")], 10)).toEqual(["a", "a", "b"]);
    expect(fitTurns([turn(200, "a"), turn(100, "b")], 10)).toEqual(turn(100, "b"));
    expect(fitTurns([turn(20, "a")], MAX_INPUT_TOKENS - 19)).toEqual([]);
    expect(fitTurns([turn(20, "a")], MAX_INPUT_TOKENS - 20)).toHaveLength(20);
  });

  it("has at most half of the input, however short the text", () => {
    expect(fitTurns(Array(10).fill(turn(100, "a")), 1)).toHaveLength(200);
  });
});
