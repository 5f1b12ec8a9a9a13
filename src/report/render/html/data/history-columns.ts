import type { Plan } from "../../../../model/plan.ts";
import { drillsOf, isElsewhere, type Trend } from "../../../history/trend.ts";
import type { HistoryColumns } from "./page-data.ts";

/** What the page's script draws of the runs before this one. */
export function historyColumns(trend: Trend, { limits }: Plan): HistoryColumns {
  const drills = drillsOf(trend);
  return {
    days: drills.map(({ startedAt }) => dayText(startedAt)),
    own: drills.findIndex(({ runId }) => runId === trend.own.runId),
    failed: drills.map(({ verdict }) => verdict === "fail"),
    elsewhere: drills.map((drill) => isElsewhere(drill, trend.own)),
    p95Ms: drills.map(({ p95Ms }) => p95Ms),
    recoveryMs: drills.map(({ recoveryMs }) => recoveryMs),
    maxP95Ms: limits.maxP95Ms,
    maxRecoveryMs: limits.maxRecoveryMs,
  };
}

/** `27 Nov`, in UTC. */
export function dayText(startedAt: string): string {
  return new Date(startedAt).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}
