import { describe, expect, test } from "vitest";
import { budgetChecks } from "../../../../src/gate/checks/budget-check.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import { message } from "../../../../src/model/message.ts";
import type { Budget } from "../../../../src/model/plan.ts";
import type { DrillRecord, Phase } from "../../../../src/model/record.ts";
import {
  buildExperiment,
  buildPhase,
  buildPlan,
  buildRecord,
  buildSamples,
  buildUsage,
  changed,
  KILL_FAULT,
  OVERLOAD_FAULT,
} from "../../../support/record-builder.ts";
import { said } from "../../../support/said.ts";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

const inPart = (scope: string) => ({ scope, nextToBaseline: false });

/** The reason of a peak of 1.2 GiB. */
function overBudget(scope: string) {
  const objective = { kind: "budget-memory", limit: GIB } as const;
  return message("budget.exceeded", { objective, measured: 1.2 * GIB, at: inPart(scope) });
}

function drill(budget: Partial<Budget>, overrides: Partial<DrillRecord> = {}): DrillRecord {
  return buildRecord({ plan: buildPlan({ budget: { maxMemoryBytes: null, maxCpus: null, ...budget } }), ...overrides });
}

/** The phases of a drill: steady state, cpu-overload, after kill-restart. */
function phases(...peaks: (Parameters<typeof buildUsage>[0] | null)[]): Phase[] {
  const names = ["steady-state", "cpu-overload", "after kill-restart"];
  return names.map((name, index) => {
    const each = peaks[index] ?? null;
    return buildPhase(name, buildSamples(24, 20_000 * index, 1_361), {
      usage: each === null ? null : buildUsage(each),
    });
  });
}

test("without a budget nothing is judged", () => {
  expect(budgetChecks(drill({}))).toEqual([]);
});

describe("a budget of memory", () => {
  test("that is kept passes, with the peak and where it was", () => {
    const record = drill(
      { maxMemoryBytes: GIB },
      { phases: phases({ memoryBytes: 900 * MIB }, {}, { memoryBytes: 700 * MIB }) },
    );
    expect(budgetChecks(record)).toMatchObject([
      {
        scope: "drill",
        objective: { kind: "budget-memory", limit: GIB },
        status: "pass",
        measured: 900 * MIB,
        requests: 3,
        reason: [{ code: "budget.kept", args: { measured: 900 * MIB, at: inPart("steady-state") } }],
      },
    ]);
  });

  test("that is broken fails, in whatever part of the drill", () => {
    const start = drill({ maxMemoryBytes: GIB }, { bootUsage: buildUsage({ memoryBytes: 1.2 * GIB }) });
    expect(budgetChecks(start)[0]).toMatchObject({
      status: "fail",
      reason: [overBudget("start")],
    });
    const restart = drill(
      { maxMemoryBytes: GIB },
      { experiments: [changed(KILL_FAULT, { usage: buildUsage({ memoryBytes: 1.2 * GIB }) })] },
    );
    expect(budgetChecks(restart)[0]?.reason).toEqual([overBudget("kill-restart")]);
    expect(judge({ ...restart, checks: budgetChecks(restart) }).status).toBe("fail");
  });

  test("does not count what a fault itself takes", () => {
    const taken = phases({ memoryBytes: 500 * MIB }, { memoryBytes: 1.9 * GIB }, { memoryBytes: 500 * MIB });
    expect(budgetChecks(drill({ maxMemoryBytes: 900 * MIB }, { phases: taken }))[0]?.status).toBe("pass");
    const own = [changed(OVERLOAD_FAULT, { uses: ["cpu"] as const })];
    expect(budgetChecks(drill({ maxMemoryBytes: 900 * MIB }, { phases: taken, experiments: own }))[0]?.status).toBe(
      "fail",
    );
  });

  test("nor what happens under a fault that may fail", () => {
    const experiments = [changed(OVERLOAD_FAULT, { uses: [], allowFailure: true })];
    const record = drill({ maxMemoryBytes: GIB }, { phases: phases({}, { memoryBytes: 1.9 * GIB }, {}), experiments });
    expect(budgetChecks(record)[0]?.status).toBe("pass");
  });

  test("counts what the service takes while it is tried with texts, although no window tells", () => {
    const attempted = {
      ...{ startedAtMs: 60_000, endedAtMs: 90_000, planned: 1, minHeld: 0.8, labels: true, promptKnown: false },
      attempts: [],
    };
    const tried = (usage: DrillRecord["bootUsage"]) =>
      drill({ maxMemoryBytes: GIB }, { experiments: [buildExperiment("overflow", { attempted, usage })] });
    expect(budgetChecks(tried(buildUsage({ memoryBytes: 1.2 * GIB })))[0]).toMatchObject({
      status: "fail",
      reason: [overBudget("overflow")],
    });
    expect(budgetChecks(tried(null))[0]).toMatchObject({
      status: "inconclusive",
      reason: [{ code: "budget.counters-missing", args: { missingAt: inPart("overflow") } }],
    });
  });
});

