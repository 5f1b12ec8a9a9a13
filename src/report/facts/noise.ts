import { place, STEADY_STATE } from "../../model/facts/place.ts";
import { NOISE_LIMITS, type Noise, noiseReason } from "../../model/noise.ts";
import type { Comparison, DrillRecord, ExperimentRecord, Phase } from "../../model/record.ts";
import { formatCount, formatDuration, formatMultiple, formatRatioAtMost } from "../../model/text/format.ts";
import { NO_FIGURE, orNone } from "./figures.ts";

/** CPU room: the CPUs that were left to the drill's containers over those that they may use. */
export const NOISE_HEADINGS = ["phase", "steal", "others' CPU", "CPU room", "lag P99", "sent late", "canary"] as const;

/** What the runner was like through one stretch of the drill. */
interface Stretch {
  readonly name: string;
  readonly noise: Noise;
  /** How late requests left, or the generator's own loop ran: the worse of the two, P99. */
  readonly lagP99Ms: number | null;
  readonly late: number;
  readonly requests: number;
}

/** Cells under `NOISE_HEADINGS` for each phase, not yet escaped. */
export function noiseRows(record: DrillRecord): string[][] {
  return stretches(record).map(({ name, noise, lagP99Ms, late, requests }) => [
    name,
    orNone(noise.stealRatio, formatRatioAtMost),
    orNone(noise.foreignRatio, formatRatioAtMost),
    orNone(noise.headroomRatio, (ratio) => formatMultiple(ratio, NOISE_LIMITS.headroomRatio)),
    orNone(lagP99Ms, (ms) => formatDuration(ms)),
    requests === 0 ? NO_FIGURE : `${formatCount(late)} of ${formatCount(requests)}`,
    orNone(noise.canary, canaryText),
  ]);
}

/**
 * The worst of all phases in a line: one bad phase is enough to doubt the figures. Empty where nothing was watched. It is
 * the machine that asks; of an engine on another one it says that nothing is known.
 */
export function noiseSummary(record: DrillRecord): string {
  const all = stretches(record);
  const steal = all.flatMap(({ noise }) => noise.stealRatio ?? []);
  const lags = all.flatMap(({ lagP99Ms }) => lagP99Ms ?? []);
  const canary = all.flatMap(({ noise }) => noise.canary ?? []).toSorted((a, b) => b.cv - a.cv)[0];
  const [late, requests] = [sum(all.map((each) => each.late)), sum(all.map((each) => each.requests))];
  return [
    ...(steal.length === 0 ? [] : [`steal at most ${formatRatioAtMost(Math.max(...steal))}`]),
    ...(lags.length === 0 ? [] : [`generator lag P99 at most ${formatDuration(Math.max(...lags))}`]),
    ...(late === 0 ? [] : [`${formatCount(late)} of ${formatCount(requests)} requests sent late`]),
    ...(canary === undefined ? [] : [`canary ${canaryText(canary)}`]),
    ...(record.machine?.engineMachine ? ["how busy the machine of the engine was is not known"] : []),
  ].join(", ");
}

/** Where the runner was too noisy to blame the service, and why, as in `cpu-overload: The runner …`. */
export function noisyPhases(record: DrillRecord): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, noise } of stretches(record)) {
    const reason = noiseReason(noise);
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  return [...byReason].map(([reason, names]) => `${names.join(", ")}: ${reason}`);
}

function stretches({ phases, experiments, baseline }: DrillRecord): Stretch[] {
  return [
    ...phases.map((phase) => stretch(phase.name === STEADY_STATE ? "steady state" : phase.name, phase.noise, [phase])),
    ...(baseline?.comparisons ?? []).flatMap(comparedStretches),
    ...watchedStretches(experiments, "recovery"),
    ...watchedStretches(baseline?.experiments ?? [], "baseline"),
  ];
}

function watchedStretches(experiments: readonly ExperimentRecord[], what: string): Stretch[] {
  return experiments.flatMap(({ name, outcome }) =>
    outcome.type !== "crash" || outcome.watched === null
      ? []
      : [stretch(`${what} after ${name}`, outcome.watched.noise, [])],
  );
}

/** Both sides are asked in turn, so the runner is mostly the same for both and told once. */
function comparedStretches({ scope, candidate, baseline }: Comparison): Stretch[] {
  const name = `compared ${place(scope)}`;
  if (JSON.stringify(candidate.noise) === JSON.stringify(baseline.noise))
    return [stretch(name, candidate.noise, [candidate, baseline])];
  return [
    stretch(`${name}, candidate`, candidate.noise, [candidate]),
    stretch(`${name}, baseline`, baseline.noise, [baseline]),
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

/** Its time, and how much that varied. */
function canaryText({ medianMs, cv }: NonNullable<Noise["canary"]>): string {
  return `${formatDuration(medianMs)} ± ${formatRatioAtMost(cv)}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
