import { describe, expect, test } from "vitest";
import { comparisonChecks } from "../../../../src/gate/checks/comparison-check.ts";
import { message } from "../../../../src/model/message.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { presetService } from "../../../../src/model/service/service.ts";
import { buildPlan } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";
import { type PairedServices, pairsOf } from "../../stats/comparison/pairs.ts";

const slow = { pairs: 80, latencyMs: 900 };
const WHOLE = { service: buildPlan().service, maxSlowdown: 0.2 };

function checksOf(services: PairedServices, scope = "steady-state") {
  const { candidate, baseline } = pairsOf(services);
  const [slowdown, availability] = comparisonChecks({ ...WHOLE, scope }, candidate, baseline);
  if (slowdown === undefined || availability === undefined) throw new Error("two checks were due");
  return { slowdown, availability };
}

describe("the checks of a comparison", () => {
  test("of equals pass and say what they rest on", () => {
    const { slowdown, availability } = checksOf({ ...slow, spread: 0 }, "cpu-overload");
    expect(slowdown).toEqual({
      scope: "cpu-overload",
      objective: { kind: "baseline-slowdown", limit: 0.2 },
      status: "pass",
      leaning: null,
      requests: 20,
      measured: 1,
      proven: null,
      comparison: { pairs: 10, low: 1, high: 1, smallestSeen: 1.2 },
      reason: [
        message("comparison.not-slower", {
          ...{ scope: "cpu-overload", objective: { kind: "baseline-slowdown", limit: 0.2 } },
          ...{ ratio: 1, low: 1, high: 1, pairs: 10, smallestSeen: 1.2 },
        }),
      ],
    });
    expect(availability).toEqual({
      scope: "cpu-overload",
      objective: { kind: "baseline-availability", limit: null },
      status: "pass",
      leaning: null,
      requests: 160,
      measured: 1,
      proven: null,
      reason: [
        message("comparison.not-less-available", {
          ...{ scope: "cpu-overload", pairs: 80, onlyCandidateFailed: 0, onlyBaselineFailed: 0, bothFailed: 0 },
        }),
      ],
    });
  });

  test("say slower, with the interval", () => {
    const { slowdown } = checksOf({ ...slow, ratio: 1.5 });
    expect(slowdown.status).toBe("fail");
    const { measured: ratio, comparison } = slowdown;
    expect(ratio).toBeCloseTo(1.5, 0);
    expect([comparison?.low, comparison?.high, comparison?.smallestSeen]).not.toContain(null);
    expect(slowdown.reason).toMatchObject([
      { code: "comparison.slower", args: { scope: "steady-state", ratio, ...comparison, pairs: 15 } },
    ]);
  });

  test("explain a fail below the limit", () => {
    const { slowdown } = checksOf({ ...slow, ratio: 1.17, spread: 0.03 });
    const slower = checksOf({ ...slow, ratio: 1.17, spread: 0.03, seed: 4 }).slowdown;
    const fails = [slowdown, slower].filter(({ status }) => status === "fail");
    for (const { measured, reason } of fails) {
      expect(measured).toBeLessThan(1.2);
      expect(reason).toMatchObject([{ code: "comparison.slower", args: { ratio: measured, toleratedRatio: 1.05 } }]);
    }
    expect([slowdown.status, slower.status]).not.toContain("inconclusive");
  });

  test("say what is not decided, and what would decide it", () => {
    const short = checksOf({ ...slow, pairs: 8 }).slowdown;
    expect(short).toMatchObject({ status: "inconclusive", leaning: "pass" });
    expect(short.reason).toMatchObject([
      {
        code: "comparison.slowdown-undecided",
        args: { scope: "steady-state", ratio: short.measured, pairs: 8, leaning: "pass", isLastLook: false },
      },
    ]);
    const few = checksOf({ pairs: 2, latencyMs: 10 });
    expect(few.slowdown.reason).toMatchObject([{ code: "comparison.too-few-pairs", args: { pairs: 2 } }]);
    expect(codesOf(few.availability.reason)).toEqual(["comparison.availability-undecided"]);
    expect(few.availability).toMatchObject({ status: "inconclusive", leaning: "pass" });
    const none = checksOf({ ...slow, pairs: 0 });
    expect(none.slowdown).toMatchObject({ status: "inconclusive", leaning: null, measured: null, requests: 0 });
    expect(codesOf(none.slowdown.reason)).toEqual(["comparison.no-pairs"]);
    expect(none.availability).toMatchObject({ status: "inconclusive", leaning: null, measured: null });
    expect(none.availability.reason).toMatchObject([{ code: "comparison.no-pairs", args: { scope: "steady-state" } }]);
  });

  test("name failures instead of a latency, and stay writable as JSON", () => {
    const { slowdown, availability } = checksOf({ ...slow, latencyMs: 1_200, candidate: () => "http-error" });
    expect(slowdown).toMatchObject({
      status: "fail",
      measured: null,
      comparison: { low: null, high: null, smallestSeen: null },
    });
    expect(slowdown.reason).toMatchObject([
      { code: "comparison.slower-by-failures", args: { pairs: 80, onlyCandidateFailed: 80 } },
    ]);
    expect(availability).toMatchObject({ status: "fail", measured: 0 });
    expect(availability.reason).toMatchObject([
      { code: "comparison.less-available", args: { pairs: 80, onlyCandidateFailed: 80, onlyBaselineFailed: 0 } },
    ]);
    expect(JSON.parse(JSON.stringify(slowdown))).toEqual(slowdown);
  });

  test("never pass for want of a baseline", () => {
    const { slowdown, availability } = checksOf({ ...slow, baseline: () => "timeout" });
    expect(slowdown).toMatchObject({ status: "inconclusive", leaning: null, measured: null });
    expect(slowdown.reason).toMatchObject([
      { code: "comparison.baseline-failed", args: { pairs: 80, onlyBaselineFailed: 80, bothFailed: 0 } },
    ]);
    expect(availability.status).toBe("pass");
  });

  test("tell a few failures apart from many", () => {
    const { availability } = checksOf({ ...slow, candidate: (pair) => (pair < 3 ? "refused" : "ok") });
    expect(availability).toMatchObject({ status: "inconclusive", leaning: "fail" });
    expect(availability.reason).toMatchObject([
      {
        code: "comparison.availability-undecided",
        args: { pairs: 80, onlyCandidateFailed: 3, onlyBaselineFailed: 0, bothFailed: 0, leaning: "fail" },
      },
    ]);
  });

  test("leave out a request without its other half", () => {
    const { candidate, baseline } = pairsOf({ ...slow, pairs: 12 });
    expect(comparisonChecks({ ...WHOLE, scope: "steady-state" }, candidate, baseline.slice(0, 11))).toEqual(
      comparisonChecks({ ...WHOLE, scope: "steady-state" }, candidate.slice(0, 11), baseline.slice(0, 11)),
    );
  });
});

