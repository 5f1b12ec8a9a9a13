import { cleanRequestsNeeded, fewestCleanRequests } from "../../gate/proof.ts";
import { isMinimum, kindOfInput, OBJECTIVES, shareAllowed } from "../../model/objectives.ts";
import { leastDesignEffect } from "../../stats/design-effect.ts";
import { LIMIT_NAMES } from "../table.ts";
import type { PlannedExperiment } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";

/**
 * The limits that a constant arrival rate can't show within max-duration, even if every request is good. With clients
 * the rate is the service's own, so that sum is done once it has been measured. An outage has no window under load, so
 * there is nothing to reach.
 */
export function findUnreachable({ values, raw, naming }: Reading, experiments: readonly PlannedExperiment[]): string[] {
  const { load, "max-duration": maxDurationMs } = values;
  if (load?.kind !== "rate" || maxDurationMs === undefined) return [];
  const { perSecond } = load;
  const overloads = experiments.filter(({ shape }) => shape === "lasting");
  const limits = LIMIT_NAMES.flatMap((name) => {
    const kind = kindOfInput(name);
    if (kind === null || OBJECTIVES[kind].metric === undefined) return [];
    const own = overloads.map(({ ownLimits }) => ownLimits.find((limit) => limit.name === name));
    const value = values[name];
    // The limit of the whole drill holds under the overloads that have none of their own.
    const isCommon = own.includes(undefined) && typeof value === "number";
    const common = isCommon ? [{ name, value, text: raw[name], subject: naming.first(name) }] : [];
    return [...common, ...own.filter((limit) => limit !== undefined)].map((limit) => ({ kind, ...limit }));
  });
  return limits.flatMap(({ kind, name, value, text, subject }) => {
    const share = shareAllowed({ kind, limit: value });
    if (isReached(share, perSecond, maxDurationMs)) return [];
    if (share === 0) return `${subject} ${shown(text)} can't be shown by any number of requests; lower it`;
    const weight = leastDesignEffect(perSecond, maxDurationMs);
    const alike = weight === 1 ? "" : `, since ${decimal(weight)} neighbors weigh as one in so short a window`;
    const remedies = [
      `${naming.then("max-duration")} to ${durationFor(share, perSecond, maxDurationMs)}`,
      ...rateFor(share, maxDurationMs).map((rate) => `${naming.then("load")} to ${rate}`),
    ];
    return (
      `${subject} ${shown(text)} can't be shown: it takes ${count(cleanRequestsNeeded(share, weight))} requests without a failure${alike} ` +
      `(no test at 95 % could do with fewer than ${count(fewestCleanRequests(share))}), and a ${naming.then("load")} of ${raw.load} sends ` +
      `${count(sent(perSecond, maxDurationMs))} within a ${naming.then("max-duration")} of ${raw["max-duration"]}; ` +
      `raise ${remedies.join(" or ")}${isMinimum({ kind }) ? `, or lower ${naming.then(name)}` : ""}`
    );
  });
}

function isReached(share: number, perSecond: number, durationMs: number): boolean {
  return sent(perSecond, durationMs) >= cleanRequestsNeeded(share, leastDesignEffect(perSecond, durationMs));
}

function sent(perSecond: number, durationMs: number): number {
  return Math.floor((perSecond * durationMs) / 1000 + 1e-9);
}

/** The shortest that is enough: weighed as now, or so long that requests need no longer be weighed. */
function durationFor(share: number, perSecond: number, nowMs: number): string {
  const asNow = cleanRequestsNeeded(share, leastDesignEffect(perSecond, nowMs)) / perSecond;
  const unweighed = Math.max(20, cleanRequestsNeeded(share) / perSecond);
  const seconds = Math.min(asNow, unweighed);
  return seconds <= 120 ? `${Math.ceil(seconds)}s` : `${Math.ceil(seconds / 60)}m`;
}

/** The rate that is enough; none where a window is too short for any, since faster requests are also more alike. */
function rateFor(share: number, durationMs: number): string[] {
  const enough = [1, 3]
    .map((weight) => (cleanRequestsNeeded(share, weight) * 1000) / durationMs)
    .map((perSecond) => (perSecond < 10 ? Math.ceil(perSecond * 10) / 10 : Math.ceil(perSecond)))
    .find((perSecond) => isReached(share, perSecond, durationMs));
  return enough === undefined || !Number.isFinite(enough) ? [] : [`${enough}/s`];
}

const count = (number: number): string => number.toLocaleString("en");
const decimal = (number: number): string => String(Number(number.toPrecision(2)));
