import type { Objective } from "./definitions/objective-data.ts";
import type { PeakKind } from "./facts/peak-use.ts";
import { METRICS, type Metric, type MetricName, metricsOf } from "./metrics.ts";
import type { Budget, Limits } from "./plan.ts";
import type { Sample } from "./sample.ts";
import type { ServicePlan } from "./service/service.ts";
import type { Unit } from "./text/unit.ts";

/** Where the limit of an objective comes from. */
export type LimitSource =
  | { readonly from: "plan"; readonly key: keyof Limits }
  /** Over the whole drill, not under one of its experiments. */
  | { readonly from: "budget"; readonly key: keyof Budget }
  | { readonly from: "constant"; readonly limit: number }
  /** A parameter of the experiment, which its description shows. */
  | { readonly from: "experiment"; readonly parameter: string }
  /** What was measured on the baseline. */
  | { readonly from: "baseline" };

/** A limited peak of the service's use. */
export interface PeakLimit extends PeakKind {
  /** Its name at the start of a sentence. */
  readonly subject: string;
}

/** The properties of one kind of objective. */
export interface ObjectiveRow {
  readonly label: string;
  /** The check as the subject of a sentence, for a check that did not happen. */
  readonly checkName: string;
  /** What a service has to do to pass, as in `How to be back in time`. */
  readonly goal: string;
  /** How the limit and the figure are written. */
  readonly unit: Unit;
  /** Whether the limit is a minimum or a maximum. */
  readonly direction: "min" | "max";
  readonly limit: LimitSource;
  /** The input that sets the limit; if objectives share a limit, only the first has it. */
  readonly input?: string;
  /** The input that ends an experiment early once its latest requests cross it. */
  readonly abortInput?: string;
  /** Other limits of the plan that affect the check. */
  readonly alsoLimitedBy?: readonly (keyof Limits)[];
  /** Judged request by request in a window under load. */
  readonly metric?: MetricName;
  /** Whether the check is about something on an experiment or after it; otherwise under it. */
  readonly place?: "after" | "on";
  /** The check was decided on crashes or stops, not on requests. */
  readonly countsOutages?: true;
  /** A service that ends while it is judged has failed. */
  readonly brokenByCrash?: true;
  /** For a comparison of candidate and baseline: its result in words. */
  readonly comparison?: Readonly<Record<"pass" | "fail" | "inconclusive", string>>;
  /** The figure of a request whose ratio to the baseline's is judged. */
  readonly compares?: { readonly metric: MetricName; readonly label: string };
  readonly peak?: PeakLimit;
  /** The output of the action for the worst figure, its decimals, and its title in the report. */
  readonly output?: { readonly name: string; readonly decimals: number; readonly title: string };
  /** A column of the table of legs, which compares drills by its output. */
  readonly comparesLegs?: true;
}

function ofMetric<Name extends MetricName>(metric: Name) {
  const { label, unit, better } = METRICS[metric];
  return { metric, label, unit, direction: better === "more" ? "min" : "max" } as const;
}

const ALL = { from: "constant", limit: 1 } as const;

/** A figure of the candidate's requests against the baseline's: all share one limit. */
const SLOWDOWN = {
  unit: "slowdown",
  direction: "max",
  limit: { from: "plan", key: "maxSlowdown" },
  comparison: { pass: "not slower", fail: "slower", inconclusive: "inconclusive" },
} as const;

