import { DEFAULT_PLAN } from "../../model/default-plan.ts";
import type { LanguageTag } from "../../model/language.ts";
import { message, type Sentences } from "../../model/message.ts";
import type { Plan } from "../../model/plan.ts";
import type { PlanFileUse } from "../../model/text/local-command.ts";
import { parseWhole } from "../../model/text/units.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { HELP } from "../help/help-of.ts";
import { InputError, inputSubject, subject } from "../problem.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { LIMIT_OF } from "../values/experiments.ts";
import { type Argument, argumentsOf } from "./argv.ts";
import { commandsOf } from "./commands.ts";
import { asFlag, VALUE_FLAGS } from "./flags.ts";
import { spokenTag } from "./locale.ts";
import { readTerminal, type TerminalRequest } from "./terminal.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "calibrate.count": { readonly max: number; readonly example: string };
    "calibrate.result-flag": { readonly flag: string };
    "calibrate.no-use": {
      readonly flag: string;
      readonly why: "own-baseline" | "comment" | "verdict" | "plan" | "list";
    };
  }
}

export type CalibrateRequest =
  | { readonly ask: "help"; readonly text: string }
  | { readonly ask: "version" }
  | {
      readonly ask: "calibrate";
      readonly count: number;
      readonly drill: Extract<TerminalRequest, { ask: "drill" }>;
    };

const DEFAULT_COUNT = "5";
const MAX_DRILLS = 50;
/** The limits that a calibration finds. */
const PROPOSED = Object.keys(LIMIT_OF);
const NO_USE = {
  "baseline-image": "own-baseline",
  comment: "comment",
  "on-inconclusive": "verdict",
  "dry-run": "plan",
  list: "list",
} as const;

/**
 * The command line of `calibrate`: that of a drill, and `--count`.
 * @throws InputError with every problem at once
 */
export function readCalibrateTerminal(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  registry: readonly ExperimentKind[],
): CalibrateRequest {
  const all = [...argumentsOf(argv, [...VALUE_FLAGS, "count"])];
  if (all.some(({ name }) => name === "help")) {
    return { ask: "help", text: HELP[spokenTag(argv, env)].calibrate(commandsOf(env)) };
  }
  if (all.some(({ name }) => name === "version")) return { ask: "version" };
  const counts = all.filter(({ name }) => name === "count").map(({ value = "" }) => value);
  const ofDrill = all.filter(({ name }) => name !== "count");
  let language: LanguageTag | null = null;
  const problems = [...countProblems(counts), ...uselessFlags(ofDrill)];
  try {
    const words = ofDrill.flatMap((argument) => argument.words);
    const drill = readTerminal(words, env, registry, {
      own: ["count"],
      refused: [...PROPOSED, ...Object.keys(NO_USE)],
    });
    if (drill.ask === "drill" && problems.length === 0) {
      return { ask: "calibrate", count: Number(counts[0] ?? DEFAULT_COUNT), drill };
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    language = error.language;
  }
  throw new InputError(problems, language);
}

/**
 * The plan of the drills: the image compared with itself, and limits that no healthy service breaks, because a drill that
 * fails in its steady state runs no experiments. Limits of a plan file are ignored: the calibration finds them.
 */
export function calibrationPlan(plan: Plan): Plan {
  return {
    ...plan,
    experiments: plan.experiments.map(({ limits: _, ...experiment }) => experiment),
    baseline: { image: plan.target.image, pull: plan.target.pull },
    limits: { ...DEFAULT_PLAN.limits, maxP95Ms: plan.requestTimeoutMs },
  };
}

/** How the plan file was used, for the command that repeats such a drill. The calibration's settings override the file. */
export function calibrationUse(planFile: PlanFileUse): PlanFileUse {
  return { ...planFile, given: [...planFile.given, "baseline-image", ...PROPOSED] };
}

function countProblems(counts: readonly string[]): Sentences[] {
  if (counts.length > 1) return [[message("flag.repeated", { flag: "--count", count: counts.length })]];
  const [raw = DEFAULT_COUNT] = counts;
  try {
    parseWhole(raw.trim(), 1, MAX_DRILLS);
    return [];
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    const example = `--count ${DEFAULT_COUNT}`;
    return [[subject(inputSubject("--count"), raw), message("calibrate.count", { max: MAX_DRILLS, example })]];
  }
}

function uselessFlags(ofDrill: readonly Argument[]): Sentences[] {
  const has = (name: string) => ofDrill.some((argument) => argument.name === name);
  return [
    ...PROPOSED.filter(has).map((name) => [message("calibrate.result-flag", { flag: asFlag(name) })]),
    ...Object.entries(NO_USE).flatMap(([name, why]) =>
      has(name) ? [[message("calibrate.no-use", { flag: asFlag(name), why })]] : [],
    ),
  ];
}
