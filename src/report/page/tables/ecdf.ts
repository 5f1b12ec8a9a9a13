import { OUTCOMES } from "../../../model/sample.ts";
import type { SampleColumns } from "../../render/html/data/columns.ts";

/** The sorted latencies of a phase's good answers, in milliseconds, and its number of requests. */
export interface Latencies {
  readonly good: Float64Array;
  readonly requests: number;
}

const OK = OUTCOMES.indexOf("ok");
/** More steps than this can't be seen on a screen. */
const MAX_STEPS = 500;

/** The latencies of a run of samples, without those that the experiment itself caused. */
export function latenciesOf(samples: SampleColumns, first: number, count: number): Latencies {
  const good: number[] = [];
  let requests = 0;
  for (let index = first; index < first + count; index += 1) {
    if (samples.byExperiment[index] === 1) continue;
    requests += 1;
    if (samples.outcome[index] === OK) good.push(samples.latencyMs[index] ?? 0);
  }
  return { good: Float64Array.from(good).sort(), requests };
}

/** Returns the share of requests with a good answer within a latency, 0 to 1. */
export function shareWithin({ good, requests }: Latencies, latencyMs: number): number {
  let [low, high] = [0, good.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((good[middle] ?? 0) <= latencyMs) low = middle + 1;
    else high = middle;
  }
  return requests === 0 ? 0 : low / requests;
}

/** Returns the sorted latencies at which the functions step. Large sets are thinned but keep their ends. */
export function stepsOf(all: readonly Latencies[]): number[] {
  const steps = all.flatMap(({ good }) => {
    const stride = Math.max(1, Math.ceil(good.length / MAX_STEPS));
    return [...good].filter((_, index) => index % stride === 0 || index === good.length - 1);
  });
  return [...new Set(steps)].sort((a, b) => a - b);
}
