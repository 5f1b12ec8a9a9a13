import { describe, expect, test } from "vitest";
import { checksOf } from "../../../src/experiments/checks.ts";
import type { Check } from "../../../src/model/check.ts";
import { message } from "../../../src/model/message.ts";
import type { Asked, DrillRecord, Phase, UsageMoment } from "../../../src/model/record.ts";
import type { Outcome, Sample } from "../../../src/model/sample.ts";
import {
  buildChain,
  buildComparedRecord,
  buildExperiment,
  buildLiveness,
  buildNoise,
  buildPhase,
  buildPlan,
  buildRecord,
  buildSamples,
  buildWatched,
  changed,
  type ExperimentOverrides,
  KILL_FAULT,
  OVERLOAD_FAULT,
} from "../../support/record-builder.ts";
import { said, textMessage } from "../../support/said.ts";
import { sampleOf } from "../model/samples.ts";

/** A runner whose host gave a third of its time to others. */
const STOLEN = buildNoise({ stealRatio: 0.33 });

const STEADY = buildPhase("steady-state", buildSamples(24, 20_000, 1361));

interface Window {
  readonly latencyMs?: number;
  readonly outcomes?: readonly Outcome[];
  readonly phase?: Partial<Phase>;
  readonly experiment?: ExperimentOverrides;
}

/** A drill of cpu-overload alone. */
function overloaded({ latencyMs = 3_400, outcomes = [], phase = {}, experiment = {} }: Window = {}): DrillRecord {
  const during = buildPhase("cpu-overload", buildSamples(90, 54_000, latencyMs, outcomes), phase);
  const after = buildPhase("after cpu-overload", buildSamples(10, 400_000, 1_400));
  const experiments = [changed(OVERLOAD_FAULT, { duringPhase: 1, afterPhase: 2, ...experiment })];
  return buildRecord({ phases: [STEADY, during, after], experiments, checks: [] });
}

const momentOf = (second: number, cpuShare: number): UsageMoment => {
  return { atMs: 1_000 * second, cpuShare, memoryBytes: null, throttledRatio: null };
};

/** A drill of kill-restart alone. */
function killed(experiment: ExperimentOverrides, limits = {}): DrillRecord {
  const plan = buildPlan();
  const after = buildPhase("after kill-restart", buildSamples(20, 338_000, 1372));
  return buildRecord({
    plan: { ...plan, limits: { ...plan.limits, ...limits } },
    phases: [STEADY, after],
    experiments: [changed(KILL_FAULT, { afterPhase: 1, ...experiment })],
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
    const failed = check(overloaded({ latencyMs: 12_000 }), "p95");
    expect(failed).toMatchObject({ status: "fail" });
    const excused = check(overloaded({ latencyMs: 12_000, phase: { noise: STOLEN } }), "p95");
    expect(excused).toMatchObject({ status: "inconclusive", leaning: "fail" });
    expect(excused?.reason[0]).toMatchObject({ code: "noise.busy", args: { stealRatio: 0.33 } });
    expect(excused?.reason.slice(1)).toEqual(failed?.reason);
  });

  test.each([
    ["timeout", "inconclusive"],
    ["http-error", "fail"],
    ["http-error", "fail"],
    ["wrong-answer", "fail"],
  ] as const)("a busy runner makes answers late, not wrong: %s is %s", (outcome, status) => {
    const outcomes = Array.from({ length: 60 }, () => outcome);
    expect(check(overloaded({ outcomes }), "availability")?.status).toBe("fail");
    expect(check(overloaded({ outcomes, phase: { noise: STOLEN } }), "availability")?.status).toBe(status);
  });

  test("its P95 is late, and yet failures of any other kind are a fail by it", () => {
    const wrong = Array.from({ length: 90 }, (_, index): Outcome => (index % 4 === 0 ? "wrong-answer" : "ok"));
    const lax = (record: DrillRecord): DrillRecord => ({
      ...record,
      plan: { ...record.plan, limits: { ...record.plan.limits, minAvailability: 0.5 } },
    });
    const record = lax(overloaded({ outcomes: wrong, phase: { noise: STOLEN } }));
    expect(check(record, "availability")?.status).not.toBe("fail");
    expect(check(record, "p95")?.status).toBe("fail");
  });

  test("a service that hung and did nothing was not waiting for the runner", () => {
    const outcomes = Array.from({ length: 90 }, (_, index): Outcome => (index < 20 ? "ok" : "timeout"));
    const record = overloaded({ outcomes, phase: { noise: STOLEN } });
    const using = (cpuShare: number) => Array.from({ length: 900 }, (_, second) => momentOf(second, cpuShare));
    expect(check({ ...record, usage: using(0.6) }, "availability")?.status).toBe("inconclusive");
    expect(check({ ...record, usage: using(0.001) }, "availability")?.status).toBe("fail");
  });

  test.each([
    ["timeout", "inconclusive"],
    ["http-error", "fail"],
    ["http-error", "fail"],
  ] as const)("once it is over, nothing but %s is %s on a busy runner", (outcome, status) => {
    const samples = buildSamples(
      10,
      400_000,
      1_400,
      Array.from({ length: 10 }, () => outcome),
    );
    const record = overloaded();
    const [steady = STEADY, during = STEADY] = record.phases;
    const after = buildPhase("after cpu-overload", samples, { noise: STOLEN });
    expect(check({ ...record, phases: [steady, during, after] }, "recovery")?.status).toBe(status);
  });

  test("a crash under it is the service's, however busy the runner was", () => {
    const liveness = { before: buildLiveness(), after: buildLiveness({ startedAt: "later", restartCount: 1 }) };
    const record = overloaded({ experiment: { liveness }, phase: { noise: STOLEN } });
    const crashed = check(record, "availability");
    expect(crashed?.status).toBe("fail");
    expect(said(crashed?.reason)).toContain("crashed");
  });

  test.each([
    ["without effect", { observed: false, message: textMessage("no throttling") }],
    ["never verified", null],
  ])("an experiment that was %s gives no pass", (_, effect) => {
    const record = overloaded({ experiment: { effect } });
    expect(check(record, "availability")?.status).toBe("inconclusive");
    expect(check(record, "p95")?.status).toBe("inconclusive");
  });

  test("a window that never was has no check", () => {
    expect(statuses(overloaded({ experiment: { duringPhase: null, afterPhase: null } }))).toEqual({});
  });
});

