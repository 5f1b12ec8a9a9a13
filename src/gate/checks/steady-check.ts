import type { Check } from "../../model/check.ts";
import { failureWords } from "../../model/facts/failures.ts";
import {
  constantLimit,
  metricOf,
  type Objective,
  type WindowObjective,
  windowObjectives,
} from "../../model/objectives.ts";
import type { Limits } from "../../model/plan.ts";
import type { Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { formatCount, formatLimit, formatMeasured } from "../../model/text/format.ts";
import { clearlyBreaks } from "../broken-limit.ts";

export interface SteadyQuestion {
  /** The requests after the outage, and those before any experiment. */
  readonly after: Pick<Phase, "samples" | "measurement">;
  readonly steady: Pick<Phase, "measurement">;
  readonly limits: Partial<Limits>;
  /** How many requests the check needs. */
  readonly requests: number;
}

/**
 * Judges whether a service is back to its steady state after an outage. A few requests can show that a limit is broken
 * (the gate's test suspects a fail) but not that it is kept. A pass therefore only says what was seen: this many
 * requests, all answered, P50 at most twice the steady one.
 * @param scope the experiment's name
 */
export function steadyCheck(scope: string, { after, steady, limits, requests }: SteadyQuestion): Check {
  const maxSlowdown = constantLimit("steady");
  const objective: Objective = { kind: "steady", limit: maxSlowdown };
  const { measurement, samples } = after;
  const failed = measurement.requests - measurement.ok;
  const slowdown =
    measurement.p50Ms === null || !steady.measurement.p50Ms ? null : measurement.p50Ms / steady.measurement.p50Ms;
  const of = `${formatCount(failed)} of ${formatCount(measurement.requests)} requests`;
  const common = { scope, objective, requests: measurement.requests, measured: slowdown, proven: null };
  const inconclusive = (leaning: Check["leaning"], why: string): Check => {
    return {
      ...common,
      status: "inconclusive",
      leaning,
      reason: `The service may not be back to its steady state after ${scope}: ${why}.`,
    };
  };

  const broken = brokenLimit(samples, limits);
  if (broken !== null) {
    const metric = metricOf(broken);
    const ways = failed === 0 ? "" : ` (${failureWords(measurement.byOutcome)})`;
    const why =
      metric.reads.of === "good-share"
        ? `${of} failed${ways} against an ${metric.label} limit of ${formatLimit(broken)}`
        : `${metric.label} is ${formatMeasured(broken, metric.ofWindow(measurement) ?? 0)} against a limit of ${formatLimit(broken)}${failed === 0 ? "" : `; ${of} failed${ways}`}`;
    const reason = `The service is not back to its steady state after ${scope}: ${why}.`;
    return { ...common, status: "fail", leaning: null, reason };
  }
  if (measurement.requests === 0) return inconclusive(null, "no request was made");
  if (failed > 0) return inconclusive("fail", `${of} failed (${failureWords(measurement.byOutcome)})`);
  if (slowdown === null) return inconclusive(null, "there is no steady state to compare it with");
  const times = `${formatMeasured(objective, slowdown)} its steady P50`;
  if (slowdown > maxSlowdown) return inconclusive("fail", `its P50 is ${times}, more than ${formatLimit(objective)}`);
  if (measurement.requests < requests) {
    return inconclusive(
      "pass",
      `only ${formatCount(measurement.requests)} of ${formatCount(requests)} requests were made`,
    );
  }
  const reason = `All ${formatCount(measurement.requests)} requests after ${scope} were answered, at ${times}.`;
  return { ...common, status: "pass", leaning: null, reason };
}

/** Returns the first limit that these requests clearly break. */
function brokenLimit(samples: readonly Sample[], limits: Partial<Limits>): WindowObjective | null {
  return windowObjectives(limits).find((objective) => clearlyBreaks(samples, objective)) ?? null;
}
