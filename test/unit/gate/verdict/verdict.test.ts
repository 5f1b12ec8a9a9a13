import { describe, expect, test } from "vitest";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import type { Check } from "../../../../src/model/check.ts";
import { type DrillRecord, NOT_YET_STARTED } from "../../../../src/model/record.ts";
import {
  buildChain,
  buildComparedRecord,
  buildExperiment,
  buildRecord,
  type ExperimentOverrides,
} from "../../../support/record-builder.ts";

const LIMIT = {
  availability: { kind: "availability", limit: 0.95 },
  p95: { kind: "p95", limit: 8_000 },
  recovery: { kind: "recovery", limit: 30_000 },
  steady: { kind: "steady", limit: 2 },
  stop: { kind: "stop", limit: 10_000 },
  growth: { kind: "growth", limit: 262_144 },
  refusals: { kind: "refusals", limit: 1 },
  isolation: { kind: "isolation", limit: 0.9 },
  "prompt-kept": { kind: "prompt-kept", limit: 0 },
  "long-texts": { kind: "long-texts", limit: 1 },
  shedding: { kind: "shedding", limit: 0.95 },
  goodput: { kind: "goodput", limit: 0.8 },
  degrading: { kind: "degrading", limit: 30_000 },
  "running-first": { kind: "running-first", limit: 1 },
  "memory-left": { kind: "memory-left", limit: 0.5 },
  "budget-memory": { kind: "budget-memory", limit: 2 ** 30 },
  "budget-cpu": { kind: "budget-cpu", limit: 0.8 },
  "baseline-slowdown": { kind: "baseline-slowdown", limit: 0.2 },
  "baseline-availability": { kind: "baseline-availability", limit: null },
} as const;

function check(scope: string, kind: keyof typeof LIMIT, status: Check["status"] = "pass"): Check {
  const reason = `${kind} of ${scope}: ${status}.`;
  return { scope, objective: LIMIT[kind], status, leaning: null, requests: 86, measured: 1, proven: null, reason };
}

const PENDING = { status: "pending", processesLeft: null };
const overload = (overrides: ExperimentOverrides = {}) =>
  buildExperiment("cpu-overload", {
    plannedChecks: ["availability", "p95", "recovery"],
    removal: { status: "done", processesLeft: 0 },
    ...overrides,
  });
const kill = (overrides: ExperimentOverrides = {}) =>
  buildExperiment("kill-restart", { plannedChecks: ["recovery", "steady"], recovery: buildChain(), ...overrides });

const ALL = [
  check("cpu-overload", "availability"),
  check("cpu-overload", "p95"),
  check("cpu-overload", "recovery"),
  check("kill-restart", "recovery"),
  check("kill-restart", "steady"),
];

const drill = (overrides: Partial<DrillRecord> = {}) =>
  buildRecord({ experiments: [overload(), kill()], checks: ALL, ...overrides });
const with_ = (...changed: Check[]) =>
  ALL.map(
    (each) => changed.find(({ scope, objective }) => scope === each.scope && objective === each.objective) ?? each,
  );