describe("the checks of streamed answers", () => {
  const streamed = { scope: "steady-state", service: presetService("openai-chat", null, "sse"), maxSlowdown: 0.2 };

  /** Answers of 900 ms; the other times of the candidate's, milliseconds. */
  function streams(ttftMs: number, tpotMs: number | null, baselineTpotMs: number | null = 30) {
    const { candidate, baseline } = pairsOf({ ...slow, pairs: 40, spread: 0.05 });
    const as = (first: number, each: number | null) => (sample: Sample) => {
      const times = sample.latencyMs / 900;
      const stream = { ttftMs: first * times, tpotMs: each === null ? null : each * times, maxStallMs: null };
      const rest = { answerTtftMs: stream.ttftMs, stallFromMs: null, words: 21, reasoned: false };
      return { ...sample, stream: { ...stream, ...rest } };
    };
    return comparisonChecks(streamed, candidate.map(as(ttftMs, tpotMs)), baseline.map(as(300, baselineTpotMs)));
  }

  test("are one for each figure, and one for the failures", () => {
    const checks = streams(300, 42);
    expect(checks.map(({ objective, status }) => [objective.kind, status])).toEqual([
      ["baseline-slowdown", "pass"],
      ["baseline-ttft", "pass"],
      ["baseline-tpot", "fail"],
      ["baseline-availability", "pass"],
    ]);
    const tpot = checks[2];
    expect(tpot?.objective.limit).toBe(0.2);
    expect(tpot?.measured).toBeCloseTo(1.4, 1);
    expect(tpot?.reason).toMatchObject([
      { code: "comparison.slower", args: { objective: { kind: "baseline-tpot" }, ratio: tpot?.measured } },
    ]);
    expect(streams(420, 30).find(({ status }) => status === "fail")?.objective.kind).toBe("baseline-ttft");
  });

  test("leave out what the baseline's answers do not have, and say so", () => {
    for (const candidateTpotMs of [null, 30]) {
      const [, ttft, tpot] = streams(300, candidateTpotMs, null);
      expect(ttft?.status).toBe("pass");
      expect(tpot).toMatchObject({ status: "not-applicable", measured: null, requests: 0 });
      expect(codesOf(tpot?.reason ?? [])).toEqual(["comparison.not-applicable"]);
    }
  });

  test("do not pass what only the candidate's answers do not have", () => {
    const tpot = streams(300, null)[2];
    expect(tpot).toMatchObject({ status: "inconclusive", leaning: null, measured: null });
    expect(codesOf(tpot?.reason ?? [])).toEqual(["comparison.figure-missing"]);
  });

  test("are not those of a service that answers at once", () => {
    const { candidate, baseline } = pairsOf(slow);
    const kinds = comparisonChecks({ ...WHOLE, scope: "steady-state" }, candidate, baseline).map(
      ({ objective }) => objective.kind,
    );
    expect(kinds).toEqual(["baseline-slowdown", "baseline-availability"]);
  });
});
