import { OUTCOMES } from "../../../model/sample.ts";
import type { SampleColumns } from "../../render/html/data/columns.ts";

/** Which samples are looked for; what is empty lets every one through. */
export interface Filter {
  /** A span's place. */
  readonly span: string;
  /** One of OUTCOMES, or `bad`, `shed`, `late`, `by-experiment`. */
  readonly outcome: string;
  /** In its prompt, label or reason, or its status; case makes no difference. */
  readonly text: string;
  readonly order: string;
}

/** The samples that fit, in the order that is asked for. A hundred thousand take some milliseconds. */
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
  const { latencyMs, intendedAtMs } = samples;
  const [column, sign] = order === "time" ? [intendedAtMs, 1] : [latencyMs, order === "slowest" ? -1 : 1];
  return Uint32Array.from(found).sort((a, b) => sign * ((column[a] ?? 0) - (column[b] ?? 0)) || a - b);
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

/** Each text is looked at once, however many samples have it. */
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
