import { describe, expect, test } from "vitest";
import type { Check } from "../../../../src/core/check.ts";
import { checksOf } from "../../../../src/core/checks/record-checks.ts";
import type { DrillRecord, FaultRecord, Phase } from "../../../../src/core/record.ts";
import type { Outcome } from "../../../../src/core/sample.ts";
import {
  buildChain,
  buildComparedRecord,
  buildLiveness,
  buildNoise,
  buildPhase,
  buildPlan,
  buildRecord,
  buildSamples,
  KILL_FAULT,
  OVERLOAD_FAULT,
} from "../../../support/record-builder.ts";

/** A runner whose host gave a third of its time to others. */
const STOLEN = buildNoise({ stealRatio: 0.33 });

const STEADY = buildPhase("steady-state", buildSamples(24, 20_000, 1361));

interface Window {
  readonly latencyMs?: number;
  readonly outcomes?: readonly Outcome[];
  readonly phase?: Partial<Phase>;
  readonly fault?: Partial<FaultRecord>;
}

/** A drill of cpu-overload alone. */
function overloaded({ latencyMs = 3_400, outcomes = [], phase = {}, fault = {} }: Window = {}): DrillRecord {
  const during = buildPhase("cpu-overload", buildSamples(90, 54_000, latencyMs, outcomes), phase);
  const after = buildPhase("after cpu-overload", buildSamples(10, 400_000, 1_400));
  const faults = [{ ...OVERLOAD_FAULT, duringPhase: 1, afterPhase: 2, ...fault }];
  return buildRecord({ phases: [STEADY, during, after], faults, checks: [] });
}

/** A drill of kill-restart alone. */
function killed(fault: Partial<FaultRecord>, limits = {}): DrillRecord {
  const plan = buildPlan();
  const after = buildPhase("after kill-restart", buildSamples(20, 338_000, 1372));
  return buildRecord({
    plan: { ...plan, limits: { ...plan.limits, ...limits } },
    phases: [STEADY, after],
    faults: [{ ...KILL_FAULT, afterPhase: 1, ...fault }],
    checks: [],
  });
}

const statuses = (record: DrillRecord) =>
  Object.fromEntries(checksOf(record).map(({ scope, objective, status }) => [`${scope} ${objective.kind}`, status]));
const check = (record: DrillRecord, kind: Check["objective"]["kind"], scope = "") =>
  checksOf(record).find((each) => each.objective.kind === kind && each.scope.includes(scope));

describe("an overload", () => {
  test("gives a check of each limit, and one of the recovery", () => {
    expect(statuses(overloaded())).toEqual({
      "cpu-overload availability": "pass",
      "cpu-overload p95": "pass",
      "cpu-overload recovery": "pass",
    });
  });

  test("that broke a limit fails, but not on a runner too busy to blame the service", () => {
    expect(check(overloaded({ latencyMs: 12_000 }), "p95")).toMatchObject({ status: "fail" });
    expect(check(overloaded({ latencyMs: 12_000, phase: { noise: STOLEN } }), "p95")).toMatchObject({
      status: "inconclusive",
      leaning: "fail",
      reason: expect.stringMatching(/^The runner itself was busy: .*33 %.*P95 under cpu-overload/),
    });
  });

  test.each([
    ["timeout", "inconclusive"],
    ["http-error", "fail"],
    ["refused", "fail"],
    ["wrong-answer", "fail"],
  ] as const)("a busy runner makes answers late, not wrong: %s is %s", (outcome, status) => {
    const outcomes = Array.from({ length: 60 }, () => outcome);
    expect(check(overloaded({ outcomes }), "availability")?.status).toBe("fail");
    expect(check(overloaded({ outcomes, phase: { noise: STOLEN } }), "availability")?.status).toBe(status);
  });

  test("a crash under it is the service's, however busy the runner was", () => {
    const liveness = { before: buildLiveness(), after: buildLiveness({ startedAt: "later", restartCount: 1 }) };
    const record = overloaded({ fault: { liveness }, phase: { noise: STOLEN } });
    expect(check(record, "availability")).toMatchObject({ status: "fail", reason: expect.stringContaining("crashed") });
  });

  test.each([
    ["not felt", { felt: false, sentence: "no throttling" }],
    ["never found out", null],
  ])("a fault that was %s gives no pass", (_, evidence) => {
    const record = overloaded({ fault: { evidence } });
    expect(check(record, "availability")?.status).toBe("inconclusive");
    expect(check(record, "p95")?.status).toBe("inconclusive");
  });

  test("a window that never was has no check", () => {
    expect(statuses(overloaded({ fault: { duringPhase: null, afterPhase: null } }))).toEqual({});
  });
});

