import { describe, expect, test } from "vitest";
import type { Check } from "../../../src/core/check.ts";
import type { Phase } from "../../../src/core/record.ts";
import { measuredText } from "../../../src/report/words.ts";
import { buildCheck, buildPhase, buildRecord, buildSamples } from "../../support/record-builder.ts";

const STEADY = { kind: "steady", requests: 20, maxSlowdown: 2 } as const;

function measuredAfter(phase: Phase, check: Partial<Check>): string {
  const record = buildRecord({ phases: [phase] });
  return measuredText(record, buildCheck({ scope: "kill-restart", objective: STEADY, ...check }));
}

describe("what is measured never contradicts the verdict beside it", () => {
  test.each(["fail", "inconclusive"] as const)(
    "a slowdown within its limit is not shown when requests failed: %s",
    (status) => {
      const phase = buildPhase("after kill-restart", buildSamples(20, 0, 1372, Array(6).fill("timeout")));
      expect(measuredAfter(phase, { status, measured: 1 })).toBe("14 of 20 answered");
    },
  );

  test("nor when it was the P95 that failed", () => {
    const phase = buildPhase("after kill-restart", buildSamples(20, 0, 9000));
    expect(measuredAfter(phase, { status: "fail", measured: 1.9 })).toMatch(/^P95 \d+(\.\d)? s$/);
  });

  test("it is when it decided", () => {
    const phase = buildPhase("after kill-restart", buildSamples(20, 0, 1372));
    expect(measuredAfter(phase, { status: "pass", measured: 1.02 })).toBe("1.0x");
    expect(measuredAfter(phase, { status: "inconclusive", leaning: "fail", measured: 2.4 })).toBe("2.4x");
    expect(measuredAfter(phase, { status: "inconclusive", measured: null })).toBe("–");
  });

  test.each([
    ["pass", "97.1 % (≥ 95.2 % proven)"],
    ["inconclusive", "97.1 % (≥ 95.2 % proven)"],
    ["fail", "97.1 %"],
  ] as const)("a bound stands beside a %s only where it proves something", (status, shown) => {
    const objective = { kind: "availability", min: 0.95 } as const;
    expect(measuredText(buildRecord(), buildCheck({ objective, status, measured: 0.971, proven: 0.952 }))).toBe(shown);
  });
});
