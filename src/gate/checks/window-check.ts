import type { Check, CheckStatus } from "../../model/check.ts";
import { frequentError, measure } from "../../model/measurement.ts";
import { message, type Sentences } from "../../model/message.ts";
import { isMinimum, metricOf, shareAllowed, type WindowObjective } from "../../model/objectives.ts";
import type { Sample } from "../../model/sample.ts";
import { observerOf } from "../objective-watch.ts";
import { provenAvailability, provenQuantile } from "../proof.ts";
import type { TolerantStatus } from "../tolerant-watch.ts";
import { windowReason } from "./window-reason.ts";

/**
 * Returns whether so many requests were dropped that there can be no pass. A dropped request counts as a failed one,
 * the worst case, so a pass with a few of them is valid. Above 1 % the service did not get the load of the plan. A fail
 * has to hold without the dropped requests: see TolerantWatch.
 */
export function tooManyDropped(dropped: number, requests: number): boolean {
  return dropped > 0.01 * requests;
}

/**
 * Returns the check of one objective in one window, from the current status of its test.
 * @param all all objectives of the window
 */
export function windowCheck(
  scope: string,
  objective: WindowObjective,
  standing: TolerantStatus,
  samples: readonly Sample[],
  all: readonly WindowObjective[] = [objective],
): Check {
  const measurement = measure(samples);
  const { reads, ofWindow } = metricOf(objective);
  const measured =
    reads.of === "good-share" && reads.withinLimits
      ? shareWithin(samples, observerOf(objective, all))
      : ofWindow(measurement);
  const starved = standing.spared || tooManyDropped(measurement.byOutcome.dropped, measurement.requests);
  const status = statusOf(standing, starved);
  const { test } = standing;
  const proven =
    reads.of === "good-share"
      ? provenAvailability(test.effectiveK, test.effectiveN)
      : provenQuantile(
          samples.flatMap((sample) =>
            sample.outcome === "ok" ? (reads.value(sample) ?? []) : Number.POSITIVE_INFINITY,
          ),
          shareAllowed(objective),
          test.designEffect,
        );
  const leaning = status === "inconclusive" ? leaningOf(objective, standing, measured) : null;
  return {
    scope,
    objective,
    status,
    leaning,
    requests: test.n,
    measured,
    proven,
    reason: [
      ...windowReason({ scope, objective, standing, measurement, measured, proven, status, leaning, starved }),
      ...(status === "fail" && reads.of === "good-share" ? errorRemark(samples) : []),
    ],
  };
}

/** The share of requests that an objective counts as good; null without requests. */
function shareWithin(samples: readonly Sample[], observe: ReturnType<typeof observerOf>): number | null {
  const seen = samples.flatMap((sample) => observe(sample) ?? []);
  return seen.length === 0 ? null : seen.filter(({ exceeds }) => !exceeds).length / seen.length;
}

/** The most frequent status of the HTTP errors; empty without one. */
function errorRemark(samples: readonly Sample[]): Sentences {
  const most = frequentError(samples);
  return most === null ? [] : [message("window.http-status", most)];
}

function statusOf({ status }: TolerantStatus, starved: boolean): CheckStatus {
  if (status === "fail") return "fail";
  return status === "pass" && !starved ? "pass" : "inconclusive";
}

function leaningOf(objective: WindowObjective, standing: TolerantStatus, measured: number | null): Check["leaning"] {
  // The measured value includes requests that were never sent, so it says nothing about the service.
  if (measured === null || standing.spared) return null;
  if (standing.status === "suspected" || standing.outage?.gone) return "fail";
  const within = isMinimum(objective) ? measured >= objective.limit : measured <= objective.limit;
  return within ? "pass" : "fail";
}
