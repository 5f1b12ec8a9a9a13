import { describe, expect, test } from "vitest";
import { type Check, downgrade, missingCheck, veto } from "../../../src/model/check.ts";

const check = (status: Check["status"], leaning: Check["leaning"] = null): Check => ({
  scope: "cpu-overload",
  objective: { kind: "p95", limit: 8_000 },
  status,
  leaning,
  requests: 86,
  measured: 4_254,
  proven: null,
  reason: "P95 is 4.3 s.",
});

describe("downgrade", () => {
  test("takes a pass back and keeps what it leaned to", () => {
    expect(downgrade(check("pass"), "It was not felt.")).toMatchObject({
      status: "inconclusive",
      leaning: "pass",
      reason: "It was not felt. P95 is 4.3 s.",
    });
  });

  test("lets a fail be: the limit was broken, felt fault or not", () => {
    expect(downgrade(check("fail"), "It was not felt.")).toEqual(check("fail"));
  });

  test("adds its reason to what was inconclusive anyway", () => {
    const { leaning, reason } = downgrade(check("inconclusive", "fail"), "It was not felt.");
    expect([leaning, reason]).toEqual(["fail", "It was not felt. P95 is 4.3 s."]);
  });
});

describe("veto", () => {
  test("takes a fail back", () => {
    expect(veto(check("fail"), "The runner was noisy.")).toMatchObject({ status: "inconclusive", leaning: "fail" });
  });

  test.each(["pass", "inconclusive"] as const)("lets a check that is %s be", (status) => {
    expect(veto(check(status), "The runner was noisy.")).toEqual(check(status));
  });
});

test("missingCheck is inconclusive and has no figure", () => {
  expect(missingCheck("cpu-overload", { kind: "availability", limit: 0.95 }, "It never ran.")).toEqual({
    scope: "cpu-overload",
    objective: { kind: "availability", limit: 0.95 },
    status: "inconclusive",
    leaning: null,
    requests: 0,
    measured: null,
    proven: null,
    reason: "It never ran.",
  });
});
