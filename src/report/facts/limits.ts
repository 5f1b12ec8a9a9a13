import { ABORT_REQUESTS, abortObjectives } from "../../gate/abort-watch.ts";
import { judgedKinds, kindsWhere, OBJECTIVES, type ObjectiveKind, objectiveOf } from "../../model/objectives.ts";
import type { AbortLimits, Limits, Plan } from "../../model/plan.ts";
import type { Language } from "../messages/language.ts";

/** The objectives that the limits of a plan are about: of each limit the one that its input names. */
function limitedKinds(): ObjectiveKind[] {
  return kindsWhere(({ input, limit }) => input !== undefined && limit.from === "plan");
}

/**
 * The limits of a whole plan, as in `availability ≥ 95 %, P95 ≤ 8 s`; that of a comparison only where there is one, and
 * those that no experiment of the plan is held to left out.
 * @param idle the objectives of experiments that are not in the plan alone
 */
export function limitWordsOfPlan(
  { limits, baseline }: Plan,
  idle: ReadonlySet<ObjectiveKind>,
  language: Language,
): string {
  const kinds = limitedKinds().filter(
    (kind) => !idle.has(kind) && (OBJECTIVES[kind].comparison === undefined || baseline !== null),
  );
  return limitWords(kinds, limits, language);
}

/** The same of the limits that an experiment has of its own; empty where it has none. */
export function limitWordsOfOwn(own: Partial<Limits>, limits: Limits, language: Language): string {
  const kinds = limitedKinds().filter((kind) => objectiveOf(kind, own) !== null);
  return limitWords(kinds, limits, language);
}

/** When an experiment is aborted, to follow "once"; empty without such limits. */
export function abortWords(abort: AbortLimits, { words }: Language): string {
  const objectives = abortObjectives(abort);
  return objectives.length === 0 ? "" : words.limits.abort(ABORT_REQUESTS, objectives);
}

/** What is checked, each with its limit where it has one. */
export function limitWords(kinds: readonly ObjectiveKind[], limits: Limits, { words, format }: Language): string {
  const judged = judgedKinds(kinds, limits);
  return format.list(judged.map((kind) => words.limits.objective(kind, objectiveOf(kind, limits))));
}
