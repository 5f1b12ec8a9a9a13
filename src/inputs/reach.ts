import { cleanRequestsNeeded, fewestCleanRequests } from "../core/proof.ts";
import type { Values } from "./table.ts";

const P95_SHARE = 0.05;

/**
 * The limits that a constant arrival rate can't show within max-duration, even if every request is good. With clients
 * the rate is the service's own, so that sum is done once it has been measured.
 */
export function findUnreachable(values: Partial<Values>, raw: Readonly<Record<string, string>>): string[] {
  const { load, "max-duration": maxDurationMs } = values;
  if (load?.kind !== "rate" || maxDurationMs === undefined) return [];
  const sent = Math.floor((load.perSecond * maxDurationMs) / 1000 + 1e-9);
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
    const needed = share === 1 ? 0 : cleanRequestsNeeded(share);
    if (needed <= sent) return [];
    return (
      `${name} "${raw[name]}" can't be shown: it takes ${count(needed)} requests without a failure ` +
      `(no test at 95 % could do with fewer than ${count(fewestCleanRequests(share))}), and a load of ${raw.load} sends ` +
      `${count(sent)} within a max-duration of ${raw["max-duration"]}; ` +
      `raise max-duration to ${suggestDuration(needed / load.perSecond)} or load to ${suggestRate(needed, maxDurationMs)}` +
      `${name === "min-availability" ? ", or lower min-availability" : ""}`
    );
  });
}

const count = (number: number): string => number.toLocaleString("en");

function suggestDuration(seconds: number): string {
  return seconds <= 120 ? `${Math.ceil(seconds)}s` : `${Math.ceil(seconds / 60)}m`;
}

function suggestRate(needed: number, durationMs: number): string {
  const perSecond = (needed * 1000) / durationMs;
  return `${perSecond < 10 ? Math.ceil(perSecond * 10) / 10 : Math.ceil(perSecond)}/s`;
}
