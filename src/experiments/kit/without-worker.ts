import { type Check, notApplicable } from "../../model/check.ts";
import { message } from "../../model/message.ts";
import { objectiveOf } from "../../model/objectives.ts";
import type { Effect } from "../../model/record.ts";
import type { Judging } from "./experiment.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "worker.none": NoArgs;
  }
}

/** The effect on a service without a worker: it has nothing of what the experiment is about. */
export const WITHOUT_WORKER: Effect = { observed: false, message: message("worker.none", {}) };

/** The checks of an experiment on a worker that the service does not have, which decide nothing; null if it has one. */
export function withoutWorkerChecks({ experiment, limits }: Judging): Check[] | null {
  const { name, effect, plannedChecks } = experiment;
  if (effect?.message.code !== WITHOUT_WORKER.message.code) return null;
  const objectives = plannedChecks.flatMap((kind) => objectiveOf(kind, limits) ?? []);
  return objectives.map((objective) => notApplicable(name, objective, WITHOUT_WORKER.message));
}
