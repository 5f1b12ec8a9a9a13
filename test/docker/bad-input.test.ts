import { afterEach, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { drillWith } from "./drill-order.ts";

afterEach(() => expect(leftOnEngine()).toEqual([]));

const drills = ["bad-input"];

test("a service that refuses what is no text passes, and those beside notice nothing", async () => {
  const { record, verdict } = await drillWith({ drills, readOnly: true, env: { BAD_INPUT: "refuse" } });
  const [fault] = record.faults;

  expect(verdict.status, verdict.sentence).toBe("pass");
  expect(fault?.questioned?.asked.filter(({ held }) => !held)).toEqual([]);
  expect(fault?.questioned?.asked).toHaveLength(fault?.questioned?.planned ?? -1);
  expect(fault?.questioned?.left?.bodies).toBeGreaterThan(50);
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual([
    "availability",
    "p95",
    "refusals",
    "memory-left",
    "recovery",
  ]);
});

test.each([
  ["breaks on it", { BAD_INPUT: "fail" }, /were not met as they should be: an empty body \(500: .*no text/],
  ["takes everything", { BAD_INPUT: "accept" }, /an empty body \(200, as if nothing were wrong with it\)/],
  ["crashes on a NUL", { BAD_INPUT: "refuse", EXIT_ON_NUL: "1" }, /crashed under bad-input/],
  ["never gives memory back", { BAD_INPUT: "refuse", KEEP_BODIES: "1" }, /stayed in memory, for good it seems/],
])("one that %s fails", async (_, env, sentence) => {
  const { verdict } = await drillWith({ drills, env });

  expect(verdict.status).toBe("fail");
  expect(verdict.reasons.join(" ")).toMatch(sentence);
});
