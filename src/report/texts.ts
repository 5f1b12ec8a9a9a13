import type { DrillRecord } from "../core/record.ts";
import type { Verdict } from "../core/verdict.ts";
import { toHtml } from "./html.ts";
import { toJunit } from "./junit.ts";
import { toMarkdown } from "./markdown.ts";
import type { Provenance } from "./provenance.ts";
import { resultText, toResult } from "./result.ts";

/** What stands in the files of a report. */
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

/** A drill in each of its forms. */
export function textsOf(record: DrillRecord, verdict: Verdict, provenance: Provenance): ReportTexts {
  return {
    result: resultText(toResult(record, verdict, provenance)),
    summary: toMarkdown(record, verdict, provenance),
    report: toHtml(record, verdict, provenance),
    junit: toJunit(record, verdict, provenance),
  };
}
