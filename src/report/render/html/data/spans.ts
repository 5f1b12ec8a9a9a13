import { afterIndex, duringIndex } from "../../../../model/facts/outcome.ts";
import type { SideName } from "../../../../model/facts/side.ts";
import type { DrillRecord, Phase } from "../../../../model/record.ts";
import type { Language } from "../../../messages/language.ts";

/** A phase in the order of the page's samples: the record's phases first, then both sides of each comparison. */
export interface TitledPhase {
  readonly title: string;
  readonly side: SideName;
  readonly phase: Phase;
}

/** Every phase that has samples to show. */
export function phasesToShow({ phases, baseline }: DrillRecord, { words }: Language): TitledPhase[] {
  const { compared: candidateTitle, comparedBaseline } = words.page.timeline;
  const ofBaseline = (baseline?.experiments ?? []).flatMap((each) => [duringIndex(each), afterIndex(each)]);
  const own = phases.map((phase, index): TitledPhase => {
    return { title: words.phase(phase.name), side: ofBaseline.includes(index) ? "baseline" : "candidate", phase };
  });
  const compared = (baseline?.comparisons ?? []).flatMap(({ scope, candidate, baseline: other }): TitledPhase[] => [
    { title: candidateTitle(words.phase(scope)), side: "candidate", phase: candidate },
    { title: comparedBaseline(words.phase(scope)), side: "baseline", phase: other },
  ]);
  return [...own, ...compared];
}
