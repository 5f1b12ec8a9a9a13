import type { Measurement, StreamMeasurement } from "./definitions/phase-data.ts";
import { OUTCOMES, type Outcome, type Sample } from "./sample.ts";

export type { Measurement, StreamMeasurement };

/**
 * Returns the nearest-rank percentile: the smallest value that at least `p` of the values do not exceed. Null for no
 * values.
 * @param p 0 < p <= 1
 * @throws RangeError if p is out of range
 * @see Hyndman & Fan (1996), definition 1
 */
export function nearestRank(values: readonly number[], p: number): number | null {
  if (!(p > 0 && p <= 1)) throw new RangeError(`a percentile's rank is above 0 and at most 1, not ${p}`);
  // An array of numbers alone sorts several times faster.
  const sorted = Float64Array.from(values).sort();
  // The product has rounding errors (0.95 * 20 = 19.000000000000004 for some p); a tiny relative reduction keeps the
  // rank exact.
  const rank = Math.ceil(p * sorted.length * (1 - Number.EPSILON * 4));
  return sorted[Math.max(rank, 1) - 1] ?? null;
}

/** Summarizes samples. */
export function measure(samples: readonly Sample[]): Measurement {
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const sample of samples) byOutcome[sample.outcome] += 1;
  const latencies = samples.map((sample) => sample.latencyMs);
  const lags = samples.flatMap((sample) => (sample.sentAtMs === null ? [] : [sample.sentAtMs - sample.intendedAtMs]));
  return {
    requests: samples.length,
    ok: byOutcome.ok,
    availability: samples.length === 0 ? null : byOutcome.ok / samples.length,
    byOutcome,
    p50Ms: nearestRank(latencies, 0.5),
    p95Ms: nearestRank(latencies, 0.95),
    generatorLagP99Ms: nearestRank(lags, 0.99),
    late: samples.filter(({ late }) => late).length,
    ...(samples.some(({ stream }) => stream !== undefined) && { stream: measureStreams(samples) }),
  };
}

/** Returns the most frequent status of the HTTP errors; null without one. */
export function frequentError(samples: readonly Sample[]): { readonly status: number; readonly count: number } | null {
  const statuses = samples.flatMap(({ outcome, status }) =>
    outcome === "http-error" && status !== undefined ? [status] : [],
  );
  const most = mostFrequent(statuses);
  return most === null ? null : { status: most.value, count: most.count };
}

/** Returns the most frequent value, of several the first; null without one. */
export function mostFrequent(values: readonly number[]): { readonly value: number; readonly count: number } | null {
  const [most] = [...Map.groupBy(values, (value) => value)].toSorted((a, b) => b[1].length - a[1].length);
  return most === undefined ? null : { value: most[0], count: most[1].length };
}

/** Figures of a streamed answer that have a limit. */
export type StreamFigure = "ttftMs" | "answerTtftMs" | "tpotMs" | "maxStallMs";

/**
 * Returns a figure of a streamed answer; null if it does not apply to it. A failed request exceeds every limit: its first
 * text took at least as long as it counts for, and of its other figures nothing is known. So does a good answer that is
 * nothing but reasoning the limit of the time to the answer: it never came.
 */
export function streamFigure({ outcome, stream, latencyMs }: Sample, figure: StreamFigure): number | null {
  if (outcome !== "ok") return figure === "ttftMs" || figure === "answerTtftMs" ? latencyMs : Number.POSITIVE_INFINITY;
  if (stream === undefined) return null;
  return stream[figure] ?? (figure === "answerTtftMs" ? Number.POSITIVE_INFINITY : null);
}

function measureStreams(samples: readonly Sample[]): StreamMeasurement {
  const good = samples.flatMap(({ outcome, stream }) => (outcome === "ok" && stream !== undefined ? [stream] : []));
  const figures = ["ttftMs", "answerTtftMs", "tpotMs", "maxStallMs"] as const;
  const [ttft, answer, tpot, stall] = figures.map((figure) =>
    samples.flatMap((sample) => streamFigure(sample, figure) ?? []),
  );
  return {
    ttftP50Ms: knownRank(ttft, 0.5),
    ttftP95Ms: knownRank(ttft, 0.95),
    answerTtftP50Ms: knownRank(answer, 0.5),
    answerTtftP95Ms: knownRank(answer, 0.95),
    tpotP50Ms: knownRank(tpot, 0.5),
    tpotP95Ms: knownRank(tpot, 0.95),
    stallP95Ms: knownRank(stall, 0.95),
    withAnswer: good.filter(({ answerTtftMs }) => answerTtftMs !== null).length,
    withTpot: good.filter(({ tpotMs }) => tpotMs !== null).length,
    withStall: good.filter(({ maxStallMs }) => maxStallMs !== null).length,
    reasoned: samples.filter(({ stream }) => stream?.reasoned).length,
  };
}

/** The percentile; if it falls on a failed request, the largest known value, which it exceeds. */
function knownRank(values: readonly number[] = [], p: number): number | null {
  const value = nearestRank(values, p);
  return value === Number.POSITIVE_INFINITY ? nearestRank(values.filter(Number.isFinite), 1) : value;
}
