import { describe, expect, test } from "vitest";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import type { Check } from "../../../../src/model/check.ts";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { type Message, message, type Sentences } from "../../../../src/model/message.ts";
import { type DrillRecord, ENDED_BEFORE, NOT_YET_STARTED } from "../../../../src/model/record.ts";
import {
  buildChain,
  buildComparedRecord,
  buildExperiment,
  buildRecord,
  type ExperimentOverrides,
} from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const LIMIT = {
  availability: { kind: "availability", limit: 0.95 },
  p95: { kind: "p95", limit: 8_000 },
  ttft: { kind: "ttft", limit: 1_500 },
  "answer-ttft": { kind: "answer-ttft", limit: 2_000 },
  tpot: { kind: "tpot", limit: 120 },
  stall: { kind: "stall", limit: 3_000 },
  "within-limits": { kind: "within-limits", limit: 0.95 },
  recovery: { kind: "recovery", limit: 30_000 },
  steady: { kind: "steady", limit: 2 },
  stop: { kind: "stop", limit: 10_000 },
  drain: { kind: "drain", limit: 5_000 },
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
  start: { kind: "start", limit: 30_000 },
  "false-ready": { kind: "false-ready", limit: 1_000 },
  noticed: { kind: "noticed", limit: 10_000 },
  health: { kind: "health", limit: 0.95 },
  "budget-memory": { kind: "budget-memory", limit: 2 ** 30 },
  "budget-cpu": { kind: "budget-cpu", limit: 0.8 },
  "baseline-slowdown": { kind: "baseline-slowdown", limit: 0.2 },
  "baseline-ttft": { kind: "baseline-ttft", limit: 0.2 },
  "baseline-tpot": { kind: "baseline-tpot", limit: 0.2 },
  "baseline-availability": { kind: "baseline-availability", limit: null },
} as const;

function check(scope: string, kind: keyof typeof LIMIT, status: Check["status"] = "pass"): Check {
  const reason = [{ code: `${kind}.${status}`, args: { scope } }];
  return { scope, objective: LIMIT[kind], status, leaning: null, requests: 86, measured: 1, proven: null, reason };
}

