import { nearestRank } from "../model/measurement.ts";

/** How long a batch of requests is. Runner noise was seen to live on a scale of about a second. */
const BATCH_MS = 2_000;
/** Fewer batches than this say too little about a variance. */
const BATCHES_NEEDED = 10;
/** Until then a fast service's requests are taken to be independent only this far apart, and never to weigh below 1/3. */
const CAREFUL_MS = 250;
const CAREFUL = 3;

/**
 * How many requests of a window weigh as one independent request. Neighbors share the machine's good and bad
 * seconds, so a hundred requests of one second say less than a hundred of a minute.
 *
 * It is the variance of the batches' marked counts over what independent requests would have: batches of 2 s, the
 * marks on the slowest tenth. At about a request a second or less there is nothing left to share (1); the most is a
 * whole batch, so that every 2 s weigh at least one request.
 * Failures that never came can't show how they cluster, so a window without any counts its requests one by one, as
 * the sum that is done before a drill does. What that costs, simulated at 10 requests a second for 60 s and more: of
 * services right at an availability limit of 95 %, 0.3 % pass when failures come singly, 9 % when they come in
 * clusters of half a second, 41 % in outages of 2 s, which are too rare for such a window.
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
 * The least design effect of a window at a constant arrival rate whose requests take about the same time each: what a
 * window without any failure has, as it is known before the drill.
 * @param durationMs from the first request to when the window ends
 */
export function leastDesignEffect(perSecond: number, durationMs: number): number {
  const perBatch = (perSecond * BATCH_MS) / 1000;
  const batches = Math.floor((durationMs - 1000 / perSecond) / BATCH_MS) + 1;
  return perBatch <= 2 || batches >= BATCHES_NEEDED ? 1 : carefulWeight(perBatch);
}

function carefulWeight(perBatch: number): number {
  return Math.min(perBatch, Math.max(CAREFUL, (perBatch * CAREFUL_MS) / BATCH_MS));
}

/** Mean number of requests that end in a batch's time; the first batch's time counts in full from the start. */
function requestsPerBatch(endedAtMs: readonly number[]): number {
  const firstMs = endedAtMs[0] ?? 0;
  const lastMs = endedAtMs.at(-1) ?? 0;
  if (endedAtMs.length < 2) return 0;
  return ((endedAtMs.length - 1) * BATCH_MS) / Math.max(lastMs - firstMs, BATCH_MS);
}

/** Failed requests can all share one latency; then the tie itself is the slow part. */
function slowestTenth(values: readonly number[]): (value: number) => boolean {
  const p90 = nearestRank(values, 0.9) ?? 0;
  const strictly = values.some((value) => value > p90);
  return strictly ? (value) => value > p90 : (value) => value >= p90;
}
