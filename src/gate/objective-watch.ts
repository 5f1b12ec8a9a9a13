import { metricOf, shareAllowed, type WindowObjective } from "../model/objectives.ts";
import type { Sample } from "../model/sample.ts";
import { type ObservedRequest, SequentialTest, type TestState } from "../stats/sequential.ts";
import { type OutageState, OutageWatch } from "./outage.ts";

/** A value must exceed its limit by this factor to be evidence for a fail. */
const CLEARLY = 1.1;

/** Status of an objective after the last request. */
export interface WatchStatus {
  /** `pass` can be lost again, `fail` is final. */
  readonly status: TestState["status"];
  readonly test: TestState;
  /** Null for an objective that is not about outages. */
  readonly outage: OutageState | null;
}

/** Watches one objective in one window: tests its requests and, for a share of good ones, detects outages. */
export class ObjectiveWatch {
  readonly objective: WindowObjective;
  readonly #observe: (sample: Sample) => ObservedRequest | null;
  readonly #test: SequentialTest;
  readonly #outages: OutageWatch | null;

  /** @param all all objectives of the window */
  constructor(objective: WindowObjective, all: readonly WindowObjective[]) {
    this.objective = objective;
    const allowed = shareAllowed(objective);
    const { reads } = metricOf(objective);
    this.#observe = observerOf(objective, all);
    this.#test = new SequentialTest(allowed, all.length);
    this.#outages = reads.of === "good-share" && !reads.withinLimits ? new OutageWatch(allowed) : null;
  }

  push(sample: Sample): void {
    const request = this.#observe(sample);
    if (request !== null) this.#test.push(request);
    this.#outages?.push({ ...sample, failed: sample.outcome !== "ok" });
  }

  standing(): WatchStatus {
    const test = this.#test.state;
    const outage = this.#outages?.state ?? null;
    if (outage !== null && outage.confirmed !== null) return { status: "fail", test, outage };
    const lost = test.status === "pass" && outage?.gone === true;
    return { status: lost ? "undecided" : test.status, test, outage };
  }
}

/**
 * Returns how an objective sees a request: null if it does not apply to it. A failed request exceeds every limit.
 * @param all all objectives of the window
 */
export function observerOf(
  objective: WindowObjective,
  all: readonly WindowObjective[],
): (sample: Sample) => ObservedRequest | null {
  const { reads } = metricOf(objective);
  if (reads.of === "quantile") return (sample) => observeValue(sample, objective, reads.value(sample));
  if (!reads.withinLimits) return (sample) => observeShare(sample, isFailed(sample), isFailed(sample));
  const others = all.filter((each) => metricOf(each).reads.of === "quantile").map((each) => observerOf(each, all));
  return (sample) => {
    const seen = others.map((observe) => observe(sample));
    const exceeds = isFailed(sample) || seen.some((request) => request?.exceeds);
    return observeShare(sample, exceeds, isFailed(sample) || seen.some((request) => request?.exceedsClearly));
  };
}

function isFailed({ outcome }: Sample): boolean {
  return outcome !== "ok";
}

function observeShare({ intendedAtMs, endedAtMs }: Sample, exceeds: boolean, exceedsClearly: boolean): ObservedRequest {
  return { intendedAtMs, endedAtMs, exceeds, exceedsClearly, value: exceeds ? 1 : 0 };
}

function observeValue(sample: Sample, objective: WindowObjective, value: number | null): ObservedRequest | null {
  const failed = isFailed(sample);
  const { intendedAtMs, endedAtMs } = sample;
  if (value === null) return null;
  const beyond = (limit: number) => failed || value > limit;
  return {
    intendedAtMs,
    endedAtMs,
    exceeds: beyond(objective.limit),
    exceedsClearly: beyond(CLEARLY * objective.limit),
    value,
  };
}