const ROWS = {
  /** Share of good answers, 0 to 1. */
  availability: {
    ...ofMetric("availability"),
    checkName: "The availability check",
    goal: "answer more requests",
    limit: { from: "plan", key: "minAvailability" },
    input: "min-availability",
    abortInput: "abort-availability",
    brokenByCrash: true,
    output: { name: "availability", decimals: 6, title: "availability, worst window" },
    comparesLegs: true,
  },
  p95: {
    ...ofMetric("p95"),
    checkName: "The P95 check",
    goal: "answer faster",
    limit: { from: "plan", key: "maxP95Ms" },
    input: "max-p95",
    abortInput: "abort-p95",
    output: { name: "p95-ms", decimals: 1, title: "P95, worst window" },
    comparesLegs: true,
  },
  /** Streamed answers: time to the first piece of text. */
  ttft: {
    ...ofMetric("ttft"),
    checkName: "The TTFT check",
    goal: "begin the answer faster",
    limit: { from: "plan", key: "maxTtftMs" },
    input: "max-ttft",
    output: { name: "ttft-ms", decimals: 1, title: "P95 TTFT, worst window" },
  },
  /** Streamed answers with reasoning: time to the first piece of the answer itself. */
  "answer-ttft": {
    ...ofMetric("answer-ttft"),
    checkName: "The check of the TTFT of the answer",
    goal: "get to the answer faster",
    limit: { from: "plan", key: "maxAnswerTtftMs" },
    input: "max-answer-ttft",
  },
  /** Streamed answers: time per output token. */
  tpot: {
    ...ofMetric("tpot"),
    checkName: "The TPOT check",
    goal: "write faster",
    limit: { from: "plan", key: "maxTpotMs" },
    input: "max-tpot",
    output: { name: "tpot-ms", decimals: 2, title: "P95 TPOT, worst window" },
  },
  /** Streamed answers: the longest time between two pieces of text. */
  stall: {
    ...ofMetric("stall"),
    checkName: "The check of stalls",
    goal: "write without stalls",
    limit: { from: "plan", key: "maxStallMs" },
    input: "max-stall",
  },
  /** Share of requests with a good answer that keeps every limit of the window. */
  "within-limits": {
    ...ofMetric("goodput"),
    checkName: "The goodput check",
    goal: "keep every limit more often",
    limit: { from: "plan", key: "minGoodput" },
    input: "min-goodput",
  },
  /** Time until the service answers again. */
  recovery: {
    label: "recovery",
    checkName: "The recovery check",
    goal: "be back in time",
    unit: "milliseconds",
    direction: "max",
    limit: { from: "plan", key: "maxRecoveryMs" },
    input: "max-recovery",
    place: "after",
    countsOutages: true,
    output: { name: "recovery-ms", decimals: 1, title: "recovery, longest" },
    comparesLegs: true,
  },
  /** Back to its steady state after an outage: all requests answered, P50 at most this multiple of the steady one. */
  steady: {
    label: "P50 vs steady state",
    checkName: "The check for the steady state",
    goal: "be as good as before",
    unit: "multiple",
    direction: "max",
    limit: { from: "constant", limit: 2 },
    alsoLimitedBy: ["minAvailability", "maxP95Ms"],
    place: "after",
  },
  /** After a request to stop, the service ends within its grace period and finishes running requests. */
  stop: {
    label: "graceful stop",
    checkName: "The check of the graceful stop",
    goal: "stop cleanly",
    unit: "milliseconds",
    direction: "max",
    limit: { from: "experiment", parameter: "grace" },
    place: "on",
    countsOutages: true,
  },
  /** Once clients have hung up, the service stops answering them: its CPU is at rest and it is as fast as before. */
  drain: {
    label: "drain",
    checkName: "The check of the drain",
    goal: "stop answering clients that have left",
    unit: "milliseconds",
    direction: "max",
    limit: { from: "plan", key: "maxDrainMs" },
    input: "max-drain",
    place: "after",
    brokenByCrash: true,
  },
  /** Memory does not grow with the requests: maximum bytes per request. */
  growth: {
    label: "memory growth per request",
    checkName: "The check of the memory's growth",
    goal: "stop the growth of memory",
    unit: "bytes",
    direction: "max",
    limit: { from: "experiment", parameter: "max-growth" },
    brokenByCrash: true,
  },
  /** Bad input gets 4xx or an answer, never 5xx or no answer. */
  refusals: {
    label: "refusals",
    checkName: "The check of the refusals",
    goal: "reject bad input",
    unit: "ratio",
    direction: "min",
    limit: ALL,
  },
  /** The label of a text does not depend on the text around it, in at least this share of the attempts. */
  isolation: {
    label: "labels held",
    checkName: "The check of the labels",
    goal: "keep the labels",
    unit: "ratio",
    direction: "min",
    limit: { from: "experiment", parameter: "min-held" },
    brokenByCrash: true,
  },
  /** No part of the system prompt is disclosed. */
  "prompt-kept": {
    label: "prompt leaks",
    checkName: "The check of the system prompt",
    goal: "keep the system prompt secret",
    unit: "count",
    direction: "max",
    limit: { from: "constant", limit: 0 },
  },
  /** Texts beyond the model's context are answered in time, according to their end, or refused. */
  "long-texts": {
    label: "long texts",
    checkName: "The check of the long texts",
    goal: "handle long texts",
    unit: "ratio",
    direction: "min",
    limit: ALL,
    brokenByCrash: true,
  },
  /** Under more load than it can handle, a service answers or rejects in time: at least this share of the requests. */
  shedding: {
    label: "answered or shed",
    checkName: "The check of the shedding",
    goal: "shed the excess load",
    unit: "ratio",
    direction: "min",
    limit: { from: "plan", key: "minAvailability" },
    brokenByCrash: true,
  },
  /** Under that load it still answers: at least this share of its capacity. */
  goodput: {
    label: "good answers vs capacity",
    checkName: "The check of the good answers under it",
    goal: "keep the throughput",
    unit: "ratio",
    direction: "min",
    limit: { from: "constant", limit: 0.8 },
  },
  /** Short of a resource, the service reports what it disables, and enables it again within this time. */
  degrading: {
    label: "degradation",
    checkName: "The check of the degraded mode",
    goal: "enter and leave the degraded mode",
    unit: "milliseconds",
    direction: "max",
    limit: { from: "plan", key: "maxRecoveryMs" },
  },
  /** Short of memory, it rejects new requests and finishes the running ones. */
  "running-first": {
    label: "running first",
    checkName: "The check of the requests that run",
    goal: "finish running requests first",
    unit: "ratio",
    direction: "min",
    limit: ALL,
  },
  /** A leak keeps what it is sent; half of it is far more than a garbage collector leaves uncollected. */
  "memory-left": {
    label: "body memory left behind",
    checkName: "The check of the memory that large bodies leave behind",
    goal: "release the memory of large bodies",
    unit: "ratio-at-most",
    direction: "max",
    limit: { from: "constant", limit: 0.5 },
  },
  /** From the container's start to the first good answer. */
  start: {
    label: "time to the first good answer",
    checkName: "The check of the start",
    goal: "start faster",
    unit: "milliseconds",
    direction: "max",
    limit: { from: "plan", key: "maxStartMs" },
    input: "max-start",
  },
  /** After a start, the health check reports the service as ready only when it can answer. */
  "false-ready": {
    label: "ready before it answers",
    checkName: "The check of the readiness",
    goal: "report ready only when it answers",
    unit: "milliseconds",
    direction: "max",
    limit: { from: "plan", key: "maxFalseReadyMs" },
    input: "max-false-ready",
    place: "after",
    countsOutages: true,
  },
  /** The health check turns bad soon after real requests are no longer answered. */
  noticed: {
    label: "unnoticed outage",
    checkName: "The check of what the health check notices",
    goal: "report an outage",
    unit: "milliseconds",
    direction: "max",
    limit: { from: "plan", key: "maxUnnoticedMs" },
    input: "max-unnoticed",
  },
  /** Under more work than it can do, the service still answers health requests in time. */
  health: {
    label: "health",
    checkName: "The check of the health requests",
    goal: "answer health requests in time",
    unit: "ratio",
    direction: "min",
    limit: { from: "plan", key: "minHealth" },
    input: "min-health",
  },
  /** Peak memory use of the service over the drill. */
  "budget-memory": {
    label: "peak memory",
    checkName: "The check of the memory budget",
    goal: "need less memory",
    unit: "bytes",
    direction: "max",
    limit: { from: "budget", key: "maxMemoryBytes" },
    input: "max-memory",
    peak: { figure: "memoryBytes", resource: "memory", subject: "Memory" },
  },
  /** Peak CPU use of the service over the drill, in CPUs. */
  "budget-cpu": {
    label: "peak CPU",
    checkName: "The check of the CPU budget",
    goal: "need less CPU",
    unit: "cpus",
    direction: "max",
    limit: { from: "budget", key: "maxCpus" },
    input: "max-cpu",
    peak: { figure: "cpus", resource: "cpu", subject: "CPU use" },
  },
  /** Not slower than the baseline: 0.2 is 20 % slower. */
  "baseline-slowdown": {
    ...SLOWDOWN,
    label: "slowdown vs baseline",
    checkName: "The comparison with the baseline",
    goal: "be as fast as the baseline",
    input: "max-slowdown",
    compares: { metric: "p50", label: "latency" },
    output: { name: "slowdown-vs-baseline", decimals: 3, title: "latency over the baseline's, largest" },
  },
  /** Streamed answers: they begin no later than the baseline's. */
  "baseline-ttft": {
    ...SLOWDOWN,
    label: "TTFT vs baseline",
    checkName: "The comparison of its TTFT with the baseline's",
    goal: "begin the answer as fast as the baseline",
    compares: { metric: "ttft", label: "TTFT" },
    output: { name: "ttft-vs-baseline", decimals: 3, title: "TTFT over the baseline's, largest" },
  },
  /** Streamed answers: they are written no slower than the baseline's. */
  "baseline-tpot": {
    ...SLOWDOWN,
    label: "TPOT vs baseline",
    checkName: "The comparison of its TPOT with the baseline's",
    goal: "write as fast as the baseline",
    compares: { metric: "tpot", label: "TPOT" },
    output: { name: "tpot-vs-baseline", decimals: 3, title: "TPOT over the baseline's, largest" },
  },
  /** Fails no more often than the baseline on the same prompts. */
  "baseline-availability": {
    label: "availability vs baseline",
    checkName: "The comparison of its availability with the baseline's",
    goal: "fail no more often than the baseline",
    unit: "ratio",
    direction: "min",
    limit: { from: "baseline" },
    comparison: { pass: "not less available", fail: "less available", inconclusive: "inconclusive" },
  },
} as const satisfies Record<string, ObjectiveRow>;

