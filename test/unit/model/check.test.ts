import { describe, expect, test } from "vitest";
import { type Check, downgrade, missingCheck, veto } from "../../../src/model/check.ts";
import { message } from "../../../src/model/message.ts";

const NO_EFFECT = message("effect.none", { name: "cpu-overload", onBaseline: false });
const NO_REQUESTS = message("shedding.no-requests", { scope: "cpu-overload" });

const check = (status: Check["status"], leaning: Check["leaning"] = null): Check => ({
  scope: "cpu-overload",
  objective: { kind: "p95", limit: 8_000 },
  status,
  leaning,
  requests: 86,
  measured: 4_254,
  proven: null,
  reason: [NO_REQUESTS],
});

describe("downgrade", () => {
  test("takes a pass back and keeps what it leaned to", () => {
    expect(downgrade(check("pass"), NO_EFFECT)).toMatchObject({
      status: "inconclusive",
      leaning: "pass",
      reason: [NO_EFFECT, NO_REQUESTS],
    });
  });

  test("keeps a fail: the limit was broken, with or without an effect", () => {
    expect(downgrade(check("fail"), NO_EFFECT)).toEqual(check("fail"));
  });

  test("adds its reason to what was inconclusive anyway", () => {
    const { leaning, reason } = downgrade(check("inconclusive", "fail"), NO_EFFECT);
    expect([leaning, reason]).toEqual(["fail", [NO_EFFECT, NO_REQUESTS]]);
  });
});

describe("veto", () => {
  test("takes a fail back", () => {
    expect(veto(check("fail"), NO_EFFECT)).toMatchObject({
      status: "inconclusive",
      leaning: "fail",
    });
  });

  test.each(["pass", "inconclusive"] as const)("lets a check that is %s be", (status) => {
    expect(veto(check(status), NO_EFFECT)).toEqual(check(status));
  });
});

test("missingCheck is inconclusive and has no figure", () => {
  expect(missingCheck("cpu-overload", { kind: "availability", limit: 0.95 }, NO_REQUESTS)).toEqual({
    scope: "cpu-overload",
    objective: { kind: "availability", limit: 0.95 },
    status: "inconclusive",
    leaning: null,
    requests: 0,
    measured: null,
    proven: null,
    reason: [NO_REQUESTS],
  });
});
