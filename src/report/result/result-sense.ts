import { afterIndex, duringIndex } from "../../model/facts/outcome.ts";
import { measure, type StreamMeasurement } from "../../model/measurement.ts";
import { type Message, message } from "../../model/message.ts";
import { kindsWhere, OBJECTIVES } from "../../model/objectives.ts";
import type { Limits } from "../../model/plan.ts";
import type { DrillRecord, ExperimentRecord, Phase, UsageMoment } from "../../model/record.ts";
import { OUTCOMES, type Sample } from "../../model/sample.ts";
import type { Unit } from "../../model/text/unit.ts";
import { fieldAt, wrongValue } from "./result-problems.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "result.no-baseline": NoArgs;
    "result.short-maximum": NoArgs;
    "result.impossible-sample": { readonly field: string; readonly maxMs: number };
    "result.ends-early": { readonly field: string };
    /** @param summed what the samples give */
    "result.other-sum": { readonly field: string; readonly written: number | null; readonly summed: number | null };
    "result.unsorted": { readonly field: string };
    "result.no-such-index": {
      readonly field: string;
      readonly index: number;
      readonly count: number;
      readonly of: "phases" | "experiments";
    };
    "result.unpaired": { readonly field: string; readonly candidate: number; readonly baseline: number };
  }
}

/*
 * Checks that a schema can't express. Verdicts are computed from samples, so the summaries in the file have to match the
 * samples, and indices have to exist.
 */

/** A thousand years: no drill is longer, and sums of such times are still precise. */
const MAX_TIME_MS = 1_000 * 365 * 86_400_000;

/** Larger than any time, size, rate or ratio of a drill. Products and quotients of such numbers stay finite. */
const MAX_NUMBER = 1e15;
/** One problem is enough to reject a file. */
const MAX_NAMED = 5;

/** Finds numbers that a drill can't produce, such as 1e300. */
export function immeasurableIn(result: object): Message[] {
  const problems: Message[] = [];
  const look = (value: unknown, at: string): void => {
    if (problems.length === MAX_NAMED) return;
    if (typeof value === "number" && Math.abs(value) > MAX_NUMBER) {
      problems.push(wrongValue(fieldAt(at), value, "number-up-to", MAX_NUMBER));
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) look(inner, `${at}/${key}`);
  };
  look(result, "");
  return problems;
}

/** Finds contradictions in a record. */
export function nonsenseIn(record: DrillRecord): Message[] {
  const { plan, phases, experiments, baseline } = record;
  const comparisons = baseline?.comparisons ?? [];
  return [
    ...planProblems(record),
    ...phases.flatMap((phase, index) => phaseProblems(phase, `phases[${index}]`)),
    ...experiments.flatMap((experiment, index) =>
      experimentProblems(experiment, `experiments[${index}]`, phases.length),
    ),
    ...comparisons.flatMap(({ experiment, candidate, baseline: other }, index) => {
      const at = `baseline.comparisons[${index}]`;
      return [
        ...indexProblems(`${at}.experiment`, experiment, experiments.length, "experiments"),
        ...phaseProblems(candidate, `${at}.candidate`),
        ...phaseProblems(other, `${at}.baseline`),
        ...pairProblems(at, candidate, other),
      ];
    }),
    ...(baseline?.experiments ?? []).flatMap((experiment, index) =>
      experimentProblems(experiment, `baseline.experiments[${index}]`, phases.length),
    ),
    ...usageProblems(record.usage, "usage"),
    ...usageProblems(baseline?.usage ?? [], "baseline.usage"),
    ...(plan.baseline === null && baseline !== null ? [message("result.no-baseline", {})] : []),
  ];
}

function planProblems({ plan }: DrillRecord): Message[] {
  const { limits, requestTimeoutMs, readyTimeoutMs, durationMs, maxDurationMs } = plan;
  const times = { requestTimeoutMs, readyTimeoutMs, durationMs, maxDurationMs };
  return [
    ...Object.entries(times).flatMap(([name, ms]) => timeProblems(`plan.${name}`, ms)),
    ...limitProblems("plan.limits", limits),
    ...plan.experiments.flatMap((experiment, index) =>
      limitProblems(`plan.experiments[${index}].limits`, experiment.limits ?? {}),
    ),
    ...(maxDurationMs >= durationMs ? [] : [message("result.short-maximum", {})]),
  ];
}

function limitProblems(at: string, limits: Partial<Limits>): Message[] {
  return kindsWhere(({ input }) => input !== undefined).flatMap((kind) => {
    const { limit: source, unit } = OBJECTIVES[kind];
    const limit = source.from === "plan" ? limits[source.key] : undefined;
    return source.from !== "plan" || limit === undefined ? [] : limitProblem(`${at}.${source.key}`, unit, limit);
  });
}

