import { OBJECTIVES, type ObjectiveKind, outputsByKind } from "../../../../model/objectives.ts";
import { formatMeasured, formatMultiple } from "../../../../model/text/format.ts";
import type { Outputs } from "../../../outputs.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

interface Figure {
  readonly output: keyof Outputs;
  readonly name: string;
  readonly show: (value: number) => string;
}

/** The figures that a workflow gets as outputs, those against the baseline last. */
function figures(): Figure[] {
  const ofObjectives = outputsByKind().map(({ kind, name: output }) => ({
    kind,
    output,
    name: OBJECTIVES[kind].output?.title ?? "",
    show: (value: number) => formatMeasured({ kind, limit: null }, value),
  }));
  const isCompared = ({ kind }: { kind: ObjectiveKind }) => OBJECTIVES[kind].comparison !== undefined;
  return [
    ...ofObjectives.filter((each) => !isCompared(each)),
    { output: "slowdown", name: "P95 during an experiment / steady state", show: (ratio) => formatMultiple(ratio) },
    ...ofObjectives.filter(isCompared),
  ];
}

/** The few figures that sum a drill or all legs up, large. */
export function headlineFigures(outputs: Outputs): Markup {
  const known = figures().filter(({ output }) => outputs[output] !== "");
  if (known.length === 0) return NOTHING;
  return html`<dl class="figures">${known.map(
    ({ output, name, show }) => html`<div><dt>${name}</dt><dd>${show(Number(outputs[output]))}</dd></div>`,
  )}</dl>
`;
}
