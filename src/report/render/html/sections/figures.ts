import { formatDuration, formatMultiple, formatRatio, formatRatioOf } from "../../../../model/text/format.ts";
import { type Outputs, outputsOf } from "../../../outputs.ts";
import type { Story } from "../../../story.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** The figures that a workflow gets as outputs, of a drill that has any. */
const FIGURES: readonly { output: keyof Outputs; name: string; show: (value: number) => string }[] = [
  { output: "availability", name: "availability, worst window", show: (ratio) => formatRatio(ratio) },
  { output: "p95-ms", name: "P95, worst window", show: (ms) => formatDuration(ms) },
  { output: "recovery-ms", name: "recovery, longest", show: (ms) => formatDuration(ms) },
  { output: "slowdown", name: "P95 under a fault over the steady state", show: (ratio) => formatMultiple(ratio) },
  {
    output: "slowdown-vs-baseline",
    name: "latency over the baseline's, largest",
    show: (ratio) => formatRatioOf(ratio),
  },
];

/** The few figures that sum a drill up, large. */
export function figuresSection({ record, verdict }: Story): Markup {
  return figuresOf(outputsOf(record, verdict, null));
}

/** The figures that there are among outputs, large. */
export function figuresOf(outputs: Outputs): Markup {
  const known = FIGURES.filter(({ output }) => outputs[output] !== "");
  if (known.length === 0) return NOTHING;
  return html`<dl class="figures">${known.map(
    ({ output, name, show }) => html`<div><dt>${name}</dt><dd>${show(Number(outputs[output]))}</dd></div>`,
  )}</dl>
`;
}
