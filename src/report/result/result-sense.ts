import { afterIndex, duringIndex } from "../../model/facts/outcome.ts";
import { measure } from "../../model/measurement.ts";
import { kindsWhere, OBJECTIVES } from "../../model/objectives.ts";
import type { Limits } from "../../model/plan.ts";
import type { DrillRecord, ExperimentRecord, Phase, UsageMoment } from "../../model/record.ts";
import { OUTCOMES, type Sample } from "../../model/sample.ts";
import type { Unit } from "../../model/text/unit.ts";
import { fieldAt, quoted } from "./result-problems.ts";

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

/** Finds numbers that a drill can't produce, such as 1e300. Returns one sentence each. */
export function immeasurableIn(result: object): string[] {
  const problems: string[] = [];
  const look = (value: unknown, at: string): void => {
    if (problems.length === MAX_NAMED) return;
    if (typeof value === "number" && Math.abs(value) > MAX_NUMBER) {
      problems.push(`${fieldAt(at)} is ${quoted(value)}: write a number of at most ${MAX_NUMBER}`);
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) look(inner, `${at}/${key}`);
  };
  look(result, "");
  return problems;
}

/** Finds contradictions in a record. Returns one sentence each. */
export function nonsenseIn(record: DrillRecord): string[] {
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
    ...(plan.baseline === null && baseline !== null
      ? ["plan.baseline is null although a baseline was drilled: write its image"]
      : []),
  ];
}

function planProblems({ plan }: DrillRecord): string[] {
  const { limits, requestTimeoutMs, readyTimeoutMs, durationMs, maxDurationMs } = plan;
  const times = { requestTimeoutMs, readyTimeoutMs, durationMs, maxDurationMs };
  return [
    ...Object.entries(times).flatMap(([name, ms]) => timeProblems(`plan.${name}`, ms)),
    ...limitProblems("plan.limits", limits),
    ...plan.experiments.flatMap((experiment, index) =>
      limitProblems(`plan.experiments[${index}].limits`, experiment.limits ?? {}),
    ),
    ...(maxDurationMs >= durationMs ? [] : ["plan.maxDurationMs is less than plan.durationMs: write the longer time"]),
  ];
}

function limitProblems(at: string, limits: Partial<Limits>): string[] {
  return kindsWhere(({ input }) => input !== undefined).flatMap((kind) => {
    const { limit: source, unit } = OBJECTIVES[kind];
    const limit = source.from === "plan" ? limits[source.key] : undefined;
    return source.from !== "plan" || limit === undefined ? [] : limitProblem(`${at}.${source.key}`, unit, limit);
  });
}

function limitProblem(name: string, unit: Unit, limit: number): string[] {
  switch (unit) {
    case "milliseconds":
      return timeProblems(name, limit);
    case "ratio":
      return limit > 0 && limit < 1 ? [] : [`${name} is ${limit}: write a ratio above 0 and below 1`];
    case "slowdown":
      return limit > 0 && limit <= 1_000 ? [] : [`${name} is ${limit}: write a ratio above 0, such as 0.2`];
    default:
      return limit >= 0 ? [] : [`${name} is ${limit}: write 0 or more`];
  }
}

function timeProblems(name: string, ms: number): string[] {
  return ms >= 0 && ms <= MAX_TIME_MS ? [] : [`${name} is ${quoted(ms)}: write a time from 0 to ${MAX_TIME_MS} ms`];
}

function phaseProblems(phase: Phase, at: string): string[] {
  const { samples, measurement, startedAtMs, endedAtMs } = phase;
  const impossible = samples.findIndex((sample) => !isPossible(sample));
  if (impossible >= 0) {
    return [
      `${at}.samples[${impossible}] is impossible: times are from 0 to ${MAX_TIME_MS} ms, endedAtMs is not before intendedAtMs, and sentAtMs is null only if it was dropped`,
    ];
  }
  const summed = measure(samples);
  const { byOutcome, ...figures } = summed;
  return [
    ...spanProblems(at, { startedAtMs, endedAtMs }),
    ...(Object.keys(figures) as (keyof typeof figures)[]).flatMap((name) =>
      differs(`${at}.measurement.${name}`, measurement[name], figures[name]),
    ),
    ...OUTCOMES.flatMap((outcome) =>
      differs(`${at}.measurement.byOutcome.${outcome}`, measurement.byOutcome[outcome], byOutcome[outcome]),
    ),
  ];
}

function spanProblems(at: string, { startedAtMs, endedAtMs }: Pick<Phase, "startedAtMs" | "endedAtMs">): string[] {
  return [
    ...timeProblems(`${at}.startedAtMs`, startedAtMs),
    ...timeProblems(`${at}.endedAtMs`, endedAtMs),
    ...(endedAtMs < startedAtMs ? [`${at} ends before it began: write endedAtMs after startedAtMs`] : []),
  ];
}

function differs(name: string, written: number | null, summed: number | null): string[] {
  return written === summed ? [] : [`${name} is ${written}, but its samples give ${summed}: write that`];
}

function isPossible({ intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome }: Sample): boolean {
  const times = [intendedAtMs, sentAtMs ?? 0, endedAtMs, latencyMs];
  const sent = (sentAtMs === null) === (outcome === "dropped");
  return sent && times.every((ms) => ms >= 0 && ms <= MAX_TIME_MS) && endedAtMs >= intendedAtMs;
}

function experimentProblems(experiment: ExperimentRecord, at: string, phases: number): string[] {
  const { outcome } = experiment;
  return [
    ...indexProblems(`${at}.outcome.duringPhase`, duringIndex(experiment), phases, "phases"),
    ...indexProblems(`${at}.outcome.afterPhase`, afterIndex(experiment), phases, "phases"),
    ...(outcome.type !== "probe" || outcome.attempted === null
      ? []
      : spanProblems(`${at}.outcome.attempted`, outcome.attempted)),
  ];
}

function usageProblems(usage: readonly UsageMoment[], at: string): string[] {
  const late = usage.find(({ atMs }) => atMs > MAX_TIME_MS);
  if (late !== undefined) return timeProblems(`${at}[${usage.indexOf(late)}].atMs`, late.atMs);
  const back = usage.findIndex(({ atMs }, index) => atMs < (usage[index - 1]?.atMs ?? 0));
  return back < 0 ? [] : [`${at}[${back}].atMs is before the previous moment: sort the moments by time`];
}

function indexProblems(name: string, index: number | null, count: number, of: string): string[] {
  if (index === null || (Number.isInteger(index) && index >= 0 && index < count)) return [];
  return [`${name} is ${quoted(index)}, but there are ${count} ${of}: write the index of one, counted from 0, or null`];
}

/** A cancelled drill may have sent the last request to only one of the two. */
function pairProblems(at: string, candidate: Phase, baseline: Phase): string[] {
  const [ours, others] = [candidate.samples.length, baseline.samples.length];
  if (Math.abs(ours - others) <= 1) return [];
  return [
    `${at} has ${ours} samples of the candidate and ${others} of the baseline: requests are sent in pairs, so the counts differ by at most 1`,
  ];
}
