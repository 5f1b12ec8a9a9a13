import { otherReasons } from "../../gate/matrix/merged-verdict.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { type ReportFiles, writeFiles } from "../../report/files.ts";
import { mergedOutputs } from "../../report/matrix/figures.ts";
import type { Merged } from "../../report/matrix/merged.ts";
import { mergedReport } from "../../report/matrix/merged-report.ts";
import { toMergedResult } from "../../report/matrix/merged-result.ts";
import { EN } from "../../report/messages/en.ts";
import { say } from "../../report/messages/say.ts";
import { type Annotation, MAX_LENGTH } from "../../report/render/annotations.ts";
import { toMarkdown } from "../../report/render/markdown.ts";
import { textsOf } from "../../report/render/report-texts.ts";
import { annotate, appendSummary, collecting, setOutputs } from "../publish.ts";

export interface PublishedMerge {
  /** Null if they could not be written. */
  readonly files: ReportFiles | null;
  /** One sentence for each failure to publish; the verdict is not affected. */
  readonly problems: readonly string[];
}

/**
 * Publishes a merged report: files, outputs, one annotation and the job summary. Never throws.
 * @param failing whether the step fails
 */
export async function publishMerged(merged: Merged, failing: boolean, directory: string): Promise<PublishedMerge> {
  const problems: string[] = [];
  const attempt = collecting(problems);
  const files = await attempt("The report's files", () => {
    const result = `${JSON.stringify(toMergedResult(merged), null, 2)}\n`;
    return writeFiles(directory, textsOf(mergedReport(merged, failing), result));
  });
  await attempt("The outputs", () => setOutputs(mergedOutputs(merged, files)));
  await attempt("The annotations", () => annotate(annotationOf(merged)));
  await attempt("The job summary", () => appendSummary((limitBytes) => toMarkdown(mergedReport(merged), limitBytes)));
  return { files, problems };
}

/** Each leg has its own annotations; this one is for the merged verdict. */
function annotationOf({ verdict }: Merged): Annotation[] {
  const { status, sentence } = verdict;
  if (status === "pass") return [];
  return [
    {
      level: status === "inconclusive" ? "warning" : "error",
      title: EN.words.verdict[status],
      message: cleanLine([sentence, ...otherReasons(verdict)].map((each) => say(each)).join(" · "), MAX_LENGTH),
    },
  ];
}
