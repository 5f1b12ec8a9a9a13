import type { Message } from "../../../../model/message.ts";
import { OUTCOMES, type Sample, type StreamFigures } from "../../../../model/sample.ts";
import { NumberReader, NumberWriter } from "./numbers.ts";
import type { TextIndex } from "./text-index.ts";

/** Times are stored in hundredths of a millisecond, ten times finer than any report shows. */
const PER_MS = 100;

/** The times of a streamed answer, in the order in which they are stored. */
const STREAM_TIMES = [
  "ttftMs",
  "answerTtftMs",
  "tpotMs",
  "maxStallMs",
  "stallFromMs",
] as const satisfies readonly (keyof StreamFigures)[];

const LATE = 1;
const SHED = 2;
const BY_FAULT = 4;
const STREAMED = 8;
const KINDS = 16;

/** A drill's samples by column. Parsing 100,000 objects would take the page seconds. */
export interface SampleColumns {
  readonly count: number;
  readonly intendedAtMs: Float64Array;
  /** NaN if the request was never sent. */
  readonly sentAtMs: Float64Array;
  readonly endedAtMs: Float64Array;
  readonly latencyMs: Float64Array;
  /** Index into OUTCOMES. */
  readonly outcome: Uint8Array;
  readonly late: Uint8Array;
  readonly shed: Uint8Array;
  readonly byExperiment: Uint8Array;
  /** HTTP status; 0 without an answer. */
  readonly status: Uint32Array;
  /** Places among the texts, counted from 1; 0 for none. */
  readonly prompt: Uint32Array;
  readonly sentiment: Uint32Array;
  readonly detail: Uint32Array;
  /** Whether a stream began; 2 if with reasoning. */
  readonly streamed: Uint8Array;
  /** NaN where a figure does not apply. */
  readonly ttftMs: Float64Array;
  readonly answerTtftMs: Float64Array;
  readonly tpotMs: Float64Array;
  readonly maxStallMs: Float64Array;
  readonly stallFromMs: Float64Array;
  readonly words: Uint32Array;
}

/** Encodes samples as bytes, column by column, because similar neighbors compress well. */
export function writeColumns(
  samples: readonly Sample[],
  texts: TextIndex,
  textOf: (detail: Message) => string,
): Uint8Array {
  const writer = new NumberWriter();
  const column = (value: (sample: Sample, index: number) => number) =>
    samples.forEach((sample, index) => {
      writer.push(value(sample, index));
    });
  const intended = (sample: Sample | undefined) => Math.round((sample?.intendedAtMs ?? 0) * PER_MS);
  const latency = (sample: Sample) => Math.round(sample.latencyMs * PER_MS);
  column((sample, index) => intended(sample) - intended(samples[index - 1]));
  column(latency);
  // Nearly always 0: the request left when it was due and the answer came after its latency.
  column((sample) => Math.round(sample.endedAtMs * PER_MS) - intended(sample) - latency(sample));
  column((sample) => (sample.sentAtMs === null ? 0 : Math.round(sample.sentAtMs * PER_MS) - intended(sample)));
  column(({ outcome, late, shed, byExperiment, stream }) => {
    const flags = (late ? LATE : 0) + (shed ? SHED : 0) + (byExperiment ? BY_FAULT : 0) + (stream ? STREAMED : 0);
    return OUTCOMES.indexOf(outcome) * KINDS + flags;
  });
  column(({ status }) => status ?? 0);
  column(({ promptId }) => texts.placeOf(promptId));
  column(({ sentiment }) => texts.placeOf(sentiment));
  column(({ detail }) => texts.placeOf(detail && textOf(detail)));
  const streams = samples.flatMap(({ stream }) => stream ?? []);
  const known = (ms: number | null) => (ms === null ? -1 : Math.round(ms * PER_MS));
  for (const { words, reasoned, ...times } of streams)
    for (const value of [reasoned ? 2 : 1, ...STREAM_TIMES.map((name) => known(times[name])), words])
      writer.push(value);
  return writer.bytes();
}

/** Decodes samples that `writeColumns` encoded. */
export function readColumns(bytes: Uint8Array, count: number): SampleColumns {
  const reader = new NumberReader(bytes);
  const column = <T extends Float64Array | Uint8Array | Uint32Array>(
    values: T,
    value: (index: number) => number,
  ): T => {
    for (let index = 0; index < count; index += 1) values[index] = value(index);
    return values;
  };
  const times = (value: (read: number, index: number) => number) =>
    column(new Float64Array(count), (index) => value(reader.next(), index));
  const whole = () => column(new Uint32Array(count), () => reader.next());
  let lastIntended = 0;
  const intended = times((read) => {
    lastIntended += read;
    return lastIntended;
  });
  const latency = times((read) => read);
  const ended = times((read, index) => read + (intended[index] ?? 0) + (latency[index] ?? 0));
  const sent = times((read, index) => read + (intended[index] ?? 0));
  const kinds = whole();
  const flag = (bit: number) => column(new Uint8Array(count), (index) => ((kinds[index] ?? 0) & bit) / bit);
  const dropped = OUTCOMES.indexOf("dropped");
  const outcome = column(new Uint8Array(count), (index) => Math.floor((kinds[index] ?? 0) / KINDS));
  const inMs = (values: Float64Array) => column(values, (index) => (values[index] ?? 0) / PER_MS);
  return {
    count,
    intendedAtMs: inMs(intended),
    sentAtMs: column(sent, (index) => (outcome[index] === dropped ? Number.NaN : (sent[index] ?? 0) / PER_MS)),
    endedAtMs: inMs(ended),
    latencyMs: inMs(latency),
    outcome,
    late: flag(LATE),
    shed: flag(SHED),
    byExperiment: flag(BY_FAULT),
    status: whole(),
    prompt: whole(),
    sentiment: whole(),
    detail: whole(),
    ...readStreams(reader, flag(STREAMED)),
  };
}

/** @param streamed whether each sample has figures of a stream */
function readStreams(reader: NumberReader, streamed: Uint8Array) {
  const { length } = streamed;
  const times = () => new Float64Array(length).fill(Number.NaN);
  const figures = {
    ttftMs: times(),
    answerTtftMs: times(),
    tpotMs: times(),
    maxStallMs: times(),
    stallFromMs: times(),
  } satisfies Record<(typeof STREAM_TIMES)[number], Float64Array>;
  const words = new Uint32Array(length);
  for (let index = 0; index < length; index += 1) {
    if (streamed[index] === 0) continue;
    streamed[index] = reader.next();
    for (const name of STREAM_TIMES) {
      const value = reader.next();
      if (value >= 0) figures[name][index] = value / PER_MS;
    }
    words[index] = reader.next();
  }
  return { streamed, ...figures, words };
}
