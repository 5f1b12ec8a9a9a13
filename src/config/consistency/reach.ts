import { cleanRequestsNeeded } from "../../gate/proof.ts";
import { isJudgedByLimits } from "../../model/facts/outcome.ts";
import { isMinimum, kindOfInput, OBJECTIVES, shareAllowed } from "../../model/objectives.ts";
import { minDesignEffect } from "../../stats/design-effect.ts";
import { LIMIT_NAMES, type PlannedExperiment } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";

/**
 * Limits that can't be proven within max-duration at a constant arrival rate, even if every request succeeds. With
 * clients the rate depends on the service, so the drill checks this after measuring it. An outage has no window under
 * load, so it is not checked.
 */
export function findUnreachable({ values, raw, naming }: Reading, experiments: readonly PlannedExperiment[]): string[] {
  const { load, "max-duration": maxDurationMs } = values;
  if (load?.kind !== "rate" || maxDurationMs === undefined) return [];
  const { perSecond } = load;
  const overloads = experiments.filter(({ type }) => isJudgedByLimits(type));
  const limits = LIMIT_NAMES.flatMap((name) => {
    const kind = kindOfInput(name);
    if (kind === null || OBJECTIVES[kind].metric === undefined) return [];
    const own = overloads.map(({ ownLimits }) => ownLimits.find((limit) => limit.name === name));
    const value = values[name];
    // The drill's limit applies to the experiments without their own.
    const isCommon = own.includes(undefined) && typeof value === "number";
    const common = isCommon ? [{ name, value, text: raw[name], subject: naming.first(name) }] : [];
    return [...common, ...own.filter((limit) => limit !== undefined)].map((limit) => ({ kind, ...limit }));
  });
  return limits.flatMap(({ kind, name, value, text, subject }) => {
    const share = shareAllowed({ kind, limit: value });
    if (isReached(share, perSecond, maxDurationMs)) return [];
    if (share === 0) return `${subject} ${shown(text)} can't be proven by any number of requests; lower it`;
    const weight = minDesignEffect(perSecond, maxDurationMs);
    const alike = weight === 1 ? "" : ` (in such a short window ${decimal(weight)} neighboring requests count as one)`;
    const remedies = [
      `${naming.then("max-duration")} to ${durationFor(share, perSecond, maxDurationMs)}`,
      ...rateFor(share, maxDurationMs).map((rate) => `${naming.then("load")} to ${rate}`),
    ];
    return (
      `${subject} ${shown(text)} can't be proven: this needs ${count(cleanRequestsNeeded(share, weight))} requests without a failure${alike}. ` +
      `A ${naming.then("load")} of ${raw.load} sends ` +
      `only ${count(sent(perSecond, maxDurationMs))} within a ${naming.then("max-duration")} of ${raw["max-duration"]}; ` +
      `raise ${remedies.join(" or ")}${isMinimum({ kind }) ? `, or lower ${naming.then(name)}` : ""}`
    );
  });
}

function isReached(share: number, perSecond: number, durationMs: number): boolean {
  return sent(perSecond, durationMs) >= cleanRequestsNeeded(share, minDesignEffect(perSecond, durationMs));
}

function sent(perSecond: number, durationMs: number): number {
  return Math.floor((perSecond * durationMs) / 1000 + 1e-9);
}

/** The shortest sufficient duration: with the current weighting, or long enough that no weighting is needed. */
function durationFor(share: number, perSecond: number, nowMs: number): string {
  const asNow = cleanRequestsNeeded(share, minDesignEffect(perSecond, nowMs)) / perSecond;
  const unweighed = Math.max(20, cleanRequestsNeeded(share) / perSecond);
  const seconds = Math.min(asNow, unweighed);
  return seconds <= 120 ? `${Math.ceil(seconds)}s` : `${Math.ceil(seconds / 60)}m`;
}

/** The lowest sufficient rate; empty if the window is too short for any rate, because faster requests are also more alike. */
function rateFor(share: number, durationMs: number): string[] {
  const enough = [1, 3]
    .map((weight) => (cleanRequestsNeeded(share, weight) * 1000) / durationMs)
    .map((perSecond) => (perSecond < 10 ? Math.ceil(perSecond * 10) / 10 : Math.ceil(perSecond)))
    .find((perSecond) => isReached(share, perSecond, durationMs));
  return enough === undefined || !Number.isFinite(enough) ? [] : [`${enough}/s`];
}

const count = (number: number): string => number.toLocaleString("en");
const decimal = (number: number): string => String(Number(number.toPrecision(2)));
