import { describe, expect, test } from "vitest";
import { comparisonChecks } from "../../../../src/gate/checks/comparison-check.ts";
import { type PairedServices, pairsOf } from "../../stats/comparison/pairs.ts";

const slow = { pairs: 80, latencyMs: 900 };

function checksOf(services: PairedServices, scope = "steady-state") {
  const { candidate, baseline } = pairsOf(services);
  const [slowdown, availability] = comparisonChecks(scope, 0.2, candidate, baseline);
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
      reason:
        "The candidate is not slower than the baseline under cpu-overload: 1.00x its latency (95 % interval 1.00x to 1.00x) over 10 pairs against a limit of 1.2x; the smallest slowdown that this run could have seen is 1.20x.",
    });
    expect(availability).toEqual({
      scope: "cpu-overload",
      objective: { kind: "baseline-availability", limit: null },
      status: "pass",
      leaning: null,
      requests: 160,
      measured: 1,
      proven: null,
      reason: "Neither image failed under cpu-overload, in 80 pairs.",
    });
  });

  test("say slower, with the interval", () => {
    const { slowdown } = checksOf({ ...slow, ratio: 1.5 });
    expect(slowdown.status).toBe("fail");
    expect(slowdown.reason).toMatch(
      /^The candidate is slower than the baseline in the steady state: 1\.\d\dx its latency \(95 % interval 1\.\d\dx to 1\.\d\dx\) over 15 pairs, against a limit of 1\.2x; the smallest slowdown that this run could have seen is 1\.\d\dx\.$/,
    );
  });

  test("explain a fail below the limit", () => {
    const { slowdown } = checksOf({ ...slow, ratio: 1.17, spread: 0.03 });
    const slower = checksOf({ ...slow, ratio: 1.17, spread: 0.03, seed: 4 }).slowdown;
    for (const { status, reason } of [slowdown, slower].filter((check) => check.status === "fail")) {
      expect(status).toBe("fail");
      expect(reason).toContain("clearly above the 1.05x up to which a limit of 1.2x raises no alarm");
    }
    expect([slowdown.status, slower.status]).not.toContain("inconclusive");
  });

  test("say that it can't be told, and what would tell it", () => {
    const short = checksOf({ ...slow, pairs: 8 }).slowdown;
    expect(short).toMatchObject({ status: "inconclusive", leaning: "pass" });
    expect(short.reason).toMatch(
      /^It can't be told whether the candidate is slower than the baseline in the steady state: .* over 8 pairs against a limit of 1\.2x \(leaning pass\)\. More time \(`max-duration`\) would decide it\.$/,
    );
    const few = checksOf({ pairs: 2, latencyMs: 10 });
    expect(few.slowdown.reason).toContain("2 pairs made in too short a time are too few");
    expect(few.availability).toMatchObject({ status: "inconclusive", leaning: "pass" });
    const none = checksOf({ ...slow, pairs: 0 });
    expect(none.slowdown).toMatchObject({ status: "inconclusive", leaning: null, measured: null, requests: 0 });
    expect(none.slowdown.reason).toContain("no pair of requests was made");
    expect(none.availability).toMatchObject({ status: "inconclusive", leaning: null, measured: null });
    expect(none.availability.reason).toContain("No pair of requests was made in the steady state");
  });

  test("name failures instead of a latency, and stay writable as JSON", () => {
    const { slowdown, availability } = checksOf({ ...slow, latencyMs: 1_200, candidate: () => "http-error" });
    expect(slowdown).toMatchObject({
      status: "fail",
      measured: null,
      comparison: { low: null, high: null, smallestSeen: null },
    });
    expect(slowdown.reason).toMatch(
      /it failed in \d+ of \d+ pairs where the baseline answered, against a limit of 1\.2x\.$/,
    );
    expect(availability).toMatchObject({ status: "fail", measured: 0 });
    expect(availability.reason).toMatch(
      /^The candidate fails more often than the baseline in the steady state: the candidate alone failed in \d+ of \d+ pairs, the baseline alone in 0\.$/,
    );
    expect(JSON.parse(JSON.stringify(slowdown))).toEqual(slowdown);
  });

  test("never pass for want of a baseline", () => {
    const { slowdown, availability } = checksOf({ ...slow, baseline: () => "timeout" });
    expect(slowdown).toMatchObject({ status: "inconclusive", leaning: null, measured: null });
    expect(slowdown.reason).toContain("the baseline failed in 80 of 80 pairs");
    expect(availability.status).toBe("pass");
  });

  test("tell a few failures apart from many", () => {
    const { availability } = checksOf({ ...slow, candidate: (pair) => (pair < 3 ? "refused" : "ok") });
    expect(availability).toMatchObject({ status: "inconclusive", leaning: "fail" });
    expect(availability.reason).toContain(
      "the candidate alone failed in 3 of 80 pairs, the baseline alone in 0, too few",
    );
  });

  test("leave out a request without its other half", () => {
    const { candidate, baseline } = pairsOf({ ...slow, pairs: 12 });
    expect(comparisonChecks("steady-state", 0.2, candidate, baseline.slice(0, 11))).toEqual(
      comparisonChecks("steady-state", 0.2, candidate.slice(0, 11), baseline.slice(0, 11)),
    );
  });
});
