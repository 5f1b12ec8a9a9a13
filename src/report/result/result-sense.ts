import { afterIndex, duringIndex } from "../../model/facts/outcome.ts";
import { measure } from "../../model/measurement.ts";
import { kindsWhere, OBJECTIVES } from "../../model/objectives.ts";
import type { Limits } from "../../model/plan.ts";
import type { DrillRecord, ExperimentRecord, Phase, UsageMoment } from "../../model/record.ts";
import { OUTCOMES, type Sample } from "../../model/sample.ts";
import type { Unit } from "../../model/text/unit.ts";
import { fieldAt, quoted } from "./result-problems.ts";

/*
 * What a schema can't say of a result. A verdict rests on the samples, so what is summed up in the file has to be what
 * they come to, and whatever points elsewhere has to point at something.
 */

/** A thousand years: sums of such times stay exact enough, and no drill takes as long. */
const LONGEST_MS = 1_000 * 365 * 86_400_000;

/** No time, size, rate or ratio of a drill is as large; products and quotients of such numbers are finite still. */
const LARGEST = 1e15;
/** One is enough to refuse a file; of a million alike the rest says nothing. */
const MAX_NAMED = 5;

/** Numbers that nothing in a drill can come to, such as 1e300, wherever they stand: one sentence each. */
export function immeasurableIn(result: object): string[] {
  const problems: string[] = [];
  const look = (value: unknown, at: string): void => {
    if (problems.length === MAX_NAMED) return;
    if (typeof value === "number" && Math.abs(value) > LARGEST) {
      problems.push(`${fieldAt(at)} is ${quoted(value)}: write a number of at most ${LARGEST}`);
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) look(inner, `${at}/${key}`);
  };
  look(result, "");
  return problems;
}

/** What can't be true of a drill, one sentence each. */
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
      return limit > 0 && limit < 1 ? [] : [`${name} is ${limit}: write a share above 0 and below 1`];
    case "slowdown":
      return limit > 0 && limit <= 1_000 ? [] : [`${name} is ${limit}: write a share above 0, such as 0.2`];
    default:
      return limit >= 0 ? [] : [`${name} is ${limit}: write 0 or more`];
  }
}

function timeProblems(name: string, ms: number): string[] {
  return ms >= 0 && ms <= LONGEST_MS ? [] : [`${name} is ${quoted(ms)}: write a time from 0 to ${LONGEST_MS} ms`];
}

function phaseProblems(phase: Phase, at: string): string[] {
  const { samples, measurement, startedAtMs, endedAtMs } = phase;
  const impossible = samples.findIndex((sample) => !isPossible(sample));
  if (impossible >= 0) {
    return [
      `${at}.samples[${impossible}] can't be: its times are from 0 to ${LONGEST_MS} ms, and it ends no sooner than it began`,
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

function differs(name: string, told: number | null, summed: number | null): string[] {
  return told === summed ? [] : [`${name} is ${told}, but the samples come to ${summed}: write that`];
}

function isPossible({ intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome }: Sample): boolean {
  const times = [intendedAtMs, sentAtMs ?? 0, endedAtMs, latencyMs];
  const sent = (sentAtMs === null) === (outcome === "dropped");
  return sent && times.every((ms) => ms >= 0 && ms <= LONGEST_MS) && endedAtMs >= intendedAtMs;
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
  const late = usage.find(({ atMs }) => atMs > LONGEST_MS);
  if (late !== undefined) return timeProblems(`${at}[${usage.indexOf(late)}].atMs`, late.atMs);
  const back = usage.findIndex(({ atMs }, index) => atMs < (usage[index - 1]?.atMs ?? 0));
  return back < 0 ? [] : [`${at}[${back}].atMs is before the moment above it: write the moments in their order`];
}

function indexProblems(name: string, index: number | null, count: number, of: string): string[] {
  if (index === null || (Number.isInteger(index) && index >= 0 && index < count)) return [];
  return [`${name} is ${quoted(index)}, and there are ${count} ${of}: write the place of one, from 0 on, or null`];
}

/** A cancelled drill may have asked one of the two last. */
function pairProblems(at: string, candidate: Phase, baseline: Phase): string[] {
  const [ours, others] = [candidate.samples.length, baseline.samples.length];
  if (Math.abs(ours - others) <= 1) return [];
  return [`${at} has ${ours} samples of the candidate and ${others} of the baseline: they stand in pairs`];
}
