import type { Check, CheckStatus } from "../../model/check.ts";
import { place } from "../../model/facts/place.ts";
import type { LimitedObjective } from "../../model/objectives.ts";
import { formatCount, formatLimit, formatRatioOf } from "../../model/text/format.ts";
import type { AvailabilityComparison } from "../../stats/comparison/availability.ts";
import { type ComparisonState, LAST_LOOK, toleratedRatio } from "../../stats/comparison/paired-comparison.ts";

export interface SlowdownFigures {
  readonly scope: string;
  readonly objective: LimitedObjective;
  readonly state: ComparisonState;
  readonly status: CheckStatus;
  readonly leaning: Check["leaning"];
}

export interface AvailabilityFigures {
  readonly scope: string;
  readonly availability: AvailabilityComparison;
  readonly status: CheckStatus;
  readonly leaning: Check["leaning"];
}

/**
 * Returns one sentence: whether the candidate is slower, by how much, and how small a slowdown this run could detect.
 */
export function slowdownReason(figures: SlowdownFigures): string {
  const { scope, objective, state, status } = figures;
  const limit = formatLimit(objective);
  const where = place(scope);
  if (status === "pass") {
    return `The candidate is not slower than the baseline ${where}: ${ratioWords(figures)} against a limit of ${limit}${seenWords(figures)}.`;
  }
  if (status === "fail") {
    const { ratio } = state;
    const within = ratio !== null && ratio <= 1 + objective.limit;
    const against = within
      ? `clearly above the ${formatRatioOf(toleratedRatio(objective.limit))} up to which a limit of ${limit} raises no alarm`
      : `against a limit of ${limit}`;
    return `The candidate is slower than the baseline ${where}: ${ratioWords(figures)}, ${against}${seenWords(figures)}.`;
  }
  return `It can't be told whether the candidate is slower than the baseline ${where}: ${unknownWords(figures)}.`;
}

/** Returns one sentence: whether the candidate failed more often than the baseline. */
export function availabilityReason({ scope, availability, status, leaning }: AvailabilityFigures): string {
  const { pairs: count, onlyCandidateFailed, onlyBaselineFailed, bothFailed } = availability;
  const where = place(scope);
  if (count === 0) return `No pair of requests was made ${where}, so the images' availability can't be compared.`;
  const both = bothFailed === 0 ? "" : `, both in ${formatCount(bothFailed)}`;
  const alone = `the candidate alone failed in ${formatCount(onlyCandidateFailed)} of ${pairs(count)}, the baseline alone in ${formatCount(onlyBaselineFailed)}${both}`;
  if (status === "fail") return `The candidate fails more often than the baseline ${where}: ${alone}.`;
  if (status === "pass") {
    return onlyCandidateFailed + onlyBaselineFailed + bothFailed === 0
      ? `Neither image failed ${where}, in ${pairs(count)}.`
      : `The candidate fails no more often than the baseline ${where}: ${alone}.`;
  }
  const leans = leaning === null ? "" : ` (leaning ${leaning})`;
  return `It can't be told whether the candidate fails more often than the baseline ${where}: ${alone}, too few to decide it${leans}.`;
}

function ratioWords({ objective, state }: SlowdownFigures): string {
  const over = `over ${pairs(state.pairs)}`;
  const { ratio, low, high } = state;
  const { onlyCandidateFailed } = state.availability;
  if (ratio === null || !Number.isFinite(ratio)) {
    return `it failed in ${formatCount(onlyCandidateFailed)} of ${pairs(state.availability.pairs)} where the baseline answered`;
  }
  const interval = low === null || high === null ? "" : ` (95 % interval ${figure(low)} to ${figure(high)})`;
  return `${formatRatioOf(ratio, 1 + objective.limit)} its latency${interval} ${over}`;
}

function unknownWords(figures: SlowdownFigures): string {
  const { state, objective } = figures;
  const { onlyBaselineFailed, bothFailed, pairs: asked } = state.availability;
  const silent = onlyBaselineFailed + bothFailed;
  if (asked === 0) return "no pair of requests was made";
  if (2 * silent >= asked) return `the baseline failed in ${formatCount(silent)} of ${pairs(asked)}`;
  if (state.ratio === null) return `${pairs(asked)} made in too short a time are too few`;
  const more =
    state.status === "inconclusive" || state.blocks >= LAST_LOOK
      ? "A quieter runner or a higher `max-slowdown` would decide it"
      : "More time (`max-duration`) would decide it";
  const leaning = figures.leaning === null ? "" : ` (leaning ${figures.leaning})`;
  return `${ratioWords(figures)} against a limit of ${formatLimit(objective)}${seenWords(figures)}${leaning}. ${more}`;
}

function seenWords({ state }: SlowdownFigures): string {
  if (state.smallestSeen === null) return "";
  return `; the smallest slowdown that this run could have seen is ${formatRatioOf(state.smallestSeen)}`;
}

function figure(ratio: number): string {
  return Number.isFinite(ratio) ? formatRatioOf(ratio) : "unbounded";
}

function pairs(count: number): string {
  return `${formatCount(count)} pair${count === 1 ? "" : "s"}`;
}
