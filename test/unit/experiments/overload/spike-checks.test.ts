import { describe, expect, test } from "vitest";
import { goodputCheck, sheddingCheck } from "../../../../src/experiments/overload/spike-checks.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { buildPhase } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";
import { sampleOf } from "../../model/samples.ts";

/** A minute at ten requests a second, of which as many are good as `good` says. */
function surge(good: (index: number) => boolean, otherwise: Partial<Sample>, tookMs = 80) {
  const samples = Array.from({ length: 600 }, (_, index): Sample => {
    const atMs = 100 * index;
    if (good(index)) return sampleOf({ atMs, latencyMs: 80 });
    return { ...sampleOf({ atMs, latencyMs: tookMs, outcome: "http-error" }), ...otherwise };
  });
  return buildPhase("overload", samples, { startedAtMs: 0, endedAtMs: 60_000 });
}

const every = (nth: number) => (index: number) => index % nth === 0;

describe("shedding", () => {
  test("answered or turned away within a second is a pass", () => {
    const check = sheddingCheck("overload", 0.95, surge(every(2), { status: 503, shed: true }));
    expect(check).toMatchObject({ status: "pass", objective: { kind: "shedding", limit: 0.95 }, measured: 1 });
    expect(check.reason).toMatchObject([
      { code: "shedding.passed", args: { requests: 600, answered: 300, shed: 300, lost: 0 } },
    ]);
  });

  test.each([
    ["without a time to come back at", { status: 503 }, 80],
    ["by a time-out", { outcome: "timeout" }, 10_000],
    ["too late", { status: 503, shed: true }, 1_500],
  ] as const)("turned away %s is a fail", (_, otherwise, tookMs) => {
    expect(sheddingCheck("overload", 0.95, surge(every(2), otherwise, tookMs)).status).toBe("fail");
  });

  test("what found the room full of requests that wait is the service's, and the report says so", () => {
    const check = sheddingCheck(
      "overload",
      0.95,
      surge(every(10), { outcome: "dropped", generatorFull: true, sentAtMs: null }),
    );
    expect(check).toMatchObject({ status: "fail", leaning: null });
    expect(check.reason).toMatchObject([{ code: "shedding.failed", args: { lost: 540, lostUnsent: 540 } }]);
  });

  test("what was turned away without a time to come back at is named", () => {
    const check = sheddingCheck("overload", 0.95, surge(every(2), { status: 503 }));
    expect(check.reason).toMatchObject([
      { code: "shedding.failed", args: { shed: 0, lost: 300, lostUnsent: 0, lostWithoutRetryAfter: 300 } },
    ]);
  });

  test("what the generator itself could not send is not", () => {
    const check = sheddingCheck("overload", 0.95, surge(every(10), { outcome: "dropped", sentAtMs: null }));
    expect(check).toMatchObject({ status: "inconclusive" });
    expect(check.reason).toMatchObject([
      { code: "shedding.undecided" },
      { code: "shedding.not-sent", args: { dropped: 540 } },
    ]);
  });

  test.each([
    ["--quick", 20_000, 5_000],
    ["half a minute", 30_000, 10_000],
    ["a long time-out", 30_000, 20_000],
  ])("a window of fixed length is judged at its end: %s", (_, durationMs, timeoutMs) => {
    const samples = Array.from({ length: durationMs / 100 }, (__, index) =>
      index < 20
        ? sampleOf({ atMs: 100 * index, latencyMs: 80 })
        : sampleOf({ atMs: 100 * index, latencyMs: timeoutMs, outcome: "timeout" }),
    );
    const check = sheddingCheck("overload", 0.95, buildPhase("overload", samples));
    expect(check.status).toBe("fail");
    expect(codesOf(check.reason)).toEqual(["shedding.failed"]);
  });

  test("a burst of noise is not a fail, and what is not decided claims nothing of how near it is", () => {
    const samples = Array.from({ length: 300 }, (_, index) => {
      const burst = index >= 100 && index < 130;
      return sampleOf({ atMs: 100 * index, latencyMs: burst ? 1_000 : 80, outcome: burst ? "timeout" : "ok" });
    });
    const check = sheddingCheck("overload", 0.95, buildPhase("overload", samples));
    expect(check.status).toBe("inconclusive");
    expect(check.reason).toMatchObject([{ code: "shedding.undecided", args: { leaning: "fail", requests: 300 } }]);
  });

  test("nothing was sent: nothing is known", () => {
    expect(sheddingCheck("overload", 0.95, buildPhase("overload", []))).toMatchObject({
      status: "inconclusive",
      measured: null,
      reason: [{ code: "shedding.no-requests" }],
    });
  });
});

describe("good answers", () => {
  const shed = { status: 503, shed: true } as const;

  test("as many as the service can give are a pass", () => {
    const check = goodputCheck("overload", 5, surge(every(2), shed));
    expect(check.status).toBe("pass");
    expect(check.measured).toBeCloseTo(1, 1);
    const { measured } = check;
    expect(check.reason).toMatchObject([{ code: "goodput.passed", args: { capacityPerSecond: 5, measured } }]);
  });

  test("half of them are a fail, and so are none", () => {
    expect(goodputCheck("overload", 5, surge(every(4), shed))).toMatchObject({
      status: "fail",
      reason: [{ code: "goodput.failed", args: { measured: expect.closeTo(0.5, 1) } }],
    });
    expect(
      goodputCheck(
        "overload",
        5,
        surge(() => false, shed),
      ).status,
    ).toBe("fail");
  });

  test("a service that gives out under the load is a fail, however well it began", () => {
    const check = goodputCheck(
      "overload",
      5,
      surge((index) => index < 250 && index % 2 === 0, shed),
    );
    expect(check.measured).toBeGreaterThan(0.3);
    expect(check.status).toBe("fail");
    expect(check.reason).toMatchObject([{ code: "goodput.failed", args: { measuredAtEnd: 0 } }]);
  });

  test("about the limit, now more and now less, is too close to call", () => {
    const uneven = (index: number) => every(Math.floor(index / 60) % 2 === 0 ? 2 : 3)(index);
    const { status, leaning, reason } = goodputCheck("overload", 5.3, surge(uneven, shed));
    expect(status).toBe("inconclusive");
    expect(reason).toMatchObject([{ code: "goodput.undecided", args: { leaning } }]);
  });

  test("are counted while requests are sent, not while the last answers are waited for", () => {
    const phase = surge(every(2), { ...shed });
    const drained = { ...phase, endedAtMs: 120_000 };
    expect(goodputCheck("overload", 5, drained)).toEqual(goodputCheck("overload", 5, phase));
  });

  test("a capacity that is not known tells nothing", () => {
    const { status, reason } = goodputCheck("overload", 0, surge(every(2), shed));
    expect(status).toBe("inconclusive");
    expect(codesOf(reason)).toEqual(["goodput.capacity-unknown"]);
  });
});
