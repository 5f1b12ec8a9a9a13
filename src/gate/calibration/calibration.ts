import { duringIndex, phaseAt, recoveryOf } from "../../model/facts/outcome.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import { nearestRank } from "../../model/measurement.ts";
import type { WindowObjective } from "../../model/objectives.ts";
import type { DrillRecord, Phase } from "../../model/record.ts";
import { designEffect } from "../../stats/design-effect.ts";
import { provenAvailability } from "../proof.ts";
import { type LeftOut, reasonToLeaveOut } from "./drills.ts";
import { answeredRatios, withoutChance } from "./offsets.ts";
import { readableTimeFrom, readableTimes, type Search, tightest } from "./search.ts";
import { comparisonEnding, drillsToSimulate, simulate, windowEnding, worstOf } from "./simulate.ts";

/** A limit in its own unit: milliseconds, or a ratio. */
export interface ProposedLimit extends Search {
  /** What its figures are based on: windows (comparisons, for a slowdown) and requests (pairs). */
  readonly windows: number;
  readonly requests: number;
  /** The minimum and maximum of the single windows: P95, availability, or the ratio of the two images. */
  readonly seen: Range | null;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A rough limit only: a few recoveries are not enough to estimate a false-alarm rate. */
export interface ProposedRecovery {
  readonly limit: number | null;
  readonly kills: number;
  /** Ends of an overload, which a service has to recover from too. */
  readonly overloads: number;
  /** After how many of the kills and overloads the service did not come back. */
  readonly lost: number;
  readonly seen: Range | null;
}

/** Proposed limits for a service, from drills that compare its image with itself. */
export interface Calibration {
  /** The drills that the limits are based on, counted from 1. */
  readonly drills: readonly number[];
  readonly leftOut: readonly LeftOut[];
  readonly maxP95: ProposedLimit;
  readonly minAvailability: ProposedLimit & {
    /** What all windows together prove at 95 %. */
    readonly proven: number | null;
  };
  readonly maxSlowdown: ProposedLimit;
  readonly maxRecovery: ProposedRecovery;
}

const AVAILABILITIES = [0.999, 0.998, 0.997, 0.995, 0.99, 0.985, 0.98, 0.97, 0.96, 0.95, 0.93, 0.9, 0.85, 0.8];
const SLOWDOWNS = [0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1];
const TIMES_LONGEST = 2;
/** The minimum that is proposed for a recovery: probes are 100 ms apart, and a runner can be late. */
const MIN_RECOVERY_MS = 1_000;
const SEED = 20260401;

/**
 * Proposes limits from drills of one plan in which nothing was wrong. Each limit is the tightest that would have failed
 * at most 1 % of such drills and passed at least 95 % of them, simulated from their windows under each experiment.
 *
 * The simulation can't know how drills on other days and other machines differ from these. With few drills, that is the
 * main uncertainty; `seen` gives the range of the measured values.
 */
export function calibrate(records: readonly DrillRecord[]): Calibration {
  const reasons = records.map(reasonToLeaveOut);
  const counted = records.filter((_, index) => reasons[index] === null);
  return {
    drills: reasons.flatMap((reason, index) => (reason === null ? [index + 1] : [])),
    leftOut: reasons.flatMap((reason, index) => (reason === null ? [] : [{ drill: index + 1, reason }])),
    ...windowLimits(counted),
    maxSlowdown: slowdownLimit(counted),
    maxRecovery: recoveryLimit(counted),
  };
}

function windowLimits(records: readonly DrillRecord[]): Pick<Calibration, "maxP95" | "minAvailability"> {
  const plan = records[0]?.plan;
  const pools = poolsBy(records.flatMap(underExperiment), ({ name }) => name);
  const windows = pools.flat();
  const samples = windows.flatMap((window) => window.samples);
  const base = { windows: windows.length, requests: samples.length };
  const perWindow = Math.max(0, ...windows.map((window) => likelyRequests(window, plan)));
  const search = (limits: readonly number[], objective: (limit: number) => WindowObjective): Search => {
    if (plan === undefined || samples.length === 0) return { limit: null, rows: [] };
    const drills = drillsToSimulate(perWindow * pools.length);
    return tightest(limits, drills, (limit, enough) =>
      simulate(
        drills,
        SEED,
        (uniform) => worstOf(pools, uniform, (window) => windowEnding(window, objective(limit), plan, uniform)),
        enough,
      ),
    );
  };
  const p50Ms =
    nearestRank(
      samples.map(({ latencyMs }) => latencyMs),
      0.5,
    ) ?? 0;
  const times = plan === undefined ? [] : [...readableTimes(p50Ms, plan.requestTimeoutMs - 1), plan.requestTimeoutMs];
  const proven = provenTogether(windows);
  return {
    maxP95: {
      ...search(times, (limit) => ({ kind: "p95", limit })),
      ...base,
      seen: rangeOf(windows.map(({ measurement }) => measurement.p95Ms)),
    },
    minAvailability: {
      // Limits above what the drills themselves prove are not proposed, even if the simulated drills keep them.
      ...search(
        AVAILABILITIES.filter((min) => min <= (proven ?? 0)),
        (limit) => ({ kind: "availability", limit }),
      ),
      ...base,
      proven,
      seen: rangeOf(windows.map(({ measurement }) => measurement.availability)),
    },
  };
}

function slowdownLimit(records: readonly DrillRecord[]): ProposedLimit {
  const plan = records[0]?.plan;
  const comparisons = records.flatMap(({ baseline }) => baseline?.comparisons ?? []);
  const pools = poolsBy(comparisons, ({ scope }) => scope).map(withoutChance);
  const pairs = comparisons.reduce((sum, { candidate }) => sum + candidate.samples.length, 0);
  const base = {
    windows: comparisons.length,
    requests: pairs,
    seen: rangeOf(comparisons.map((each) => nearestRank(answeredRatios(each), 0.5))),
  };
  if (plan === undefined || pairs === 0) return { limit: null, rows: [], ...base };
  const drills = drillsToSimulate(0);
  const search = tightest(SLOWDOWNS, drills, (max, enough) =>
    simulate(
      drills,
      SEED,
      (uniform) => worstOf(pools, uniform, (seen) => comparisonEnding(seen, max, plan, uniform)),
      enough,
    ),
  );
  return { ...search, ...base };
}

/** Candidate and baseline are the same image, so the kills of both count. */
function recoveryLimit(records: readonly DrillRecord[]): ProposedRecovery {
  const kills = records
    .flatMap(({ experiments, baseline }) => [...experiments, ...(baseline?.experiments ?? [])])
    .flatMap((experiment) => {
      const recovery = recoveryOf(experiment);
      return recovery === null ? [] : [recoveryMs(recovery)];
    });
  const overloads = records.flatMap(({ checks, experiments }) =>
    experiments
      .filter((experiment) => duringIndex(experiment) !== null)
      .flatMap(({ name }) => checks.filter(({ scope, objective }) => scope === name && objective.kind === "recovery"))
      .map(({ measured }) => measured),
  );
  const all = [...kills, ...overloads];
  const lost = all.filter((ms) => ms === null).length;
  const seen = rangeOf(all);
  // The end of an overload is easier to recover from: alone it says nothing about a restart.
  const known = kills.length > 0 && lost === 0 && seen !== null;
  const limit = known ? readableTimeFrom(Math.max(MIN_RECOVERY_MS, TIMES_LONGEST * seen.most)) : null;
  return { limit, kills: kills.length, overloads: overloads.length, lost, seen };
}

function underExperiment({ experiments, phases }: DrillRecord): Phase[] {
  const judged = experiments.filter(({ plannedChecks }) => plannedChecks.includes("p95"));
  return judged.flatMap((experiment) => phaseAt({ phases }, duringIndex(experiment)) ?? []);
}

function poolsBy<T>(all: readonly T[], place: (one: T) => string): T[][] {
  return [...Map.groupBy(all, place).values()];
}

/** Returns how many requests a simulated window may hold if it ends as early as it may. */
function likelyRequests({ samples, startedAtMs, endedAtMs }: Phase, plan: DrillRecord["plan"] | undefined): number {
  const perMs = samples.length / Math.max(1, endedAtMs - startedAtMs);
  return Math.max(samples.length, perMs * (plan?.durationMs ?? 0));
}

function provenTogether(windows: readonly Phase[]): number | null {
  const failed = windows.map(({ samples }) => samples.map(({ outcome }) => (outcome === "ok" ? 0 : 1)));
  const weights = windows.map(({ samples }, index) =>
    designEffect(
      samples.map(({ endedAtMs }) => endedAtMs),
      failed[index] ?? [],
    ),
  );
  const weighed = (counts: readonly number[]) =>
    counts.reduce((sum, count, index) => sum + count / (weights[index] ?? 1), 0);
  const k = weighed(failed.map((each) => each.reduce<number>((sum, one) => sum + one, 0)));
  return provenAvailability(k, weighed(failed.map((each) => each.length)));
}

function rangeOf(values: readonly (number | null)[]): Range | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : { least: Math.min(...known), most: Math.max(...known) };
}
