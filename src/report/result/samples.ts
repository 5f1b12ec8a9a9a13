import type { Sample, StreamFigures } from "../../model/sample.ts";
import type { SampleRow } from "./result-definition.ts";

export type { SampleRow };

/** The columns of a sample's row. Field names are stored once, because a drill has thousands of samples. */
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
  "stream",
] as const satisfies readonly (keyof Sample)[];

/** Returns a sample as a row. Times are not rounded, because a rounded one could cross a limit. */
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
    sample.stream === undefined ? null : toStreamRow(sample.stream),
  ];
}

type StreamRow = NonNullable<SampleRow[13]>;

function toStreamRow(stream: StreamFigures): StreamRow {
  const { ttftMs, tpotMs, maxStallMs, words, reasoned, answerTtftMs, stallFromMs } = stream;
  return [ttftMs, tpotMs, maxStallMs, words, reasoned, answerTtftMs, stallFromMs];
}

function fromStreamRow(row: StreamRow): StreamFigures {
  const [ttftMs, tpotMs, maxStallMs, words, reasoned, answerTtftMs, stallFromMs] = row;
  return { ttftMs, tpotMs, maxStallMs, words, reasoned, answerTtftMs, stallFromMs };
}

/** Returns the sample of a row. Written out, because building it from SAMPLE_COLUMNS in a loop takes twice the time. */
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
    stream,
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
    ...(stream === null ? {} : { stream: fromStreamRow(stream) }),
  };
}