export type ObjectiveKind = keyof typeof ROWS;

/** The outputs of the action that come from objectives. */
export type ObjectiveOutput = Extract<(typeof ROWS)[ObjectiveKind], { readonly output: object }>["output"]["name"];

/** The inputs of the plan's limits. */
export type LimitInput = Extract<
  (typeof ROWS)[ObjectiveKind],
  { readonly input: string; readonly limit: { readonly from: "plan" } }
>["input"];

/** The inputs of limits that abort an experiment. */
export type AbortInput = Extract<(typeof ROWS)[ObjectiveKind], { readonly abortInput: string }>["abortInput"];

/** All kinds of objectives, in the order in which reports name them. Look a kind up here; do not keep a copy. */
export const OBJECTIVES: Record<ObjectiveKind, ObjectiveRow> = { ...ROWS };

export type { Objective };

/** An objective whose limit is a number of its own. */
export interface LimitedObjective extends Objective {
  readonly limit: number;
}

/** A limit for a window of requests: its kind has a metric. */
export type WindowObjective = LimitedObjective;

/** Returns the kinds of objectives that meet a condition, in their order. */
export function kindsWhere(is: (row: ObjectiveRow) => boolean): ObjectiveKind[] {
  return (Object.keys(OBJECTIVES) as ObjectiveKind[]).filter((kind) => is(OBJECTIVES[kind]));
}

