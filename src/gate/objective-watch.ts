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
  readonly #test: SequentialTest;
  readonly #outages: OutageWatch | null;

  constructor(objective: WindowObjective) {
    this.objective = objective;
    const allowed = shareAllowed(objective);
    this.#test = new SequentialTest(allowed);
    this.#outages = metricOf(objective).reads.of === "good-share" ? new OutageWatch(allowed) : null;
  }

  push(sample: Sample): void {
    const request = observe(sample, this.objective);
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
 * Returns a request as an objective sees it; null if the objective does not apply to it. A failed request exceeds every
 * limit.
 */
export function observe(sample: Sample, objective: WindowObjective): ObservedRequest | null {
  const failed = sample.outcome !== "ok";
  const { intendedAtMs, endedAtMs } = sample;
  const { reads } = metricOf(objective);
  if (reads.of === "good-share") {
    return { intendedAtMs, endedAtMs, exceeds: failed, exceedsClearly: failed, value: failed ? 1 : 0 };
  }
  const value = reads.value(sample);
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
