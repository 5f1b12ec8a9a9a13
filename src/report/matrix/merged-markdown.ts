import { otherReasons } from "../../gate/matrix/merged-verdict.ts";
import { isFromFork } from "../../github/results/subject.ts";
import { cleanLine, markdownCode, markdownSentence, markdownText } from "../../model/text/escape.ts";
import { fold } from "../render/markdown/fold.ts";
import { linkTarget } from "../render/markdown/footer.ts";
import { table } from "../render/markdown/table.ts";
import { BODY_LIMIT_BYTES } from "../render/markdown.ts";
import { VERDICT_ICON, VERDICT_TITLE } from "../words/words.ts";
import { countText, figureHeadings, figuresOf, legHeadings, STATUS_WORD } from "./figures.ts";
import { addressOf, type Merged } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";

const MAX_REASONS = 10;
const MAX_NOTES = 20;
const MAX_ROWS = 1000;

/**
 * The merged report as the body of a comment and of the job summary, every foreign word in it escaped: the verdict with
 * its reasons, a row for each leg, and folded behind it each leg's own report. Over `limitBytes` of UTF-8 the folded
 * reports go first, those of legs that passed before the others, then the rows of legs that passed, then all rows, then
 * the other reasons and the notes; the verdict and the way to the run always stay.
 */
export function mergedMarkdown(merged: Merged, limitBytes: number = BODY_LIMIT_BYTES): string {
  const wholeTable = bodyOf(
    merged,
    rows(merged, () => true),
    [],
  );
  if (sizeOf(wholeTable) <= limitBytes) return withDetails(merged, wholeTable, limitBytes);
  const passed = merged.legs.filter(({ verdict }) => verdict.status === "pass").length;
  const short = bodyOf(
    merged,
    rows(merged, ({ verdict }) => verdict.status !== "pass"),
    [`_Cut to fit: the rows of ${passed} legs that passed. The result file of the run has everything._`],
  );
  if (sizeOf(short) <= limitBytes) return short;
  // In the table's place, for two lists without anything between them would become one.
  const bare = bodyOf(merged, "_Cut to fit: the table of the legs. The result file of the run has everything._", []);
  if (sizeOf(bare) <= limitBytes) return bare;
  const all = "_Cut to fit: everything else. The result file of the run has it._";
  return `${[headlineOf(merged), all, footerOf(merged)].join("\n\n")}\n`;
}

function withDetails(merged: Merged, whole: string, limitBytes: number): string {
  const cut = (count: number) =>
    count === 0 ? [] : [`_Cut to fit: the reports of ${count} legs. Each leg's own run has its whole report._`];
  const order = merged.legs.toSorted(
    (a, b) => Number(a.verdict.status === "pass") - Number(b.verdict.status === "pass"),
  );
  const folded = order.map((leg) => detailsOf(merged, leg));
  let left = limitBytes - sizeOf(whole) - sizeOf(cut(order.length)[0] ?? "") - 2;
  const kept = folded.filter((text) => {
    const size = sizeOf(text) + 2;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return bodyOf(
    merged,
    rows(merged, () => true),
    [...kept, ...cut(folded.length - kept.length)],
  );
}

function bodyOf(merged: Merged, legs: string, more: readonly string[]): string {
  const parts = [headOf(merged), legs, notesOf(merged), ...more, footerOf(merged)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function headlineOf(merged: Merged): string {
  const { status, sentence } = merged.verdict;
  const title = `### ${VERDICT_ICON[status]} ${VERDICT_TITLE[status]} · ${countText(merged)}`;
  return `${title}\n${markdownSentence(cleanLine(sentence, 1000))}`;
}

function headOf(merged: Merged): string {
  const others = otherReasons(merged.verdict);
  const listed = others.slice(0, MAX_REASONS).map((reason) => `- ${markdownSentence(cleanLine(reason, 400))}`);
  const more = others.length - listed.length;
  return [
    headlineOf(merged),
    ...(listed.length === 0 ? [] : [[...listed, ...(more > 0 ? [`- … and ${more} more`] : [])].join("\n")]),
  ].join("\n\n");
}

function rows(merged: Merged, isShown: (leg: LegReport) => boolean): string {
  const { legs, refused, missing, subject } = merged;
  const blank = figureHeadings().map(() => "");
  const lost = (what: string, how: string) => [what, `${VERDICT_ICON.error} ${how}`, ...blank];
  const all = [
    ...legs
      .filter(isShown)
      .map((leg) => [
        linked(leg.title, addressOf(merged, leg)),
        `${VERDICT_ICON[leg.verdict.status]} ${STATUS_WORD[leg.verdict.status]}`,
        ...figuresOf(leg),
      ]),
    ...missing.map(({ job, index }) => lost(markdownText(`${job} (${index})`), "no result")),
    ...refused.map(({ artifact }) =>
      lost(subject === null ? markdownCode(artifact.name) : markdownCode(artifact.name, 100), "refused"),
    ),
  ];
  if (all.length === 0) return "";
  const columns = legHeadings().map((heading, index) => ({ heading, figures: index > 1 }));
  return table(columns, all, MAX_ROWS);
}

function notesOf({ notes }: Merged): string {
  const shown = notes.slice(0, MAX_NOTES).map((note) => `- ⚠️ ${markdownSentence(cleanLine(note, 400))}`);
  const more = notes.length - shown.length;
  return [...shown, ...(more > 0 ? [`- … and ${more} more`] : [])].join("\n");
}

/** The leg's own report, a heading lower; what it says of its size is said here again. */
function detailsOf({ subject }: Merged, { title, verdict, body }: LegReport): string {
  const theirs = subject !== null && isFromFork(subject) ? "_As the fork's own run reports it:_\n\n" : "";
  const report = body.trimEnd().replace(/^### /, "#### ");
  return fold(`${VERDICT_ICON[verdict.status]} ${cleanLine(title, 200)}`, `${theirs}${report}`);
}

function footerOf({ version, subject }: Merged): string {
  const parts = [
    `qwen-fault-drill ${markdownText(version)}`,
    ...(subject?.headSha ? [`commit ${markdownCode(subject.headSha.slice(0, 7))}`] : []),
    ...(subject === null ? [] : [`[the run](${linkTarget(subject.runUrl)})`]),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

function linked(title: string, address: string | null): string {
  return address === null ? markdownText(title) : `[${markdownText(title)}](${linkTarget(address)})`;
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}
