import { OUTCOMES } from "../../../model/sample.ts";
import type { SampleColumns } from "../../render/html/data/columns.ts";

/** Which samples to list. An empty field matches every sample. */
export interface Filter {
  /** Index of a span. */
  readonly span: string;
  /** One of OUTCOMES, or `bad`, `shed`, `late`, `by-experiment`. */
  readonly outcome: string;
  /** Searched in prompt, label, reason and status, ignoring case. */
  readonly text: string;
  readonly order: string;
}

/** Returns the indices of the matching samples in the requested order; takes milliseconds for 100,000 samples. */
export function matching(
  samples: SampleColumns,
  spans: Uint16Array,
  texts: readonly string[],
  { span, outcome, text, order }: Filter,
): Uint32Array {
  const isOutcome = outcomeTest(samples, outcome);
  const hasText = textTest(samples, texts, text.trim().toLowerCase());
  const found: number[] = [];
  for (let index = 0; index < samples.count; index += 1) {
    if (span !== "" && spans[index] !== Number(span)) continue;
    if (isOutcome(index) && hasText(index)) found.push(index);
  }
  const [column, sign] = columnOf(samples, order);
  // A request without the figure follows all that have it.
  const value = (index: number) => (Number.isNaN(column[index]) ? -1 : (column[index] ?? 0));
  return Uint32Array.from(found).sort((a, b) => sign * (value(a) - value(b)) || a - b);
}

/** Returns what requests are ordered by, and 1 for ascending or -1 for descending. */
function columnOf(samples: SampleColumns, order: string): [Float64Array, 1 | -1] {
  const { intendedAtMs, latencyMs, ttftMs, maxStallMs } = samples;
  if (order === "time") return [intendedAtMs, 1];
  if (order === "ttft") return [ttftMs, -1];
  if (order === "stall") return [maxStallMs, -1];
  return [latencyMs, order === "slowest" ? -1 : 1];
}

type Test = (index: number) => boolean;

function outcomeTest(samples: SampleColumns, outcome: string): Test {
  const ok = OUTCOMES.indexOf("ok");
  switch (outcome) {
    case "":
      return () => true;
    case "bad":
      return (index) => samples.outcome[index] !== ok;
    case "shed":
      return (index) => samples.shed[index] === 1;
    case "late":
      return (index) => samples.late[index] === 1;
    case "by-experiment":
      return (index) => samples.byExperiment[index] === 1;
    default: {
      const wanted = (OUTCOMES as readonly string[]).indexOf(outcome);
      return (index) => samples.outcome[index] === wanted;
    }
  }
}

/** Searches each distinct text once, not once per sample. */
function textTest({ prompt, sentiment, detail, status }: SampleColumns, texts: readonly string[], text: string): Test {
  if (text === "") return () => true;
  const has = Uint8Array.from([0, ...texts.map((each) => (each.toLowerCase().includes(text) ? 1 : 0))]);
  const isStatus = /^\d+$/.test(text) ? (index: number) => String(status[index]).startsWith(text) : () => false;
  return (index) =>
    has[prompt[index] ?? 0] === 1 ||
    has[sentiment[index] ?? 0] === 1 ||
    has[detail[index] ?? 0] === 1 ||
    isStatus(index);
}
