import { cleanRequestsNeeded } from "../../gate/proof.ts";
import { isJudgedByLimits } from "../../model/facts/outcome.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import { isMinimum, kindOfInput, OBJECTIVES, shareAllowed } from "../../model/objectives.ts";
import { minDesignEffect } from "../../stats/design-effect.ts";
import { subject as subjectOf } from "../problem.ts";
import { LIMIT_NAMES, type PlannedExperiment } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { unquoted } from "../values/shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** No number of requests proves a limit. */
    "input.never-proven": NoArgs;
    "input.not-provable": {
      readonly needed: number;
      /** How many neighboring requests count as one; null if each counts. */
      readonly neighbors: number | null;
      readonly load: string;
      readonly loadValue: string;
      readonly sent: number;
      readonly maxDuration: string;
      readonly maxDurationValue: string;
      /** What to raise the duration to. */
      readonly duration: string;
      /** What to raise the load to; null if no rate is enough. */
      readonly rate: string | null;
      /** The limit that can be lowered instead; null if lowering it is stricter. */
      readonly lower: string | null;
    };
  }
}

/**
 * Limits that can't be proven within max-duration at a constant arrival rate, even if every request succeeds. With
 * clients the rate depends on the service, so the drill checks this after measuring it. An outage has no window under
 * load, so it is not checked.
 */
export function findUnreachable(
  { values, raw, naming }: Reading,
  experiments: readonly PlannedExperiment[],
): Sentences[] {
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
    const because = (why: Message): Sentences[] => [[subjectOf(subject, text), why]];
    if (share === 0) return because(message("input.never-proven", {}));
    const weight = minDesignEffect(perSecond, maxDurationMs);
    return because(
      message("input.not-provable", {
        needed: cleanRequestsNeeded(share, weight),
        neighbors: weight === 1 ? null : Number(weight.toPrecision(2)),
        load: naming.then("load"),
        loadValue: unquoted(raw.load),
        sent: sent(perSecond, maxDurationMs),
        maxDuration: naming.then("max-duration"),
        maxDurationValue: unquoted(raw["max-duration"]),
        duration: durationFor(share, perSecond, maxDurationMs),
        rate: rateFor(share, maxDurationMs),
        lower: isMinimum({ kind }) ? naming.then(name) : null,
      }),
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

/** The lowest sufficient rate; null if the window is too short for any rate, because faster requests are also more alike. */
function rateFor(share: number, durationMs: number): string | null {
  const enough = [1, 3]
    .map((weight) => (cleanRequestsNeeded(share, weight) * 1000) / durationMs)
    .map((perSecond) => (perSecond < 10 ? Math.ceil(perSecond * 10) / 10 : Math.ceil(perSecond)))
    .find((perSecond) => isReached(share, perSecond, durationMs));
  return enough === undefined || !Number.isFinite(enough) ? null : `${enough}/s`;
}
