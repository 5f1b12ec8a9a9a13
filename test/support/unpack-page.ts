import type { Sample } from "../../src/model/sample.ts";
import { OUTCOMES } from "../../src/model/sample.ts";
import { type Unpacked, unpack } from "../../src/report/page/unpack.ts";
import type { SampleColumns } from "../../src/report/render/html/data/columns.ts";

/** Returns the data that a page's script would unpack. */
export function unpackPage(page: string): Unpacked {
  const [, text] = /<script type="text\/plain" id="data"[^>]*>([^<]*)<\/script>/.exec(page) ?? [];
  if (text === undefined) throw new Error("the page has no data");
  return unpack(text);
}

/** A sample as the page shows it: its detail is a text. */
export type PageSample = Omit<Sample, "detail"> & { readonly detail?: string };

/** Returns the samples of an unpacked page in the record's form. */
export function samplesIn({ data: { texts }, samples }: Unpacked): PageSample[] {
  return Array.from({ length: samples.count }, (_, index) => sampleAt(samples, texts, index));
}

function sampleAt(columns: SampleColumns, texts: readonly string[], index: number): PageSample {
  const at = (column: ArrayLike<number>) => column[index] ?? Number.NaN;
  const text = (place: number) => texts[place - 1];
  const [status, sentiment, detail] = [at(columns.status), text(at(columns.sentiment)), text(at(columns.detail))];
  return {
    promptId: text(at(columns.prompt)) ?? "",
    intendedAtMs: at(columns.intendedAtMs),
    sentAtMs: Number.isNaN(at(columns.sentAtMs)) ? null : at(columns.sentAtMs),
    endedAtMs: at(columns.endedAtMs),
    latencyMs: at(columns.latencyMs),
    outcome: OUTCOMES[at(columns.outcome)] ?? "ok",
    ...(at(columns.late) === 1 ? { late: true } : {}),
    ...(at(columns.shed) === 1 ? { shed: true } : {}),
    ...(at(columns.byExperiment) === 1 ? { byExperiment: true } : {}),
    ...(at(columns.streamed) === 0 ? {} : { stream: streamAt(columns, index) }),
    ...(status === 0 ? {} : { status }),
    ...(sentiment === undefined ? {} : { sentiment }),
    ...(detail === undefined ? {} : { detail }),
  };
}

function streamAt(columns: SampleColumns, index: number): NonNullable<Sample["stream"]> {
  const known = (column: Float64Array) => (Number.isNaN(column[index]) ? null : (column[index] ?? null));
  return {
    ttftMs: known(columns.ttftMs),
    answerTtftMs: known(columns.answerTtftMs),
    stallFromMs: known(columns.stallFromMs),
    tpotMs: known(columns.tpotMs),
    maxStallMs: known(columns.maxStallMs),
    words: columns.words[index] ?? 0,
    reasoned: columns.streamed[index] === 2,
  };
}
