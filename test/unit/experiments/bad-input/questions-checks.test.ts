import { expect, test } from "vitest";
import { memoryLeftCheck, refusalsCheck } from "../../../../src/experiments/bad-input/questions-checks.ts";
import { type Message, message } from "../../../../src/model/message.ts";
import type { Asked } from "../../../../src/model/record.ts";

const MIB = 1024 ** 2;
const broke = (name: string) =>
  message("reply.status", { status: 500, meaning: "", text: `${name} broke`, location: null });
const asked = (name: string, detail: Message | null = null): Asked => ({
  name,
  status: 400,
  latencyMs: 3,
  held: detail === null,
  detail,
});

test("all met as they should be is a pass", () => {
  expect(refusalsCheck("bad-input", { planned: 2, asked: [asked("null"), asked("GET")] })).toMatchObject({
    status: "pass",
    measured: 1,
    requests: 2,
    reason: [message("refusals.passed", { sent: 2 })],
  });
});

test("a single one that was not is a fail, each kind told once", () => {
  const wrong = ["a", "b", "c", "d", "e", "a"].map((name) => asked(name, broke(name)));
  const check = refusalsCheck("bad-input", { planned: 8, asked: [...wrong, asked("f"), asked("g")] });
  expect(check).toMatchObject({ status: "fail", measured: 2 / 8 });
  const examples = ["a", "b", "c"].map((name) => ({
    name,
    detail: broke(name),
  }));
  expect(check.reason).toEqual([message("refusals.failed", { wrong: 6, sent: 8, examples, others: 2 })]);
});

test("a fourth kind is named rather than counted", () => {
  const wrong = ["a", "b", "c", "d"].map((name) => asked(name, broke(name)));
  const { reason } = refusalsCheck("bad-input", { planned: 4, asked: wrong });
  expect(reason[0]?.args).toMatchObject({ examples: wrong.map(({ name, detail }) => ({ name, detail })), others: 0 });
});

test("what was not sent is not known", () => {
  expect(refusalsCheck("bad-input", { planned: 3, asked: [asked("null")] })).toMatchObject({
    status: "inconclusive",
    leaning: "pass",
    reason: [message("refusals.too-few", { sent: 1, planned: 3 })],
  });
  expect(refusalsCheck("bad-input", { planned: 3, asked: [] })).toMatchObject({
    status: "inconclusive",
    measured: null,
    reason: [message("refusals.none-sent", {})],
  });
});

test.each([
  [-4 * MIB, "pass"],
  [20 * MIB, "pass"],
  [95 * MIB, "fail"],
])("of 100 MiB sent %i bytes left: %s", (leftBytes, status) => {
  const check = memoryLeftCheck("bad-input", { bodies: 100, sentBytes: 100 * MIB, leftBytes });
  expect(check).toMatchObject({
    status,
    reason: [{ code: `memory-left.${status}ed`, args: { bodies: 100, leftBytes } }],
  });
});

test("too few bodies, or no reading, tell nothing", () => {
  const few = { bodies: 10, sentBytes: 10 * MIB, leftBytes: 10 * MIB };
  const unread = { bodies: 100, sentBytes: 100 * MIB, leftBytes: null };
  const checks = [null, few, unread].map((left) => memoryLeftCheck("bad-input", left));
  expect(checks.map(({ status }) => status)).toEqual(Array(3).fill("inconclusive"));
  expect(checks.flatMap(({ reason }) => reason)).toEqual([
    message("memory-left.not-finished", {}),
    message("memory-left.too-few", { bodies: 10 }),
    message("memory-left.no-reading", {}),
  ]);
});
