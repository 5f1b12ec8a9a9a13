import type { Static } from "typebox";
import { about, object } from "./builders.ts";
import { count, line, name } from "./scalars.ts";

const place = {
  index: about("From 0 on.", count),
  total: count,
  /** As GitHub shows them behind the job's name: `qwen:1, oom-kill`. */
  values: about("The matrix's values; empty without a matrix.", line),
};

/** Which leg of a job's matrix a drill is. A job without a matrix is the one leg of itself. */
const LegPlace = object(place);
export type LegPlace = Static<typeof LegPlace>;

export const legFields = {
  /** The job's key in the workflow. */
  job: name,
  ...place,
};

/** A leg of a certain job of the workflow. */
export const Leg = object(legFields);
export type Leg = Static<typeof Leg>;