describe("a budget of CPU", () => {
  test("is held to the mean over five seconds", () => {
    const record = drill({ maxCpus: 0.8 }, { phases: phases({ cpus: 0.805 }), bootUsage: null });
    expect(budgetChecks(record)[0]).toMatchObject({
      objective: { kind: "budget-cpu", limit: 0.8 },
      status: "fail",
      measured: 0.805,
      reason: [
        message("budget.exceeded", {
          ...{ objective: { kind: "budget-cpu", limit: 0.8 }, measured: 0.805, at: inPart("steady-state") },
        }),
      ],
    });
  });
});

test("CPU does not count while the service starts, when it takes whatever there is", () => {
  const record = drill(
    { maxCpus: 0.8 },
    {
      phases: phases({ cpus: 0.5 }, {}, { cpus: 0.6 }),
      bootUsage: buildUsage({ cpus: 1 }),
      experiments: [OVERLOAD_FAULT, changed(KILL_FAULT, { usage: buildUsage({ cpus: 1 }) })],
    },
  );
  expect(budgetChecks(record)[0]).toMatchObject({ status: "pass", measured: 0.6 });
});

describe("what could not be read", () => {
  test("at all is inconclusive", () => {
    const blind = drill({ maxMemoryBytes: GIB, maxCpus: 0.9 }, { phases: phases(null, null, null), bootUsage: null });
    const checks = budgetChecks(blind);
    expect(checks.map(({ status, measured }) => [status, measured])).toEqual([
      ["inconclusive", null],
      ["inconclusive", null],
    ]);
    expect(checks.map(({ reason }) => reason)).toMatchObject([
      [{ code: "budget.no-counters", args: { objective: { kind: "budget-memory" } } }],
      [{ code: "budget.no-counters", args: { objective: { kind: "budget-cpu" } } }],
    ]);
    expect(judge({ ...blind, checks }).status).toBe("inconclusive");
  });

  test("over a part of the drill is inconclusive, unless what was read breaks the budget", () => {
    const [inSome] = budgetChecks(drill({ maxMemoryBytes: GIB }, { phases: phases({}, null, null) }));
    expect(inSome).toMatchObject({ status: "inconclusive", leaning: "pass" });
    expect(inSome?.reason).toMatchObject([
      { code: "budget.counters-missing", args: { measured: 830 * MIB, missingAt: inPart("after kill-restart") } },
    ]);
    const broken = drill({ maxMemoryBytes: 700 * MIB }, { phases: phases({}, null, null) });
    expect(budgetChecks(broken)[0]?.status).toBe("fail");
  });

  test("because it was over too soon to be read does not matter", () => {
    const short = buildPhase("after kill-restart", buildSamples(3, 90_000, 30), { usage: null });
    const record = drill({ maxMemoryBytes: GIB }, { phases: [...phases({}, {}).slice(0, 2), short] });
    expect(budgetChecks(record)[0]?.status).toBe("pass");
  });
});

test("a budget that was never judged keeps a drill from passing", () => {
  const verdict = judge(drill({ maxCpus: 0.5 }));
  expect(verdict).toMatchObject({
    status: "inconclusive",
    sentence: [message("verdict.not-checked", { name: "drill", objective: "budget-cpu" })],
  });
});

test("a pass says that the budget was kept", () => {
  const record = drill({ maxMemoryBytes: GIB });
  const verdict = judge({ ...record, checks: [...record.checks, ...budgetChecks(record)] });
  expect(said(verdict.sentence)).toMatch(/ and stayed within its budget\.$/);
});

test("a fault that was aborted is no pass, whatever its checks came to", () => {
  const aborted = changed(OVERLOAD_FAULT, { aborted: message("aborted.silent", { silentMs: 40_000 }) });
  expect(judge(buildRecord({ experiments: [aborted, KILL_FAULT] }))).toMatchObject({
    status: "inconclusive",
    sentence: [{ code: "verdict.aborted" }, { code: "aborted.silent" }],
  });
});
