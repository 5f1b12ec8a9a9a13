import type { EngineAddress } from "../model/facts/engine-address.ts";
import type { LegPlace } from "../model/facts/leg.ts";
import type { LanguageTag } from "../model/language.ts";
import { message, type Sentences } from "../model/message.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanFileUse } from "../model/text/local-command.ts";
import type { GitHubFacts } from "./action/github.ts";
import { findAbortContradictions } from "./consistency/abort-consistency.ts";
import { findBudgetContradictions } from "./consistency/budget-consistency.ts";
import {
  findContradictions,
  findUncompared,
  findWithoutHealth,
  findWithoutNetwork,
} from "./consistency/consistency.ts";
import { findUnreachable } from "./consistency/reach.ts";
import type { EngineReading } from "./engine/engine-address.ts";
import { inOrderOfLines } from "./plan-file/places.ts";
import { InputError } from "./problem.ts";
import { startOf } from "./start/start.ts";
import type { Surroundings } from "./start/volume-sources.ts";
import { type InputValues, planOf } from "./table.ts";
import type { ExperimentKind } from "./values/experiment-kind.ts";
import { experimentsOf, planExperiments } from "./values/experiments.ts";
import type { Reading } from "./values/read-values.ts";
import type { Secret } from "./values/secret.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** A slowdown limit was set, but not a baseline, in a run that has none by its nature. */
    "inputs.not-compared": NoArgs;
  }
}

/** Where the report is published, in addition to the log, the summary and the files. */
export interface Publication {
  readonly comment: boolean;
  /** Keeps the comments of several drills on one pull request apart. User input, so untrusted. */
  readonly commentKey: string;
  readonly token: Secret | null;
  /** Name prefix of the artifact with the report's files; null for no artifact. */
  readonly artifact: string | null;
  /** Name of the history that the drill's figures are added to; null for none. User input, so untrusted. */
  readonly history: string | null;
  /** The drill's leg in its job's matrix; null if unknown. */
  readonly leg: LegPlace | null;
}

/** All inputs of a run. */
export interface Inputs {
  readonly plan: Plan;
  /** The plan file that the plan comes from; null without one. */
  readonly planFile: PlanFileUse | null;
  readonly publication: Publication;
  readonly github: GitHubFacts;
  readonly engine: EngineAddress;
  /** The directory that paths are relative to; null for the working directory. */
  readonly directory: string | null;
  /** What the report has to mention about the inputs, although it decides nothing. */
  readonly notes: Sentences;
  /** The language of the output and of the report. A result file has none. */
  readonly language: LanguageTag;
}

/**
 * Checks that the values are consistent and builds the plan.
 * @param unknown problems with names that are not inputs
 * @param job where relative paths start
 * @throws InputError with every problem at once, including those of `reading`
 */
export function buildInputs(
  reading: Reading,
  unknown: readonly Sentences[],
  github: GitHubFacts,
  { engine, problems: engineProblems }: EngineReading,
  registry: readonly ExperimentKind[],
  job: Pick<Surroundings, "workspace" | "inContainer">,
): Inputs {
  const { values, file } = reading;
  const { experiments, problems: experimentProblems } = planExperiments(reading, registry);
  // A plan file that can't be read might have set any value, so consistency can't be checked.
  const isWhole = file?.whole ?? true;
  const ownLimits = experiments.flatMap((each) => each.ownLimits);
  const uncompared = isWhole ? findUncompared(reading, ownLimits) : [];
  const isExcused = hasNoBase(github);
  const { start, problems: startProblems } = startOf(reading, { ...job, engine });
  const problems = [
    ...reading.problems,
    ...experimentProblems,
    ...unknown,
    ...engineProblems,
    ...(isWhole
      ? [
          ...startProblems,
          ...findContradictions(reading, ownLimits),
          ...(isExcused ? [] : uncompared),
          ...findWithoutHealth(reading, ownLimits),
          ...findWithoutNetwork(reading, experiments),
          ...findUnreachable(reading, experiments),
          ...findBudgetContradictions(reading),
          ...findAbortContradictions(reading, experiments),
        ]
      : []),
  ];
  if (problems.length > 0)
    throw new InputError(file === null ? problems : inOrderOfLines(problems, file.path), values.language ?? null);
  const all = values as InputValues;
  return {
    plan: { ...planOf(all, start), experiments: experimentsOf(experiments) },
    planFile: file === null ? null : { path: file.path, given: [...reading.given] },
    publication: publicationOf(all, github),
    github,
    engine,
    directory: job.workspace ?? null,
    notes: uncompared.length > 0 ? [message("inputs.not-compared", {})] : [],
    language: all.language,
  };
}

/**
 * Whether the event is one without a base branch, such as a push. A workflow for both leaves `baseline-image` empty there
 * and keeps its `max-slowdown`.
 */
function hasNoBase({ surface, event, pullRequest }: GitHubFacts): boolean {
  return surface === "action" && event !== null && !event.startsWith("pull_request") && pullRequest.number === null;
}

/** Where to publish the report, from the inputs that could be read. By default a comment is posted if possible. */
export function publicationOf(values: Partial<InputValues>, github: GitHubFacts): Publication {
  return {
    comment: values.comment ?? true,
    commentKey: values["comment-key"] ?? github.job ?? "drill",
    token: values["github-token"] ?? null,
    artifact: values["artifact-name"] ?? null,
    history: values.history ?? null,
    leg: values.leg ?? null,
  };
}
