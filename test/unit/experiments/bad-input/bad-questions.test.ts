import { describe, expect, test } from "vitest";
import { badQuestions, LARGE_BYTES, largeQuestion } from "../../../../src/experiments/bad-input/bad-questions.ts";
import { presetService } from "../../../../src/model/service/service.ts";

const OWN = { ...presetService("qwen-allinone"), request: '{"q": ["Say: {{input}} ü", 1], "系统": "你好"}' };

describe.each([
  ["qwen-allinone", presetService("qwen-allinone")],
  ["openai-chat", presetService("openai-chat", "m")],
  ["a request of one's own", OWN],
])("bad input for %s", (_name, service) => {
  const questions = badQuestions(service);
  const bodyOf = (name: string): string | Uint8Array => {
    const found = questions.find((each) => each.name === name);
    return found === undefined ? expect.fail(`no question ${name}`) : found.raw.body;
  };
  const json = (name: string): unknown => JSON.parse(String(bodyOf(name)));

  test("has other values in the place of the text, and the rest as ever", () => {
    const [usual, none] = [JSON.stringify(json("a body that takes 3 s to arrive")), json("an input that is null")];
    expect(JSON.stringify(none).replace("null", "")).toBe(usual.replace(/"[^"]*Hello, how are you\?[^"]*"/, ""));
    expect(JSON.stringify(json("an input that is a number"))).toContain("42");
    expect(String(bodyOf("100,000 nested lists")).length).toBeGreaterThan(200_000);
  });

  test("has half a request, and one that is no UTF-8 in two bytes alone", () => {
    expect(() => json("truncated JSON")).toThrow();
    expect(bodyOf("truncated JSON")).toMatch(/Hello$/);
    const bytes = Buffer.from(bodyOf("invalid UTF-8"));
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
    const repaired = Buffer.from(bytes.toString("latin1").replace("\xff\xfe", "Hello, how are you?"), "latin1");
    expect(repaired.toString()).toBe(bodyOf("a body that takes 3 s to arrive"));
  });

  test("is as large as it says", () => {
    expect(Buffer.byteLength(largeQuestion(service).raw.body)).toBeGreaterThanOrEqual(LARGE_BYTES);
    expect(questions.filter(({ expected }) => expected === "refusal").length).toBeGreaterThan(10);
    expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
  });
});
