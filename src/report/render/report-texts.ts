import type { Report } from "../document/blocks.ts";
import { resultText, toResult } from "../result/result.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { toHtml } from "./html.ts";
import { toJunit } from "./junit.ts";
import { toMarkdown } from "./markdown.ts";

/** The contents of a report's files. */
export interface ReportTexts {
  /** JSON, for programs. */
  readonly result: string;
  /** Markdown, as in the comment. */
  readonly summary: string;
  /** HTML, to look at. */
  readonly report: string;
  /** JUnit XML, for tools that list tests. */
  readonly junit: string;
}

/** A report in each format. @param result what is in its JSON */
export function textsOf(report: Report, result: string): ReportTexts {
  return { result, summary: toMarkdown(report), report: toHtml(report), junit: toJunit(report) };
}

/** A drill in each format. Those for people include the trend; those for programs only have the drill itself. */
export function drillTexts(drill: CleanDrill, report: Report): ReportTexts {
  return textsOf(report, resultText(toResult(drill)));
}
