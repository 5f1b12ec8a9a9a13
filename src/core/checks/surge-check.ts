import { mean, sampleStandardDeviation } from "simple-statistics";
import { type Check, missingCheck } from "../check.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../format.ts";
import { judgeWindow } from "../gate/gate.ts";
import type { Objective } from "../gate/objective.ts";
import { asMet, isShed, SHED_WITHIN_MS } from "../gate/shed.ts";
import type { Phase } from "../record.ts";
import type { Sample } from "../sample.ts";
import { studentQuantile } from "../statistics/student-t.ts";

/** Of what a service can do, it goes on to do at least this. */
export const LEAST_GOODPUT = 0.8;
/** The window in so many stretches; the first, in which queues fill, is left out. */
const STRETCHES = 10;
const CONFIDENCE = 0.95;

/**
 * Judges whether a service that is asked for more than it can do turns the rest away: each request answered, or 429 or
 * 503 with Retry-After within a second. One that is let wait until it is given up is neither.
 * @param scope the fault's name
 * @param min the least share of such requests
 */
export function sheddingCheck(scope: string, min: number, phase: Pick<Phase, "samples">): Check {
  return metCheck(scope, min, phase, sheddingReason);
}

/** What became of requests, each as a number to be read. */
export interface Met {
  readonly requests: string;
  readonly answered: string;
  /** Turned away in time, with a time to come back at. */
  readonly shed: string;
  readonly lost: string;
}

/**
 * Judges whether requests were met as they should be: answered, or turned away in time.
 * @param reasonFor the check's reason, from how it came out and the figures
 */
export function metCheck(
  scope: string,
  min: number,
  { samples }: Pick<Phase, "samples">,
  reasonFor: (status: Check["status"], met: Met) => string,
): Check {
  const objective: Objective = { kind: "shedding", min };
  const judged = judgeWindow(scope, { minAvailability: min, maxP95Ms: Number.MAX_VALUE }, samples.map(asMet));
  const check = judged.find((each) => each.objective.kind === "availability");
  if (check === undefined || samples.length === 0) return missingCheck(scope, objective, "No request was sent.");
  const count = (is: (sample: Sample) => boolean) => formatCount(samples.filter(is).length);
  const answered = count(({ outcome }) => outcome === "ok");
  const shed = count((sample) => sample.outcome !== "ok" && isShed(sample));
  const lost = count((sample) => sample.outcome !== "ok" && !isShed(sample));
  const met = { requests: formatCount(samples.length), answered, shed, lost };
  return { ...check, objective, reason: reasonFor(check.status, met) };
}

function sheddingReason(status: Check["status"], { requests, answered, shed, lost }: Met): string {
  const figures = `of ${requests} requests it answered ${answered}, turned ${shed} away within ${formatDuration(SHED_WITHIN_MS)}, and left ${lost} to fail or to wait`;
  if (status === "pass") return `The service sheds what is too much: ${figures}.`;
  if (status !== "fail") return `Whether the service sheds what is too much is too close to call: ${figures}.`;
  return `The service does not shed what is too much: ${figures}. Let a semaphore bound what runs, keep the queue short, and answer the rest at once with 503 and Retry-After.`;
}

/**
 * Judges whether a service goes on to do what it can while it is asked for more.
 * @param capacityPerSecond good answers a second that it gave when it was only kept busy
 * @see Law, Simulation Modeling and Analysis, 9.5.3, on batch means
 */
export function goodputCheck(scope: string, capacityPerSecond: number, phase: Phase): Check {
  const objective: Objective = { kind: "goodput", min: LEAST_GOODPUT };
  if (!(capacityPerSecond > 0)) return missingCheck(scope, objective, "What the service can do was not found out.");
  const rates = ratesOf(phase).map((perSecond) => perSecond / capacityPerSecond);
  const measured = mean(rates);
  const margin =
    (studentQuantile(CONFIDENCE, rates.length - 1) * sampleStandardDeviation(rates)) / Math.sqrt(rates.length);
  const common = { scope, objective, requests: phase.samples.length, measured, proven: Math.max(0, measured - margin) };
  const figures = `asked for more, it gave ${formatMeasured(objective, Math.min(1, measured))} of the ${perSecondText(capacityPerSecond)} that it can`;
  const limit = formatLimit(objective);
  if (measured + margin < LEAST_GOODPUT) {
    const reason = `The service goes down with the load: ${figures}, against ${limit}. What it has begun it should finish, and what it can't finish not begin.`;
    return { ...common, status: "fail", leaning: null, reason };
  }
  if (measured - margin >= LEAST_GOODPUT) {
    return { ...common, status: "pass", leaning: null, reason: `The service holds up: ${figures}.` };
  }
  const leaning = measured >= LEAST_GOODPUT ? "pass" : "fail";
  const reason = `Whether the service holds up is too close to call: ${figures}, against ${limit} (leaning ${leaning}). More time (\`duration\`) would decide it.`;
  return { ...common, status: "inconclusive", leaning, reason };
}

/** A rate as people read it: `0.8 good answers a second`. */
export function perSecondText(perSecond: number): string {
  return `${Number(perSecond.toPrecision(2))} good answers a second`;
}

/** Good answers a second, stretch by stretch, by when they came. */
function ratesOf({ samples, startedAtMs, endedAtMs }: Phase): number[] {
  const lengthMs = (endedAtMs - startedAtMs) / STRETCHES;
  const counts = Array.from({ length: STRETCHES }, () => 0);
  for (const { outcome, endedAtMs: atMs } of samples) {
    const stretch = Math.min(STRETCHES - 1, Math.floor((atMs - startedAtMs) / lengthMs));
    if (outcome === "ok") counts[stretch] = (counts[stretch] ?? 0) + 1;
  }
  return counts.slice(1).map((count) => (count * 1_000) / lengthMs);
}
