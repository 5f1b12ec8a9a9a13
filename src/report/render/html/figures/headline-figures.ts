import { OBJECTIVES, type ObjectiveKind, outputsByKind } from "../../../../model/objectives.ts";
import type { Language } from "../../../messages/language.ts";
import { type Outputs, outputMark } from "../../../outputs.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

interface Figure {
  readonly output: keyof Outputs;
  readonly name: string;
  readonly show: (value: number) => string;
}

/** The figures that a workflow gets as outputs, those against the baseline last. */
function figures({ words, format }: Language): Figure[] {
  const ofObjectives = outputsByKind().map(({ kind, name: output }) => ({
    kind,
    output,
    name: words.worst(kind),
    show: (value: number) => format.measured({ kind, limit: null }, value),
  }));
  const isCompared = ({ kind }: { kind: ObjectiveKind }) => OBJECTIVES[kind].comparison !== undefined;
  return [
    ...ofObjectives.filter((each) => !isCompared(each)),
    { output: "slowdown", name: words.page.slowdown, show: (ratio) => format.multiple(ratio) },
    ...ofObjectives.filter(isCompared),
  ];
}

/** The few figures that sum a drill or all legs up, large. */
export function headlineFigures(outputs: Outputs, language: Language): Markup {
  const known = figures(language).filter(({ output }) => outputs[output] !== "");
  if (known.length === 0) return NOTHING;
  return html`<dl class="figures">${known.map(
    ({ output, name, show }) =>
      html`<div><dt>${name}</dt><dd>${outputMark(outputs, output) + show(Number(outputs[output]))}</dd></div>`,
  )}</dl>
`;
}
