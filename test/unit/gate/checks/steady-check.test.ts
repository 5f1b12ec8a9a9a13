import { describe, expect, test } from "vitest";
import { steadyCheck } from "../../../../src/gate/checks/steady-check.ts";
import { measure } from "../../../../src/model/measurement.ts";
import { message } from "../../../../src/model/message.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { inARow, times } from "../../model/samples.ts";

const steadyMs = 1_361;
const scope = "kill-restart";
const STEADY = { scope, objective: { kind: "steady", limit: 2 } } as const;
const slower = (p50Ms: number) => ({ ...STEADY, measured: p50Ms / steadyMs });

function checkAfter(samples: readonly Sample[], steady: readonly Sample[] = inARow(times(24, steadyMs))) {
  return steadyCheck(scope, {
    after: { samples, measurement: measure(samples) },
    steady: { measurement: measure(steady) },
    limits: { minAvailability: 0.95, maxP95Ms: 8_000 },
    requests: 20,
  });
}

describe("steadyCheck", () => {
  test("20 good requests at the old pace are a pass", () => {
    expect(checkAfter(inARow(times(20, 1_400)))).toMatchObject({
      scope: "kill-restart",
      objective: { kind: "steady", limit: 2 },
      status: "pass",
      requests: 20,
      measured: 1_400 / steadyMs,
      reason: [message("steady.passed", { ...STEADY, measured: 1_400 / steadyMs, requests: 20 })],
    });
  });

  test.each([
    ["no request", inARow([]), null, message("steady.no-requests", { scope })],
    [
      "19 of 20",
      inARow(times(19, 1_400)),
      "pass",
      message("steady.too-few-requests", { scope, requests: 19, needed: 20 }),
    ],
    ["much slower", inARow(times(20, 3_000)), "fail", message("steady.slower", slower(3_000))],
    ["a hair too slow", inARow(times(20, 2_723)), "fail", message("steady.slower", slower(2_723))],
  ] as const)("%s is inconclusive", (_, samples, leaning, reason) => {
    expect(checkAfter(samples)).toMatchObject({ status: "inconclusive", leaning, reason: [reason] });
  });

  test("one failed request is inconclusive", () => {
    expect(checkAfter(inARow([...times(19, 1_400), ...times(1, 10_000, "timeout")]))).toMatchObject({
      status: "inconclusive",
      leaning: "fail",
      reason: [{ code: "steady.requests-failed", args: { scope, byOutcome: { ok: 19, timeout: 1 } } }],
    });
  });

  test("no steady state to compare with is inconclusive", () => {
    expect(checkAfter(inARow(times(20, 1_400)), [])).toMatchObject({
      status: "inconclusive",
      leaning: null,
      measured: null,
      reason: [message("steady.no-steady-state", { scope })],
    });
  });

  test.each([
    ["time-outs", inARow(times(20, 10_000, "timeout"))],
    ["HTTP errors", inARow(times(20, 3, "http-error"))],
    ["wrong answers, then fewer than 20", inARow(times(8, 1_400, "wrong-answer"))],
  ])("a service that answers with %s is a fail", (_, samples) => {
    const broken = { kind: "availability", limit: 0.95 };
    expect(checkAfter(samples)).toMatchObject({
      status: "fail",
      reason: [{ code: "steady.limit-broken", args: { scope, broken, byOutcome: { ok: 0 }, measured: 0 } }],
    });
  });

  test("a service beyond its P95 limit is a fail", () => {
    expect(checkAfter(inARow(times(20, 9_500)))).toMatchObject({
      status: "fail",
      reason: [
        {
          code: "steady.limit-broken",
          args: { scope, broken: { kind: "p95", limit: 8_000 }, byOutcome: { ok: 20 }, measured: 9_500 },
        },
      ],
    });
  });

  test("a burst is not blamed on the service", () => {
    expect(checkAfter(inARow(times(4, 1, "refused"))).status).toBe("inconclusive");
  });
});
