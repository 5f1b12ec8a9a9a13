/*
 * What a report is made of. Sections build blocks once, and each format renders them. No text in here is escaped and any
 * text may be hostile: escaping is the renderer's job.
 */
import type { CheckStatus, VerdictStatus } from "../../model/check.ts";
import type { LatencyChart } from "../facts/chart.ts";
import type { Language } from "../messages/language.ts";
import type { Markup } from "../render/html/markup.ts";
import type { TestSuite } from "./test-suite.ts";

export type Format = "markdown" | "terminal" | "html";
export type Status = VerdictStatus | CheckStatus;

/** Text with a few kinds of emphasis. A string is prose, whatever characters it contains. */
export type Text =
  | string
  | readonly Text[]
  /** A name or a number to copy. */
  | { readonly code: string }
  /** A sentence of ours: what it has between backticks is code. */
  | { readonly sentence: string }
  | { readonly strong: string }
  /** Plain text if there is no address. */
  | { readonly link: string; readonly to: string | null }
  /** A status as a symbol, a word that may be empty, and what the symbol is called. */
  | StatusMark
  /** What the page shows in place of the text. */
  | { readonly text: Text; readonly onPage: () => Markup };

export interface StatusMark {
  readonly mark: Status;
  readonly word: string;
  readonly label: string;
}

export interface Item {
  readonly text: Text;
  /** Whether it is as it should be; without it, it is neither. */
  readonly good?: boolean;
}

export interface Fact {
  readonly label: string;
  readonly parts: readonly Text[];
}

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Text[])[];
  /** The indexes of the columns of figures: all but the first by default. */
  readonly figures: readonly number[];
  /** How many rows a comment shows. */
  readonly maxRows?: number;
  /** The class on the page: with `cards`, a phone shows each row as a card. */
  readonly className?: string;
}

/** A block without content is not rendered. */
export type Block = (
  | Table
  | { readonly kind: "text"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | {
      readonly kind: "code";
      readonly label: string;
      readonly language: "text" | "sh";
      readonly lines: readonly string[];
    }
  | { readonly kind: "chart"; readonly chart: LatencyChart }
  /** One of several things of a kind, such as an experiment. A comment folds one with a status to a line. */
  | {
      readonly kind: "entry";
      readonly title: string;
      readonly text: Text;
      readonly blocks: readonly Block[];
      readonly fold?: { readonly status: Status; readonly figures: string; readonly open: boolean };
    }
  /** One of many things, folded. */
  | {
      readonly kind: "details";
      readonly id: string;
      readonly title: StatusMark;
      readonly blocks: readonly Block[];
    }
  /** A report inside another one. */
  | { readonly kind: "report"; readonly report: Report }
  /** What only the page has. */
  | { readonly kind: "page"; readonly markup: () => Markup }
) & {
  /** The formats that have it: all by default. */
  readonly only?: readonly Format[];
};

export interface Section {
  /** Its place on the page, where sections with one id share a heading. */
  readonly id: string;
  /** Its heading in a terminal and on the page; a comment has none. Empty: no heading. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Whether the page has it next to the verdict. */
  readonly inHead?: true;
  /** If a report is too long, sections with the lowest priority are left out first, of equal ones the last; null: never. */
  readonly priority: number | null;
  /** How a comment folds it. */
  readonly fold?: { readonly handle: string; readonly open: boolean };
  /** What takes its place if it does not fit. */
  readonly shorter?: Section;
  /** What a report says was left out: the title by default. @param count of sections that were left out alike */
  readonly leftOut?: (count: number) => string;
}

/** Where the page is that a comment summarizes. */
export interface FullReport {
  /** An artifact, or the run that may have it. */
  readonly url: string;
  /** `unknown`: not known yet, or the workflow uploads the files itself. */
  readonly upload: "done" | "failed" | "unknown";
}

export interface Report {
  readonly language: Language;
  readonly status: VerdictStatus;
  readonly title: string;
  /** What was drilled. */
  readonly about: Text;
  readonly sentence: string;
  readonly sections: readonly Section[];
  readonly version: string;
  /** Where the report comes from. */
  readonly source: readonly Text[];
  /** What a comment links; null if there is no run. */
  readonly fullReport: FullReport | null;
  /** What it comes to, for tools that list tests. */
  readonly suites: () => readonly TestSuite[];
  /** The page's script and its data, of the base64 alphabet alone. */
  readonly page: { readonly script: "drill" | "legs"; readonly data: () => string };
}

/** A paragraph. */
export function text(content: Text): Block {
  return { kind: "text", text: content };
}

/** Sentences of ours as a list. @param good whether they are as they should be */
export function sentences(all: readonly string[], good?: boolean): Block {
  return {
    kind: "list",
    items: all.map((sentence) => ({ text: { sentence }, ...(good === undefined ? {} : { good }) })),
  };
}

/** A table, whose first column has names and whose other columns have figures unless `options` says otherwise. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: Table["rows"],
  options: Partial<Pick<Table, "figures" | "maxRows" | "className">> = {},
): Table {
  return { kind: "table", caption, headings, rows, figures: headings.map((_, index) => index).slice(1), ...options };
}

/** A status with a word next to its symbol. */
export function statusMark(status: Status, word: string, { words }: Language): StatusMark {
  return { mark: status, word, label: words.status[status] };
}

/** A block that only the page has. It is made when the page is. */
export function page(markup: () => Markup): Block {
  return { kind: "page", markup };
}

/** A section that only the page has. */
export function pageSection(id: string, title: string, markup: () => Markup): Section {
  return { id, title, priority: 0, blocks: [page(markup)] };
}

/** The same block in some formats only. */
export function only(block: Block, ...formats: readonly Format[]): Block {
  return { ...block, only: formats };
}

/** The blocks that a format has. */
export function blocksIn(format: Format, blocks: readonly Block[]): Block[] {
  return blocks.filter(({ only: formats }) => formats === undefined || formats.includes(format));
}

/** The status that a text shows; undefined if it shows none. */
export function markOf(content: Text | undefined): Status | undefined {
  return typeof content === "object" && !isParts(content) && "mark" in content ? content.mark : undefined;
}

/** The run's page, where its artifacts are listed; null if there is no run. */
export function artifactsOf(runUrl: string | null): FullReport | null {
  return runUrl === null ? null : { url: `${runUrl}#artifacts`, upload: "unknown" };
}

/** Whether a text consists of several. */
export function isParts(content: Text): content is readonly Text[] {
  return Array.isArray(content);
}

/** A text without any emphasis, not escaped; a sentence keeps its backticks. */
export function plainText(content: Text): string {
  if (typeof content === "string") return content;
  if (isParts(content)) return content.map(plainText).join("");
  if ("text" in content) return plainText(content.text);
  if ("link" in content) return content.link;
  if ("code" in content) return content.code;
  if ("mark" in content) return content.word;
  return "strong" in content ? content.strong : content.sentence;
}
