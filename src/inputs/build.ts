import type { Plan } from "../core/plan.ts";
import { findContradictions } from "./consistency.ts";
import { type FaultKind, planFaults } from "./faults.ts";
import type { GitHubFacts } from "./github.ts";
import { InputError, namingOf } from "./problem.ts";
import { findUnreachable } from "./reach.ts";
import type { Reading } from "./read-values.ts";
import type { Secret } from "./secret.ts";
import type { Values } from "./table.ts";

/** What becomes of the report beyond the log, the summary and the files. */
export interface Publication {
  readonly comment: boolean;
  /** Keeps the comments of several drills of one pull request apart. Written by a user: hostile like any such text. */
  readonly commentKey: string;
  readonly token: Secret | null;
}

/** Everything a run was told. */
export interface Inputs {
  readonly plan: Plan;
  readonly publication: Publication;
  readonly github: GitHubFacts;
}

/**
 * Checks how the values fit together and makes the plan.
 * @param unknown sentences on names that are no input
 * @throws InputError with every problem at once, those of `reading` included
 */
export function buildInputs(
  reading: Reading,
  unknown: readonly string[],
  github: GitHubFacts,
  registry: readonly FaultKind[],
): Inputs {
  const { values, raw } = reading;
  const named = namingOf(github.surface);
  const { faults, problems: faultProblems } = planFaults(values.drills ?? [], raw, registry, named);
  const overloads = faults.some(({ kind }) => registry.find((fault) => fault.kind === kind)?.shape === "overload");
  const problems = [
    ...reading.problems,
    ...faultProblems,
    ...unknown,
    ...findContradictions(values, raw, named),
    // An outage has no window under load, so there is nothing to reach.
    ...(overloads ? findUnreachable(values, raw, named) : []),
  ];
  if (problems.length > 0) throw new InputError(problems);
  const all = values as Values;
  return {
    plan: { ...planOf(all), faults },
    publication: publicationOf(all, github),
    github,
  };
}

/** What becomes of the report, as far as its inputs could be read; without them there is a comment where there can be one. */
export function publicationOf(values: Partial<Values>, github: GitHubFacts): Publication {
  return {
    comment: values.comment ?? true,
    commentKey: values["comment-key"] ?? github.job ?? "drill",
    token: values["github-token"] ?? null,
  };
}

function planOf(values: Values): Omit<Plan, "faults"> {
  const baselineImage = values["baseline-image"];
  return {
    target: {
      image: values.image ?? "",
      containerPort: values["container-port"],
      predictPath: values["predict-path"],
      cpus: values.cpus,
      memoryBytes: values.memory,
      env: values.env,
      command: values.command,
      readOnly: values["read-only"],
      restartPolicy: values["restart-policy"],
      pull: values.pull,
    },
    baseline: baselineImage === null ? null : { image: baselineImage, pull: values.pull },
    readyTimeoutMs: values["ready-timeout"],
    load: values.load,
    requestTimeoutMs: values["request-timeout"],
    durationMs: values.duration,
    maxDurationMs: values["max-duration"],
    limits: {
      minAvailability: values["min-availability"],
      maxP95Ms: values["max-p95"],
      maxRecoveryMs: values["max-recovery"],
      maxSlowdown: values["max-slowdown"],
    },
    onInconclusive: values["on-inconclusive"],
  };
}
