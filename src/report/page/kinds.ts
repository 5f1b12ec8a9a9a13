import { OUTCOMES } from "../../model/sample.ts";
import type { SampleColumns } from "../render/html/data/columns.ts";
import type { ScriptWords } from "../render/html/data/page-data.ts";
import type { Color } from "./theme.ts";

/** Shapes of marks. */
export type Shape = "dot" | "diamond" | "cross" | "triangle" | "bar" | "ring" | "square" | "funnel";

/** How a request ended, as the timeline draws it: each kind has its own shape as well as its own color. */
export interface Kind {
  readonly name: keyof ScriptWords["kinds"];
  readonly color: Color;
  readonly shape: Shape;
}

/** In drawing order: later kinds are drawn on top. */
export const KINDS: readonly Kind[] = [
  { name: "ok", color: "ok", shape: "dot" },
  { name: "baseline", color: "baseline", shape: "diamond" },
  { name: "byExperiment", color: "by-experiment", shape: "ring" },
  { name: "shed", color: "shed", shape: "triangle" },
  { name: "dropped", color: "dropped", shape: "bar" },
  { name: "failed", color: "bad", shape: "cross" },
];

const [OK, OF_BASELINE, BY_EXPERIMENT, SHED, DROPPED, FAILED] = [0, 1, 2, 3, 4, 5] as const;

/** Returns the index of a sample's kind in KINDS. */
export function kindOf({ outcome, byExperiment, shed }: SampleColumns, index: number, ofBaseline: boolean): number {
  const name = OUTCOMES[outcome[index] ?? 0];
  if (byExperiment[index] === 1) return BY_EXPERIMENT;
  if (name === "ok") return ofBaseline ? OF_BASELINE : OK;
  if (shed[index] === 1) return SHED;
  return name === "dropped" ? DROPPED : FAILED;
}
