import { guardCommand } from "../../model/text/escape.ts";
import {
  type Block,
  blocksIn,
  type Fact,
  type Item,
  markOf,
  plainText,
  type Report,
  type Status,
  type Table,
  type Text,
} from "../document/blocks.ts";
import type { Language } from "../messages/language.ts";
import { align, cutTo, indented, LOG_WIDTH, narrowest, widthOf, wrap } from "./columns.ts";

/** What a terminal shows of a report. */
export type TerminalReport = Pick<Report, "status" | "title" | "about" | "sentence" | "sections" | "language">;

export interface TerminalForm {
  readonly color: boolean;
  /** In columns; that of a workflow's log by default. */
  readonly width?: number;
  /** The paths of the report's files, which are listed at the end. */
  readonly files: readonly string[];
}

type Color = "bold" | "green" | "red" | "yellow" | "gray";

const CODES: Readonly<Record<Color, string>> = { bold: "1", green: "32", red: "31", yellow: "33", gray: "90" };

/** Colors a text, or leaves it as it is where no color is wanted. */
type Paint = (text: string, color: Color) => string;

/** How lines are written. */
interface Form {
  readonly width: number;
  readonly paint: Paint;
  readonly format: Language["format"];
}

function painter(wanted: boolean): Paint {
  return (text, color) => (wanted ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text);
}

const MARK: Readonly<Record<Status, readonly [mark: string, color: Color]>> = {
  pass: ["✔", "green"],
  fail: ["✘", "red"],
  error: ["✘", "red"],
  cancelled: ["–", "yellow"],
  inconclusive: ["?", "yellow"],
  "not-applicable": ["–", "gray"],
};

const INDENT = 2;

/**
 * A report as text for a terminal or a workflow's log, the verdict first. A runner finds no workflow command
 * in it.
 */
export function toTerminal(report: TerminalReport, { color, width = LOG_WIDTH, files }: TerminalForm): string {
  const { status, title, about, sentence, sections, language } = report;
  const paint = painter(color);
  const form = { width, paint, format: language.format };
  const [first = "", ...rest] = indented(`${title} · ${cutTo(plainText(about), 2 * width)}`, width, 0, 2);
  const parts = [
    [paint(title, MARK[status][1]) + first.slice(title.length), ...rest, ...indented(sentence, width, 0)],
    ...sections.map((section) => titled(section.title, linesOf(section.blocks, INDENT, form), paint)),
    titled(
      language.words.document.files,
      files.map((file) => `  ${file}`),
      paint,
    ),
  ].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.map(guardCommand).join("\n")).join("\n\n")}\n`;
}

/** Blocks alone, each after a blank line. @param width in columns */
export function blocksOfTerminal(blocks: readonly Block[], width: number, { format }: Language): string {
  const form = { width, paint: painter(false), format };
  return blocks.map((block) => linesOf([block], 0, form).join("\n")).join("\n\n");
}

function titled(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint(title, "bold"), ...lines];
}

function linesOf(blocks: readonly Block[], indent: number, form: Form): string[] {
  return blocksIn("terminal", blocks).flatMap((block) => blockLines(block, indent, form));
}

function blockLines(block: Block, indent: number, form: Form): string[] {
  switch (block.kind) {
    case "text":
      return plainText(block.text) === "" ? [] : indented(plainText(block.text), form.width, indent);
    case "list":
      return block.items.flatMap((item) => itemLines(item, indent, form));
    case "table":
      return block.rows.length === 0 ? [] : tableLines(block, indent, form);
    case "facts":
      return factLines(block.facts, indent, form);
    case "code":
      return block.lines.flatMap((line) => indented(line.trimStart(), form.width, indent + line.search(/\S|$/)));
    case "entry": {
      const [first = "", ...rest] = indented(
        form.format.labeled(block.title, plainText(block.text)),
        form.width,
        indent,
        2,
      );
      return [form.paint(first, "bold"), ...rest, ...linesOf(block.blocks, indent + 2, form)];
    }
    default:
      return [];
  }
}

function itemLines({ text, good }: Item, indent: number, form: Form): string[] {
  const [first = "", ...rest] = indented(`${good === false ? "!" : "-"} ${plainText(text)}`, form.width, indent, 2);
  return [good === false ? form.paint(first, "yellow") : first, ...rest];
}

/** The mark of a row is in front of it, where it is seen first. Names to copy are not wrapped, however long they are. */
function tableLines({ headings, rows, figures }: Table, indent: number, form: Form): string[] {
  const marks = [undefined, ...rows.map((cells) => cells.map(markOf).find((mark) => mark !== undefined))];
  const isMarked = marks.some((mark) => mark !== undefined);
  const cells = [headings, ...rows.map((row) => row.map(plainText))];
  const isProse = rows.every(([name]) => typeof name === "string");
  const width = isProse ? form.width - indent - (isMarked ? 2 : 0) : Number.POSITIVE_INFINITY;
  const aligned =
    narrowest(cells) > width ? cells.map((row) => stacked(row, headings, width)) : align(cells, figures, width);
  return aligned.flatMap((lines, row) => {
    const mark = marks[row];
    return lines.map((line, index) => {
      const front = mark === undefined || index > 0 ? " " : form.paint(...MARK[mark]);
      return `${" ".repeat(indent)}${isMarked ? `${front} ` : ""}${line}`;
    });
  });
}

/** A row of a table that is too wide for the terminal: its name, then its figures with their headings. */
function stacked([name = "", ...cells]: readonly string[], headings: readonly string[], width: number): string[] {
  if (name === headings[0]) return [];
  const figures = cells.map((cell, index) => (cell === "" ? "" : `${headings[index + 1] ?? ""} ${cell}`.trim()));
  return [...wrap(name, width), ...indented(figures.filter((figure) => figure !== "").join(" · "), width, 2)];
}

/** What is meant to be copied has a line of its own, unbroken however long it is. */
function factLines(facts: readonly Fact[], indent: number, { width }: Form): string[] {
  const labelWidth = 2 + Math.max(0, ...facts.map(({ label }) => widthOf(label)));
  const isCode = (part: Text) => typeof part === "object" && "code" in part;
  return facts.flatMap(({ label, parts }) => {
    const codes = parts.filter(isCode).map(plainText);
    const prose = parts.filter((part) => !isCode(part)).map(plainText);
    const wrapped = prose.length === 0 ? [] : wrap(prose.join(" · "), width - indent - labelWidth);
    return [...codes, ...wrapped].map((line, index) => {
      return `${" ".repeat(indent)}${index === 0 ? label : ""}${" ".repeat(labelWidth - (index === 0 ? widthOf(label) : 0))}${line}`;
    });
  });
}
