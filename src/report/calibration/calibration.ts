import type { Calibration, ProposedLimit } from "../../gate/calibration/calibration.ts";
import type { Endings } from "../../gate/calibration/simulate.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import { formatLimitAsInput } from "../../model/text/format.ts";
import { NO_FIGURE } from "../facts/figures.ts";
import type { Language } from "../messages/language.ts";

/** A limit as it is written in a workflow. */
export interface ProposedInput {
  readonly input: "max-p95" | "min-availability" | "max-slowdown" | "max-recovery";
  /** Null if none is proposed. */
  readonly value: string | null;
}

/** A limit of a calibration as text. */
export interface LimitWords extends ProposedInput {
  readonly seen: string;
  /** What it is based on, or why there is none. */
  readonly basis: string;
  readonly rows: readonly { readonly value: string; readonly proposed: boolean; readonly endings: Endings }[];
}

/** As an input is written: `4.5s`, `99%`. */
const writes = (kind: ObjectiveKind) => (limit: number) => formatLimitAsInput({ kind, limit });

/** Returns every limit as an input, whether one is proposed or not. */
export function proposedInputs({ maxP95, minAvailability, maxSlowdown, maxRecovery }: Calibration): ProposedInput[] {
  const value = (limit: number | null, kind: ObjectiveKind) => (limit === null ? null : writes(kind)(limit));
  return [
    { input: "max-p95", value: value(maxP95.limit, "p95") },
    { input: "min-availability", value: value(minAvailability.limit, "availability") },
    { input: "max-slowdown", value: value(maxSlowdown.limit, "baseline-slowdown") },
    { input: "max-recovery", value: value(maxRecovery.limit, "recovery") },
  ];
}

/** Returns every limit, whether one is proposed or not. */
export function proposedLimits(calibration: Calibration, language: Language): LimitWords[] {
  const { maxP95, minAvailability, maxSlowdown } = calibration;
  const { seen, basis } = language.words.calibration;
  const [p95, availability, slowdown, recovery] = proposedInputs(calibration);
  if (!(p95 && availability && slowdown && recovery)) return [];
  return [
    {
      ...p95,
      seen: maxP95.seen === null ? seen.nothing : seen.p95(maxP95.seen.least, maxP95.seen.most),
      basis: basisOf(maxP95, basis.windows, language),
      rows: rowsOf(maxP95, writes("p95")),
    },
    {
      ...availability,
      seen:
        minAvailability.seen === null
          ? seen.nothing
          : seen.availability(minAvailability.seen.least, minAvailability.seen.most, minAvailability.proven),
      basis: basisOf(minAvailability, basis.windows, language),
      rows: rowsOf(minAvailability, writes("availability")),
    },
    {
      ...slowdown,
      seen: maxSlowdown.seen === null ? seen.nothing : seen.slowdown(maxSlowdown.seen.least, maxSlowdown.seen.most),
      basis: basisOf(maxSlowdown, basis.comparisons, language),
      rows: rowsOf(maxSlowdown, writes("baseline-slowdown")),
    },
    { ...recovery, ...recoveryWords(calibration.maxRecovery, language) },
  ];
}

function rowsOf({ rows, limit: chosen }: ProposedLimit, write: (limit: number) => string): LimitWords["rows"] {
  return rows.map(({ limit, endings }) => ({ value: write(limit), proposed: limit === chosen, endings }));
}

function basisOf(
  proposed: ProposedLimit,
  data: (windows: number, requests: number) => string,
  language: Language,
): string {
  return proposed.limit === null ? whyNone(proposed, language) : data(proposed.windows, proposed.requests);
}

function whyNone({ rows, requests }: ProposedLimit, { words }: Language): string {
  const { none } = words.calibration;
  const loosest = rows.at(-1)?.endings;
  if (requests === 0) return none.noData;
  if (loosest === undefined) return none.tooFew;
  const { drills, fail, undecided } = loosest;
  return fail > undecided ? none.fails(rate(fail, drills)) : none.undecided(rate(undecided, drills));
}

function recoveryWords(
  { limit, kills, overloads, lost, seen }: Calibration["maxRecovery"],
  { words }: Language,
): Omit<LimitWords, "input" | "value"> {
  const { none, basis, seen: asSeen } = words.calibration;
  const why = lost > 0 ? none.notRecovered(lost, kills + overloads) : none.noKill;
  return {
    seen: seen === null ? asSeen.nothing : asSeen.recovery(seen.most),
    basis: limit === null ? why : basis.recoveries(kills, overloads),
    rows: [],
  };
}

/** Returns what the limits do not guarantee, one sentence each. */
export function caveats({ drills, maxP95, maxSlowdown, maxRecovery }: Calibration, { words }: Language): string[] {
  const { singleDrill, fewDrills, rates, recovery, similar } = words.calibration.caveats;
  const simulated = Math.min(...[maxP95, maxSlowdown].flatMap(({ rows }) => rows.map(({ endings }) => endings.drills)));
  return [
    ...(drills.length >= 5 ? [] : [drills.length === 1 ? singleDrill : fewDrills(drills.length)]),
    ...(Number.isFinite(simulated) ? [rates(simulated, 1 - 0.05 ** (1 / simulated))] : []),
    ...(maxRecovery.limit === null || maxRecovery.kills === 0 ? [] : [recovery(maxRecovery.kills)]),
    similar,
  ];
}

/** Returns the lines for a workflow's step; empty if no limit is proposed. */
export function workflowLines(calibration: Calibration): string[] {
  const proposed = proposedInputs(calibration).flatMap(({ input, value }) =>
    value === null ? [] : [`  ${input}: ${value}`],
  );
  return proposed.length === 0 ? [] : ["with:", ...proposed];
}

/** Returns whether any limit is proposed. */
export function isProposed(calibration: Calibration): boolean {
  return workflowLines(calibration).length > 0;
}

/** Returns `97 %`, a share of simulated drills. */
export function rate(count: number, of: number): string {
  return of === 0 ? NO_FIGURE : `${Number(((100 * count) / of).toFixed(1))} %`;
}
