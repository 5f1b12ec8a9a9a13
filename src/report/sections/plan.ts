import { budgetObjectives } from "../../gate/checks/budget-check.ts";
import { limitsOf } from "../../gate/limits.ts";
import { HEALTHCHECK } from "../../model/facts/health.ts";
import type { Message } from "../../model/message.ts";
import { comparisonKinds, OBJECTIVES, type ObjectiveKind } from "../../model/objectives.ts";
import type { AbortLimits, Plan } from "../../model/plan.ts";
import type { Allowance, ExperimentOutcome } from "../../model/record.ts";
import { cleanLine } from "../../model/text/escape.ts";
import type { Source } from "../../model/text/local-command.ts";
import { type Block, type Fact, text } from "../document/blocks.ts";
import { abortWords, limitWords, limitWordsOfOwn, limitWordsOfPlan } from "../facts/limits.ts";
import { longestMs } from "../facts/longest.ts";
import { serviceWords } from "../facts/service.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import { LOG_WIDTH } from "../render/columns.ts";
import { blocksOfTerminal } from "../render/terminal.ts";
import { containerWords, promptWords } from "./setting.ts";

/** What a plan says about an experiment. */
export interface PlanEntry {
  readonly kind: string;
  readonly type: ExperimentOutcome["type"];
  readonly hasLoad: boolean;
  readonly compared: boolean;
  readonly objectives: readonly ObjectiveKind[];
  describe(parameters: object): Message;
  allowance?(parameters: object): Allowance;
}

const NO_ABORT: AbortLimits = { minAvailability: null, maxP95Ms: null };

/** What a drill would do, as text for a terminal, without the environment's values and the command's words. */
export function planText(
  plan: Plan,
  source: Source,
  registry: readonly PlanEntry[],
  language: Language,
  width: number = LOG_WIDTH,
): string {
  const words = language.words.plan;
  const experiments = plan.experiments.map((experiment) => {
    const found = registry.find(({ kind }) => kind === experiment.kind);
    if (found === undefined) throw new Error(`there is no experiment of the kind ${experiment.kind}`);
    return found;
  });
  const minutes = Math.ceil(longestMs(plan, experiments.map(lasts)) / 60_000);
  return blocksOfTerminal(
    [
      text(words.intro),
      { kind: "facts", facts: setting(plan, source, idleIn(registry, experiments), language) },
      text(words.boot(plan.readyTimeoutMs)),
      ...experiments.map((experiment, index) => entryOf(plan, index, experiment, language)),
      text(words.atMost(minutes)),
    ],
    width,
    language,
  );
}

/** The objectives that only experiments outside of a plan have. */
function idleIn(registry: readonly PlanEntry[], planned: readonly PlanEntry[]): Set<ObjectiveKind> {
  const all = (entries: readonly PlanEntry[]) => new Set(entries.flatMap(({ objectives }) => objectives));
  const isOfWindows = (kind: ObjectiveKind) => OBJECTIVES[kind].metric !== undefined;
  return new Set([...all(registry).difference(all(planned))].filter((kind) => !isOfWindows(kind)));
}

function setting(plan: Plan, source: Source, idle: ReadonlySet<ObjectiveKind>, language: Language): Fact[] {
  const { target, baseline } = plan;
  const { compose } = target;
  const { plan: words, setting: of } = language.words;
  const { format } = language;
  const { labels, pulled } = words;
  const got = source.kind === "reference" ? words.built : pulled[target.pull];
  const budget = budgetObjectives(plan.budget).map((each) => language.words.limits.objective(each.kind, each));
  const abort = abortWords(plan.abort, language);
  const rows: (readonly [label: string, ...words: string[]])[] = [
    [labels.image, `${target.image}${format.note(got)}`],
    ...(baseline === null
      ? []
      : [[labels.baseline, `${baseline.image}${format.note(pulled[baseline.pull])}`] as const]),
    ...(compose === undefined ? [] : [[labels.compose, of.composeOf(compose.files, compose.service)] as const]),
    [labels.container, ...containerWords(plan, language)],
    [labels.environment, ...Object.keys({ ...target.composed?.env, ...target.env })],
    ...(target.command === null ? [] : [[labels.command, words.ownCommand(target.command.length)] as const]),
    [labels.service, ...serviceWords(plan.service, language)],
    [labels.requests, words.requests(target.predictPath, target.containerPort, plan.requestTimeoutMs)],
    [labels.answer, words.goodAnswer(plan.service.answer)],
    ...(plan.health === undefined
      ? []
      : [[labels.health, words.health(plan.health === HEALTHCHECK ? null : plan.health)] as const]),
    [labels.load, of.loadOf(plan.load), promptWords(plan, language)],
    [labels.limits, limitWordsOfPlan(plan, idle, language)],
    ...(budget.length === 0 ? [] : [[labels.budget, words.budget(format.list(budget))] as const]),
    ...(abort === "" ? [] : [[labels.abort, words.abort(abort)] as const]),
    [labels.inconclusive, plan.onInconclusive === "fail" ? words.failsStep : words.warns],
    ...(source.planFile ? [[labels.planFile, source.planFile.path] as const] : []),
  ];
  return rows.map(([label, ...parts]) => ({ label, parts: [cleanLine(format.clauses(parts))] }));
}

function entryOf(plan: Plan, index: number, experiment: PlanEntry, language: Language): Block {
  const { kind, hasLoad, compared, objectives } = experiment;
  const { name = kind, parameters = {}, limits: own = {}, allowFailure = false } = plan.experiments[index] ?? {};
  const words = language.words.plan;
  const limits = limitsOf(plan, index, experiment.allowance?.(parameters) ?? null);
  const checked = [...objectives, ...(compared && plan.baseline !== null ? comparisonKinds(plan.service) : [])];
  const abort = hasLoad ? abortWords({ ...NO_ABORT, ...plan.experiments[index]?.abort }, language) : "";
  const ownWords = limitWordsOfOwn(own, limits, language);
  return {
    kind: "entry",
    title: `${index + 1}. ${name}`,
    text: cleanLine(say(experiment.describe(parameters), language)),
    blocks: [
      text(timeText(plan, experiment, language)),
      text(words.checks(limitWords(checked, limits, language))),
      text(ownWords === "" ? "" : words.ownLimits(ownWords)),
      text(abort === "" ? "" : words.ownAbort(abort)),
      text(allowFailure ? words.allowedToFail : ""),
    ],
  };
}

function timeText({ durationMs, maxDurationMs }: Plan, { type }: PlanEntry, { words: { plan } }: Language): string {
  if (type === "crash") return "";
  if (type === "spike") return plan.spikeTime(durationMs);
  return type === "probe" ? plan.probeTime(maxDurationMs) : plan.loadTime(durationMs, maxDurationMs);
}

function lasts({ type }: PlanEntry): boolean {
  return type !== "crash";
}
