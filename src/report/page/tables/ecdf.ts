import { OUTCOMES } from "../../../model/sample.ts";
import type { SampleColumns } from "../../render/html/data/columns.ts";

/** The latencies of the good answers of a stretch, in order, and of how many requests they are. */
export interface Latencies {
  readonly good: Float64Array;
  readonly requests: number;
}

const OK = OUTCOMES.indexOf("ok");
/** As many steps as a screen can show. */
const MAX_STEPS = 500;

/** The latencies of samples that stand together; those that the fault itself took are nobody's. */
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

/** The share of requests that were answered well within a latency, 0 to 1. */
export function shareWithin({ good, requests }: Latencies, latencyMs: number): number {
  let [low, high] = [0, good.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((good[middle] ?? 0) <= latencyMs) low = middle + 1;
    else high = middle;
  }
  return requests === 0 ? 0 : low / requests;
}

/** Where the steps of several such functions are, in order; of many as many as can be seen, the least and the most too. */
export function stepsOf(all: readonly Latencies[]): number[] {
  const steps = all.flatMap(({ good }) => {
    const stride = Math.max(1, Math.ceil(good.length / MAX_STEPS));
    return [...good].filter((_, index) => index % stride === 0 || index === good.length - 1);
  });
  return [...new Set(steps)].sort((a, b) => a - b);
}
