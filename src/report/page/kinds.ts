import { OUTCOMES } from "../../model/sample.ts";
import type { SampleColumns } from "../render/html/data/columns.ts";
import type { Color } from "./theme.ts";

/** How a request ended, as the timeline tells them apart: each by a shape of its own as well as by its color. */
export interface Kind {
  readonly name: string;
  readonly color: Color;
  readonly shape: "dot" | "diamond" | "cross" | "triangle" | "bar" | "ring";
}

/** What is drawn later lies above. */
export const KINDS: readonly Kind[] = [
  { name: "ok", color: "ok", shape: "dot" },
  { name: "ok, of the baseline", color: "baseline", shape: "diamond" },
  { name: "caused by the experiment", color: "by-experiment", shape: "ring" },
  { name: "shed", color: "shed", shape: "triangle" },
  { name: "dropped by the generator", color: "dropped", shape: "bar" },
  { name: "failed", color: "bad", shape: "cross" },
];

const [OK, OF_BASELINE, BY_FAULT, SHED, DROPPED, FAILED] = [0, 1, 2, 3, 4, 5] as const;

/** Which of the kinds a sample is. */
export function kindOf({ outcome, byExperiment, shed }: SampleColumns, index: number, ofBaseline: boolean): number {
  const name = OUTCOMES[outcome[index] ?? 0];
  if (byExperiment[index] === 1) return BY_FAULT;
  if (name === "ok") return ofBaseline ? OF_BASELINE : OK;
  if (shed[index] === 1) return SHED;
  return name === "dropped" ? DROPPED : FAILED;
}
