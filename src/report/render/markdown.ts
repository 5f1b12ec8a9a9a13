import {
  cleanLine,
  htmlText,
  markdownBlock,
  markdownCode,
  markdownProse,
  markdownSentence,
  unbroken,
} from "../../model/text/escape.ts";
import {
  type Block,
  blocksIn,
  type FullReport,
  type Item,
  isParts,
  markOf,
  plainText,
  type Report,
  type Section,
  type Status,
  type Table,
  type Text,
  text,
} from "../document/blocks.ts";
import { fitSections } from "../document/fit.ts";
import type { LatencyChart } from "../facts/chart.ts";
import type { Language } from "../messages/language.ts";
import { inSequence } from "../messages/parts.ts";

/** GitHub takes 65,536 characters. This leaves space for the comment's marker, and counts bytes to be safe. */
export const BODY_LIMIT_BYTES = 64_500;
/** Of a report inside another one. */
const MAX_INNER_BYTES = 8_000;
const MAX_ROWS = 60;
const MAX_ITEMS = 20;
const MAX_SENTENCE = 1_000;
/** Keeps a mark next to what it marks. */
const NBSP = "\u00a0";

const ICON: Readonly<Record<Status, string>> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "⚠️",
  error: "⛔",
  cancelled: "🚫",
  "not-applicable": "➖",
};

/**
 * A report as the body of a comment and of the job summary, with every foreign word escaped. Over `limitBytes` of UTF-8 it
 * leaves out the sections with the lowest priority and says so; the verdict and the way to the run always stay.
 */
export function toMarkdown(report: Report, limitBytes: number = BODY_LIMIT_BYTES): string {
  return `${bodyOf(report, limitBytes, "###")}\n`;
}

function bodyOf(report: Report, limitBytes: number, level: string): string {
  const { status, title, about, sentence, sections, version, source, fullReport, language } = report;
  const first = `${level} ${ICON[status]} ${title} · ${inline(about)}\n${inline({ sentence })}`;
  const last = `<sub>${[`qwen-fault-drill ${version}`, ...source].map(inline).join(" · ")}</sub>`;
  const note = (leftOut: readonly string[]) =>
    leftOut.length === 0 ? "" : `_${language.words.document.truncated(leftOut)}_`;
  const frame = Buffer.byteLength(`${first}\n\n${last}\n`);
  const { texts, leftOut } = fitSections(
    withLink(sections, fullReport, language),
    (section) => sectionText(section, language),
    note,
    limitBytes - frame,
  );
  return joined([first, ...texts, note(leftOut), last]);
}

/** Puts the way to the full report after the reasons and the advice, which are read first. It is never left out. */
function withLink(sections: readonly Section[], fullReport: FullReport | null, { words }: Language): Section[] {
  if (fullReport === null) return [...sections];
  const link = text(words.document.fullReport[fullReport.upload](fullReport.url));
  const head = sections.findIndex(({ inHead }) => !inHead);
  return sections.toSpliced(head < 0 ? sections.length : head, 0, {
    id: "full-report",
    title: "",
    priority: null,
    blocks: [link],
  });
}

function sectionText({ blocks, fold }: Section, language: Language): string {
  const inside = blocksText(blocks, language);
  return inside === "" || fold === undefined ? inside : folded(fold.handle, inside, fold.open);
}

/** The blank lines make a renderer read the inside as Markdown. */
function folded(handle: string, inside: string, open = false): string {
  return foldedUnder(unbroken(htmlText(handle)), inside, open);
}

/** @param handle as HTML, because a renderer reads no Markdown there */
function foldedUnder(handle: string, inside: string, open: boolean): string {
  return `<details${open ? " open" : ""}><summary>${handle}</summary>\n\n${inside}\n\n</details>`;
}

function blocksText(blocks: readonly Block[], language: Language): string {
  return joined(blocksIn("markdown", blocks).map((block) => blockText(block, language)));
}

/** Two lists become one: with a blank line between them, a renderer would spread all their items. */
function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .reduce((all, part) => {
      const isOneList = part.startsWith("- ") && /(?:^|\n)- [^\n]*$/.test(all);
      return all === "" ? part : `${all}${isOneList ? "\n" : "\n\n"}${part}`;
    }, "");
}

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case "text":
      return inline(block.text);
    case "list":
      return listText(block.items, language);
    case "table":
      return block.rows.length === 0 ? "" : tableText(block, language);
    case "facts":
      return block.facts
        .map(({ label, parts }) => [language.format.labeled(label, "").trimEnd(), parts.map(inline).join(" · ")])
        .map(([label, text]) => `- **${label}** ${text}`)
        .join("\n");
    case "code":
      return block.lines.length === 0 ? "" : markdownBlock(block.lines, block.language);
    case "chart":
      return chartText(block.chart, language);
    case "entry":
      return entryText(block, language);
    case "details": {
      const inside = blocksText(block.blocks, language);
      return inside === "" ? "" : folded(`${ICON[block.title.mark]} ${cleanLine(block.title.word, 200)}`, inside);
    }
    case "report":
      return bodyOf(block.report, MAX_INNER_BYTES, "####");
    case "page":
      return "";
  }
}