const GONE = [message("foreign.said", { text: "the engine was gone" })];
const NOTHING_KILLED: Message = { code: "kill.nothing", args: {} };
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
    expect(verdict.sentence).toEqual([
      message("verdict.passed", {
        under: ["cpu-overload"],
        recoveries: [{ name: "kill-restart", recoveryMs: 6_400 }],
        compared: false,
        budgeted: false,
      }),
    ]);
    expect(verdict.reasons).toEqual([verdict.sentence]);
  });

  test.each([
    ["a window alone", [overload()], { under: ["cpu-overload"], recoveries: [] }],
    ["a kill alone", [kill()], { under: [], recoveries: [{ name: "kill-restart", recoveryMs: 6_400 }] }],
    [
      "three experiments",
      [overload(), overload({ kind: "memory-pressure", name: "memory-pressure" }), kill()],
      { under: ["cpu-overload", "memory-pressure"], recoveries: [{ name: "kill-restart", recoveryMs: 6_400 }] },
    ],
  ])("the sentence of a pass: %s", (_, experiments, args) => {
    const checks = experiments.flatMap(({ kind, plannedChecks }) => plannedChecks.map((each) => check(kind, each)));
    const { plan } = buildRecord();
    const planned = experiments.map(({ kind, name }) => ({ kind, name, parameters: {} }));
    expect(judge(drill({ plan: { ...plan, experiments: planned }, experiments, checks }))).toMatchObject({
      status: "pass",
      sentence: [{ code: "verdict.passed", args }],
    });
  });

  test("a pass with a baseline and a budget says so", () => {
    const { plan } = buildRecord();
    const compared = buildComparedRecord({ pairs: 40, ratio: { steady: 1, overload: 1 } });
    const budget = { maxMemoryBytes: 2 ** 30, maxCpus: null };
    const checks = [...ALL, check("drill", "budget-memory")];
    const passed = judge(drill({ plan: { ...plan, budget }, checks }));
    expect(passed).toMatchObject({ status: "pass", sentence: [{ args: { compared: false, budgeted: true } }] });
    expect(judge(compared)).toMatchObject({
      status: "pass",
      sentence: [{ args: { compared: true, budgeted: false } }],
    });
  });

  test("one fail is a fail, whatever else there is, and its reason comes first", () => {
    const failed = check("kill-restart", "recovery", "fail");
    const open = check("cpu-overload", "p95", "inconclusive");
    const verdict = judge(drill({ checks: with_(failed, open), error: [foreignCause("The engine went away.")] }));
    expect(verdict).toEqual({
      status: "fail",
      sentence: failed.reason,
      reasons: [failed.reason, [message("verdict.error", { cause: "The engine went away." })], open.reason],
      tolerated: [],
    });
  });

  test("a limit broken in the steady state is a fail although no fault was tried", () => {
    const failed = check("steady-state", "p95", "fail");
    const skipped = message("skipped.steady-state-broken", {});
    const verdict = judge(
      drill({ checks: [failed], experiments: [overload({ skipped }), kill({ skipped, recovery: null })] }),
    );
    expect(verdict).toMatchObject({ status: "fail", sentence: failed.reason });
    expect(verdict.reasons).toContainEqual([message("verdict.skipped", { name: "cpu-overload" }), skipped]);
  });

  test("an error of the drill is an error, told by its outermost cause", () => {
    const verdict = judge(
      drill({
        error: ["the image could not be pulled", "manifest unknown"].map(foreignCause),
        checks: [],
        experiments: [],
      }),
    );
    const cause = "the image could not be pulled";
    expect(verdict).toMatchObject({ status: "error", sentence: [{ code: "verdict.error", args: { cause } }] });
    expect(judge(drill({ error: [] })).sentence).toEqual([message("verdict.error", { cause: "" })]);
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
    const args = { name: left.scope, objective: left.objective.kind };
    expect(verdict.sentence).toEqual([message("verdict.not-checked", args)]);
  });

  describe("a fault that is allowed to fail", () => {
    const allowed = (overrides: ExperimentOverrides = {}) => [overload(), kill({ allowFailure: true, ...overrides })];

    test("decides nothing by its checks, and is told", () => {
      const failed = check("kill-restart", "recovery", "fail");
      const verdict = judge(drill({ experiments: allowed(), checks: with_(failed) }));
      expect(verdict).toMatchObject({
        status: "pass",
        sentence: [{ code: "verdict.passed", args: { under: ["cpu-overload"], recoveries: [] } }],
        tolerated: [failed.reason],
      });
    });

    test("nor by not being felt, skipped or left undecided", () => {
      const effect = { observed: false, message: NOTHING_KILLED };
      const skipped = message("skipped.no-good-answer", { last: message("reply.ended", { outcome: "timeout" }) });
      const open = check("kill-restart", "steady", "inconclusive");
      expect(judge(drill({ experiments: allowed({ effect }), checks: with_(open) }))).toMatchObject({
        status: "pass",
        tolerated: [[message("verdict.no-effect", { name: "kill-restart" }), NOTHING_KILLED], open.reason],
      });
      expect(judge(drill({ experiments: allowed({ skipped }), checks: ALL.slice(0, 3) })).status).toBe("pass");
    });

    test("but one that could not be taken back weighs on all that follows", () => {
      const verdict = judge(
        drill({
          experiments: allowed({ removal: { status: { failed: GONE }, processesLeft: null } }),
        }),
      );
      expect(verdict.status).toBe("inconclusive");
      expect(verdict.sentence).toEqual([
        message("verdict.not-removed", { name: "kill-restart", onBaseline: false, tried: true }),
        ...GONE,
      ]);
    });

    test("does not hide what others fail", () => {
      const [counts, allowedTo] = [check("cpu-overload", "p95", "fail"), check("kill-restart", "recovery", "fail")];
      const checks = with_(counts, allowedTo);
      expect(judge(drill({ experiments: allowed(), checks }))).toMatchObject({
        status: "fail",
        reasons: [counts.reason],
        tolerated: [allowedTo.reason],
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

  const name = "cpu-overload";
  test.each<[string, ExperimentOverrides, Sentences]>([
    [
      "without effect",
      { effect: { observed: false, message: NOTHING_KILLED } },
      [message("verdict.no-effect", { name }), NOTHING_KILLED],
    ],
    ["never verified", { effect: null }, [message("effect.not-verified", { name, onBaseline: false })]],
    [
      "never removed",
      { removal: { status: "pending", processesLeft: null } },
      [message("verdict.not-removed", { name, onBaseline: false, tried: false })],
    ],
    [
      "not removed",
      { removal: { status: { failed: GONE }, processesLeft: null } },
      [message("verdict.not-removed", { name, onBaseline: false, tried: true }), ...GONE],
    ],
    [
      "left behind",
      { removal: { status: "done", processesLeft: 2 } },
      [message("verdict.processes-left", { name, processes: 2 })],
    ],
    [
      "skipped",
      { skipped: message("skipped.drill-ended", {}) },
      [message("verdict.skipped", { name }), message("skipped.drill-ended", {})],
    ],
    ["without a plan", { plannedChecks: [] }, [message("verdict.nothing-planned", { name })]],
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
    const { status, reasons } = judge({ ...compared, checks, error: [foreignCause("The engine went away.")] });
    expect(status).toBe("error");
    const missing = { name: "cpu-overload", objective: "baseline-slowdown" } as const;
    expect(reasons).toContainEqual([message("verdict.not-checked", missing)]);
    expect(reasons.flatMap(codesOf)).not.toContain("verdict.baseline-left-out");
    expect(reasons.flat()).not.toContainEqual(
      expect.objectContaining({ args: expect.objectContaining({ onBaseline: true }) }),
    );
  });

  test("a cancelled drill is cancelled, and what did not happen because of that is no reason of its own", () => {
    const { status, sentence, reasons, tolerated } = judge(
      drill({
        cancelled: "SIGTERM",
        experiments: [
          overload({ skipped: NOT_YET_STARTED, effect: null }),
          kill({ allowFailure: true, skipped: ENDED_BEFORE, effect: null }),
        ],
        checks: [],
      }),
    );
    expect(status).toBe("cancelled");
    const during = { name: "cpu-overload", number: 1, planned: 2 };
    expect(sentence).toEqual([message("verdict.cancelled", { by: "SIGTERM", during })]);
    expect(reasons).toEqual([sentence]);
    expect(tolerated).toEqual([]);
  });

  test("a limit that was broken before the cancel is still a fail", () => {
    const record = drill({ cancelled: "SIGINT" });
    const [first, ...rest] = record.checks;
    if (first === undefined) return expect.fail("no check");
    const { status, reasons } = judge({ ...record, checks: [{ ...first, status: "fail" }, ...rest] });
    expect(status).toBe("fail");
    const during = { name: "kill-restart", number: 2, planned: 2 };
    expect(reasons).toEqual([first.reason, [message("verdict.cancelled", { by: "SIGINT", during })]]);
  });

  test("a planned fault without any record is no pass", () => {
    expect(judge(drill({ experiments: [overload()] }))).toMatchObject({
      status: "inconclusive",
      sentence: [message("verdict.skipped", { name: "kill-restart" })],
    });
  });

  test("nothing planned and nothing checked is no pass", () => {
    const { plan } = buildRecord();
    expect(judge(drill({ plan: { ...plan, experiments: [] }, experiments: [], checks: [] }))).toMatchObject({
      status: "inconclusive",
      sentence: [message("verdict.nothing-checked", {})],
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
      (record) => Object.assign(record, { error: [foreignCause("x")] }),
    ];
    for (let mask = 0; mask < 2 ** flaws.length; mask++) {
      const record = drill({ checks: [...ALL], experiments: [overload(), kill()] });
      for (const [bit, flaw] of flaws.entries()) if ((mask >> bit) & 1) flaw(record);
      const { status, sentence, reasons } = judge(record);
      expect(status === "pass").toBe(mask === 0);
      expect(reasons[0]).toBe(sentence);
      expect(sentence).not.toEqual([]);
    }
  });
});