function limitProblem(name: string, unit: Unit, limit: number): Message[] {
  switch (unit) {
    case "milliseconds":
      return timeProblems(name, limit);
    case "ratio":
      return limit > 0 && limit < 1 ? [] : [wrongValue(name, limit, "ratio")];
    case "slowdown":
      return limit > 0 && limit <= 1_000 ? [] : [wrongValue(name, limit, "slowdown")];
    default:
      return limit >= 0 ? [] : [wrongValue(name, limit, "minimum", 0)];
  }
}

function timeProblems(name: string, ms: number): Message[] {
  return ms >= 0 && ms <= MAX_TIME_MS ? [] : [wrongValue(name, ms, "time-up-to", MAX_TIME_MS)];
}

function phaseProblems(phase: Phase, at: string): Message[] {
  const { samples, measurement, startedAtMs, endedAtMs } = phase;
  const impossible = samples.findIndex((sample) => !isPossible(sample));
  if (impossible >= 0) {
    return [message("result.impossible-sample", { field: `${at}.samples[${impossible}]`, maxMs: MAX_TIME_MS })];
  }
  const summed = measure(samples);
  const { byOutcome, stream, ...figures } = summed;
  return [
    ...spanProblems(at, { startedAtMs, endedAtMs }),
    ...(Object.keys(figures) as (keyof typeof figures)[]).flatMap((name) =>
      differs(`${at}.measurement.${name}`, measurement[name], figures[name]),
    ),
    ...streamProblems(`${at}.measurement.stream`, measurement.stream, stream),
    ...OUTCOMES.flatMap((outcome) =>
      differs(`${at}.measurement.byOutcome.${outcome}`, measurement.byOutcome[outcome], byOutcome[outcome]),
    ),
  ];
}

function streamProblems(
  at: string,
  written: StreamMeasurement | undefined,
  summed: StreamMeasurement | undefined,
): Message[] {
  const names = Object.keys(summed ?? written ?? {}) as (string & keyof StreamMeasurement)[];
  return names.flatMap((name) => differs(`${at}.${name}`, written?.[name] ?? null, summed?.[name] ?? null));
}

function spanProblems(at: string, { startedAtMs, endedAtMs }: Pick<Phase, "startedAtMs" | "endedAtMs">): Message[] {
  return [
    ...timeProblems(`${at}.startedAtMs`, startedAtMs),
    ...timeProblems(`${at}.endedAtMs`, endedAtMs),
    ...(endedAtMs < startedAtMs ? [message("result.ends-early", { field: at })] : []),
  ];
}

function differs(name: string, written: number | null, summed: number | null): Message[] {
  return written === summed ? [] : [message("result.other-sum", { field: name, written, summed })];
}

function isPossible({ intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome, stream }: Sample): boolean {
  const { ttftMs, answerTtftMs, tpotMs, maxStallMs, stallFromMs } = stream ?? {};
  const ofText = [ttftMs, answerTtftMs, tpotMs, maxStallMs, stallFromMs].map((ms) => ms ?? 0);
  const times = [intendedAtMs, sentAtMs ?? 0, endedAtMs, latencyMs, ...ofText];
  const sent = (sentAtMs === null) === (outcome === "dropped");
  return sent && times.every((ms) => ms >= 0 && ms <= MAX_TIME_MS) && endedAtMs >= intendedAtMs;
}

function experimentProblems(experiment: ExperimentRecord, at: string, phases: number): Message[] {
  const { outcome } = experiment;
  return [
    ...indexProblems(`${at}.outcome.duringPhase`, duringIndex(experiment), phases, "phases"),
    ...indexProblems(`${at}.outcome.afterPhase`, afterIndex(experiment), phases, "phases"),
    ...(outcome.type !== "probe" || outcome.attempted === null
      ? []
      : spanProblems(`${at}.outcome.attempted`, outcome.attempted)),
  ];
}

function usageProblems(usage: readonly UsageMoment[], at: string): Message[] {
  const late = usage.find(({ atMs }) => atMs > MAX_TIME_MS);
  if (late !== undefined) return timeProblems(`${at}[${usage.indexOf(late)}].atMs`, late.atMs);
  const back = usage.findIndex(({ atMs }, index) => atMs < (usage[index - 1]?.atMs ?? 0));
  return back < 0 ? [] : [message("result.unsorted", { field: `${at}[${back}].atMs` })];
}

function indexProblems(name: string, index: number | null, count: number, of: "phases" | "experiments"): Message[] {
  if (index === null || (Number.isInteger(index) && index >= 0 && index < count)) return [];
  return [message("result.no-such-index", { field: name, index, count, of })];
}

/** A cancelled drill may have sent the last request to only one of the two. */
function pairProblems(at: string, candidate: Phase, baseline: Phase): Message[] {
  const [ours, others] = [candidate.samples.length, baseline.samples.length];
  if (Math.abs(ours - others) <= 1) return [];
  return [message("result.unpaired", { field: at, candidate: ours, baseline: others })];
}