describe("an outage", () => {
  test("gives a check of the recovery and one of the steady state after it", () => {
    expect(statuses(killed({}))).toEqual({ "kill-restart recovery": "pass", "kill-restart steady": "pass" });
  });

  const late = { recovery: buildChain({ firstGoodAnswerMs: 41_000 }) };
  const watched = (noise = buildNoise()) => ({ forMs: 45_000, lastAnswer: "timeout", noise });

  test("a late recovery fails, but not on a busy runner", () => {
    expect(check(killed({ ...late, watched: watched() }), "recovery")?.status).toBe("fail");
    expect(check(killed({ ...late, watched: watched(STOLEN) }), "recovery")?.status).toBe("inconclusive");
  });

  test("a container that was never started again fails, however busy the runner was", () => {
    const gone = buildChain({ startedMs: null, listeningMs: null, firstGoodAnswerMs: null });
    const record = killed({ recovery: gone, watched: watched(STOLEN), afterPhase: null });
    expect(statuses(record)).toEqual({ "kill-restart recovery": "fail" });
  });

  test("a service that was not watched for as long as a later limit may still have come back", () => {
    const silent = { recovery: buildChain({ firstGoodAnswerMs: null }), watched: watched(), afterPhase: null };
    expect(check(killed(silent), "recovery")?.status).toBe("fail");
    expect(check(killed(silent, { maxRecoveryMs: 60_000 }), "recovery")).toMatchObject({
      status: "inconclusive",
      reason: expect.stringContaining("watched for 45 s"),
    });
  });

  test("nobody saw it die: nothing is held against it", () => {
    expect(check(killed({ recovery: buildChain({ diedMs: null }), watched: watched() }), "recovery")?.status).toBe(
      "inconclusive",
    );
  });
});

describe("a comparison with the baseline", () => {
  const slower = { pairs: 40, ratio: { steady: 1, overload: 1.5 } };

  test("is checked in the steady state and under the fault that both felt", () => {
    const record = buildComparedRecord(slower);
    expect(check(record, "baseline-slowdown", "steady")?.status).toBe("pass");
    expect(check(record, "baseline-slowdown", "overload")?.status).toBe("fail");
    expect(check(record, "baseline-availability", "overload")?.status).toBe("pass");
  });

  test.each(["candidate", "baseline"] as const)("says nothing under a fault that the %s did not feel", (side) => {
    const record = buildComparedRecord(slower);
    const fault = (side === "candidate" ? record : record.baseline)?.faults[0];
    if (!fault) throw new Error("no such fault");
    fault.evidence = { felt: false, sentence: "no throttling" };
    expect(check(record, "baseline-slowdown", "overload")).toMatchObject({ status: "inconclusive", leaning: null });
    expect(check(record, "baseline-slowdown", "steady")?.status).toBe("pass");
  });

  test("a busy runner is not held against the candidate", () => {
    const record = buildComparedRecord({ ...slower, noise: STOLEN });
    expect(check(record, "baseline-slowdown", "overload")?.status).toBe("inconclusive");
  });
});

test("other limits give other checks from the same samples, and the same ones the same", () => {
  const record = overloaded();
  const { plan } = record;
  const stricter = { ...record, plan: { ...plan, limits: { ...plan.limits, maxP95Ms: 1_000 } } };
  expect(check(stricter, "p95")?.status).toBe("fail");
  expect(checksOf(structuredClone(record))).toEqual(checksOf(record));
});

test("a steady state that breaks a limit is a fail of its own", () => {
  const steady = buildPhase("steady-state", buildSamples(60, 20_000, 9_500));
  expect(statuses(buildRecord({ phases: [steady], faults: [], checks: [] }))).toEqual({ "steady-state p95": "fail" });
  expect(checksOf(buildRecord({ phases: [], faults: [] }))).toEqual([]);
});
