import type { Check, CheckStatus } from "../../model/check.ts";
import { failureWords } from "../../model/facts/failures.ts";
import { place } from "../../model/facts/place.ts";
import type { Measurement } from "../../model/measurement.ts";
import { isMinimum, metricOf, OBJECTIVES, shareAllowed, type WindowObjective } from "../../model/objectives.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../../model/text/format.ts";
import type { WatchStatus } from "../objective-watch.ts";
import { cleanRequestsNeeded } from "../proof.ts";

/** What the sentence of a window's check is made from. */
export interface WindowFigures {
  readonly scope: string;
  readonly objective: WindowObjective;
  readonly standing: WatchStatus;
  readonly measurement: Measurement;
  readonly measured: number | null;
  readonly proven: number | null;
  readonly status: CheckStatus;
  readonly leaning: Check["leaning"];
  /** So many requests were never sent that a pass would say nothing, or that only they make it a fail. */
  readonly starved: boolean;
}

/**
 * Returns why a window's check has its status: the figure, the limit, the number of requests, and what would decide it.
 */
export function reasonFor(figures: WindowFigures): string {
  if (figures.measured === null) {
    return `No request was made ${place(figures.scope)}, so nothing is known about its ${nameOf(figures.objective)}.`;
  }
  if (figures.status === "pass") return passReason(figures);
  if (figures.status === "fail") return `${failReason(figures)}${generatorRemark(figures)}`;
  return inconclusiveReason(figures);
}

function passReason(figures: WindowFigures): string {
  const { objective, proven, measurement } = figures;
  const limit = formatLimit(objective);
  const shown = proven === null ? "" : ` (${provenWords(objective, proven)})`;
  if (!isShare(objective)) {
    return `${subject(figures)} is ${figure(figures)}${shown} against a limit of ${limit}, over ${requests(measurement.requests)}.`;
  }
  return `${answered(figures)}${shown} against a limit of ${limit}.`;
}

function failReason(figures: WindowFigures): string {
  const { objective, standing, measurement, scope } = figures;
  const limit = formatLimit(objective);
  const { test, outage } = standing;
  if (outage?.confirmed) {
    const { requests: row, durationMs } = outage.confirmed;
    return `The service stopped answering ${place(scope)}: ${formatCount(row)} requests in a row failed over ${formatDuration(durationMs)} (all in all ${failureWords(measurement.byOutcome)}; the limit is ${limit}).`;
  }
  const failed = measurement.requests - measurement.ok;
  const keptOverAll = test.failed !== null && shareAllowed(objective) * test.n >= test.k;
  if (keptOverAll && test.failed !== null) {
    const broke = `${formatCount(test.failed.k)} of the first ${formatCount(test.failed.n)} requests`;
    const how = isShare(objective) ? "failed" : "took longer";
    return `${subject(figures)} broke its limit of ${limit} for a while: ${broke} ${how}, although over all ${formatCount(test.n)} it is ${figure(figures)}.`;
  }
  if (!isShare(objective)) {
    const because = failed === 0 ? "" : ` or failed (${failureWords(measurement.byOutcome)})`;
    return `${subject(figures)} is ${figure(figures)} against a limit of ${limit}: ${formatCount(test.k)} of ${requests(test.n)} took longer${because}.`;
  }
  return `${answered(figures)} against a limit of ${limit}.`;
}

function inconclusiveReason(figures: WindowFigures): string {
  const { objective, standing, measurement, scope } = figures;
  const limit = formatLimit(objective);
  const { test, outage } = standing;
  const leaning = figures.leaning === null ? "" : ` (leaning ${figures.leaning})`;
  const looks = `${subject(figures)} looks like ${figure(figures)} against a limit of ${limit}`;
  if (figures.starved) {
    const { dropped: unsent } = measurement.byOutcome;
    const dropped = `The generator could not send ${formatCount(unsent)} of ${requests(measurement.requests)} ${place(scope)}`;
    return `${dropped}, because it had no room left while it waited for answers, so this was not the load of the plan; ${nameOf(objective)} ${figure(figures)}, limit ${limit}${leaning}. A lower rate would decide it.`;
  }
  if (outage?.gone) {
    return `The service had not answered for ${formatDuration(outage.ongoingMs)} when the requests ${place(scope)} ended (${failureWords(measurement.byOutcome)})${leaning}. More time (\`max-duration\`) would decide it.`;
  }
  if (standing.status === "suspected") {
    return `${looks} with ${requests(test.n)}, but fresh requests had not confirmed it yet when the time was up${leaning}. More time (\`max-duration\`) would decide it.`;
  }
  const needed = cleanRequestsNeeded(shareAllowed(objective), test.designEffect);
  if (needed === Number.POSITIVE_INFINITY) {
    return `${answered(figures)}, but no number of requests can prove a limit of ${limit}${leaning}. A limit below it could be.`;
  }
  if (test.k === 0) {
    const shared = test.designEffect > 1.05 ? ", because neighboring requests were alike" : "";
    return `${looks}, but ${requests(test.n)} are too few to prove it: it takes ${formatCount(needed)}${shared}${leaning}. More time (\`max-duration\`) or more load would decide it.`;
  }
  const easier = isMinimum(objective) ? "lower" : "wider";
  return `${looks}, which ${requests(test.n)} do not decide${leaning}. More time (\`max-duration\`) or a ${easier} limit would decide it.`;
}

/** If most failures are the generator's, they say more about the load than about the service. */
function generatorRemark({ measurement }: WindowFigures): string {
  const { dropped } = measurement.byOutcome;
  if (2 * dropped <= measurement.requests - measurement.ok) return "";
  return " Most of them were never sent: the generator had no room left while it waited for answers, so look at the load before the service.";
}

/** Whether the objective limits the share of good requests rather than a value of each request. */
function isShare(objective: WindowObjective): boolean {
  return metricOf(objective).reads.of === "good-share";
}

function answered(figures: WindowFigures): string {
  const { measurement, scope } = figures;
  const { requests: n, ok } = measurement;
  if (ok === n) return `All ${requests(n)} ${place(scope)} were answered`;
  const failures = `(${failureWords(measurement.byOutcome)})`;
  if (ok === 0) return `Not one of ${requests(n)} ${place(scope)} was answered ${failures}`;
  return `${figure(figures)} of ${requests(n)} ${place(scope)} were answered ${failures}`;
}

function subject({ objective, scope }: WindowFigures): string {
  const name = nameOf(objective);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${place(scope)}`;
}

/**
 * Returns the measured figure. A quantile that lies among failed requests is only known to be at least their time-out.
 */
function figure({ objective, measurement, measured }: WindowFigures): string {
  const text = formatMeasured(objective, measured ?? 0);
  const failed = measurement.requests - measurement.ok;
  const isBound = !isShare(objective) && failed > shareAllowed(objective) * measurement.requests;
  return isBound ? `at least ${text}` : text;
}

function provenWords(objective: WindowObjective, proven: number): string {
  return `${isMinimum(objective) ? "at least" : "at most"} ${formatMeasured(objective, proven)} proven`;
}

function requests(count: number): string {
  return `${formatCount(count)} request${count === 1 ? "" : "s"}`;
}

function nameOf(objective: WindowObjective): string {
  return OBJECTIVES[objective.kind].label;
}
