import { ABORT_REQUESTS, abortObjectives } from "../../gate/abort-watch.ts";
import {
  isMinimum,
  kindsWhere,
  metricOf,
  OBJECTIVES,
  type ObjectiveKind,
  objectiveOf,
} from "../../model/objectives.ts";
import type { AbortLimits, Limits, Plan } from "../../model/plan.ts";
import { formatLimit } from "../../model/text/format.ts";

/** The objectives that the limits of a plan are about: of each limit the one that its input names. */
function limitedKinds(): ObjectiveKind[] {
  return kindsWhere(({ input, limit }) => input !== undefined && limit.from === "plan");
}

/** The limits of a whole plan, as in `availability ≥ 95 %, P95 ≤ 8 s`; that of a comparison only where there is one. */
export function limitWordsOfPlan({ limits, baseline }: Plan): string {
  const kinds = limitedKinds().filter((kind) => OBJECTIVES[kind].comparison === undefined || baseline !== null);
  return limitWords(kinds, limits);
}

/** The same of the limits that a fault has of its own; empty where it has none. */
export function limitWordsOfOwn(own: Partial<Limits>, limits: Limits): string {
  const kinds = limitedKinds().filter((kind) => objectiveOf(kind, own) !== null);
  return limitWords(kinds, limits);
}

/** When a fault is aborted, to follow "once"; empty without such limits. */
export function abortWords(abort: AbortLimits): string {
  const words = abortObjectives(abort).map((objective) => {
    const { reads, label } = metricOf(objective);
    const limit = formatLimit(objective);
    return reads.of === "good-share" ? `fewer than ${limit} were answered well` : `the ${label} was above ${limit}`;
  });
  return words.length === 0 ? "" : `of the last ${ABORT_REQUESTS} requests ${words.join(", or ")}`;
}

/** What is judged, each with its limit where it has one. */
export function limitWords(kinds: readonly ObjectiveKind[], limits: Limits): string {
  const words = kinds.map((kind) => {
    const objective = objectiveOf(kind, limits);
    const limit = objective === null ? "" : ` ${isMinimum(objective) ? "≥" : "≤"} ${formatLimit(objective)}`;
    return `${OBJECTIVES[kind].label}${limit}`;
  });
  return words.join(", ");
}
