import { expect, test } from "vitest";
import { drillWith } from "../drill-order.ts";

const drills = ["bad-input"];

test.concurrent("a service that refuses what is no text passes, and those beside notice nothing", async () => {
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

test.concurrent("one that breaks on it, and never gives memory back, fails for both", async () => {
  const { verdict } = await drillWith({ drills, env: { BAD_INPUT: "fail", KEEP_BODIES: "1" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatch(/were not met as they should be: an empty body \(500: .*no text/);
  expect(verdict.reasons.join(" ")).toContain("stayed in memory, for good it seems");
});

test.concurrent("one that crashes on a NUL fails for that", async () => {
  const { verdict } = await drillWith({ drills, env: { BAD_INPUT: "refuse", EXIT_ON_NUL: "1" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toContain("crashed under bad-input");
});

test.concurrent("one that switches protocols on it fails for that, and holds nobody up", async () => {
  const { record, verdict } = await drillWith({ drills, env: { BAD_INPUT: "switch" } });

  expect(record.error).toBeNull();
  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toContain("it switched protocols (101), which the request did not ask for");
});
