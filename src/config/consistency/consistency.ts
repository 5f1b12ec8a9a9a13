import { message, type Sentences } from "../../model/message.ts";
import { numbersInSet } from "../../model/text/units.ts";
import { inputSubject, subject as subjectOf } from "../problem.ts";
import { INPUTS } from "../table.ts";
import type { OwnLimit, PlannedExperiment } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { hasReasoning, serviceContradictions } from "../values/service.ts";
import { unquoted } from "../values/shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "input.max-below-min": { readonly max: string; readonly min: string; readonly minValue: string };
    /** More CPUs than `cpuset-cpus` allows. */
    "input.cpus-over-cpuset": {
      readonly allowed: number;
      readonly cpus: string;
      readonly cpuset: string;
      readonly cpusetValue: string;
    };
    /** A P95 limit above the request timeout, which has to be raised to `write`. */
    "input.over-timeout": { readonly timeout: string; readonly timeoutValue: string; readonly write: string };
    "input.no-network": { readonly network: string };
    /** A limit of a health check that is not asked. */
    "input.health-unused": { readonly health: string; readonly limit: string };
    "input.slowdown-unused": { readonly baseline: string; readonly slowdown: string };
  }
}

/**
 * Values that are valid alone but contradict each other. Values that could not be read are skipped: they are reported
 * already.
 *
 * A P95 limit above the request timeout contradicts itself: an answer between the two is within the limit, but it times
 * out and counts as failed. A limit equal to the timeout is fine: every request that times out is over the limit.
 * @param own limits of single experiments
 */
export function findContradictions({ values, raw, naming }: Reading, own: readonly OwnLimit[]): Sentences[] {
  const { first, then } = naming;
  const problems: Sentences[] = serviceContradictions({ values, raw, naming });
  const [min, max] = [values.duration, values["max-duration"]];
  if (min !== undefined && max !== undefined && min > max) {
    const names = { max: then("max-duration"), min: then("duration"), minValue: unquoted(raw.duration) };
    problems.push([subjectOf(first("max-duration"), raw["max-duration"]), message("input.max-below-min", names)]);
  }
  const [cpus, cpuset] = [values.cpus, values["cpuset-cpus"]];
  const allowed = cpuset ? (numbersInSet(cpuset)?.size ?? 0) : null;
  if (cpus !== undefined && allowed !== null && cpus > allowed) {
    const names = { cpus: then("cpus"), cpuset: then("cpuset-cpus"), cpusetValue: unquoted(raw["cpuset-cpus"]) };
    problems.push([subjectOf(first("cpus"), raw.cpus), message("input.cpus-over-cpuset", { allowed, ...names })]);
  }
  const limitsOf = (names: readonly TimeLimit[]) => [
    ...names.map((name) => ({ value: values[name], text: raw[name], subject: first(name) })),
    ...own.filter(({ name }) => names.some((each) => each === name)),
  ];
  const timeout = values["request-timeout"];
  for (const { value = null, text, subject } of limitsOf(TIME_LIMITS)) {
    if (value === null || timeout === undefined || value <= timeout) continue;
    const raised = { timeout: then("request-timeout"), timeoutValue: unquoted(raw["request-timeout"]) };
    problems.push([subjectOf(subject, text), message("input.over-timeout", { ...raised, write: unquoted(text) })]);
  }
  if (hasReasoning(values) === false) {
    const names = { part: then("answer"), stream: then("stream"), input: then("max-ttft") };
    for (const { value = null, text, subject } of limitsOf(["max-answer-ttft"]))
      if (value !== null)
        problems.push([subjectOf(subject, text), message("input.stream", { why: "reasoning", ...names })]);
  }
  if (values.stream !== false) return problems;
  const unused = message("input.stream", { why: "limit", part: "", stream: then("stream"), input: "" });
  for (const { value = null, text, subject } of limitsOf(STREAM_LIMITS)) {
    if (value !== null) problems.push([subjectOf(subject, text), unused]);
  }
  return problems;
}

/** Limits that only a streamed answer can keep or break. */
export const STREAM_LIMITS = ["max-ttft", "max-answer-ttft", "max-tpot", "max-stall"] as const;
/** A request that times out exceeds each of these. */
export const TIME_LIMITS = ["max-p95", ...STREAM_LIMITS] as const;
type TimeLimit = (typeof TIME_LIMITS)[number];

/**
 * The slowdown limits of a drill without a baseline: a limit for a comparison that never runs would look like a gate
 * without being one. A limit equal to the default gates nothing that was asked for.
 * @param own limits of single experiments
 */
export function findUncompared({ values, raw, naming }: Reading, own: readonly OwnLimit[]): Sentences[] {
  const { value, parse, default: usual } = { ...INPUTS["max-slowdown"], value: values["max-slowdown"] };
  const common = { value, text: raw["max-slowdown"], subject: naming.first("max-slowdown") };
  const limits = [
    ...(value === undefined || value === parse(usual) ? [] : [common]),
    ...own.filter(({ name }) => name === "max-slowdown"),
  ];
  if (values["baseline-image"] !== null) return [];
  const names = { baseline: naming.then("baseline-image"), slowdown: naming.then("max-slowdown") };
  return limits.map(({ text, subject }) => [subjectOf(subject, text), message("input.slowdown-unused", names)]);
}

/** Limits of the health check, which mean nothing in a drill that does not ask it. */
export const HEALTH_LIMITS = ["max-false-ready", "max-unnoticed", "min-health"] as const;

/**
 * The limits of the health check in a drill without `health`. A limit equal to the default gates nothing that was asked
 * for.
 * @param own limits of single experiments
 */
export function findWithoutHealth({ values, raw, naming }: Reading, own: readonly OwnLimit[]): Sentences[] {
  if (values.health !== null) return [];
  return HEALTH_LIMITS.flatMap((name) => {
    const { parse, default: usual } = INPUTS[name];
    const value = values[name];
    const common = { text: raw[name], subject: naming.first(name) };
    const limits = [
      ...(value === undefined || value === parse(usual) ? [] : [common]),
      ...own.filter((each) => each.name === name),
    ];
    const unused = message("input.health-unused", { health: naming.then("health"), limit: naming.then(name) });
    return limits.map(({ text, subject }): Sentences => [subjectOf(subject, text), unused]);
  });
}

/** The experiments that need other containers on a network, in a drill that joins none. */
export function findWithoutNetwork(
  { values, given, file, naming }: Reading,
  experiments: readonly PlannedExperiment[],
): Sentences[] {
  if (values.network !== null || (values["compose-file"] ?? []).length > 0) return [];
  const at = given.has("experiments") ? null : (file?.experimentsAt ?? null);
  const name = at === null ? naming.then("experiments") : "experiments";
  const kinds = new Set(
    experiments.filter(({ needsNetwork }) => needsNetwork).map(({ experiment }) => experiment.kind),
  );
  const reason = message("input.no-network", { network: naming.then("network") });
  return [...kinds].map((kind) => [subjectOf(inputSubject(name, at), kind), reason]);
}
