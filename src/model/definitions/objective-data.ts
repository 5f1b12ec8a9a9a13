import { type Static, Type } from "typebox";
import { OBJECTIVES, type ObjectiveKind } from "../objectives.ts";
import { about, named, nullable, object } from "./builders.ts";
import { notNegative } from "./scalars.ts";

/** A row of the registry. */
export const PlannedCheck = named("objectiveKind", Type.Unsafe<ObjectiveKind>({ enum: Object.keys(OBJECTIVES) }));

/** One limit: set by a user, by a constant, or by a parameter of an experiment. */
export const Objective = object({
  kind: PlannedCheck,
  limit: about("In the objective's unit; null if the limit is the baseline's own result.", nullable(notNegative)),
});
export type Objective = Static<typeof Objective>;
