import type { LanguageTag } from "../../model/language.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import type { ExperimentPlan, Limits, Plan } from "../../model/plan.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { beyondTarget } from "../consistency/budget-consistency.ts";
import { HEALTH_LIMITS, STREAM_LIMITS, TIME_LIMITS } from "../consistency/consistency.ts";
import { HELP } from "../help/help-of.ts";
import { INPUT_GUESSES } from "../input-guesses.ts";
import { InputError, inputSubject, sentenceFor, subject } from "../problem.ts";
import { INPUTS, type InputValues } from "../table.ts";
import { LIMIT_OF } from "../values/experiments.ts";
import { nearestNames } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";
import { argumentsOf } from "./argv.ts";
import { commandsOf } from "./commands.ts";
import { asFlag } from "./flags.ts";
import { renderJudgeHelp } from "./help.ts";
import { localeTag, spokenTag } from "./locale.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "judge.no-file": { readonly command: string };
    "judge.files": { readonly count: number; readonly second: string };
    "judge.drill-flag": { readonly flag: string };
    "judge.flag-twice": { readonly flag: string };
    "judge.empty-limit": { readonly flag: string };
    "judge.over-timeout": { readonly timeoutMs: number };
    "judge.not-streamed": NoArgs;
    "judge.no-reasoning": NoArgs;
    "judge.no-baseline": NoArgs;
    "judge.no-health": NoArgs;
  }
}

/** The inputs that `judge` accepts. */
const JUDGED_BY = [
  ...(Object.keys(LIMIT_OF) as (keyof typeof LIMIT_OF)[]),
  "max-memory",
  "max-cpu",
  "on-inconclusive",
] as const;
export type JudgedBy = (typeof JUDGED_BY)[number];
const VALUE_FLAGS: readonly string[] = [...JUDGED_BY, "out", "language"];
const FLAGS = [...VALUE_FLAGS, "help", "version"];

export interface JudgeOrder {
  readonly ask: "judge";
  readonly file: string;
  readonly values: Partial<Pick<InputValues, JudgedBy>>;
  /** As written. */
  readonly raw: Readonly<Partial<Record<JudgedBy, string>>>;
  /** Directory of the new result; null for none. */
  readonly outDirectory: string | null;
  readonly language: LanguageTag;
}

/**
 * The command line of `judge`.
 * @throws InputError with every problem at once
 */
export function readJudgeTerminal(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): JudgeOrder | { readonly ask: "help"; readonly text: string } | { readonly ask: "version" } {
  const commands = commandsOf(env);
  const { words, given, problems } = takeApart(argv);
  if (given.has("help")) return { ask: "help", text: renderJudgeHelp(JUDGED_BY, HELP[spokenTag(argv, env)], commands) };
  if (given.has("version")) return { ask: "version" };
  if (words.length === 0) problems.push([message("judge.no-file", { command: commands.judge })]);
  if (words.length > 1) problems.push([message("judge.files", { count: words.length, second: shown(words[1] ?? "") })]);
  const values: Record<string, unknown> = {};
  const raw: Partial<Record<JudgedBy, string>> = {};
  const read = <T>(name: JudgedBy | "language", text: string, parse: (raw: string) => T): T | undefined => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      problems.push(sentenceFor(inputSubject(asFlag(name)), text, error, false));
      return undefined;
    }
  };
  for (const name of JUDGED_BY) {
    const text = given.get(name)?.trim();
    if (text === undefined) continue;
    raw[name] = text;
    values[name] = read<unknown>(name, text, INPUTS[name].parse);
  }
  const usual = localeTag(env);
  const language = read("language", given.get("language")?.trim() || usual, INPUTS.language.parse) ?? usual;
  const out = given.get("out") ?? null;
  if (out?.trim() === "") problems.push([message("flag.empty", { flag: "--out" })]);
  if (problems.length > 0) throw new InputError(problems);
  return {
    ask: "judge",
    file: words[0] ?? "",
    values: values as JudgeOrder["values"],
    raw,
    outDirectory: out,
    language,
  };
}

/**
 * The plan of a drill with the command line's limits instead of its own and those of its experiments.
 * @throws InputError if the drill's samples can't decide them
 */
