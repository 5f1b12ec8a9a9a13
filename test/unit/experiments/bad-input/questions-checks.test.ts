import { expect, test } from "vitest";
import { memoryLeftCheck, refusalsCheck } from "../../../../src/experiments/bad-input/questions-checks.ts";
import type { Asked } from "../../../../src/model/record.ts";

const MIB = 1024 ** 2;
const asked = (name: string, detail = ""): Asked => ({ name, status: 400, latencyMs: 3, held: detail === "", detail });

test("all met as they should be is a pass", () => {
  expect(refusalsCheck("bad-input", { planned: 2, asked: [asked("null"), asked("GET")] })).toMatchObject({
    status: "pass",
    measured: 1,
    requests: 2,
  });
});

test("a single one that was not is a fail, each kind told once", () => {
  const wrong = ["a", "b", "c", "d", "a"].map((name) => asked(name, `500: ${name} broke`));
  const check = refusalsCheck("bad-input", { planned: 8, asked: [...wrong, asked("e"), asked("f"), asked("g")] });
  expect(check).toMatchObject({ status: "fail", measured: 3 / 8 });
  expect(check.reason).toContain("5 of 8 bad inputs");
  expect(check.reason).toContain("a (500: a broke), b (500: b broke), c (500: c broke) and 1 more");
});

test("what was not sent is not known", () => {
  expect(refusalsCheck("bad-input", { planned: 3, asked: [asked("null")] })).toMatchObject({
    status: "inconclusive",
    leaning: "pass",
  });
  expect(refusalsCheck("bad-input", { planned: 3, asked: [] }).measured).toBeNull();
});

test.each([
  [-4 * MIB, "pass"],
  [20 * MIB, "pass"],
  [95 * MIB, "fail"],
])("of 100 MiB sent %i bytes left: %s", (leftBytes, status) => {
  const check = memoryLeftCheck("bad-input", { bodies: 100, sentBytes: 100 * MIB, leftBytes });
  expect(check.status).toBe(status);
});

test("too few bodies, or no reading, tell nothing", () => {
  expect(memoryLeftCheck("bad-input", null).status).toBe("inconclusive");
  expect(memoryLeftCheck("bad-input", { bodies: 10, sentBytes: 10 * MIB, leftBytes: 10 * MIB })).toMatchObject({
    status: "inconclusive",
    reason: expect.stringContaining("only 10 could be sent"),
  });
});
