import type { Need } from "../model/facts/leg.ts";
import { factsOf, inputsGiven, readStep, unknownInputs } from "./action/action-env.ts";
import type { GitHubFacts } from "./action/github.ts";
import { type Publication, publicationOf } from "./build.ts";
import { sentenceFor } from "./problem.ts";
import { INPUT_NAMES, INPUTS, type InputName } from "./table.ts";

/** Everything that a merged report was told. */
export interface ReportInputs {
  readonly publication: Publication;
  readonly github: GitHubFacts;
  /** Whether an inconclusive leg fails the step that merges, whatever the leg's own drill was told. */
  readonly failsWhenInconclusive: boolean;
  /** How many results there have to be; null where nobody said. */
  readonly legs: number | null;
  /** The jobs before this one; null where nobody said. */
  readonly needs: readonly Need[] | null;
  /** What is wrong with the inputs, one sentence each: then nothing is merged, and the report says why. */
  readonly problems: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs that mean something when results are merged. `history` and `leg` are of no use there, but the runner sends them. */
const MERGING: readonly InputName[] = [
  "mode",
  "on-inconclusive",
  "artifact-name",
  "history",
  "leg",
  "legs",
  "needs",
  "comment",
  "comment-key",
  "pull-request",
  "github-token",
];

/** Whether the step is to merge what others drilled. A wrong mode is a drill's to complain of. */
export function isReportMode(env: Environment): boolean {
  return env.INPUT_MODE?.trim().toLowerCase() === "report";
}

/** The inputs of a step in mode report. Never throws. */
export function readReportInputs(env: Environment): ReportInputs {
  const reading = readStep({ ...env, INPUT_PLAN: "" }, []);
  const { values, raw, problems } = reading;
  const github = factsOf(env, reading);
  const given = inputsGiven(env);
  const useless = INPUT_NAMES.filter((name) => !MERGING.includes(name) && (given[name] ?? "").trim() !== "");
  return {
    publication: publicationOf({ ...values, leg: null }, github),
    github,
    failsWhenInconclusive: values["on-inconclusive"] === "fail",
    legs: values.legs ?? null,
    needs: values.needs ?? null,
    problems: [
      ...problems,
      ...useless.map((name) => `${name} means nothing in mode report, which drills nothing: leave it out`),
      ...unknownInputs(env),
      ...(values["artifact-name"] === null
        ? [sentenceFor("artifact-name", raw["artifact-name"], new Error(NAMELESS), false)]
        : []),
    ],
  };
}

const NAMELESS = `is empty: write what the drills have there, or leave it out for "${INPUTS["artifact-name"].default}"`;
