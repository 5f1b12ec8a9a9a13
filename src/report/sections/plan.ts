import { budgetObjectives } from "../../gate/checks/budget-check.ts";
import { limitsOf } from "../../gate/limits.ts";
import { policyName } from "../../model/facts/recovery-chain.ts";
import { comparisonKinds, OBJECTIVES, type ObjectiveKind } from "../../model/objectives.ts";
import type { AbortLimits, Plan } from "../../model/plan.ts";
import type { Allowance, ExperimentOutcome } from "../../model/record.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { formatBytes, formatExactDuration, formatLimit } from "../../model/text/format.ts";
import type { Source } from "../../model/text/local-command.ts";
import { type Block, type Fact, text } from "../document/blocks.ts";
import { counted } from "../facts/figures.ts";
import { longestMs } from "../facts/longest.ts";
import { blocksOfTerminal } from "../render/terminal.ts";
import { abortWords, limitWords, limitWordsOfOwn, limitWordsOfPlan } from "../words/limit-words.ts";
import { serviceWords } from "../words/service-words.ts";
import { loadText, promptWords } from "./setting.ts";

/** What a plan says about an experiment. */
export interface PlanEntry {
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
  always: "always pulled",
  never: "never pulled",
} as const satisfies Record<Plan["target"]["pull"], string>;

const NO_ABORT: AbortLimits = { minAvailability: null, maxP95Ms: null };

/** What a drill would do, as text for a terminal, without the environment's values and the command's words. */
export function planText(plan: Plan, source: Source, registry: readonly PlanEntry[]): string {
  const experiments = plan.experiments.map((experiment) => {
    const found = registry.find(({ kind }) => kind === experiment.kind);
    if (found === undefined) throw new Error(`there is no experiment of the kind ${experiment.kind}`);
    return found;
  });
  const minutes = Math.ceil(longestMs(plan, experiments.map(lasts)) / 60_000);
  return blocksOfTerminal([
    text("This is what the drill would do. Nothing was built, installed or started."),
    { kind: "facts", facts: setting(plan, source) },
    text(
      `The container is booted, which may take ${formatExactDuration(plan.readyTimeoutMs)} until its first good answer, warmed up, and measured in its steady state. Then, in this order:`,
    ),
    ...experiments.map((experiment, index) => entryOf(plan, index, experiment)),
    text(`That is at most about ${minutes} min, besides getting the image; most drills end far sooner.`),
  ]);
}

function setting(plan: Plan, source: Source): Fact[] {
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
  ].map(([label = "", words = ""]) => ({ label, parts: [cleanLine(words)] }));
}

function budgetRows({ budget }: Plan): string[][] {
  const words = budgetObjectives(budget).map((each) => `${OBJECTIVES[each.kind].label} ≤ ${formatLimit(each)}`);
  return words.length === 0 ? [] : [["budget", `${words.join(", ")}, over the whole drill`]];
}

function abortRows(abort: AbortLimits): string[][] {
  const words = abortWords(abort);
  return words === "" ? [] : [["abort", `an experiment under load, once ${words}`]];
}

function entryOf(plan: Plan, index: number, experiment: PlanEntry): Block {
  const { kind, hasLoad, compared, objectives } = experiment;
  const { name = kind, parameters = {}, limits: own = {}, allowFailure = false } = plan.experiments[index] ?? {};
  const limits = limitsOf(plan, index, experiment.allowance?.(parameters) ?? null);
  const judged = [...objectives, ...(compared && plan.baseline !== null ? comparisonKinds() : [])];
  const abort = hasLoad ? abortWords({ ...NO_ABORT, ...plan.experiments[index]?.abort }) : "";
  const ownWords = limitWordsOfOwn(own, limits);
  return {
    kind: "entry",
    title: `${index + 1}. ${name}`,
    text: cleanLine(experiment.describe(parameters)),
    blocks: [
      text(lasts(experiment) ? timeText(plan, experiment) : ""),
      text(`Judged: ${limitWords(judged, limits)}.`),
      text(ownWords === "" ? "" : `Of its own: ${ownWords}.`),
      text(abort === "" ? "" : `Of its own: aborted once ${abort}.`),
      text(allowFailure ? "Allowed to fail: its outcome is reported but decides nothing." : ""),
    ],
  };
}

function timeText({ durationMs, maxDurationMs }: Plan, { type }: PlanEntry): string {
  if (type === "spike")
    return `It lasts ${formatExactDuration(durationMs)}, after what the service can do was measured.`;
  if (type === "probe") return `It lasts until all of them are asked, at most ${formatExactDuration(maxDurationMs)}.`;
  return `It lasts ${formatExactDuration(durationMs)} to ${formatExactDuration(maxDurationMs)}, until every check on it is decided.`;
}

function lasts({ type }: PlanEntry): boolean {
  return type !== "crash";
}
