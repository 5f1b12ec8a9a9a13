import type { Static } from "typebox";
import { about, object } from "./builders.ts";
import { count, line, name } from "./scalars.ts";

const place = {
  index: about("Counted from 0.", count),
  total: count,
  /** As GitHub shows them after the job's name: `qwen:1, oom-kill`. */
  values: about("The matrix's values; empty without a matrix.", line),
};

/** Which leg of a job's matrix a drill is. A job without a matrix has one leg. */
const LegPlace = object(place);
export type LegPlace = Static<typeof LegPlace>;

export const legFields = {
  /** The job's key in the workflow. */
  job: name,
  ...place,
};

/** A leg of a named job of the workflow. */
export const Leg = object(legFields);
export type Leg = Static<typeof Leg>;
