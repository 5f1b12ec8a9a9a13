import { afterIndex, duringIndex } from "../../../../model/facts/outcome.ts";
import { STEADY_STATE } from "../../../../model/facts/place.ts";
import type { SideName } from "../../../../model/facts/side.ts";
import type { DrillRecord, Phase } from "../../../../model/record.ts";

/** A phase in the order in which the page has its samples: the record's first, then both sides of each comparison. */
export interface TitledPhase {
  readonly title: string;
  readonly side: SideName;
  readonly phase: Phase;
}

/** Every phase that has samples to show. */
export function phasesToShow({ phases, baseline }: DrillRecord): TitledPhase[] {
  const ofBaseline = (baseline?.experiments ?? []).flatMap((each) => [duringIndex(each), afterIndex(each)]);
  const own = phases.map((phase, index): TitledPhase => {
    return { title: nameOf(phase.name), side: ofBaseline.includes(index) ? "baseline" : "candidate", phase };
  });
  const compared = (baseline?.comparisons ?? []).flatMap(({ scope, candidate, baseline: other }): TitledPhase[] => [
    { title: `compared: ${nameOf(scope)}`, side: "candidate", phase: candidate },
    { title: `compared: ${nameOf(scope)}, baseline`, side: "baseline", phase: other },
  ]);
  return [...own, ...compared];
}

/** What a phase is called in a report. */
export function nameOf(name: string): string {
  return name === STEADY_STATE ? "steady state" : name;
}
