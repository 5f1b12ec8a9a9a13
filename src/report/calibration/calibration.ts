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

/** A limit of a calibration as text. */
export interface LimitWords {
  readonly input: "max-p95" | "min-availability" | "max-slowdown" | "max-recovery";
  /** As it is written in a workflow; null if none is proposed. */
  readonly value: string | null;
  readonly seen: string;
  /** What it is based on, or why there is none. */
  readonly basis: string;
  readonly rows: readonly { readonly value: string; readonly proposed: boolean; readonly endings: Endings }[];
}

/** As an input is written: `4.5s`, `99%`. */
const writes = (kind: ObjectiveKind) => (limit: number) => formatLimitAsInput({ kind, limit });

/** Returns every limit, whether one is proposed or not. */
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
  if (requests === 0) return "no data";
  if (loosest === undefined) return "too few requests for any limit";
  const { drills, fail, undecided } = loosest;
  return fail > undecided
    ? `even the loosest limit tried fails ${rate(fail, drills)} of healthy drills`
    : `even the loosest limit tried leaves ${rate(undecided, drills)} of drills undecided within max-duration: raise it`;
}

function recoveryWords({ limit, kills, overloads, lost, seen }: Calibration["maxRecovery"]): LimitWords {
  const data = `${counted(kills, "kill")} and ${counted(overloads, "overload")}`;
  const gone = `the service did not recover in ${formatCount(lost)} of ${formatCount(kills + overloads)} cases`;
  const why = lost > 0 ? gone : "no experiment killed the service";
  return {
    input: "max-recovery",
    value: limit === null ? null : writes("recovery")(limit),
    seen: seen === null ? "nothing" : `at most ${formatDuration(seen.most)}`,
    basis: limit === null ? `none: ${why}` : `${data}; it is twice the longest recovery`,
    rows: [],
  };
}

/** Returns what the limits do not guarantee, one sentence each. */
export function caveats({ drills, maxP95, maxSlowdown, maxRecovery }: Calibration): string[] {
  const simulatedDrills = Math.min(
    ...[maxP95, maxSlowdown].flatMap(({ rows }) => rows.map(({ endings }) => endings.drills)),
  );
  return [
    ...(drills.length >= 5
      ? []
      : [
          drills.length === 1
            ? "A single drill does not show how drills differ, so the simulation ignores that."
            : `${counted(drills.length, "drill")} show little of how drills differ: more of them (--count) make these limits more reliable.`,
        ]),
    ...(Number.isFinite(simulatedDrills)
      ? [
          `The rates are of ${formatCount(simulatedDrills)} simulated drills. No false alarm among them means a rate below ${formatRatioAtMost(1 - 0.05 ** (1 / simulatedDrills))} (95 % confidence), if later drills are like these.`,
        ]
      : []),
    ...(maxRecovery.limit === null || maxRecovery.kills === 0
      ? []
      : [
          `No rate can be given for max-recovery. The next kill takes longer than the longest of ${formatCount(maxRecovery.kills)} with a probability of 1 in ${formatCount(maxRecovery.kills + 1)}; the smaller probability of twice that time is unknown.`,
        ]),
    "These limits are for this image, machine and load. One hosted runner can be twice as slow as another.",
  ];
}

/** Returns the lines for a workflow's step; empty if no limit is proposed. */
export function workflowLines(calibration: Calibration): string[] {
  const proposed = proposedLimits(calibration).flatMap(({ input, value }) =>
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
  return of === 0 ? "–" : `${Number(((100 * count) / of).toFixed(1))} %`;
}

function range({ least, most }: NonNullable<ProposedLimit["seen"]>, show: (value: number) => string): string {
  const [low, high] = [show(least), show(most)];
  return low === high ? low : `${low} to ${high}`;
}
