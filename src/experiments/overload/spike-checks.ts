import { mean, sampleStandardDeviation } from "simple-statistics";
import { clearlyBreaks } from "../../gate/broken-limit.ts";
import { type ShedReason, shedCheck, shedCounts } from "../../gate/checks/shed-check.ts";
import { asIfInTime, excusedByNoise } from "../../gate/noise-veto.ts";
import { type Check, missingCheck } from "../../model/check.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import { sendingTime } from "../../model/facts/sending-time.ts";
import { asMet, isShed } from "../../model/facts/shed.ts";
import { message } from "../../model/message.ts";
import { constantLimit, type LimitedObjective } from "../../model/objectives.ts";
import type { Phase, SpikeOutcome } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { studentQuantile } from "../../stats/student-t.ts";
import type { Judging } from "../kit/experiment.ts";
import { onlyIfObserved, unlessCrashed } from "../kit/judging.ts";

/** The window has this many stretches; the first, in which queues fill, is left out. */
const STRETCHES = 10;
/** A service that degrades under the load shows it in the last of them. */
const LAST_STRETCHES = 5;
const CONFIDENCE = 0.95;

interface GoodputFigures {
  readonly scope: string;
  readonly objective: LimitedObjective;
  readonly capacityPerSecond: number;
  /** As a share of the capacity, which can be above 1. */
  readonly measured: number;
  /** The same in the second half. */
  readonly measuredAtEnd: number;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "goodput.capacity-unknown": { readonly scope: string };
    "goodput.too-few-requests": { readonly scope: string };
    "goodput.passed": GoodputFigures;
    "goodput.failed": GoodputFigures;
    "goodput.undecided": GoodputFigures & { readonly leaning: Check["leaning"] };
  }
}

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
 * Judges whether a service sheds the load beyond its capacity: each request must be answered, or rejected with 429 or
 * 503 and Retry-After within a second. A request that the generator could not send because it already held as many
 * waiting requests as it can counts as lost: the service did not shed the others.
 *
 * The window has a fixed length, so it is judged once, at its end.
 * @param scope the experiment's name
 * @param min the minimum share of such requests
 */
export function sheddingCheck(scope: string, min: number, { samples }: Pick<Phase, "samples">): Check {
  const kept = samples.map(
    (sample): Sample => (sample.generatorFull === true ? { ...sample, outcome: "timeout" } : sample),
  );
  const check = shedCheck(scope, min, { samples: kept }, sheddingReason);
  const broken = clearlyBreaks(kept.filter(({ outcome }) => outcome !== "dropped").map(asMet), {
    kind: "availability",
    limit: min,
  });
  if (check.status !== "inconclusive" || !broken) return check;
  const figures = { scope, objective: { kind: "shedding", limit: min }, ...shedCounts(kept) } as const;
  return { ...check, status: "fail", leaning: null, reason: [message("shedding.failed", figures)] };
}

const sheddingReason: ShedReason = ({ status, leaning }, figures) => {
  if (status === "pass") return message("shedding.passed", figures);
  if (status === "fail") return message("shedding.failed", figures);
  return message("shedding.undecided", { ...figures, leaning });
};

/**
 * Judges whether a service keeps its throughput under more load than its capacity. Answers count while requests are
 * sent, not during the wait for the last answers.
 * @param capacityPerSecond good answers per second without overload
 * @see Law, Simulation Modeling and Analysis, 9.5.3, on batch means
 */
export function goodputCheck(scope: string, capacityPerSecond: number, { samples }: Pick<Phase, "samples">): Check {
  const minGoodput = constantLimit("goodput");
  const objective: LimitedObjective = { kind: "goodput", limit: minGoodput };
  if (!(capacityPerSecond > 0)) {
    return missingCheck(scope, objective, message("goodput.capacity-unknown", { scope }));
  }
  const rates = ratesOf(samples)?.map((perSecond) => perSecond / capacityPerSecond) ?? null;
  if (rates === null) return missingCheck(scope, objective, message("goodput.too-few-requests", { scope }));
  const measured = mean(rates);
  const atEnd = rates.slice(-LAST_STRETCHES);
  const margin = upperBound(rates) - measured;
  const common = { scope, objective, requests: samples.length, measured, proven: Math.max(0, measured - margin) };
  const figures = { scope, objective, capacityPerSecond, measured, measuredAtEnd: mean(atEnd) };
  if (measured + margin < minGoodput || upperBound(atEnd) < minGoodput) {
    return { ...common, status: "fail", leaning: null, reason: [message("goodput.failed", figures)] };
  }
  if (measured - margin >= minGoodput) {
    return { ...common, status: "pass", leaning: null, reason: [message("goodput.passed", figures)] };
  }
  const leaning = measured >= minGoodput ? "pass" : "fail";
  const reason = [message("goodput.undecided", { ...figures, leaning })];
  return { ...common, status: "inconclusive", leaning, reason };
}

/** The mean's upper bound at 95 %. */
function upperBound(rates: readonly number[]): number {
  const deviation = sampleStandardDeviation([...rates]) / Math.sqrt(rates.length);
  return mean([...rates]) + studentQuantile(CONFIDENCE, rates.length - 1) * deviation;
}

/** Good answers per second, stretch by stretch of the time in which requests were sent; null when that is none. */
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
