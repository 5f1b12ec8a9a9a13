/** Which leg of a job's matrix a drill is. A job without a matrix is the one leg of itself. */
export interface LegPlace {
  /** From 0 on. */
  readonly index: number;
  readonly total: number;
  /** The matrix's values, as GitHub shows them behind the job's name: `qwen:1, oom-kill`. Empty without a matrix. */
  readonly values: string;
}

/** A leg of a certain job of the workflow. */
export interface Leg extends LegPlace {
  /** The job's key in the workflow. */
  readonly job: string;
}

/** How a job that others wait for ended. */
export interface Need {
  readonly job: string;
  /** `success`, `failure`, `cancelled` or `skipped`. */
  readonly result: string;
}

/** GitHub starts no more legs of one matrix. */
export const MOST_LEGS = 256;

/** What a leg is called: `drill (qwen:1, oom-kill)`, as in GitHub's list of jobs; `drill` without a matrix. */
export function legTitle({ job, index, total, values }: Leg): string {
  if (total === 1 && values === "") return job;
  return `${job} (${values === "" ? index : values})`;
}

/** The name of the artifact of a leg's report: like no other in its run. */
export function artifactOf(beginning: string, { job, index, total }: Pick<Leg, "job" | "index" | "total">): string {
  return `${beginning}-${job}${total > 1 ? `-${index}` : ""}`;
}
