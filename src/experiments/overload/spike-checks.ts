import { mean, sampleStandardDeviation } from "simple-statistics";
import { clearlyBreaks } from "../../gate/broken-limit.ts";
import { type Met, metBy, metCheck, undecided } from "../../gate/checks/shed-check.ts";
import { asIfInTime, excusedByNoise } from "../../gate/noise-veto.ts";
import { type Check, missingCheck } from "../../model/check.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import { sendingTime } from "../../model/facts/sending-time.ts";
import { asMet, isShed, SHED_WITHIN_MS } from "../../model/facts/shed.ts";
import { constantLimit, type Objective } from "../../model/objectives.ts";
import type { Phase, SpikeOutcome } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { formatDuration, formatLimit, formatMeasured } from "../../model/text/format.ts";
import { studentQuantile } from "../../stats/student-t.ts";
import type { Judging } from "../kit/experiment.ts";
import { onlyIfObserved, unlessCrashed } from "../kit/judging.ts";

/** The window in so many stretches; the first, in which queues fill, is left out. */
const STRETCHES = 10;
/** A service that gives out under the load shows it in the last of them, however well it began. */
const LAST_STRETCHES = 5;
const CONFIDENCE = 0.95;

/** The checks of the load of a spike. */
export function spikeChecks({ record, experiment, outcome, limits }: Judging<SpikeOutcome>): Check[] {
  const { name } = experiment;
  const during = phaseAt(record, outcome.duringPhase);
  const { capacityPerSecond } = outcome;
  if (during === null || capacityPerSecond === null) return [];
  const shedding = (samples: readonly Sample[]) => [sheddingCheck(name, limits.minAvailability, { samples })];
  const goodput = (samples: readonly Sample[]) => [goodputCheck(name, capacityPerSecond, { samples })];
  const inTime = () => asIfInTime(during, record.usage).map(asIfSent);
  // A slow service has to shed more; one that answers nothing is not slow.
  const answers = during.samples.some(({ outcome: each }) => each === "ok");
  const asGood = (sample: Sample): Sample => (answers && isShed(sample) ? { ...sample, outcome: "ok" } : sample);
  return [
    ...shedding(during.samples).map((check) => excusedByNoise(check, during.noise, () => shedding(inTime()))),
    ...goodput(during.samples).map((check) => excusedByNoise(check, during.noise, () => goodput(inTime().map(asGood)))),
  ].map((check) => onlyIfObserved(unlessCrashed(check, outcome), experiment));
}

/** Late answers fill the generator, which can then not send the next request. */
function asIfSent({ generatorFull, ...sample }: Sample): Sample {
  return generatorFull === true ? { ...sample, outcome: "ok" } : sample;
}

/**
 * Judges whether a service that is asked for more than it can do turns the rest away: each request answered, or 429 or
 * 503 with Retry-After within a second. One that is let wait until it is given up is neither, and nor is one that the
 * generator could not send because all it can hold were waiting already: the room is full when nobody is turned away.
 *
 * The window is of fixed length, so it is judged once, at its end.
 * @param scope the fault's name
 * @param min the least share of such requests
 */
export function sheddingCheck(scope: string, min: number, { samples }: Pick<Phase, "samples">): Check {
  const kept = samples.map(
    (sample): Sample => (sample.generatorFull === true ? { ...sample, outcome: "timeout" } : sample),
  );
  const check = metCheck(scope, min, { samples: kept }, sheddingReason);
  const broken = clearlyBreaks(kept.filter(({ outcome }) => outcome !== "dropped").map(asMet), {
    kind: "availability",
    limit: min,
  });
  if (check.status !== "inconclusive" || !broken) return check;
  return { ...check, status: "fail", leaning: null, reason: sheddingReason("fail", metBy(kept), check) };
}

function sheddingReason(status: Check["status"], met: Met, check: Check): string {
  const { requests, answered, shed, lost, ofLost } = met;
  const figures = `of ${requests} requests it answered ${answered}, turned ${shed} away within ${formatDuration(SHED_WITHIN_MS)}, and left ${lost} to fail or to wait${ofLost}`;
  if (status === "pass") return `The service sheds what is too much: ${figures}.`;
  if (status !== "fail") return undecided("Whether the service sheds what is too much", figures, check, "duration");
  return `The service does not shed what is too much: ${figures}. Let a semaphore bound what runs, keep the queue short, and answer the rest at once with 503 and Retry-After.`;
}

/**
 * Judges whether a service goes on to do what it can while it is asked for more. Counted while requests are sent: the
 * wait for the last answers is no time in which it was asked for more.
 * @param capacityPerSecond good answers a second that it gave when it was only kept busy
 * @see Law, Simulation Modeling and Analysis, 9.5.3, on batch means
 */
export function goodputCheck(scope: string, capacityPerSecond: number, { samples }: Pick<Phase, "samples">): Check {
  const minGoodput = constantLimit("goodput");
  const objective: Objective = { kind: "goodput", limit: minGoodput };
  if (!(capacityPerSecond > 0)) return missingCheck(scope, objective, "What the service can do was not found out.");
  const rates = ratesOf(samples)?.map((perSecond) => perSecond / capacityPerSecond) ?? null;
  if (rates === null) return missingCheck(scope, objective, `Too few requests were sent under ${scope}.`);
  const measured = mean(rates);
  const margin = upperBound(rates) - measured;
  const common = { scope, objective, requests: samples.length, measured, proven: Math.max(0, measured - margin) };
  const figures = `asked for more, it gave ${formatMeasured(objective, Math.min(1, measured))} of the ${perSecondText(capacityPerSecond)} that it can`;
  const limit = formatLimit(objective);
  if (measured + margin < minGoodput || upperBound(rates.slice(-LAST_STRETCHES)) < minGoodput) {
    const reason = `The service goes down with the load: ${figures}, against ${limit}. What it has begun it should finish, and what it can't finish not begin.`;
    return { ...common, status: "fail", leaning: null, reason };
  }
  if (measured - margin >= minGoodput) {
    return { ...common, status: "pass", leaning: null, reason: `The service holds up: ${figures}.` };
  }
  const open = {
    ...common,
    status: "inconclusive",
    leaning: measured >= minGoodput ? "pass" : "fail",
    reason: "",
  } as const;
  const uneven = `${figures}, now more and now less, against ${limit}`;
  return { ...open, reason: undecided("Whether the service holds up", uneven, open, "duration") };
}

/** The mean's upper bound at 95 %. */
function upperBound(rates: readonly number[]): number {
  const deviation = sampleStandardDeviation([...rates]) / Math.sqrt(rates.length);
  return mean([...rates]) + studentQuantile(CONFIDENCE, rates.length - 1) * deviation;
}

/** A rate as people read it: `0.8 good answers a second`. */
export function perSecondText(perSecond: number): string {
  return `${Number(perSecond.toPrecision(2))} good answers a second`;
}

/** Good answers a second, stretch by stretch of the time in which requests were sent; null when that is none. */
function ratesOf(samples: readonly Sample[]): number[] | null {
  const sending = sendingTime(samples);
  if (sending === null) return null;
  const lengthMs = (sending.toMs - sending.fromMs) / STRETCHES;
  const counts = Array.from({ length: STRETCHES }, () => 0);
  for (const { outcome, endedAtMs } of samples) {
    const stretch = Math.floor((endedAtMs - sending.fromMs) / lengthMs);
    if (outcome === "ok" && stretch >= 0 && stretch < STRETCHES) counts[stretch] = (counts[stretch] ?? 0) + 1;
  }
  return counts.slice(1).map((count) => (count * 1_000) / lengthMs);
}
