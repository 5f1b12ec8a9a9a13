import type { Limits } from "../../../../model/plan.ts";
import { drillsOf, type Trend } from "../../../history/trend.ts";
import type { TrendFigure } from "./page-data.ts";

/** Returns the figures to draw of the drills in their order: those of streamed answers only if a drill has them. */
export function trendFigures(trend: Trend, limits: Limits): TrendFigure[] {
  const drills = drillsOf(trend);
  const ofStreams: TrendFigure[] = [
    { name: "ttft", valuesMs: drills.map(({ ttftMs = null }) => ttftMs), limitMs: limits.maxTtftMs ?? null },
    { name: "tpot", valuesMs: drills.map(({ tpotMs = null }) => tpotMs), limitMs: limits.maxTpotMs ?? null },
  ];
  return [
    { name: "p95", valuesMs: drills.map(({ p95Ms }) => p95Ms), limitMs: limits.maxP95Ms },
    ...ofStreams.filter(({ valuesMs }) => valuesMs.some((ms) => ms !== null)),
    { name: "recovery", valuesMs: drills.map(({ recoveryMs }) => recoveryMs), limitMs: limits.maxRecoveryMs },
  ];
}
