import type { Leg, LegPlace } from "../definitions/leg-data.ts";

export type { Leg, LegPlace };

/** How a job that others wait for ended. */
export interface Need {
  readonly job: string;
  /** `success`, `failure`, `cancelled` or `skipped`. */
  readonly result: string;
}

/** GitHub starts no more legs of one matrix. */
export const MAX_LEGS = 256;

/** What a leg is called: `drill (qwen:1, oom-kill)`, as in GitHub's list of jobs; `drill` without a matrix. */
export function legTitle({ job, index, total, values }: Leg): string {
  if (total === 1 && values === "") return job;
  return `${job} (${values === "" ? index : values})`;
}

/** The name of the artifact of a leg's report. Drills that have the same add a number: see `copyOf`. */
export function artifactOf(beginning: string, { job, index, total }: Pick<Leg, "job" | "index" | "total">): string {
  return `${beginning}-${job}${total > 1 ? `-${index}` : ""}`;
}

/** The name that the nth of several drills uploads its report as: the first has none behind it, the second `.2`. */
export function copyOf(name: string, copy: number): string {
  return copy === 1 ? name : `${name}.${copy}`;
}

/** The name without the number that tells several drills of one name apart. No job's key ends like that. */
export function withoutCopy(name: string): string {
  return name.replace(/\.[1-9]\d{0,3}$/, "");
}
