import type { Check } from "../../model/check.ts";
import { OBJECTIVES, type ObjectiveKind } from "../../model/objectives.ts";
import type { DrillRecord } from "../../model/record.ts";

/** A section of the documentation. */
export interface DocsSection {
  /** The name of a page of `docs/`, without its ending. */
  readonly page: "fixing-a-failure" | "troubleshooting";
  readonly anchor: string;
  /** The objective that the section is about; null for another section. */
  readonly objective: ObjectiveKind | null;
}

const TROUBLE = ["inconclusive", "before-the-first-good-answer", "inputs-and-plan-file", "runner-and-engine"] as const;

function troubleshooting(anchor: (typeof TROUBLE)[number]): DocsSection {
  return { page: "troubleshooting", anchor, objective: null };
}

function fixing(objective: ObjectiveKind): DocsSection {
  return { page: "fixing-a-failure", anchor: objective, objective };
}

/** Every section that advice can lead to. */
export const DOCS_SECTIONS: readonly DocsSection[] = [
  ...(Object.keys(OBJECTIVES) as ObjectiveKind[]).map(fixing),
  ...TROUBLE.map(troubleshooting),
];

/** Returns where the documentation says more about a check that did not pass. */
export function sectionOf({ status, objective }: Pick<Check, "status" | "objective">): DocsSection {
  return status === "fail" ? fixing(objective.kind) : troubleshooting("inconclusive");
}

/** Returns where the documentation says more about what was not checked. */
export function sectionOfGaps(): DocsSection {
  return troubleshooting("inconclusive");
}

/** Returns where the documentation says more about a drill that could not be run, by how far it came. */
export function sectionOfError({ machine, readyMs, errorAdvice }: DrillRecord): DocsSection {
  if (errorAdvice?.some(({ code }) => code === "advice.inputs")) return troubleshooting("inputs-and-plan-file");
  if (machine === null || readyMs !== null) return troubleshooting("runner-and-engine");
  return troubleshooting("before-the-first-good-answer");
}
