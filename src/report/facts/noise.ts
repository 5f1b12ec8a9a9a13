import { NOISE_LIMITS, type Noise, noiseReason } from "../../model/noise.ts";
import type { Comparison, DrillRecord, ExperimentRecord, Phase } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import { NO_FIGURE, orNone } from "./figures.ts";

/** What the runner was like through one stretch of the drill. */
interface Stretch {
  readonly name: string;
  readonly noise: Noise;
  /** How late requests left, or the generator's own loop ran: the worse of the two, P99. */
  readonly lagP99Ms: number | null;
  readonly late: number;
  readonly requests: number;
}

/** Cells for each phase, not yet escaped. */
export function noiseRows(record: DrillRecord, language: Language): string[][] {
  const { words, format } = language;
  return stretches(record, language).map(({ name, noise, lagP99Ms, late, requests }) => [
    name,
    orNone(noise.stealRatio, format.ratioAtMost),
    orNone(noise.foreignRatio, format.ratioAtMost),
    orNone(noise.headroomRatio, (ratio) => format.multiple(ratio, NOISE_LIMITS.headroomRatio)),
    orNone(lagP99Ms, (ms) => format.duration(ms)),
    requests === 0 ? NO_FIGURE : words.runner.lateOf(late, requests),
    orNone(noise.canary, words.runner.canary),
  ]);
}

/**
 * The worst of all phases in a line: one bad phase is enough to doubt the figures. Empty where nothing was watched. It is
 * about the machine that sends the requests; of an engine on another one it says that nothing is known.
 */
export function noiseSummary(record: DrillRecord, language: Language): string {
  const all = stretches(record, language);
  const max = (values: readonly number[]) => (values.length === 0 ? null : Math.max(...values));
  return language.words.runner.summary({
    stealRatio: max(all.flatMap(({ noise }) => noise.stealRatio ?? [])),
    lagMs: max(all.flatMap(({ lagP99Ms }) => lagP99Ms ?? [])),
    late: sum(all.map((each) => each.late)),
    requests: sum(all.map((each) => each.requests)),
    canary: all.flatMap(({ noise }) => noise.canary ?? []).toSorted((a, b) => b.cv - a.cv)[0] ?? null,
    engineElsewhere: record.machine?.engineMachine != null,
  });
}

/** Where the runner was too noisy to blame the service, and why, as in `cpu-overload: The runner …`. */
export function noisyPhases(record: DrillRecord, language: Language): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, noise } of stretches(record, language)) {
    const reason = noiseReason(noise);
    if (reason === null) continue;
    const sentence = say(reason, language);
    byReason.set(sentence, [...(byReason.get(sentence) ?? []), name]);
  }
  return [...byReason].map(([sentence, names]) => language.format.labeled(language.format.list(names), sentence));
}

function stretches({ phases, experiments, baseline }: DrillRecord, { words }: Language): Stretch[] {
  const { recoveryAfter, baselineAfter, compared } = words.runner;
  return [
    ...phases.map((phase) => stretch(words.phase(phase.name), phase.noise, [phase])),
    ...(baseline?.comparisons ?? []).flatMap((each) => comparedStretches(each, compared)),
    ...watchedStretches(experiments, recoveryAfter),
    ...watchedStretches(baseline?.experiments ?? [], baselineAfter),
  ];
}

function watchedStretches(experiments: readonly ExperimentRecord[], nameOf: (name: string) => string): Stretch[] {
  return experiments.flatMap(({ name, outcome }) =>
    outcome.type !== "crash" || outcome.watched === null ? [] : [stretch(nameOf(name), outcome.watched.noise, [])],
  );
}

/** Both sides get their requests in turn, so the runner is mostly the same for both and reported once. */
function comparedStretches(
  { scope, candidate, baseline }: Comparison,
  nameOf: Language["words"]["runner"]["compared"],
): Stretch[] {
  if (JSON.stringify(candidate.noise) === JSON.stringify(baseline.noise))
    return [stretch(nameOf(scope, null), candidate.noise, [candidate, baseline])];
  return [
    stretch(nameOf(scope, "candidate"), candidate.noise, [candidate]),
    stretch(nameOf(scope, "baseline"), baseline.noise, [baseline]),
  ];
}

function stretch(name: string, noise: Noise, phases: readonly Phase[]): Stretch {
  const lags = [noise.loopLagP99Ms, ...phases.map(({ measurement }) => measurement.generatorLagP99Ms)].flatMap(
    (ms) => ms ?? [],
  );
  return {
    name,
    noise,
    lagP99Ms: lags.length === 0 ? null : Math.max(...lags),
    late: sum(phases.map(({ measurement }) => measurement.late)),
    requests: sum(phases.map(({ measurement }) => measurement.requests)),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
