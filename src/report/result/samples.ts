import type { Sample } from "../../model/sample.ts";
import type { SampleRow } from "./result-definition.ts";

export type { SampleRow };

/** What each place of a sample's row means. A drill has thousands of samples, so their field names are told once. */
export const SAMPLE_COLUMNS = [
  "promptId",
  "intendedAtMs",
  "sentAtMs",
  "endedAtMs",
  "latencyMs",
  "outcome",
  "status",
  "sentiment",
  "detail",
  "late",
  "shed",
  "byExperiment",
  "generatorFull",
] as const;

/** A sample as a row. Times are kept to their last digit: a rounded one could fall on the other side of a limit. */
export function toRow(sample: Sample): SampleRow {
  return [
    sample.promptId,
    sample.intendedAtMs,
    sample.sentAtMs,
    sample.endedAtMs,
    sample.latencyMs,
    sample.outcome,
    sample.status ?? null,
    sample.sentiment ?? null,
    sample.detail ?? null,
    sample.late === true,
    sample.shed === true,
    sample.byExperiment === true,
    sample.generatorFull === true,
  ];
}

/** The sample that a row holds. */
export function fromRow(row: SampleRow): Sample {
  const [
    promptId,
    intendedAtMs,
    sentAtMs,
    endedAtMs,
    latencyMs,
    outcome,
    status,
    sentiment,
    detail,
    late,
    shed,
    byExperiment,
    generatorFull,
  ] = row;
  return {
    promptId,
    intendedAtMs,
    sentAtMs,
    endedAtMs,
    latencyMs,
    outcome,
    ...(late ? { late } : {}),
    ...(shed ? { shed } : {}),
    ...(byExperiment ? { byExperiment } : {}),
    ...(generatorFull ? { generatorFull } : {}),
    ...(status === null ? {} : { status }),
    ...(sentiment === null ? {} : { sentiment }),
    ...(detail === null ? {} : { detail }),
  };
}
