import type { Need } from "../model/facts/leg.ts";
import type { LanguageTag } from "../model/language.ts";
import { factsOf, inputsGiven, languageIn, readStep, unknownInputs, worksIn } from "./action/action-env.ts";
import type { GitHubFacts } from "./action/github.ts";
import { type Publication, publicationOf } from "./build.ts";
import { sentenceFor } from "./problem.ts";
import { INPUT_NAMES, INPUTS } from "./table.ts";

/** All inputs of mode report. */
export interface ReportInputs {
  readonly publication: Publication;
  readonly github: GitHubFacts;
  readonly language: LanguageTag;
  /** Whether an inconclusive leg fails the merging step, regardless of the leg's own setting. */
  readonly failsWhenInconclusive: boolean;
  /** The expected number of results; null if not given. */
  readonly legs: number | null;
  /** The jobs that this one needs; null if not given. */
  readonly needs: readonly Need[] | null;
  /** Problems of the inputs, one sentence each. With any, nothing is merged and the report shows them. */
  readonly problems: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the step merges results. An invalid mode is reported by the drill. */
export function isReportMode(env: Environment): boolean {
  return env.INPUT_MODE?.trim().toLowerCase() === "report";
}

/** The inputs of a step in mode report. Never throws. */
export function readReportInputs(env: Environment): ReportInputs {
  const reading = readStep({ ...env, INPUT_PLAN: "" }, []);
  const { values, raw, problems } = reading;
  const github = factsOf(env, reading);
  const given = inputsGiven(env);
  const useless = INPUT_NAMES.filter((name) => !worksIn("report", name) && (given[name] ?? "").trim() !== "");
  return {
    publication: publicationOf({ ...values, leg: null }, github),
    github,
    language: languageIn(reading),
    failsWhenInconclusive: values["on-inconclusive"] === "fail",
    legs: values.legs ?? null,
    needs: values.needs ?? null,
    problems: [
      ...problems,
      ...useless.map((name) => `${name} has no effect in mode report, which does not drill: remove it`),
      ...unknownInputs(env, "report"),
      ...(values["artifact-name"] === null
        ? [sentenceFor("artifact-name", raw["artifact-name"], new Error(NAMELESS), false)]
        : []),
    ],
  };
}

const NAMELESS = `is empty: use the same value as the drills, or remove it for the default "${INPUTS["artifact-name"].default}"`;
