import { describe, expect, test } from "vitest";
import { steadyCheck } from "../../../../src/gate/checks/steady-check.ts";
import type { Check, CheckStatus } from "../../../../src/model/check.ts";
import { isMinimum } from "../../../../src/model/objectives.ts";
import type { Limits } from "../../../../src/model/plan.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { FAILS } from "../../../support/failing-drills.ts";
import { decidedOn, limitText, measuredText, outcomeText } from "../../../support/in-english.ts";
import {
  buildCheck,
  buildComparedRecord,
  buildPhase,
  buildRecord,
  buildSamples,
} from "../../../support/record-builder.ts";

/** What stands beside the check of these requests after a kill, whose steady state has a P50 of 1372 ms. */
function measuredAfter(samples: readonly Sample[], limits: Partial<Limits> = {}): [CheckStatus, string] {
  const [steady, after] = [
    buildPhase("steady-state", buildSamples(20, 0, 1372)),
    buildPhase("after kill-restart", samples),
  ];
  const check = steadyCheck("kill-restart", { after, steady, limits, requests: 20 });
  return [check.status, measuredText(buildRecord({ phases: [steady, after] }), check)];
}

describe("what is measured never contradicts the verdict beside it", () => {
  test.each([
    ["fail", 6, "14 of 20 answered"],
    ["inconclusive", 1, "19 of 20 answered"],
  ] as const)("a slowdown within its limit is not shown when requests failed: %s", (status, failed, shown) => {
    const samples = buildSamples(20, 0, 1372, Array(failed).fill("timeout"));
    expect(measuredAfter(samples, { minAvailability: 0.95 })).toEqual([status, shown]);
  });

  test("nor when it was the P95 that failed", () => {
    const samples = buildSamples(20, 0, 1372).map((each, index) => (index < 9 ? { ...each, latencyMs: 9_000 } : each));
    expect(measuredAfter(samples, { maxP95Ms: 8_000 })).toEqual(["fail", "P95 9 s"]);
  });

  test("it is when it decided", () => {
    expect(measuredAfter(buildSamples(20, 0, 1400))).toEqual(["pass", "1.0x"]);
    expect(measuredAfter(buildSamples(20, 0, 3300))).toEqual(["inconclusive", "2.4x"]);
    expect(measuredAfter([])).toEqual(["inconclusive", "–"]);
  });

  test("failures of a phase that were before what is judged are not shown beside it", () => {
    const all = buildPhase("after freeze", buildSamples(25, 0, 1372, Array(5).fill("http-error")));
    const [steady, judged] = [
      buildPhase("steady-state", buildSamples(20, 0, 1372)),
      buildPhase("", all.samples.slice(5)),
    ];
    const check = steadyCheck("freeze", { after: judged, steady, limits: {}, requests: 20 });
    expect(check.status).toBe("pass");
    expect(measuredText(buildRecord({ phases: [steady, all] }), check)).toBe("1.0x");
  });

  test.each([
    ["pass", "97.1 % (≥ 95.2 % proven)"],
    ["inconclusive", "97.1 % (≥ 95.2 % proven)"],
    ["fail", "97.1 %"],
  ] as const)("a bound stands beside a %s only where it proves something", (status, shown) => {
    const objective = { kind: "availability", limit: 0.95 } as const;
    expect(measuredText(buildRecord(), buildCheck({ objective, status, measured: 0.971, proven: 0.952 }))).toBe(shown);
  });
});

describe("a fail whose figure is within its limit, or missing, says what broke the limit", () => {
  test.each(Object.entries(FAILS))("%s", (_, make) => {
    const { record } = make();
    for (const check of record.checks.filter(({ status }) => status === "fail")) {
      const { limit } = check.objective;
      const { measured } = check;
      if (measured !== null && limit !== null && (isMinimum(check.objective) ? measured < limit : measured > limit))
        continue;
      expect(measuredText(record, check)).toMatch(/[a-z]{3}/);
    }
  });

  test.each([
    ["crash loop", "never: crash loop"],
    ["no restart policy", "never: not restarted"],
    ["signal ignored", "signal ignored, killed after 10.1 s"],
  ])("%s: %s", (name, shown) => {
    const { record } = FAILS[name]?.() ?? expect.fail();
    const check = record.checks.find(({ status }) => status === "fail") ?? expect.fail();
    expect(measuredText(record, check)).toBe(shown);
    expect(outcomeText(record, check)).toBe("");
  });
});

describe("a comparison with the baseline", () => {
  const slowdown = (check: Partial<Check>) =>
    buildCheck({ scope: "steady-state", objective: { kind: "baseline-slowdown", limit: 0.2 }, ...check });
  const figures = { pairs: 40, low: 0.98, high: 1.1, smallestSeen: 1.14 };

  test.each([
    [{ measured: 1.04, comparison: figures }, "1.04x (0.98–1.10)"],
    [{ measured: 1.199, comparison: { ...figures, high: 1.201 } }, "1.199x (0.98–1.201)"],
    [{ measured: 1.3, comparison: { ...figures, low: 1.2, high: null } }, "1.30x (1.20–∞)"],
    [{ measured: 1.04, comparison: { ...figures, low: null, high: null } }, "1.04x"],
    [{ measured: null, status: "inconclusive" }, "–"],
    [{ measured: null, status: "fail", comparison: figures }, "failed requests"],
  ] as const)("%j measures %s", (check, shown) => {
    expect(measuredText(buildRecord(), slowdown(check))).toBe(shown);
  });

  test.each([
    [{ status: "pass" }, "not slower", "not less available"],
    [{ status: "fail" }, "slower", "less available"],
    [{ status: "inconclusive" }, "inconclusive", "inconclusive"],
    [{ status: "inconclusive", leaning: "fail" }, "inconclusive", "inconclusive"],
  ] as const)("%j is %s, or %s", (check, slower, lessAvailable) => {
    expect(outcomeText(buildRecord(), slowdown(check))).toBe(slower);
    expect(
      outcomeText(buildRecord(), slowdown({ ...check, objective: { kind: "baseline-availability", limit: null } })),
    ).toBe(lessAvailable);
  });

  test("is decided on pairs, and its availability held to the baseline's", () => {
    const record = buildComparedRecord({ pairs: 10, ratio: { steady: 1, overload: 1 } });
    const availability = slowdown({ objective: { kind: "baseline-availability", limit: null }, requests: 80 });
    expect(decidedOn(record, slowdown({ comparison: figures }))).toBe("40 pairs");
    expect(decidedOn(record, availability)).toBe("40 pairs");
    expect(limitText(record, slowdown({}))).toBe("≤ 1.2x");
    expect(limitText(record, availability)).toBe("≥ 100 %");
    expect(limitText(buildRecord(), availability)).toBe("≥ the baseline's");
  });
});
