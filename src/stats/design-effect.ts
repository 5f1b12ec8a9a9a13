import { nearestRank } from "../model/measurement.ts";

/** Length of a batch of requests. Runner noise has a measured time scale of about a second. */
const BATCH_MS = 2_000;
/** Fewer batches than this say too little about a variance. */
const BATCHES_NEEDED = 10;
/**
 * With fewer batches, the requests of a fast service count as independent only this far apart, and at least three (or a
 * whole batch) count as one.
 */
const CAREFUL_MS = 250;
const CAREFUL = 3;

/**
 * Returns how many requests of a window weigh as one independent request. Neighbors share the machine's good and bad
 * seconds, so a hundred requests in one second say less than a hundred in a minute.
 *
 * The design effect is the variance of the batches' marked counts, divided by the variance of independent requests:
 * batches of 2 s, marks on the slowest tenth. With about one request per second or less it is 1. The maximum is a whole
 * batch, so that every 2 s weigh at least one request. Without failures there is no information about how they cluster,
 * so a window without any counts its requests one by one, as the calculation before a drill does. The price, simulated
 * at 10 requests per second for 60 s and more: of services right at an availability limit of 95 %, 0.3 % pass if
 * failures come one at a time, 9 % if they come in clusters of half a second, 41 % if they come in outages of 2 s,
 * which are too rare for such a window.
 * @param endedAtMs when each request ended
 * @param values what clusters: a latency, or 1 for a failed request and 0 for a good one
 * @see Kish (1965), Survey Sampling, on the design effect of clusters of unequal size
 */
export function designEffect(endedAtMs: readonly number[], values: readonly number[]): number {
  const n = values.length;
  const firstMs = endedAtMs[0];
  const perBatch = requestsPerBatch(endedAtMs);
  if (firstMs === undefined || perBatch <= 2) return 1;

  const isMarked = slowestTenth(values);
  const batches = new Map<number, { requests: number; marked: number }>();
  let marked = 0;
  for (const [index, value] of values.entries()) {
    const key = Math.floor(((endedAtMs[index] ?? firstMs) - firstMs) / BATCH_MS);
    const batch = batches.get(key) ?? { requests: 0, marked: 0 };
    batches.set(key, batch);
    batch.requests += 1;
    if (!isMarked(value)) continue;
    batch.marked += 1;
    marked += 1;
  }

  const careful = carefulWeight(perBatch);
  const share = marked / n;
  if (batches.size < 2 || share === 0 || share === 1) return batches.size < BATCHES_NEEDED ? careful : 1;
  let squares = 0;
  for (const batch of batches.values()) squares += (batch.marked - batch.requests * share) ** 2;
  const between = (squares * batches.size) / (batches.size - 1);
  const estimate = Math.min(perBatch, Math.max(1, between / (n * share * (1 - share))));
  return batches.size < BATCHES_NEEDED ? Math.max(careful, estimate) : estimate;
}

/**
 * Returns the minimum design effect of a window at a constant arrival rate whose requests all take about the same time:
 * that of a window without any failure, known before the drill.
 * @param durationMs from the first request to the end of the window
 */
export function minDesignEffect(perSecond: number, durationMs: number): number {
  const perBatch = (perSecond * BATCH_MS) / 1000;
  const batches = Math.floor((durationMs - 1000 / perSecond) / BATCH_MS) + 1;
  return perBatch <= 2 || batches >= BATCHES_NEEDED ? 1 : carefulWeight(perBatch);
}

function carefulWeight(perBatch: number): number {
  return Math.min(perBatch, Math.max(CAREFUL, (perBatch * CAREFUL_MS) / BATCH_MS));
}

/**
 * Returns the mean number of requests that end per batch. The time of the first batch counts in full from the start.
 */
function requestsPerBatch(endedAtMs: readonly number[]): number {
  const firstMs = endedAtMs[0] ?? 0;
  const lastMs = endedAtMs.at(-1) ?? 0;
  if (endedAtMs.length < 2) return 0;
  return ((endedAtMs.length - 1) * BATCH_MS) / Math.max(lastMs - firstMs, BATCH_MS);
}

/** Failed requests can all have the same latency; then the tied values are the slow part. */
function slowestTenth(values: readonly number[]): (value: number) => boolean {
  const p90 = nearestRank(values, 0.9) ?? 0;
  const strictly = values.some((value) => value > p90);
  return strictly ? (value) => value > p90 : (value) => value >= p90;
}
