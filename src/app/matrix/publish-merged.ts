import { otherReasons } from "../../gate/matrix/merged-verdict.ts";
import type { Message } from "../../model/message.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { type ReportFiles, writeFiles } from "../../report/files.ts";
import { countText, mergedOutputs } from "../../report/matrix/figures.ts";
import type { Merged } from "../../report/matrix/merged.ts";
import { mergedReport } from "../../report/matrix/merged-report.ts";
import { toMergedResult } from "../../report/matrix/merged-result.ts";
import type { Language } from "../../report/messages/language.ts";
import { say } from "../../report/messages/say.ts";
import { type Annotation, MAX_LENGTH } from "../../report/render/annotations.ts";
import { textsOf } from "../../report/render/report-texts.ts";
import { annotate, collecting, setOutputs } from "../publish.ts";

export interface PublishedMerge {
  /** Null if they could not be written. */
  readonly files: ReportFiles | null;
  /** One for each failure to publish; the verdict is not affected. */
  readonly problems: readonly Message[];
}

/**
 * Publishes a merged report: files, outputs and one annotation. Never throws.
 * @param failing whether the step fails
 */
export async function publishMerged(
  merged: Merged,
  failing: boolean,
  directory: string,
  language: Language,
): Promise<PublishedMerge> {
  const problems: Message[] = [];
  const attempt = collecting(problems);
  const files = await attempt("files", () => {
    const result = `${JSON.stringify(toMergedResult(merged), null, 2)}\n`;
    return writeFiles(directory, textsOf(mergedReport(merged, failing, language), result));
  });
  await attempt("outputs", () => setOutputs(mergedOutputs(merged, files)));
  await attempt("annotations", () => annotate(annotationOf(merged, language)));
  return { files, problems };
}

/** Legs of the same run have annotations of their own on its page, so only what none of them says is added. */
function annotationOf(merged: Merged, language: Language): Annotation[] {
  const { verdict, errors, subject } = merged;
  const { status, sentence } = verdict;
  if (status === "pass") return [];
  const isOwnRun = subject !== null && subject.other === null;
  const reasons = isOwnRun ? errors : [sentence, ...otherReasons(verdict)];
  const counts = isOwnRun && merged.legs.length > 0 ? [countText(merged, language)] : [];
  return [
    {
      level: status === "inconclusive" || status === "cancelled" ? "warning" : "error",
      title: language.words.verdict[status],
      message: cleanLine([...counts, ...reasons.map((each) => say(each, language))].join(" · "), MAX_LENGTH),
    },
  ];
}
