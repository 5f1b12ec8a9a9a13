import {
  formatCount,
  formatDuration,
  formatRatio,
  formatRatioAtMost,
  formatRatioOf,
} from "../../../../model/text/format.ts";
import { plural } from "../words.ts";

/** What the report of a calibration says. */
export const CALIBRATION_WORDS = {
  proposed: "Limits proposed",
  noneProposed: "No limits could be proposed",
  sentence: (drills: number, count: number) =>
    `From ${plural(drills, "drill")} of ${formatCount(count)}, of the image compared with itself.`,
  titles: {
    limits: "Limits: proposed, seen, based on",
    simulated: "Simulated healthy drills",
    workflow: "For the workflow's step",
    caveats: "What they do not guarantee",
    leftOut: "Left out",
  },
  headings: ["", "limit", "", "pass", "inconclusive", "false alarm"],
  leftOut: (drill: number, reason: string) => `drill ${drill}: ${reason}`,

  /** What was seen of each figure in the drills. */
  seen: {
    nothing: "nothing",
    p95: (leastMs: number, mostMs: number) => `P95 ${range(leastMs, mostMs, formatDuration)}`,
    availability: (least: number, most: number, proven: number | null) =>
      `${range(least, most, formatRatio)}${proven === null ? "" : `, ≥ ${formatRatio(proven)} proven`}`,
    slowdown: (least: number, most: number) => `ratio ${range(least, most, formatRatioOf)}`,
    recovery: (mostMs: number) => `at most ${formatDuration(mostMs)}`,
  },

  /** What a limit is based on. */
  basis: {
    windows: (windows: number, requests: number) =>
      `${plural(windows, "window")} with ${formatCount(requests)} requests during experiments`,
    comparisons: (comparisons: number, pairs: number) =>
      `${plural(comparisons, "comparison")} with ${formatCount(pairs)} pairs`,
    recoveries: (kills: number, overloads: number) =>
      `${plural(kills, "kill")} and ${plural(overloads, "overload")}; it is twice the longest recovery`,
  },

  /** Why no limit is proposed. */
  none: {
    noData: "none: no data",
    tooFew: "none: too few requests for any limit",
    fails: (rate: string) => `none: even the loosest limit tried fails ${rate} of healthy drills`,
    undecided: (rate: string) =>
      `none: even the loosest limit tried leaves ${rate} of drills undecided within max-duration: raise it`,
    notRecovered: (lost: number, of: number) =>
      `none: the service did not recover in ${formatCount(lost)} of ${formatCount(of)} cases`,
    noKill: "none: no experiment killed the service",
  },

  caveats: {
    singleDrill: "A single drill does not show how drills differ, so the simulation ignores that.",
    fewDrills: (drills: number) =>
      `${plural(drills, "drill")} show little of how drills differ: more of them (--count) make these limits more reliable.`,
    /** @param belowRatio what the rate of false alarms is proven to be below */
    rates: (simulated: number, belowRatio: number) =>
      `The rates are of ${formatCount(simulated)} simulated drills. No false alarm among them means a rate below ${formatRatioAtMost(belowRatio)} (95 % confidence), if later drills are like these.`,
    recovery: (kills: number) =>
      `No rate can be given for max-recovery. The next kill takes longer than the longest of ${formatCount(kills)} with a probability of 1 in ${formatCount(kills + 1)}; the smaller probability of twice that time is unknown.`,
    similar: "These limits are for this image, machine and load. One hosted runner can be twice as slow as another.",
  },
};

function range(least: number, most: number, show: (value: number) => string): string {
  const [low, high] = [show(least), show(most)];
  return low === high ? low : `${low} to ${high}`;
}
