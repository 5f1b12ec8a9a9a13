import type { Calibration, ProposedLimit } from "../../gate/calibration/calibration.ts";
import type { Endings } from "../../gate/calibration/simulate.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import {
  formatCount,
  formatDuration,
  formatLimitAsInput,
  formatRatio,
  formatRatioAtMost,
  formatRatioOf,
} from "../../model/text/format.ts";
import { counted } from "../facts/figures.ts";

/** One limit of a calibration in words. */
export interface LimitWords {
  readonly input: "max-p95" | "min-availability" | "max-slowdown" | "max-recovery";
  /** As it is written in a workflow; null when none is proposed. */
  readonly value: string | null;
  readonly seen: string;
  /** What it is based on, or why there is none. */
  readonly basis: string;
  readonly rows: readonly { readonly value: string; readonly proposed: boolean; readonly endings: Endings }[];
}

/** As an input is written: `4.5s`, `99%`. */
const writes = (kind: ObjectiveKind) => (limit: number) => formatLimitAsInput({ kind, limit });

/** Every limit, whether one is proposed or not. */
export function proposedLimits({ maxP95, minAvailability, maxSlowdown, maxRecovery }: Calibration): LimitWords[] {
  return [
    simulated("max-p95", maxP95, writes("p95"), (seen) => `P95 ${range(seen, formatDuration)}`, "window"),
    simulated(
      "min-availability",
      minAvailability,
      writes("availability"),
      (seen) =>
        `${range(seen, formatRatio)}${minAvailability.proven === null ? "" : `, ≥ ${formatRatio(minAvailability.proven)} proven`}`,
      "window",
    ),
    simulated(
      "max-slowdown",
      maxSlowdown,
      writes("baseline-slowdown"),
      (seen) => `ratio ${range(seen, formatRatioOf)}`,
      "comparison",
    ),
    recoveryWords(maxRecovery),
  ];
}

function simulated(
  input: LimitWords["input"],
  proposed: ProposedLimit,
  write: (limit: number) => string,
  seenIn: (seen: NonNullable<ProposedLimit["seen"]>) => string,
  noun: "window" | "comparison",
): LimitWords {
  const { limit, rows, windows, requests, seen } = proposed;
  const data = `${counted(windows, noun)} with ${formatCount(requests)} ${noun === "window" ? "requests during experiments" : "pairs"}`;
  const mark = (one: number) => one === limit;
  return {
    input,
    value: limit === null ? null : write(limit),
    seen: seen === null ? "nothing" : seenIn(seen),
    basis: limit === null ? `none: ${whyNone(proposed)}` : data,
    rows: rows.map((row) => ({ value: write(row.limit), proposed: mark(row.limit), endings: row.endings })),
  };
}

function whyNone({ rows, requests }: ProposedLimit): string {
  const loosest = rows.at(-1)?.endings;
  if (requests === 0) return "there was nothing to rest it on";
  if (loosest === undefined) return "too few requests for any limit";
  const { drills, fail, undecided } = loosest;
  return fail > undecided
    ? `even the loosest tried fails ${rate(fail, drills)} of healthy drills`
    : `even the loosest tried leaves ${rate(undecided, drills)} of drills undecided within max-duration: raise it`;
}

function recoveryWords({ limit, kills, overloads, lost, seen }: Calibration["maxRecovery"]): LimitWords {
  const data = `${counted(kills, "kill")} and ${counted(overloads, "overload")}`;
  const gone = `the service did not come back ${formatCount(lost)} times of ${formatCount(kills + overloads)}`;
  const why = lost > 0 ? gone : "no kill was drilled";
  return {
    input: "max-recovery",
    value: limit === null ? null : writes("recovery")(limit),
    seen: seen === null ? "nothing" : `at most ${formatDuration(seen.most)}`,
    basis: limit === null ? `none: ${why}` : `${data}, twice the longest`,
    rows: [],
  };
}

/** What the limits can't be held to, one sentence each. */
export function caveats({ drills, maxP95, maxSlowdown, maxRecovery }: Calibration): string[] {
  const simulatedDrills = Math.min(
    ...[maxP95, maxSlowdown].flatMap(({ rows }) => rows.map(({ endings }) => endings.drills)),
  );
  return [
    ...(drills.length >= 5
      ? []
      : [
          `${counted(drills.length, "drill")} ${drills.length === 1 ? "says" : "say"} little of how drills differ from each other; ${drills.length === 1 ? "nothing was simulated of that" : "more of them (--count) make these limits surer"}.`,
        ]),
    ...(Number.isFinite(simulatedDrills)
      ? [
          `The rates are of ${formatCount(simulatedDrills)} simulated drills: no false alarm among them means fewer than ${formatRatioAtMost(1 - 0.05 ** (1 / simulatedDrills))} at 95 %, as far as drills to come are like these.`,
        ]
      : []),
    ...(maxRecovery.limit === null || maxRecovery.kills === 0
      ? []
      : [
          `No rate can be given for max-recovery: that the next kill takes longer than the longest of ${formatCount(maxRecovery.kills)} has a chance of 1 in ${formatCount(maxRecovery.kills + 1)}, and twice as long a smaller one that is not known.`,
        ]),
    "They hold for this image, machine and load. A hosted runner can be up to twice as slow as another.",
  ];
}

/** The lines for a workflow's step; empty when no limit is proposed. */
export function workflowLines(calibration: Calibration): string[] {
  const proposed = proposedLimits(calibration).flatMap(({ input, value }) =>
    value === null ? [] : [`  ${input}: ${value}`],
  );
  return proposed.length === 0 ? [] : ["with:", ...proposed];
}

/** Whether there is anything to propose. */
export function isProposed(calibration: Calibration): boolean {
  return workflowLines(calibration).length > 0;
}

/** `97 %`, of simulated drills. */
export function rate(count: number, of: number): string {
  return of === 0 ? "–" : `${Number(((100 * count) / of).toFixed(1))} %`;
}

function range({ least, most }: NonNullable<ProposedLimit["seen"]>, show: (value: number) => string): string {
  const [low, high] = [show(least), show(most)];
  return low === high ? low : `${low} to ${high}`;
}