describe("an outage", () => {
  test("gives a check of the recovery and one of the steady state after it", () => {
    expect(statuses(killed({}))).toEqual({ "kill-restart recovery": "pass", "kill-restart steady": "pass" });
  });

  const late = { recovery: buildChain({ firstGoodAnswerMs: 41_000 }) };
  const watched = (noise = buildNoise()) =>
    buildWatched({ lastAnswer: message("reply.ended", { outcome: "timeout" }), lastOutcome: "timeout", noise });

  test("a late recovery fails, but not on a busy runner", () => {
    expect(check(killed({ ...late, watched: watched() }), "recovery")?.status).toBe("fail");
    expect(check(killed({ ...late, watched: watched(STOLEN) }), "recovery")?.status).toBe("inconclusive");
  });

  const silent = { firstGoodAnswerMs: null, restartCountBefore: 0, restartCountAfter: 1 };
  const last = (outcome: Outcome, status: number | null = null) => ({ lastOutcome: outcome, lastStatus: status });

  test.each([
    ["was still waiting for its answer", silent, last("timeout"), "inconclusive"],
    ["was told to come back later", silent, last("http-error", 503), "inconclusive"],
    ["was answered with an error", silent, last("http-error", 500), "fail"],
    ["was answered wrongly", silent, last("wrong-answer", 200), "fail"],
    ["was refused", silent, last("http-error"), "fail"],
    ["was never made, for nothing listened", { ...silent, listeningMs: null }, {}, "fail"],
    ["timed out, and it had ended again before", { ...silent, restartCountAfter: 2 }, last("timeout"), "fail"],
    ["came late, after it had ended again and again", { firstGoodAnswerMs: 41_000, restartCountAfter: 7 }, {}, "fail"],
  ] as const)("noise excuses lateness and nothing else: the last request %s", (_, chain, seen, status) => {
    const recovery = buildChain({ restartCountBefore: 0, ...chain });
    const after = { ...watched(STOLEN), lastOutcome: null, lastStatus: null, ...seen };
    const record = killed({ recovery, watched: after, afterPhase: null });
    expect(check(record, "recovery")?.status).toBe(status);
    expect(check(killed({ recovery, watched: { ...after, noise: buildNoise() } }), "recovery")?.status).toBe("fail");
  });

  test("one that waits for nothing was not waiting for the runner", () => {
    const recovery = buildChain({ ...silent, beganAtMs: 100_000, listeningMs: 2_000 });
    const record = killed({ recovery, watched: { ...watched(STOLEN), ...last("timeout") }, afterPhase: null });
    const using = (cpuShare: number) => Array.from({ length: 200 }, (_, second) => momentOf(second, cpuShare));
    expect(check({ ...record, usage: using(0.6) }, "recovery")?.status).toBe("inconclusive");
    expect(check({ ...record, usage: using(0.001) }, "recovery")?.status).toBe("fail");
  });

  test.each([
    ["timeout", "inconclusive"],
    ["http-error", "fail"],
    ["http-error", "fail"],
    ["wrong-answer", "fail"],
  ] as const)("once it is back, %s is %s on a busy runner", (outcome, status) => {
    const samples = buildSamples(
      20,
      338_000,
      1372,
      Array.from({ length: 12 }, () => outcome),
    );
    const back = buildPhase("after kill-restart", samples, { noise: STOLEN });
    const record = { ...killed({}), phases: [STEADY, back] };
    expect(check(record, "steady")?.status).toBe(status);
  });

  test("a container that was never started again fails, however busy the runner was", () => {
    const gone = buildChain({ startedMs: null, listeningMs: null, firstGoodAnswerMs: null });
    const record = killed({ recovery: gone, watched: watched(STOLEN), afterPhase: null });
    expect(statuses(record)).toEqual({ "kill-restart recovery": "fail" });
  });

  test("a service that was not watched for as long as a later limit may still have come back", () => {
    const silent = { recovery: buildChain({ firstGoodAnswerMs: null }), watched: watched(), afterPhase: null };
    expect(check(killed(silent), "recovery")?.status).toBe("fail");
    const objective = { kind: "recovery", limit: 60_000 } as const;
    expect(check(killed(silent, { maxRecoveryMs: 60_000 }), "recovery")).toMatchObject({
      status: "inconclusive",
      reason: [
        message("recovery.not-watched-long-enough", { objective, watchedMs: 45_000 }),
        message("recovery.no-good-answer", { restarted: true, watchedMs: 45_000 }),
        message("recovery.last-attempt", { answer: message("reply.ended", { outcome: "timeout" }) }),
      ],
    });
  });

  test("nobody saw it die: nothing is held against it", () => {
    expect(check(killed({ recovery: buildChain({ diedMs: null }), watched: watched() }), "recovery")).toMatchObject({
      status: "inconclusive",
      reason: [message("recovery.end-not-seen", {})],
    });
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
    const experiment = (side === "candidate" ? record : record.baseline)?.experiments[0];
    if (!experiment) throw new Error("no such fault");
    experiment.effect = { observed: false, message: textMessage("no throttling") };
    expect(check(record, "baseline-slowdown", "overload")).toMatchObject({ status: "inconclusive", leaning: null });
    expect(check(record, "baseline-slowdown", "steady")?.status).toBe("pass");
  });

  test.each(["candidate", "baseline"] as const)("blames the %s for nothing that a drill never found out", (side) => {
    const record = buildComparedRecord(slower);
    const experiment = (side === "candidate" ? record : record.baseline)?.experiments[0];
    if (!experiment) throw new Error("no such fault");
    experiment.effect = null;
    const found = check(record, "baseline-slowdown", "overload");
    expect(found).toMatchObject({ status: "inconclusive", leaning: null });
    const unknown = { name: "cpu-overload", onBaseline: side === "baseline" };
    expect(found?.reason[0]).toEqual(message("effect.not-verified", unknown));
    expect(found?.reason.length).toBeGreaterThan(1);
  });

  test("a busy runner is not held against the candidate", () => {
    const record = buildComparedRecord({ ...slower, noise: STOLEN });
    expect(check(record, "baseline-slowdown", "overload")?.status).toBe("inconclusive");
  });

  test.each([
    ["timeout", "inconclusive"],
    ["wrong-answer", "fail"],
  ] as const)("but what only the candidate fails is, unless it was late: %s is %s", (outcome, status) => {
    const record = buildComparedRecord({ ...slower, noise: STOLEN });
    for (const comparison of record.baseline?.comparisons ?? []) {
      const samples = comparison.candidate.samples.map((sample): Sample => ({ ...sample, outcome }));
      Object.assign(comparison, { candidate: { ...comparison.candidate, samples } });
    }
    expect(check(record, "baseline-availability", "overload")?.status).toBe(status);
    expect(check(record, "baseline-slowdown", "overload")?.status).toBe(status);
  });

  test.each([
    ["a quiet runner", undefined, "fail"],
    ["a busy runner", STOLEN, "inconclusive"],
  ] as const)("compares TTFT and TPOT of streamed answers: on %s", (_, noise, status) => {
    const equal = { pairs: 40, ratio: { steady: 1, overload: 1 }, ...(noise && { noise }) };
    const record = buildComparedRecord({ ...equal, streams: { ttft: 1, tpot: 1.5 } });
    expect(check(record, "baseline-slowdown", "overload")?.status).toBe("pass");
    expect(check(record, "baseline-ttft", "overload")?.status).toBe("pass");
    expect(check(record, "baseline-tpot", "overload")?.status).toBe(status);
    const later = buildComparedRecord({ ...equal, streams: { ttft: 1.5, tpot: 1 } });
    expect(check(later, "baseline-ttft", "steady")?.status).toBe(status);
    expect(check(later, "baseline-tpot", "steady")?.status).toBe("pass");
  });
});

