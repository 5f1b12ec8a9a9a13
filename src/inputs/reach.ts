import { leastDesignEffect } from "../core/design-effect.ts";
import { cleanRequestsNeeded, fewestCleanRequests } from "../core/proof.ts";
import type { Naming } from "./problem.ts";
import type { Values } from "./table.ts";

const P95_SHARE = 0.05;

/**
 * The limits that a constant arrival rate can't show within max-duration, even if every request is good. With clients
 * the rate is the service's own, so that sum is done once it has been measured.
 */
export function findUnreachable(
  values: Partial<Values>,
  raw: Readonly<Record<string, string>>,
  named: Naming,
): string[] {
  const { load, "max-duration": maxDurationMs } = values;
  if (load?.kind !== "rate" || maxDurationMs === undefined) return [];
  const { perSecond } = load;
  const minAvailability = values["min-availability"];
  const limits = [
    // Rounded, because 1 - 0.95 is not 0.05 and the counts jump at whole numbers.
    {
      name: "min-availability",
      share: minAvailability === undefined ? 1 : Number((1 - minAvailability).toPrecision(12)),
    },
    { name: "max-p95", share: values["max-p95"] === undefined ? 1 : P95_SHARE },
  ];
  return limits.flatMap(({ name, share }) => {
    if (share === 1 || isReached(share, perSecond, maxDurationMs)) return [];
    if (share === 0) return `${named(name)} "${raw[name]}" can't be shown by any number of requests; lower it`;
    const weight = leastDesignEffect(perSecond, maxDurationMs);
    const alike = weight === 1 ? "" : `, since ${decimal(weight)} neighbours weigh as one in so short a window`;
    const remedies = [
      `${named("max-duration")} to ${durationFor(share, perSecond, maxDurationMs)}`,
      ...rateFor(share, maxDurationMs).map((rate) => `${named("load")} to ${rate}`),
    ];
    return (
      `${named(name)} "${raw[name]}" can't be shown: it takes ${count(cleanRequestsNeeded(share, weight))} requests without a failure${alike} ` +
      `(no test at 95 % could do with fewer than ${count(fewestCleanRequests(share))}), and a ${named("load")} of ${raw.load} sends ` +
      `${count(sent(perSecond, maxDurationMs))} within a ${named("max-duration")} of ${raw["max-duration"]}; ` +
      `raise ${remedies.join(" or ")}${name === "min-availability" ? `, or lower ${named(name)}` : ""}`
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
