import { budgetObjectives } from "../../../gate/checks/budget-check.ts";
import { limitsOf } from "../../../gate/limits.ts";
import { policyName } from "../../../model/facts/recovery-chain.ts";
import { comparisonKinds, OBJECTIVES, type ObjectiveKind } from "../../../model/objectives.ts";
import type { AbortLimits, Plan } from "../../../model/plan.ts";
import type { Allowance, ExperimentOutcome } from "../../../model/record.ts";
import { cleanLine } from "../../../model/text/escape.ts";
import { formatBytes, formatExactDuration, formatLimit } from "../../../model/text/format.ts";
import type { Source } from "../../../model/text/local-command.ts";
import { counted } from "../../facts/figures.ts";
import { longestMs } from "../../facts/longest.ts";
import { loadText, promptWords } from "../../facts/setting.ts";
import { abortWords, limitWords, limitWordsOfOwn, limitWordsOfPlan } from "../../words/limit-words.ts";
import { serviceWords } from "../../words/service-words.ts";
import { align, indented, WIDTH, wrap } from "./columns.ts";

/** The slice of a fault that its plan is told with. */
export interface ToldExperiment {
  readonly kind: string;
  readonly type: ExperimentOutcome["type"];
  readonly hasLoad: boolean;
  readonly compared: boolean;
  readonly objectives: readonly ObjectiveKind[];
  describe(parameters: object): string;
  allowance?(parameters: object): Allowance;
}

const PULLED = {
  missing: "pulled only if it is not here",
  always: "pulled anew",
  never: "never pulled",
} as const satisfies Record<Plan["target"]["pull"], string>;

const NO_ABORT: AbortLimits = { minAvailability: null, maxP95Ms: null };

/** What a drill would do, in words. Values of the environment and the words of the command stay out of it. */
export function planText(plan: Plan, source: Source, registry: readonly ToldExperiment[]): string {
  const experiments = plan.experiments.map((experiment) => {
    const told = registry.find(({ kind }) => kind === experiment.kind);
    if (told === undefined) throw new Error(`there is no fault of the kind ${experiment.kind}`);
    return told;
  });
  const minutes = Math.ceil(longestMs(plan, experiments.map(lasts)) / 60_000);
  const before = `The container is booted, which may take ${formatExactDuration(plan.readyTimeoutMs)} until its first good answer, warmed up, and measured in its steady state. Then, in this order:`;
  const after = `That is at most about ${minutes} min, besides getting the image; most drills end far sooner.`;
  return [
    "This is what the drill would do. Nothing was built, installed or started.",
    align(setting(plan, source), []).flat().join("\n"),
    wrap(before, WIDTH).join("\n"),
    ...experiments.map((experiment, index) => experimentLines(plan, index, experiment).join("\n")),
    wrap(after, WIDTH).join("\n"),
  ].join("\n\n");
}

function setting(plan: Plan, source: Source): string[][] {
  const { target, baseline, load, requestTimeoutMs } = plan;
  const env = Object.keys(target.env);
  const container = [
    counted(target.cpus, "CPU"),
    formatBytes(target.memoryBytes),
    `restart policy ${policyName(target.restartPolicy)}`,
    ...(target.readOnly ? ["read-only root"] : []),
  ];
  const got = source.kind === "reference" ? "the reference image, built here" : PULLED[target.pull];
  return [
    ["image", `${target.image} (${got})`],
    ...(baseline === null ? [] : [["baseline", `${baseline.image} (${PULLED[baseline.pull]})`]]),
    ["container", container.join(", ")],
    ["environment", env.join(", ")],
    ...(target.command === null ? [] : [["command", `${counted(target.command.length, "word")} of its own`]]),
    ["service", serviceWords(plan.service).join(", ")],
    [
      "requests",
      `POST ${target.predictPath} on port ${target.containerPort}, given up after ${formatExactDuration(requestTimeoutMs)}`,
    ],
    ["load", `${loadText(load)}, ${promptWords(plan.prompts)}`],
    ["limits", limitWordsOfPlan(plan)],
    ...budgetRows(plan),
    ...abortRows(plan.abort),
    ["inconclusive", plan.onInconclusive === "fail" ? "fails the step" : "warns"],
    ...(source.planFile ? [["plan file", source.planFile.path]] : []),
  ].map((row) => row.map((cell) => cleanLine(cell)));
}

function budgetRows({ budget }: Plan): string[][] {
  const words = budgetObjectives(budget).map((each) => `${OBJECTIVES[each.kind].label} ≤ ${formatLimit(each)}`);
  return words.length === 0 ? [] : [["budget", `${words.join(", ")}, over the whole drill`]];
}

function abortRows(abort: AbortLimits): string[][] {
  const words = abortWords(abort);
  return words === "" ? [] : [["abort", `a fault that lasts, once ${words}`]];
}

function experimentLines(plan: Plan, index: number, told: ToldExperiment): string[] {
  const { name = told.kind, parameters = {}, limits: own = {}, allowFailure = false } = plan.experiments[index] ?? {};
  const limits = limitsOf(plan, index, told.allowance?.(parameters) ?? null);
  const compared = told.compared && plan.baseline !== null;
  const checks = [...told.objectives, ...(compared ? comparisonKinds() : [])];
  const abort = !told.hasLoad ? "" : abortWords({ ...NO_ABORT, ...plan.experiments[index]?.abort });
  const ownWords = limitWordsOfOwn(own, limits);
  return [
    ...indented(`${index + 1}. ${name}: ${cleanLine(told.describe(parameters))}`, 0, 3),
    ...(lasts(told) ? indented(timeText(plan, told), 3) : []),
    ...indented(`Judged: ${limitWords(checks, limits)}.`, 3),
    ...(ownWords === "" ? [] : indented(`Of its own: ${ownWords}.`, 3)),
    ...(abort === "" ? [] : indented(`Of its own: aborted once ${abort}.`, 3)),
    ...(allowFailure ? indented("Allowed to fail: whatever comes of it is told, but decides nothing.", 3) : []),
  ];
}

function timeText({ durationMs, maxDurationMs }: Plan, { type }: ToldExperiment): string {
  if (type === "spike")
    return `It lasts ${formatExactDuration(durationMs)}, after what the service can do was measured.`;
  if (type === "probe") return `It lasts until all of them are asked, at most ${formatExactDuration(maxDurationMs)}.`;
  return `It lasts ${formatExactDuration(durationMs)} to ${formatExactDuration(maxDurationMs)}, until every check on it is decided.`;
}

function lasts({ type }: ToldExperiment): boolean {
  return type !== "crash";
}
