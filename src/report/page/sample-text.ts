import { OUTCOMES } from "../../model/sample.ts";
import type { SampleColumns } from "../render/html/data/columns.ts";
import type { PageData } from "../render/html/data/page-data.ts";
import { clockText } from "../render/html/data/time.ts";
import { filled } from "./elements.ts";
import { numbers } from "./numbers.ts";

/** What became of a request, in a word or two. */
export function sampleOutcome({ words }: PageData, samples: SampleColumns, index: number): string {
  const { outcome, shed, late, byExperiment } = samples;
  return [
    words.outcomes[OUTCOMES[outcome[index] ?? 0] ?? "ok"],
    ...(shed[index] ? [words.shed] : []),
    ...(late[index] ? [words.late] : []),
    ...(byExperiment[index] ? [words.byExperiment] : []),
  ].join(words.comma);
}

/** Returns a text by its place among the page's texts, counted from 1; empty for 0. */
export function textAt({ texts }: PageData, place: number | undefined): string {
  return place === undefined || place === 0 ? "" : (texts[place - 1] ?? "");
}

function timeText(form: string, ms = Number.NaN): string {
  return Number.isNaN(ms) ? "" : filled(form, { time: numbers.duration(ms) });
}

/** When an answer with reasoning began; that it never did only of a whole one, because of others it is not known. */
function answerText({ words }: PageData, { answerTtftMs, outcome }: SampleColumns, index: number): string {
  const began = timeText(words.answerText, answerTtftMs[index]);
  return began === "" && OUTCOMES[outcome[index] ?? 0] === "ok" ? words.onlyReasoning : began;
}

/** Describes a request in one line, as in `5:31.204 · cpu-overload · ok · 3.4 s · hello`. */
export function sampleText(data: PageData, samples: SampleColumns, index: number, span: number): string {
  const parts = [
    clockText(samples.intendedAtMs[index] ?? 0, 3),
    data.spans[span]?.name ?? "",
    sampleOutcome(data, samples, index),
    numbers.duration(samples.latencyMs[index] ?? 0),
    timeText(data.words.firstText, samples.ttftMs[index]),
    ...(samples.streamed[index] === 2 ? [answerText(data, samples, index)] : []),
    timeText(data.words.longestStall, samples.maxStallMs[index]),
    textAt(data, samples.prompt[index]),
    textAt(data, samples.detail[index]),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
