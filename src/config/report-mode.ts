import type { Need } from "../model/facts/leg.ts";
import type { LanguageTag } from "../model/language.ts";
import { message, type Sentences } from "../model/message.ts";
import { factsOf, inputsGiven, languageIn, readStep, unknownInputs, worksIn } from "./action/action-env.ts";
import type { GitHubFacts } from "./action/github.ts";
import { type Publication, publicationOf } from "./build.ts";
import { inputSubject, subject } from "./problem.ts";
import { INPUT_NAMES, INPUTS } from "./table.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** An input of a drill, in the mode that merges results. */
    "input.drill-only": NoArgs;
    /** `usual` is the default. */
    "input.artifact-nameless": { readonly usual: string };
  }
}

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
  /** Problems of the inputs. With any, nothing is merged and the report shows them. */
  readonly problems: readonly Sentences[];
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
      ...useless.map((name) => [subject(inputSubject(name)), message("input.drill-only", {})]),
      ...unknownInputs(env, "report"),
      ...(values["artifact-name"] === null
        ? [
            [
              subject(inputSubject("artifact-name"), raw["artifact-name"]),
              message("input.artifact-nameless", { usual: USUAL }),
            ],
          ]
        : []),
    ],
  };
}

const USUAL = INPUTS["artifact-name"].default;
