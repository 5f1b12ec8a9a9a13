import { type Static, Type } from "typebox";
import { OBJECTIVES, type ObjectiveKind } from "../objectives.ts";
import { about, named, nullable, object } from "./builders.ts";
import { notNegative } from "./scalars.ts";

/** A row of the registry. */
export const PlannedCheck = named("objectiveKind", Type.Unsafe<ObjectiveKind>({ enum: Object.keys(OBJECTIVES) }));

/** One limit: set by a user, by a constant, or by a parameter of an experiment. */
export const Objective = object({
  kind: PlannedCheck,
  limit: about("In the objective's own unit; null when it is what the baseline does.", nullable(notNegative)),
});
export type Objective = Static<typeof Objective>;
