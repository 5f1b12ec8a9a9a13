import { describe, expect, test } from "vitest";
import { steadyCheck } from "../../../../src/gate/checks/steady-check.ts";
import { measure } from "../../../../src/model/measurement.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { inARow, times } from "../../model/samples.ts";

const steadyMs = 1_361;

function checkAfter(samples: readonly Sample[], steady: readonly Sample[] = inARow(times(24, steadyMs))) {
  return steadyCheck("kill-restart", {
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
      reason: "All 20 requests after kill-restart were answered, at 1.0x its steady P50.",
    });
  });

  test.each([
    ["no request", inARow([]), null, "no request was made."],
    ["19 of 20", inARow(times(19, 1_400)), "pass", "only 19 of 20 requests were made."],
    [
      "one failed",
      inARow([...times(19, 1_400), ...times(1, 10_000, "timeout")]),
      "fail",
      "1 of 20 requests failed (1 timed out).",
    ],
    ["much slower", inARow(times(20, 3_000)), "fail", "its P50 is 2.2x its steady P50, more than 2x."],
    ["a hair too slow", inARow(times(20, 2_723)), "fail", "its P50 is 2.001x its steady P50, more than 2x."],
  ] as const)("%s is inconclusive", (_, samples, leaning, why) => {
    const reason = `The service may not be back to its steady state after kill-restart: ${why}`;
    expect(checkAfter(samples)).toMatchObject({ status: "inconclusive", leaning, reason });
  });

  test("no steady state to compare with is inconclusive", () => {
    expect(checkAfter(inARow(times(20, 1_400)), [])).toMatchObject({
      status: "inconclusive",
      leaning: null,
      measured: null,
    });
  });

  test.each([
    ["time-outs", inARow(times(20, 10_000, "timeout"))],
    ["HTTP errors", inARow(times(20, 3, "http-error"))],
    ["wrong answers, then fewer than 20", inARow(times(8, 1_400, "wrong-answer"))],
  ])("a service that answers with %s is a fail", (_, samples) => {
    const check = checkAfter(samples);
    expect(check.status).toBe("fail");
    expect(check.reason).toMatch(
      /^The service is not back to its steady state after kill-restart: \d+ of \d+ requests failed/,
    );
  });

  test("a service beyond its P95 limit is a fail", () => {
    expect(checkAfter(inARow(times(20, 9_500)))).toMatchObject({
      status: "fail",
      reason: "The service is not back to its steady state after kill-restart: P95 is 9.5 s against a limit of 8 s.",
    });
  });

  test("a burst is not blamed on the service", () => {
    expect(checkAfter(inARow(times(4, 1, "refused"))).status).toBe("inconclusive");
  });
});