/** Returns the kinds that have an output of the action, with its name. */
export function outputsByKind(): { readonly kind: ObjectiveKind; readonly name: ObjectiveOutput }[] {
  return kindsWhere(({ output }) => output !== undefined).map((kind) => ({
    kind,
    name: OBJECTIVES[kind].output?.name as ObjectiveOutput,
  }));
}

/**
 * Returns the objectives that compare the candidate with the baseline: of a service those that its requests have a
 * figure for, without one all.
 */
export function comparisonKinds(service?: Pick<ServicePlan, "answer">): ObjectiveKind[] {
  const metrics = service === undefined ? null : metricsOf(service, false);
  return kindsWhere(
    ({ comparison, compares }) =>
      comparison !== undefined && (compares === undefined || (metrics?.includes(compares.metric) ?? true)),
  );
}

/**
 * Returns how the figure that an objective compares with the baseline is read from a request; null for an objective
 * that compares none. The figure is null if it does not apply to the request.
 */
export function comparedFigure(kind: ObjectiveKind): ((sample: Sample) => number | null) | null {
  const { compares } = OBJECTIVES[kind];
  const reads = compares === undefined ? null : METRICS[compares.metric].reads;
  return reads?.of === "quantile" ? reads.value : null;
}

/** Returns whether the limit of an objective is a minimum; otherwise it is a maximum. */
export function isMinimum({ kind }: Pick<Objective, "kind">): boolean {
  return OBJECTIVES[kind].direction === "min";
}

