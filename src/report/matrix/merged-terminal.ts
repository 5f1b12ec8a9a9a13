import { otherReasons } from "../../gate/matrix/merged-verdict.ts";
import { guardCommand } from "../../model/text/escape.ts";
import { align, indented } from "../render/terminal/columns.ts";
import { VERDICT_TITLE } from "../words/words.ts";
import { countText, figureHeadings, figuresOf, legHeadings, STATUS_WORD } from "./figures.ts";
import type { Merged } from "./merged.ts";

/** The merged report as text for a workflow's log, at most about 100 columns wide. A runner finds no command in it. */
export function mergedTerminal(merged: Merged, files: readonly string[]): string {
  const { verdict, legs, missing, refused, notes } = merged;
  const others = otherReasons(verdict);
  const lost = (what: string, how: string) => [`  ${what}`, how, ...figureHeadings().map(() => "")];
  const rows = [
    ...legs.map((leg) => [`  ${leg.title}`, STATUS_WORD[leg.verdict.status], ...figuresOf(leg)]),
    ...missing.map(({ job, index }) => lost(`${job} (${index})`, "no result")),
    ...refused.map(({ artifact }) => lost(artifact.name, "refused")),
  ];
  const [first, ...headings] = legHeadings();
  const blocks = [
    [
      `${VERDICT_TITLE[verdict.status]} · ${countText(merged)}`,
      ...indented(verdict.sentence, 0),
      ...others.flatMap((reason) => indented(`- ${reason}`, 0, 2)),
    ],
    rows.length === 0
      ? []
      : align(
          [[`  ${first}`, ...headings], ...rows],
          figureHeadings().map((_, index) => index + 2),
        ),
    notes.length === 0 ? [] : ["warnings", ...notes.flatMap((note) => indented(note, 2))],
    files.length === 0 ? [] : ["files", ...files.map((file) => `  ${file}`)],
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.map(guardCommand).join("\n")).join("\n\n")}\n`;
}