export function planToJudgeBy(plan: Plan, { values, raw }: Pick<JudgeOrder, "values" | "raw">): Plan {
  const problems: Sentences[] = [];
  for (const name of TIME_LIMITS) {
    const limitMs = values[name] ?? null;
    const { requestTimeoutMs: timeoutMs } = plan;
    if (limitMs === null) continue;
    const about = subject(inputSubject(asFlag(name)), raw[name]);
    if (limitMs > timeoutMs) problems.push([about, message("judge.over-timeout", { timeoutMs })]);
    if (STREAM_LIMITS.some((each) => each === name) && plan.service.answer.stream === undefined)
      problems.push([about, message("judge.not-streamed", {})]);
    else if (name === "max-answer-ttft" && plan.service.answer.stream?.reasoning.length === 0)
      problems.push([about, message("judge.no-reasoning", {})]);
  }
  if (values["max-slowdown"] !== undefined && plan.baseline === null) {
    problems.push([subject(inputSubject("--max-slowdown"), raw["max-slowdown"]), message("judge.no-baseline", {})]);
  }
  for (const name of HEALTH_LIMITS) {
    if (values[name] === undefined || plan.health !== undefined) continue;
    problems.push([subject(inputSubject(asFlag(name)), raw[name]), message("judge.no-health", {})]);
  }
  problems.push(...beyondTarget(plan.target, values, raw, null));
  if (problems.length > 0) throw new InputError(problems);
  const limits: Partial<Limits> = Object.fromEntries(
    Object.entries(LIMIT_OF).flatMap(([name, limit]) => {
      const value = values[name as keyof typeof LIMIT_OF];
      return value === undefined || value === null ? [] : [[limit, value]];
    }),
  );
  return {
    ...plan,
    limits: { ...plan.limits, ...limits },
    experiments: plan.experiments.map((experiment) => withLimits(experiment, limits)),
    budget: {
      maxMemoryBytes: values["max-memory"] ?? plan.budget.maxMemoryBytes,
      maxCpus: values["max-cpu"] ?? plan.budget.maxCpus,
    },
    onInconclusive: values["on-inconclusive"] ?? plan.onInconclusive,
  };
}

/** A limit of the command line overrides an experiment's own, like an input overrides a plan file. */
function withLimits(experiment: ExperimentPlan, limits: Partial<Limits>): ExperimentPlan {
  if (experiment.limits === undefined) return experiment;
  const own = Object.keys(experiment.limits) as (keyof Limits)[];
  return {
    ...experiment,
    limits: Object.fromEntries(own.map((name) => [name, limits[name] ?? experiment.limits?.[name]])),
  };
}

/** The files and the flags of a command line. Collects all problems. */
function takeApart(argv: readonly string[]) {
  const words: string[] = [];
  const given = new Map<string, string>();
  const problems: Sentences[] = [];
  const problem = (what: Message) => problems.push([what]);
  const withoutValue = new Set<string>();
  for (const { name, value, words: written } of argumentsOf(argv, VALUE_FLAGS)) {
    const [word = ""] = written;
    if (name === null && !word.startsWith("-")) words.push(word);
    else if (name === null || !FLAGS.includes(name)) problem(unknownFlag(word));
    else if (given.has(name)) problem(message("judge.flag-twice", { flag: asFlag(name) }));
    else if (name === "help" || name === "version") given.set(name, "true");
    else {
      if (value === undefined) {
        problem(message("flag.needs-value", { flag: asFlag(name), inline: false }));
        withoutValue.add(name);
      }
      given.set(name, value ?? "");
    }
  }
  return { words, given: withoutEmpty(given, withoutValue, problems), problems };
}

/** An empty limit, as from an unset variable, would silently fall back to the drill's own. */
function withoutEmpty(
  given: Map<string, string>,
  reported: ReadonlySet<string>,
  problems: Sentences[],
): Map<string, string> {
  for (const name of JUDGED_BY) {
    if (given.get(name)?.trim() !== "") continue;
    given.delete(name);
    if (!reported.has(name)) problems.push([message("judge.empty-limit", { flag: asFlag(name) })]);
  }
  return given;
}

function unknownFlag(word: string): Message {
  const name = word.replace(/^-+/, "").replace(/=[\s\S]*$/, "");
  if (Object.hasOwn(INPUTS, name)) return message("judge.drill-flag", { flag: shown(asFlag(name)) });
  const nearest = nearestNames(name, FLAGS, INPUT_GUESSES).map(asFlag);
  return message("flag.unknown", { flag: shown(asFlag(name)), nearest });
}
