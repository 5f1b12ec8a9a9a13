import { describe, expect, test } from "vitest";
import { goodputCheck, sheddingCheck } from "../../../../src/core/checks/surge-check.ts";
import type { Sample } from "../../../../src/core/sample.ts";
import { buildPhase } from "../../../support/record-builder.ts";
import { sampleOf } from "../samples.ts";

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
    expect(check).toMatchObject({ status: "pass", objective: { kind: "shedding", min: 0.95 }, measured: 1 });
    expect(check.reason).toContain("of 600 requests it answered 300, turned 300 away within 1 s, and left 0");
  });

  test.each([
    ["without a time to come back at", { status: 503 }, 80],
    ["by a time-out", { outcome: "timeout" }, 10_000],
    ["too late", { status: 503, shed: true }, 1_500],
  ] as const)("turned away %s is a fail", (_, otherwise, tookMs) => {
    expect(sheddingCheck("overload", 0.95, surge(every(2), otherwise, tookMs)).status).toBe("fail");
  });

  test("nothing was sent: nothing is known", () => {
    expect(sheddingCheck("overload", 0.95, buildPhase("overload", []))).toMatchObject({
      status: "inconclusive",
      measured: null,
    });
  });
});

describe("good answers", () => {
  const shed = { status: 503, shed: true } as const;

  test("as many as the service can give are a pass", () => {
    const check = goodputCheck("overload", 5, surge(every(2), shed));
    expect(check.status).toBe("pass");
    expect(check.measured).toBeCloseTo(1, 1);
  });

  test("half of them are a fail, and so are none", () => {
    expect(goodputCheck("overload", 5, surge(every(4), shed)).status).toBe("fail");
    expect(
      goodputCheck(
        "overload",
        5,
        surge(() => false, shed),
      ).status,
    ).toBe("fail");
  });

  test("about the limit, now more and now less, is too close to call", () => {
    const uneven = (index: number) => every(Math.floor(index / 60) % 2 === 0 ? 2 : 3)(index);
    expect(goodputCheck("overload", 5.3, surge(uneven, shed)).status).toBe("inconclusive");
  });

  test("a capacity that is not known tells nothing", () => {
    expect(goodputCheck("overload", 0, surge(every(2), shed)).status).toBe("inconclusive");
  });
});
