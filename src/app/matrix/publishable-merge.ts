import { otherReasons } from "../../gate/matrix/merged-verdict.ts";
import { cleanLine } from "../../model/text/escape.ts";
import type { Report } from "../../report/document/blocks.ts";
import { countText, mergedOutputs } from "../../report/matrix/figures.ts";
import type { Merged } from "../../report/matrix/merged.ts";
import { toMergedResult } from "../../report/matrix/merged-result.ts";
import type { Language } from "../../report/messages/language.ts";
import { say } from "../../report/messages/say.ts";
import { type Annotation, MAX_LENGTH } from "../../report/render/annotations.ts";
import { textsOf } from "../../report/render/report-texts.ts";
import type { Publishable } from "../publish.ts";

/** What is published of a merged report at once. */
export function publishableMerge(merged: Merged, report: Report): Publishable {
  return {
    texts: () => textsOf(report, `${JSON.stringify(toMergedResult(merged), null, 2)}\n`),
    outputs: (files) => mergedOutputs(merged, files),
    annotations: () => annotationOf(merged, report.language),
  };
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