describe("judge", () => {
  test("a drill that went well is a pass, told in one sentence", () => {
    const verdict = judge(drill());
    expect(verdict.status).toBe("pass");
    expect(verdict.sentence).toBe(
      "The service kept every limit under cpu-overload and came back 6.4 s after its process was killed.",
    );
    expect(verdict.reasons).toEqual([verdict.sentence]);
  });

  test.each([
    ["a window alone", [overload()], "The service kept every limit under cpu-overload."],
    ["a kill alone", [kill()], "The service came back 6.4 s after its process was killed."],
    [
      "three faults",
      [overload(), overload({ kind: "memory-pressure", name: "memory-pressure" }), kill()],
      "The service kept every limit under cpu-overload and memory-pressure and came back 6.4 s after its process was killed.",
    ],
  ])("the sentence of a pass: %s", (_, experiments, sentence) => {
    const checks = experiments.flatMap(({ kind, plannedChecks }) => plannedChecks.map((each) => check(kind, each)));
    const { plan } = buildRecord();
    const planned = experiments.map(({ kind, name }) => ({ kind, name, parameters: {} }));
    expect(judge(drill({ plan: { ...plan, experiments: planned }, experiments, checks }))).toMatchObject({
      status: "pass",
      sentence,
    });
  });

  test("one fail is a fail, whatever else there is, and its reason comes first", () => {
    const failed = check("kill-restart", "recovery", "fail");
    const open = check("cpu-overload", "p95", "inconclusive");
    const verdict = judge(drill({ checks: with_(failed, open), error: ["The engine went away."] }));
    expect(verdict).toEqual({
      status: "fail",
      sentence: failed.reason,
      reasons: [failed.reason, "The engine went away.", open.reason],
      tolerated: [],
    });
  });

  test("a limit broken in the steady state is a fail although no fault was tried", () => {
    const failed = check("steady-state", "p95", "fail");
    const skipped = "a limit was broken in the steady state";
    const verdict = judge(
      drill({ checks: [failed], experiments: [overload({ skipped }), kill({ skipped, recovery: null })] }),
    );
    expect(verdict).toMatchObject({ status: "fail", sentence: failed.reason });
    expect(verdict.reasons).toContain("cpu-overload did not happen: a limit was broken in the steady state.");
  });

  test("an error of the drill is an error, told by its outermost cause", () => {
    const verdict = judge(
      drill({ error: ["the image could not be pulled", "manifest unknown"], checks: [], experiments: [] }),
    );
    expect(verdict).toMatchObject({ status: "error", sentence: "The image could not be pulled." });
    expect(judge(drill({ error: [] })).sentence).toBe("The drill could not be run to its end.");
  });

  test("a check that is not decided makes the drill inconclusive", () => {
    const open = check("cpu-overload", "p95", "inconclusive");
    expect(judge(drill({ checks: with_(open) }))).toEqual({
      status: "inconclusive",
      sentence: open.reason,
      reasons: [open.reason],
      tolerated: [],
    });
  });

  test.each(ALL)("without its check of $objective.kind on $scope it is no pass", (left) => {
    const verdict = judge(drill({ checks: ALL.filter((each) => each !== left) }));
    expect(verdict.status).toBe("inconclusive");
    expect(verdict.sentence).toMatch(/ did not happen\.$/);
  });

  describe("a fault that is allowed to fail", () => {
    const allowed = (overrides: ExperimentOverrides = {}) => [overload(), kill({ allowFailure: true, ...overrides })];

    test("decides nothing by its checks, and is told", () => {
      const failed = check("kill-restart", "recovery", "fail");
      const verdict = judge(drill({ experiments: allowed(), checks: with_(failed) }));
      expect(verdict).toMatchObject({
        status: "pass",
        sentence: "The service kept every limit under cpu-overload.",
        tolerated: ["recovery of kill-restart: fail."],
      });
    });

    test("nor by not being felt, skipped or left undecided", () => {
      const effect = { observed: false, sentence: "nothing was killed" };
      const skipped = "the service gave no good answer when its turn came";
      const open = check("kill-restart", "steady", "inconclusive");
      expect(judge(drill({ experiments: allowed({ effect }), checks: with_(open) }))).toMatchObject({
        status: "pass",
        tolerated: [
          "kill-restart had no measurable effect, so this run proves nothing about it: nothing was killed",
          "steady of kill-restart: inconclusive.",
        ],
      });
      expect(judge(drill({ experiments: allowed({ skipped }), checks: ALL.slice(0, 3) })).status).toBe("pass");
    });

    test("but one that could not be taken back weighs on all that follows", () => {
      const verdict = judge(
        drill({
          experiments: allowed({ removal: { status: { failed: "the engine was gone" }, processesLeft: null } }),
        }),
      );
      expect(verdict.status).toBe("inconclusive");
      expect(verdict.sentence).toBe("kill-restart could not be removed: the engine was gone");
    });

    test("does not hide what others fail", () => {
      const checks = with_(check("cpu-overload", "p95", "fail"), check("kill-restart", "recovery", "fail"));
      expect(judge(drill({ experiments: allowed(), checks }))).toMatchObject({
        status: "fail",
        reasons: ["p95 of cpu-overload: fail."],
        tolerated: ["recovery of kill-restart: fail."],
      });
    });
  });

  test("the same fault twice needs its checks twice", () => {
    const { plan } = buildRecord();
    const name = "kill-restart 2 of 2";
    const twice = { ...plan, experiments: [...plan.experiments, { kind: "kill-restart", name, parameters: {} }] };
    const experiments = [overload(), kill(), kill({ name })];
    const again = ALL.slice(3).map((each) => ({ ...each, scope: name }));
    expect(judge(drill({ plan: twice, experiments })).status).toBe("inconclusive");
    expect(judge(drill({ plan: twice, experiments, checks: [...ALL, ...again] })).status).toBe("pass");
  });

  test.each<[string, ExperimentOverrides, string]>([
    [
      "without effect",
      { effect: { observed: false, sentence: "Throttled 4 %." } },
      "cpu-overload had no measurable effect, so this run proves nothing about it: Throttled 4 %.",
    ],
    [
      "never looked at",
      { effect: null },
      "The effect of cpu-overload was not verified, because the drill ended first.",
    ],
    ["never reverted", { removal: { status: "pending", processesLeft: null } }, "cpu-overload was not removed."],
    [
      "not reverted",
      { removal: { status: { failed: "exec failed" }, processesLeft: null } },
      "cpu-overload could not be removed: exec failed",
    ],
    ["left behind", { removal: { status: "done", processesLeft: 2 } }, "cpu-overload left 2 of its processes behind."],
    ["skipped", { skipped: "no time was left." }, "cpu-overload did not happen: no time was left."],
    ["without a plan", { plannedChecks: [] }, "Nothing was to be checked on cpu-overload."],
  ])("a fault that was %s is no pass, though every check passed", (_, overrides, sentence) => {
    expect(judge(drill({ experiments: [overload(overrides), kill()] }))).toMatchObject({
      status: "inconclusive",
      sentence,
    });
  });

  test("a drill that ended while the baseline got a fault is no doing of the baseline's", () => {
    const compared = buildComparedRecord({ pairs: 40, ratio: { steady: 1, overload: 1 } });
    const [onBaseline] = compared.baseline?.experiments ?? [];
    Object.assign(onBaseline ?? {}, { skipped: NOT_YET_STARTED, effect: null });
    Object.assign(onBaseline?.outcome ?? {}, { removal: PENDING });
    const checks = compared.checks.filter(({ objective }) => !objective.kind.startsWith("baseline"));
    const { status, reasons } = judge({ ...compared, checks, error: ["The drill was cancelled (SIGINT)."] });
    expect(status).toBe("error");
    expect(reasons).toContain("The comparison with the baseline under cpu-overload did not happen.");
    expect(reasons.join(" ")).not.toMatch(/from the baseline|was left out/);
  });

  test("a planned fault without any record is no pass", () => {
    expect(judge(drill({ experiments: [overload()] }))).toMatchObject({
      status: "inconclusive",
      sentence: "kill-restart did not happen.",
    });
  });

  test("nothing planned and nothing checked is no pass", () => {
    const { plan } = buildRecord();
    expect(judge(drill({ plan: { ...plan, experiments: [] }, experiments: [], checks: [] }))).toMatchObject({
      status: "inconclusive",
      sentence: "Nothing was checked, so nothing is known.",
    });
  });

  test("no record that lacks anything passes", () => {
    const flaws: ((record: DrillRecord) => void)[] = [
      (record) => record.checks.pop(),
      (record) => record.checks.push(check("cpu-overload", "p95", "inconclusive")),
      (record) => record.checks.push(check("cpu-overload", "p95", "fail")),
      (record) => record.experiments.pop(),
      (record) => Object.assign(record.experiments[0] ?? {}, { effect: null }),
      (record) => Object.assign(record.experiments[1]?.outcome ?? {}, { removal: PENDING }),
      (record) => Object.assign(record, { error: ["x"] }),
    ];
    for (let mask = 0; mask < 2 ** flaws.length; mask++) {
      const record = drill({ checks: [...ALL], experiments: [overload(), kill()] });
      for (const [bit, flaw] of flaws.entries()) if ((mask >> bit) & 1) flaw(record);
      const { status, sentence, reasons } = judge(record);
      expect(status === "pass").toBe(mask === 0);
      expect(reasons[0]).toBe(sentence);
      expect(sentence).not.toBe("");
    }
  });
});
