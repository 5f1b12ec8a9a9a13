import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import { guardCommand } from "../../model/text/escape.ts";
import { adviceFor } from "../facts/advice.ts";
import { isSameImage, SAME_IMAGE } from "../facts/baseline.ts";
import { experimentsToTell } from "../facts/experiments.ts";
import { setting } from "../facts/setting.ts";
import { notesOf, summaryOf } from "../facts/summary.ts";
import type { Provenance } from "../provenance-definition.ts";
import { type Story, tell } from "../story.ts";
import { sentimentSummary, VERDICT_TITLE } from "../words/words.ts";
import { cutTo, indented, WIDTH, wrap } from "./terminal/columns.ts";
import { experimentLines } from "./terminal/experiment-lines.ts";
import { type Paint, painter, VERDICT_COLOR } from "./terminal/paint.ts";
import { peakLines } from "./terminal/peak-lines.ts";
import { baselineLines, checkLines, noiseLines, phaseLines } from "./terminal/tables.ts";

export interface TerminalForm {
  readonly color: boolean;
  /** Where the files are, to be named at the end. */
  readonly files: readonly string[];
}

/**
 * The report as text for a terminal of 100 columns or a workflow log: verdict first, then checks, phases, faults and
 * where the files are. A runner finds no workflow command in it.
 */
export function toTerminal(record: DrillRecord, verdict: Verdict, provenance: Provenance, form: TerminalForm): string {
  const story = tell(record, verdict, provenance);
  const paint = painter(form.color);
  const blocks = [
    verdictLines(story, paint),
    causeLines(story, paint),
    titled("checks", checkLines(story.record, paint), paint),
    titled(baselineTitle(story), baselineLines(story.record, paint), paint),
    titled("phases", phaseLines(story.record), paint),
    titled("peak use", peakLines(story.record), paint),
    titled("runner", noiseLines(story.record, paint), paint),
    ...experimentsToTell(story).map((experiment) => experimentLines(story.record, experiment, paint)),
    [sentimentSummary(story.record)].filter((summary) => summary !== null),
    titled(
      "warnings",
      notesOf(story).flatMap((warning) => indented(warning, 2)),
      paint,
    ),
    titled("measured on", settingLines(story), paint),
    titled(
      "files",
      form.files.map((file) => `  ${file}`),
      paint,
    ),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.map(guardCommand).join("\n")).join("\n\n")}\n`;
}

function baselineTitle({ record }: Story): string {
  const image = cutTo(record.baseline?.image?.reference ?? record.plan.baseline?.image ?? "", 50);
  return `beside the baseline ${image}${isSameImage(record) ? `, ${SAME_IMAGE}` : ""}`;
}

function verdictLines(story: Story, paint: Paint): string[] {
  const { status } = story.verdict;
  const { sentence, others } = summaryOf(story);
  return [
    `${paint(VERDICT_TITLE[status], VERDICT_COLOR[status])} · ${cutTo(story.record.plan.target.image, 60)}`,
    ...indented(sentence, 0),
    ...others.flatMap((reason) => indented(`- ${reason}`, 0, 2)),
  ];
}

function causeLines(story: Story, paint: Paint): string[] {
  if (story.record.error === null) return [];
  return [
    ...titled(
      "cause",
      summaryOf(story).causes.flatMap((line) => indented(line, 2)),
      paint,
    ),
    ...titled("what to do", indented(adviceFor(story.record), 2), paint),
  ];
}

/** What is meant to be copied stands on a line of its own, unbroken however long it is. */
function settingLines(story: Story): string[] {
  return setting(story).flatMap(({ name, parts }) => {
    const prose = parts.filter(({ verbatim }) => !verbatim).map(({ text }) => text);
    const verbatim = parts.filter((part) => part.verbatim).map(({ text }) => text);
    const wrapped = prose.length === 0 ? [] : wrap(prose.join(" · "), WIDTH - 13);
    return [...verbatim, ...wrapped].map((line, index) => `  ${(index === 0 ? name : "").padEnd(11)}${line}`);
  });
}

function titled(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint(title, "bold"), ...lines];
}
