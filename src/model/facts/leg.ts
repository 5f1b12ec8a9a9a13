import type { Leg, LegPlace } from "../definitions/leg-data.ts";

export type { Leg, LegPlace };

/** How a needed job ended. */
export interface Need {
  readonly job: string;
  /** `success`, `failure`, `cancelled` or `skipped`. */
  readonly result: string;
}

/** GitHub's maximum number of legs per matrix. */
export const MAX_LEGS = 256;

/** Returns the name of a leg: `drill (qwen:1, oom-kill)`, as in GitHub's list of jobs; `drill` without a matrix. */
export function legTitle({ job, index, total, values }: Leg): string {
  if (total === 1 && values === "") return job;
  return `${job} (${values === "" ? index : values})`;
}

/** Returns the name of the artifact of a leg's report. Drills with the same name add a number: see `copyOf`. */
export function artifactOf(beginning: string, { job, index, total }: Pick<Leg, "job" | "index" | "total">): string {
  return `${beginning}-${job}${total > 1 ? `-${index}` : ""}`;
}

/**
 * Returns the name under which the nth drill of one name uploads its report: the first has no suffix, the second `.2`.
 */
export function copyOf(name: string, copy: number): string {
  return copy === 1 ? name : `${name}.${copy}`;
}

/** Returns the name without the number that distinguishes several drills of one name. No job's key ends like that. */
export function withoutCopy(name: string): string {
  return name.replace(/\.[1-9]\d{0,3}$/, "");
}