function entryText({ title, text, blocks, fold }: Extract<Block, { kind: "entry" }>, language: Language): string {
  const inside = blocksText(blocks, language);
  if (fold === undefined) return `**${inline(title)}** · ${inline(text)}\n${inside}`;
  const { status, figures, open } = fold;
  const line = `${ICON[status]}${NBSP}<strong>${htmlText(title)}</strong>${figures === "" ? "" : ` · ${unbroken(htmlText(figures))}`}`;
  return foldedUnder(line, joined([inline(text), inside]), open);
}

function listText(items: readonly Item[], language: Language): string {
  const lines = items.slice(0, MAX_ITEMS).map(({ text, good }) => `${good === false ? "⚠️ " : ""}${inline(text)}`);
  return [...lines, ...more(items.length - MAX_ITEMS, language)].map((line) => `- ${line}`).join("\n");
}

function tableText({ headings, rows, figures, maxRows = MAX_ROWS }: Table, language: Language): string {
  const columns = columnsOf(headings, rows);
  const own = (cells: readonly string[]) => columns.map((column) => cells[column] ?? "");
  return [
    own(headings),
    columns.map((column) => (figures.includes(column) ? "--:" : ":--")),
    ...rows.slice(0, maxRows).map((cells) => own(cellsText(cells))),
    ...more(rows.length - maxRows, language).map((line) => [line]),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** The mark of a row is in front of its name: a phone shows only the first columns. */
function cellsText(cells: readonly Text[]): string[] {
  const mark = cells.map(markOf).find((each) => each !== undefined);
  return cells.map((cell, column) => {
    const text = markOf(cell) === undefined ? inline(cell) : inline(plainText(cell));
    return column === 0 && mark !== undefined ? `${ICON[mark]}${NBSP}${text}` : text;
  });
}

/** The columns that a comment shows: all but one of marks without a word. */
function columnsOf(headings: readonly string[], rows: Table["rows"]): number[] {
  const isEmpty = (cell: Text | undefined) =>
    cell !== undefined && markOf(cell) !== undefined && plainText(cell) === "";
  return [...headings.keys()].filter((column) => !rows.every((cells) => isEmpty(cells[column])));
}

function more(count: number, { words }: Language): string[] {
  return count > 0 ? [words.document.more(count)] : [];
}

function inline(text: Text): string {
  if (typeof text === "string") return markdownProse(text);
  if (isParts(text)) return text.map(inline).join("");
  if ("text" in text) return inline(text.text);
  if ("code" in text) return markdownCode(text.code);
  // Four asterisks alone would be a line across.
  if ("strong" in text) return text.strong === "" ? "" : `**${inline(text.strong)}**`;
  if ("mark" in text) return `${ICON[text.mark]}${NBSP}${inline(text.word)}`.trim();
  if ("sentence" in text) return markdownSentence(cleanLine(text.sentence, MAX_SENTENCE));
  return text.to === null ? inline(text.link) : `[${inline(text.link)}](${linkTarget(text.to)})`;
}

/** An address contains no blanks and no quotes; this encodes what else could end a Markdown link. */
function linkTarget(url: string): string {
  return url.replace(/[()<>\\[\]`|*_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Mermaid's own first color can hardly be seen on white, and its own height fills a screen. */
const CHART_STYLE = `---
config:
  xyChart:
    height: 260
  themeVariables:
    xyChart:
      plotColorPalette: "#0969da, #cf222e"
---`;

/** A picture that GitHub draws itself. It contains only numbers and our own words. */
function chartText({ fromS, toS, unit, slowest, limit, experiments }: LatencyChart, language: Language): string {
  const words = language.words.chart;
  const highest = Math.max(...slowest, limit ?? 0);
  const lines = [slowest, ...(limit === null ? [] : [slowest.map(() => limit)])];
  const caption = [
    words.slowest,
    ...(limit === null ? [] : [words.limit]),
    ...(experiments.length === 0 ? [] : [words.experiments(experiments.map(inline))]),
  ];
  return [
    "```mermaid",
    CHART_STYLE,
    "xychart-beta",
    `  title "${words.title(unit)}"`,
    `  x-axis "${words.time}" 0 --> ${Math.max(1, Math.ceil(toS - fromS))}`,
    `  y-axis "${words.latency(unit)}" 0 --> ${Number((1.1 * highest).toPrecision(2))}`,
    ...lines.map((values) => `  line [${values.join(", ")}]`),
    "```",
    "",
    unbroken(inSequence(caption)),
  ].join("\n");
}
