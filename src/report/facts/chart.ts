import { duringIndex, phaseAt, recoveryOf } from "../../model/facts/outcome.ts";
import type { DrillRecord, Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import type { Language } from "../messages/language.ts";

/** As many as a chart of a comment's width has room for. */
const STRETCHES = 60;
/** A limit far above everything would press the curve to the floor: then it is left to the table. */
const LIMIT_WITHIN = 4;

/** The latency of a drill's requests over its time, as a few dozen points. */
export interface LatencyChart {
  /** In seconds, from the first request of the first phase. */
  readonly fromS: number;
  readonly toS: number;
  /** Of the latencies. */
  readonly unit: "s" | "ms";
  /** The slowest request of each stretch; a stretch without one keeps the value of the one before. */
  readonly slowest: readonly number[];
  /** The limit on P95 of the whole drill; null where it is far above all requests. */
  readonly limit: number | null;
  /** When each experiment ran, as in `cpu-overload 43–262 s`. */
  readonly experiments: readonly string[];
}

/** The chart of a drill; null where there are too few requests to draw a line through. */
export function latencyChart(
  { phases, plan, experiments }: DrillRecord,
  { words: { chart } }: Language,
): LatencyChart | null {
  const samples = phases.flatMap((phase) => phase.samples).toSorted((a, b) => a.intendedAtMs - b.intendedAtMs);
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || samples.length < 2) return null;
  const [fromMs, toMs] = [first.intendedAtMs, Math.max(first.intendedAtMs + 1, last.intendedAtMs)];
  const slowestMs = slowestOf(samples, fromMs, toMs);
  const limitMs = plan.limits.maxP95Ms;
  const isNear = limitMs <= LIMIT_WITHIN * Math.max(...slowestMs);
  const isFast = Math.max(...slowestMs, isNear ? limitMs : 0) < 1_000;
  const inUnit = (ms: number) => rounded(isFast ? ms : ms / 1_000);
  return {
    fromS: fromMs / 1_000,
    toS: toMs / 1_000,
    unit: isFast ? "ms" : "s",
    slowest: slowestMs.map(inUnit),
    limit: isNear ? inUnit(limitMs) : null,
    experiments: experiments.flatMap((experiment) => {
      const { name } = experiment;
      const during = phaseAt({ phases }, duringIndex(experiment));
      const recovery = recoveryOf(experiment);
      if (during !== null) return [chart.from(name, ...windowOf(during, fromMs))];
      return recovery === null ? [] : [chart.at(name, recovery.beganAtMs - fromMs)];
    }),
  };
}

function slowestOf(samples: readonly Sample[], fromMs: number, toMs: number): number[] {
  const slowest = new Array<number>(STRETCHES).fill(Number.NaN);
  for (const { intendedAtMs, latencyMs } of samples) {
    const at = Math.min(STRETCHES - 1, Math.floor((STRETCHES * (intendedAtMs - fromMs)) / (toMs - fromMs)));
    slowest[at] = Math.max(latencyMs, slowest[at] || 0);
  }
  let before = 0;
  return slowest.map((ms) => {
    before = Number.isNaN(ms) ? before : ms;
    return before;
  });
}

/** From when to when, in seconds. */
function windowOf({ startedAtMs, endedAtMs }: Phase, fromMs: number): [fromS: number, toS: number] {
  const second = (ms: number) => Math.round(Math.max(0, ms - fromMs) / 1_000);
  return [second(startedAtMs), second(endedAtMs)];
}

/** To three digits, for a chart's width. */
function rounded(latency: number): number {
  return Number(latency.toPrecision(3));
}