test("other limits give other checks from the same samples, and the same ones the same", () => {
  const record = overloaded();
  const { plan } = record;
  const stricter = { ...record, plan: { ...plan, limits: { ...plan.limits, maxP95Ms: 1_000 } } };
  expect(check(stricter, "p95")?.status).toBe("fail");
  expect(checksOf(structuredClone(record))).toEqual(checksOf(record));
});

describe("a surge on a busy runner", () => {
  const surged = (outcome: (index: number) => Partial<Sample>) => {
    const samples = Array.from({ length: 600 }, (_, index) => ({
      ...sampleOf({ atMs: 60_000 + 100 * index, latencyMs: 80 }),
      ...outcome(index),
    }));
    const during = buildPhase("overload", samples, { noise: STOLEN });
    const experiments = [
      buildExperiment("overload", {
        plannedChecks: ["shedding", "goodput"],
        capacityPerSecond: 5,
        duringPhase: 1,
      }),
    ];
    return buildRecord({ phases: [STEADY, during], experiments, checks: [] });
  };
  const few = (otherwise: Partial<Sample>) => surged((index) => (index % 10 === 0 ? {} : otherwise));

  test.each([
    ["let wait", { outcome: "timeout" }, "inconclusive", "inconclusive"],
    ["not sent, for others waited", { outcome: "dropped", generatorFull: true }, "inconclusive", "inconclusive"],
    ["shed", { outcome: "http-error", status: 503, shed: true }, "pass", "inconclusive"],
    ["http-error", { outcome: "refused" }, "fail", "fail"],
    ["answered with an error", { outcome: "http-error", status: 500 }, "fail", "fail"],
  ] as const)("nine of ten %s", (_, otherwise, shedding, goodput) => {
    expect(statuses(few(otherwise))).toMatchObject({ "overload shedding": shedding, "overload goodput": goodput });
  });

  test("one that sheds everything and answers nobody is not slow", () => {
    const none = surged(() => ({ outcome: "http-error", status: 503, shed: true }));
    expect(statuses(none)).toMatchObject({ "overload goodput": "fail" });
  });
});