/** Returns the objective that an input limits; null for any other input. */
export function kindOfInput(name: string): ObjectiveKind | null {
  return kindsWhere(({ input }) => input === name)[0] ?? null;
}

/** Returns whether a limit of the plan affects an objective. */
export function isLimitedBy(kind: ObjectiveKind, key: keyof Limits): boolean {
  const { limit, alsoLimitedBy = [] } = OBJECTIVES[kind];
  return (limit.from === "plan" && limit.key === key) || alsoLimitedBy.includes(key);
}

/**
 * Returns an objective with its limit from the plan's limits or its own constant; null if its limit comes from
 * elsewhere.
 */
export function objectiveOf(kind: ObjectiveKind, limits: Partial<Limits>): LimitedObjective | null {
  const source = OBJECTIVES[kind].limit;
  const limit = source.from === "plan" ? limits[source.key] : source.from === "constant" ? source.limit : undefined;
  return limit === undefined ? null : { kind, limit };
}

/**
 * Returns the limit of an objective with a constant limit.
 * @throws Error for any other
 */
export function constantLimit(kind: ObjectiveKind): number {
  const source = OBJECTIVES[kind].limit;
  if (source.from !== "constant") throw new Error(`${kind} has no constant limit`);
  return source.limit;
}

/** Returns the kinds of objectives that something is judged by: those whose limit of the plan is set, and all others. */
export function judgedKinds(kinds: readonly ObjectiveKind[], limits: Partial<Limits>): ObjectiveKind[] {
  return kinds.filter((kind) => OBJECTIVES[kind].limit.from !== "plan" || objectiveOf(kind, limits) !== null);
}

/** Returns the kinds by which a window under load is judged. */
export function windowKinds(): ObjectiveKind[] {
  return kindsWhere(({ metric }) => metric !== undefined);
}

/** Returns the objectives by which a window under load is judged, with their limits. */
export function windowObjectives(limits: Partial<Limits>): WindowObjective[] {
  return windowKinds().flatMap((kind) => objectiveOf(kind, limits) ?? []);
}

/**
 * Returns the metric that an objective of a window limits.
 * @throws Error for an objective without one
 */
export function metricOf({ kind }: Pick<Objective, "kind">): Metric {
  const { metric } = OBJECTIVES[kind];
  if (metric === undefined) throw new Error(`${kind} is not judged in a window`);
  return METRICS[metric];
}

/** Returns the share of requests that may exceed an objective. */
export function shareAllowed(objective: WindowObjective): number {
  const { reads } = metricOf(objective);
  // 1 - 0.95 is 0.050000000000000044: the rounding error could cost a request.
  return Number((1 - (reads.of === "quantile" ? reads.rank : objective.limit)).toPrecision(12));
}
