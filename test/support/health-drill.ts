import { checksOf } from "../../src/experiments/checks.ts";
import { experiments } from "../../src/experiments/registry.ts";
import { judgedKinds } from "../../src/model/objectives.ts";
import type { DrillRecord, HealthProbe } from "../../src/model/record.ts";
import { everyKindDrill } from "./every-kind.ts";
import { buildNoise, buildPlan } from "./record-builder.ts";

const LIMITS = { maxFalseReadyMs: 1_000, maxUnnoticedMs: 10_000, minHealth: 0.95 };

/** A drill of every kind whose health check says this at a moment of its clock. */
export function healthDrill(outcomeAt: (atMs: number) => HealthProbe["outcome"]): DrillRecord {
  const { record } = everyKindDrill();
  const plan = buildPlan({ ...record.plan, health: "/health", limits: { ...record.plan.limits, ...LIMITS } });
  const untilS = (record.phases.at(-1)?.endedAtMs ?? 0) / 1_000 + 200;
  const health = Array.from({ length: Math.ceil(untilS) }, (_, second): HealthProbe => {
    const atMs = 1_000 * second;
    return { atMs, tookMs: 3, outcome: outcomeAt(atMs), status: null };
  });
  const planned = record.experiments.map((one) => {
    const { objectives = [] } = experiments.find(({ kind }) => kind === one.kind) ?? {};
    return { ...one, plannedChecks: judgedKinds(objectives, plan.limits) };
  });
  const seen: DrillRecord = {
    ...{ ...record, plan, health, experiments: planned },
    start: { startedAtMs: 0, goodSentAtMs: 500, noise: buildNoise() },
  };
  return { ...seen, checks: checksOf(seen) };
}