describe("bad input on a busy runner", () => {
  const asked = (each: Partial<Asked>): DrillRecord => {
    const questioned = {
      planned: 1,
      asked: [
        { name: "null", status: null, latencyMs: 10_001, held: false, detail: message("reply.none", {}), ...each },
      ],
      left: null,
    };
    const during = buildPhase("bad-input", buildSamples(90, 54_000, 3_400), { noise: STOLEN });
    const experiments = [buildExperiment("bad-input", { questioned, duringPhase: 1 })];
    return buildRecord({ phases: [STEADY, during], experiments, checks: [] });
  };

  test.each([
    ["got no answer in time", {}, "inconclusive"],
    ["had its connection closed", { latencyMs: 20 }, "fail"],
    ["was answered with 500", { status: 500, latencyMs: 10_001 }, "fail"],
    ["was answered as if nothing were wrong", { status: 200, latencyMs: 80 }, "fail"],
  ] as const)("one that %s", (_, each, status) => {
    expect(check(asked(each), "refusals")?.status).toBe(status);
  });
});

test("a steady state that breaks a limit is a fail of its own", () => {
  const steady = buildPhase("steady-state", buildSamples(60, 20_000, 9_500));
  expect(statuses(buildRecord({ phases: [steady], experiments: [], checks: [] }))).toEqual({
    "steady-state p95": "fail",
  });
  expect(checksOf(buildRecord({ phases: [], experiments: [] }))).toEqual([]);
});

describe("a soak", () => {
  /** Ninety requests, the last of them unanswered for half a minute. */
  const full = [...Array<Outcome>(60).fill("ok"), ...Array<Outcome>(30).fill("http-error")];
  const soaked = (outcomes: readonly Outcome[], noise = buildNoise()) =>
    buildRecord({
      phases: [STEADY, buildPhase("memory-leak", buildSamples(90, 54_000, 1_000, outcomes), { noise })],
      experiments: [buildExperiment("memory-leak", { maxGrowth: 1_000, memory: [], duringPhase: 1 })],
      checks: [],
    });

  test("is judged by the growth alone while the service answers", () => {
    expect(statuses(soaked([]))).toEqual({ "memory-leak growth": "inconclusive" });
  });

  test("fails where the service answers no longer, as one does whose memory is full, however busy the runner", () => {
    const failed = { "memory-leak growth": "inconclusive", "memory-leak availability": "fail" };
    expect(statuses(soaked(full))).toMatchObject(failed);
    expect(statuses(soaked(full, STOLEN))).toMatchObject(failed);
  });
});
