import { describe, expect, test } from "vitest";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { experiments } from "../../../../src/experiments/registry.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import type { ObjectiveKind } from "../../../../src/model/objectives.ts";
import type { DrillRecord } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { everyKindDrill } from "../../../support/every-kind.ts";
import { healthDrill } from "../../../support/health-drill.ts";
import { buildPlan, changed } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const KINDS: readonly ObjectiveKind[] = ["start", "false-ready", "noticed", "health"];

function madeOf({ checks }: DrillRecord) {
  return checks
    .filter(({ objective }) => KINDS.includes(objective.kind))
    .map(({ scope, objective, status }) => `${scope}: ${objective.kind} ${status}`);
}

/** The same drill with a service that stood still for a while under freeze. */
function withOutage(seen: DrillRecord, forMs: number): DrillRecord {
  const index = seen.phases.findIndex(({ name }) => name === "freeze");
  const phases = seen.phases.map((phase, at) => {
    if (at !== index) return phase;
    const untilMs = phase.startedAtMs + 5_000 + forMs;
    const samples = phase.samples.map((sample): Sample => {
      const waits = sample.endedAtMs > phase.startedAtMs + 5_000 && sample.intendedAtMs < untilMs;
      return waits ? { ...sample, endedAtMs: Math.max(untilMs, sample.endedAtMs) } : sample;
    });
    return { ...phase, samples };
  });
  const changedRecord = { ...seen, phases };
  return { ...changedRecord, checks: checksOf(changedRecord) };
}

test("every kind declares by its objectives which of them apply, and only with a health check", () => {
  const kindsWith = (objective: ObjectiveKind) =>
    experiments.filter(({ objectives }) => objectives.includes(objective)).map(({ kind }) => kind);
  expect(kindsWith("health")).toEqual(["cpu-overload", "overload"]);
  expect(kindsWith("false-ready")).toEqual(["kill-restart", "terminate", "oom-kill"]);
  expect(kindsWith("noticed")).toEqual(["freeze", "kill-worker"]);
  expect(madeOf({ ...everyKindDrill().record, checks: everyKindDrill().record.checks })).toEqual([]);
});

describe("a health check that is always good", () => {
  const seen = healthDrill(() => "ok");

  test("is judged wherever it applies, each check once", () => {
    expect(madeOf(seen)).toEqual([
      "start: false-ready pass",
      "cpu-overload: health pass",
      "kill-restart: false-ready fail",
      "terminate: false-ready fail",
      "oom-kill: false-ready not-applicable",
      "overload: health pass",
      "freeze: noticed not-applicable",
      "kill-worker: noticed not-applicable",
    ]);
    for (const { name, plannedChecks } of seen.experiments) {
      const made = seen.checks.filter(({ scope }) => scope === name).map(({ objective }) => objective.kind);
      expect(made.toSorted(), name).toEqual(plannedChecks.toSorted());
    }
  });

  test("does not notice a hang", () => {
    const stood = withOutage(seen, 20_000);
    const noticed = stood.checks.find(({ scope, objective }) => scope === "freeze" && objective.kind === "noticed");
    expect(noticed?.status).toBe("fail");
    expect(codesOf(noticed?.reason ?? [])).toEqual(["noticed.never"]);
    expect(judge(stood).status).toBe("fail");
  });

  test("is not blamed for a freeze that was not removed, and a short one decides nothing", () => {
    const stuck = withOutage(seen, 20_000);
    const left = {
      ...stuck,
      experiments: stuck.experiments.map((one) =>
        one.kind === "freeze" ? changed(one, { removal: { status: "pending", processesLeft: null } }) : one,
      ),
    };
    const statusOf = (record: DrillRecord) =>
      checksOf(record).find(({ scope, objective }) => scope === "freeze" && objective.kind === "noticed")?.status;
    expect(statusOf(left)).toBe("inconclusive");
    expect(statusOf(withOutage(seen, 6_000))).toBe("inconclusive");
  });
});

test("an experiment without an effect proves nothing about the health check", () => {
  const seen = healthDrill(() => "ok");
  const without = seen.experiments.map((one) =>
    one.kind === "cpu-overload" && one.effect !== null ? { ...one, effect: { ...one.effect, observed: false } } : one,
  );
  const check = checksOf({ ...seen, experiments: without }).find(({ objective }) => objective.kind === "health");
  expect(check?.status).toBe("inconclusive");
});

test("a health check that was never good decides nothing", () => {
  const seen = healthDrill(() => "bad");
  const decided = seen.checks.filter(({ objective, status }) => KINDS.includes(objective.kind) && status === "fail");
  expect(decided).toEqual([]);
  expect(madeOf(seen)[0]).toBe("start: false-ready inconclusive");
});

test("the start has a limit of its own, with or without a health check", () => {
  const { record } = everyKindDrill();
  const plan = buildPlan({ ...record.plan, limits: { ...record.plan.limits, maxStartMs: 1_000 } });
  const [check] = checksOf({ ...record, plan, readyMs: 8_000 });
  expect([check?.scope, check?.objective.kind, check?.status]).toEqual(["start", "start", "fail"]);
});
