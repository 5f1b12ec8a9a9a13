import { MAX_PAST_DRILLS, type PastDrill } from "../../src/model/history.ts";
import { type Trend, trendOf } from "../../src/report/history/trend.ts";

export const CPU = "AMD EPYC 7763";

/** A drill of the default branch as the history stores it. */
export function buildPastDrill(runId: number, overrides: Partial<PastDrill> = {}): PastDrill {
  return {
    runId,
    runAttempt: 1,
    headSha: (runId * 2_654_435_761).toString(16).padStart(40, "3f2c1e9"),
    startedAt: new Date(Date.UTC(2026, 9, 1) + runId * 17 * 3_600_000).toISOString(),
    verdict: "pass",
    cpuModel: CPU,
    canaryMs: 5.2,
    availability: 1,
    p95Ms: 4_000 + ((runId * 37) % 100) * 10,
    steadyP95Ms: 1_500,
    recoveryMs: 6_000 + ((runId * 53) % 100) * 10,
    slowdown: 2.8,
    ...overrides,
  };
}

/** Runs of the default branch, some of them failed, without a figure or on another CPU, followed by this run. */
export function buildTrend(count = 30, own: Partial<PastDrill> = {}): Trend {
  const past = Array.from({ length: Math.min(count, MAX_PAST_DRILLS) }, (_, index) =>
    buildPastDrill(index + 1, {
      ...(index % 7 === 3 ? { verdict: "fail", recoveryMs: null } : {}),
      ...(index % 5 === 2 ? { cpuModel: "Intel Xeon Platinum 8370C", canaryMs: 6.4 } : {}),
    }),
  );
  const trend = trendOf("main", past, buildPastDrill(count + 10, own));
  if (trend === null) throw new Error("a trend needs a past");
  return trend;
}
